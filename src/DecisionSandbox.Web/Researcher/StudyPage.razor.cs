using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher;

/// <summary>What an aid did to professional judgement in one study; the measures follow where they are still being computed. Never a person.</summary>
public partial class StudyPage
{
    private StudyGlance? _glance;
    private Problem? _problem;

    [Inject] private IResearchDesk Desk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Glance(await CurrentActor(), StudyId);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _glance = outcome.Value; }
    }
}
