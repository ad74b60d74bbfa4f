using DecisionSandbox.Core;
using DecisionSandbox.Services.Trials;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Aids;

/// <summary>One aid: what it must not be used for, what it learned from, how it weighs, for whom it is wrong, its card.</summary>
public partial class AidPage
{
    private AidProfile? _profile;
    private Problem? _problem;

    [Inject] private ITrialDesk Desk { get; set; } = null!;

    /// <summary>The pack.</summary>
    [Parameter] public string PackId { get; set; } = "";

    /// <summary>The aid.</summary>
    [Parameter] public string AidId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Aid(await CurrentActor(), PackId, AidId);
        _problem = outcome.Problem;
        if (outcome.IsOk) { _profile = outcome.Value; }
    }
}
