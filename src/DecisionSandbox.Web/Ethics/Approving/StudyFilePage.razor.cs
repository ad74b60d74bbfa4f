using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Records;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Ethics.Approving;

/// <summary>One study before the committee: what it is, what was said of it, and what the committee may do now. Its researcher reads the same page.</summary>
public partial class StudyFilePage
{
    private StudyFile? _file;
    private EntryPage? _timeline;
    private Problem? _problem;
    private Problem? _halted;
    private string? _remark;
    private string? _incident;
    private string? _reason;
    private bool _isCommittee;
    private bool _isBusy;
    private bool _done;
    private bool _asking;
    private bool _suspends;

    [Inject] private ICommitteeDesk Desk { get; set; } = null!;
    [Inject] private IRecordDesk Record { get; set; } = null!;
    [Inject] private TimeProvider Time { get; set; } = null!;

    /// <summary>The study.</summary>
    [Parameter] public string StudyId { get; set; } = "";

    private DateOnly Today => DateOnly.FromDateTime(Time.GetUtcNow().UtcDateTime);

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _isCommittee = (await CurrentActor()).Role == Role.EthicsReviewer;
        await Take(actor => Desk.Open(actor, StudyId));
        _done = false;
    }

    private async Task SendRemark()
    {
        await Take(actor => Desk.Remark(actor, StudyId, _remark ?? ""));
        if (_problem is null) { _remark = null; }
    }

    private async Task SendIncident()
    {
        await Take(async actor =>
        {
            var reported = await Desk.Report(actor, StudyId, _incident ?? "");
            return reported.Problem is { } problem ? problem : await Desk.Open(actor, StudyId);
        });
        if (_problem is null) { _incident = null; }
    }

    private void Ask(bool suspends) => (_suspends, _asking, _reason, _halted) = (suspends, true, null, null);

    private async Task Halt()
    {
        await Take(actor => _suspends ? Desk.Suspend(actor, StudyId, _reason ?? "") : Desk.Lift(actor, StudyId, _reason ?? ""));
        // What is missing is said in the dialog, where it is written.
        (_halted, _problem, _asking) = (_problem, null, _problem is not null);
    }

    private async Task Take(Func<Actor, Task<Outcome<StudyFile>>> ask)
    {
        if (_isBusy) { return; }
        _isBusy = true;
        try
        {
            var actor = await CurrentActor();
            var outcome = await ask(actor);
            (_problem, _done) = (outcome.Problem, outcome.IsOk);
            if (!outcome.IsOk) { return; }
            _file = outcome.Value;
            if (_isCommittee && await Record.Entries(actor, new EntryFilter(StudyId) { IsOfStudyAlone = true }) is { IsOk: true, Value: var entries }) { _timeline = entries; }
        }
        finally
        {
            _isBusy = false;
        }
    }
}
