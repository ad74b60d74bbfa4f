using DecisionSandbox.Core;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>A running study: who is where without their codes, the balance of the arms, the burden. No answer and no result.</summary>
public partial class MonitorPage
{
    private readonly Dictionary<string, string> _codes = [];
    private StudyMonitor? _monitor;
    private IReadOnlyList<(int Number, Whereabouts Place)> _underWay = [], _finished = [];
    private Problem? _problem, _refused;
    private string? _asked, _reason;

    [Inject] private IMonitorDesk Desk { get; set; } = null!;
    [Inject] private ICodeDesk CodeDesk { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        var outcome = await Desk.Watch(await CurrentActor(), StudyId);
        _problem = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _monitor = outcome.Value;
        var numbered = _monitor.People.Select((place, index) => (Number: index + 1, Place: place)).ToList();
        _underWay = [.. numbered.Where(row => !row.Place.IsFinished)];
        _finished = [.. numbered.Where(row => row.Place.IsFinished)];
    }

    private string Whole(int count) => Written.Whole(count, Language);

    private void Ask(string participation) => (_asked, _reason, _refused) = (participation, null, null);

    private void Leave() => (_asked, _reason, _refused) = (null, null, null);

    private async Task Open()
    {
        if (_asked is not { } participation) { return; }
        var outcome = await CodeDesk.Open(await CurrentActor(), participation, _reason ?? "");
        _refused = outcome.Problem;
        if (!outcome.IsOk) { return; }
        _codes[participation] = outcome.Value;
        Leave();
    }
}
