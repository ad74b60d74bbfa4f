using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher;

/// <summary>What an aid did to professional judgement in one study.</summary>
public partial class StudyPage
{
    private StudyResults? _results;
    private Problem? _problem;

    [Inject] private IResearchDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Results(await CurrentActor(), StudyId);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _results = outcome.Value; }
    }
}
