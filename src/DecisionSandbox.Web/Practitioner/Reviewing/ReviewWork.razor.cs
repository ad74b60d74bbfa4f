using System.Security.Cryptography;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace DecisionSandbox.Web.Practitioner.Reviewing;

/// <summary>One file, from reading to the proposal. The page holds no rule: it posts what the person does and draws the view it gets back.</summary>
public sealed partial class ReviewWork
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);

    private ElementReference _heading;
    private ReviewView? _view;
    private AnswerForm _form = new();
    private Problem? _problem;
    private Problem? _refused;
    private bool _isBusy;
    private bool _stepChanged;
    private bool _countsAnew;
    private DateTimeOffset? _savedAt;
    private BrowserClock? _clock;
    private CancellationTokenSource? _typing;
    // Drawn once a step: posting twice carries out once.
    private string _key = NewKey();

    [Inject] private TimeProvider Time { get; set; } = null!;
    [Inject] private IJSRuntime Js { get; set; } = null!;

    /// <summary>The desk that the steps are posted to: the real one, or one that keeps nothing.</summary>
    [Parameter, EditorRequired] public required IReviewDesk Desk { get; set; }

    /// <summary>True where a researcher tries the study.</summary>
    [Parameter] public bool IsPreview { get; set; }

    /// <summary>The page's own path.</summary>
    [Parameter, EditorRequired] public required string Path { get; set; }

    /// <summary>What stands in place of the way on at the end; null for the way on.</summary>
    [Parameter] public RenderFragment? Ending { get; set; }

    /// <summary>The participation.</summary>
    [Parameter] public string ParticipationId { get; set; } = "";

    /// <summary>The file's place, from 1.</summary>
    [Parameter] public int Position { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        // A trial keeps nothing: nothing is counted.
        if (!IsPreview) { _clock = new(Js); }
        Take(await Desk.Open(await CurrentActor(), ParticipationId, Position));
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var (stepChanged, countsAnew) = (_stepChanged, _countsAnew);
        _stepChanged = _countsAnew = false;
        if (stepChanged) { await _heading.FocusAsync(); }
        if (countsAnew && _clock is { } clock) { await clock.Begin(); }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_typing is { } typing)
        {
            await typing.CancelAsync();
            typing.Dispose();
        }
        if (_clock is { } clock) { await clock.DisposeAsync(); }
    }

    private Task FinishReading() => Post(async (actor, id) => await Desk.FinishReading(actor, id, await Posted()));

    private Task FinishRereading() => Post(async (actor, id) => await Desk.FinishRereading(actor, id, await Posted()));

    private Task EndWait() => Post(async (actor, id) => await Desk.EndWait(actor, id, _key));

    private Task Look((string Opening, string? LookedFor) into) => Post(async (actor, id) => await Desk.Look(actor, id, into.Opening, into.LookedFor));

    // What was already typed for the proposal goes with the person to the next step.
    private Task Ask() => Post(async (actor, id) =>
    {
        if (_form.IsTouched) { await Desk.SaveDraft(actor, id, _form.ToDraft()); }
        return await Desk.Ask(actor, id, await Posted());
    });

    private async Task<Posted> Posted() => new(_key, _clock is { } clock ? await clock.Counted() : null);

    private Task Skip() => Post(async (actor, id) => await Desk.Skip(actor, id, _key));

    private Task OpenDetail(string detail) => Post(async (actor, id) => await Desk.OpenDetail(actor, id, detail));

    private Task Contest(ContestedFactor factor) => Post(async (actor, id) => await Desk.Contest(actor, id, NewKey(), factor));

    private async Task Save()
    {
        // The same checks stand on the server; here they only spare a round trip and keep the focus near.
        _refused = _form is { Declines: false, Order.Unplaced.Count: > 0 } ? new OrderIncomplete()
            : _form.Answer is null ? new AnswerMissing()
            : _form.Confidence is null ? new ConfidenceMissing()
            : null;
        if (_refused is not null) { return; }
        await Post(async (actor, id) => _view!.Step == ProtocolStep.OwnJudgement
            ? await Desk.CommitOwn(actor, id, await Posted(), new OwnJudgement(_form.Answer!, _form.Confidence!.Value))
            : await Desk.Decide(actor, id, await Posted(), _form.ToDecision(_form.Answer!, _form.Confidence!.Value)));
    }

    private async Task Post(Func<Services.Accounts.Actor, string, Task<Outcome<ReviewView>>> post)
    {
        if (_isBusy || _view is null) { return; }
        _isBusy = true;
        try
        {
            if (_typing is not null) { await _typing.CancelAsync(); }
            Take(await post(await CurrentActor(), _view.ReviewId));
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Take(Outcome<ReviewView> outcome)
    {
        _problem = _refused = null;
        if (outcome.Problem is { } problem)
        {
            if (problem is AnswerMissing or ConfidenceMissing or OrderIncomplete or WhatCountedMissing or TextTooLong or UnknownReason) { _refused = problem; }
            else { _problem = problem; }
            return;
        }
        var before = _view?.Step;
        _view = outcome.Value;
        if (before == _view.Step) { return; }
        _stepChanged = before is not null;
        // A wait that is over is no step of one's own: its seconds go with the step that follows.
        _countsAnew = before != ProtocolStep.Wait && _view.Step != ProtocolStep.Done;
        _form = AnswerForm.Of(_view);
        _savedAt = _view.DraftSavedAt;
        _key = NewKey();
    }

    private async Task DraftChanged()
    {
        _refused = null;
        if (_typing is not null) { await _typing.CancelAsync(); }
        _typing = new CancellationTokenSource();
        var (token, step) = (_typing.Token, _view?.Step);
        try
        {
            await Task.Delay(Pause, Time, token);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        // A last word may still arrive while the step is being saved: it belongs to a form that is no longer there.
        if (_view is null || _isBusy || _view.Step != step) { return; }
        var saved = await Desk.SaveDraft(await CurrentActor(), _view.ReviewId, _form.ToDraft(), CancellationToken.None);
        if (token.IsCancellationRequested) { return; }
        if (saved.IsOk) { _savedAt = saved.Value; } else { _problem = saved.Problem; }
    }

    private string TitleOf(ReviewView view) => T(ReviewTexts.Title, view.Position, view.Participation.Total, T(view.Participation.PackTitle));

    private string PaceOf(ReviewView view) =>
        view.Participation.IsFinished ? "" : view.Participation.MinutesLeft switch { null => T(ReviewTexts.OwnPace), <= 1 => T(ReviewTexts.PaceOfOne), var minutes => T(ReviewTexts.Pace, minutes) };

    private string[] StepNames(ReviewView view) => [.. view.Steps.Select(step => T(StepWords.Of(step, view)))];

    // Examining and deciding share a page; the last step opens with the first word of an answer.
    private int StepNumber(ReviewView view)
    {
        if (view.Step == ProtocolStep.Done) { return view.Steps.Count + 1; }
        var begun = view.Step is ProtocolStep.Examine or ProtocolStep.Ask && (_form.Confidence is not null || _form.Option is not null || _form.Counted.Count > 0 || _form.Why is not null);
        return view.Steps.ToList().IndexOf(begun ? ProtocolStep.Decide : view.Step) + 1;
    }

    private static string NewKey() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
