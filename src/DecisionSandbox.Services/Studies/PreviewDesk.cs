using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Assignment;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Studies;

/// <summary>
/// A study as a participant meets it, for the researcher who writes it: the same state machine, the same contents, nothing kept and nothing recorded.
/// It lives as long as the page that shows it.
/// </summary>
/// <param name="study">The draft.</param>
/// <param name="arm">The arm that is tried.</param>
/// <param name="registry">The packs.</param>
/// <param name="builder">What is shown of the aid.</param>
/// <param name="time">The clock that holds a wait.</param>
public sealed class PreviewDesk(Study study, Arm arm, AidRegistry registry, IShownContentBuilder builder, TimeProvider time) : IReviewDesk
{
    private readonly Dictionary<string, Trial> _trials = [];
    private readonly IReadOnlyList<int> _files = ShareOfFiles.Of(study.Plan, 0);

    private sealed class Trial
    {
        public required int Position { get; init; }
        public required int Index { get; init; }
        public required CaseContent Content { get; init; }
        public required ReviewState State { get; set; }
        public ShownContent? Shown { get; set; }
        public DateTimeOffset? OwnAt { get; set; }
        public ReviewDraft Draft { get; set; } = ReviewDraft.Empty;
        public DateTimeOffset? SavedAt { get; set; }
    }

    /// <inheritdoc/>
    public async Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default)
    {
        var id = FormattableString.Invariant($"preview-{position}");
        if (position < 1 || position > _files.Count || registry.Frozen(study, arm) is not var (pack, _)) { return new NotFound(); }
        if (!_trials.TryGetValue(id, out var trial))
        {
            var index = study.Plan.Cases[_files[position - 1]].Index;
            var content = CaseContent.Of(pack, study.Plan, index);
            trial = _trials[id] = new() { Position = position, Index = index, Content = content, State = ReviewState.Begin(arm, content.Rules()) };
        }
        return await Taken(id, trial, trial.State, cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(reviewId, (_, state) => state.FinishReading(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default) =>
        Step(reviewId, (trial, state) =>
        {
            var next = state.CommitOwn(judgement);
            if (next.IsOk) { trial.OwnAt = time.GetUtcNow(); }
            return next;
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(reviewId, (_, state) => state.FinishRereading(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default) =>
        Step(reviewId, (trial, state) => state.EndWait(SinceOwn(trial)), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => Step(reviewId, (_, state) => state.Ask(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default) =>
        Step(reviewId, (trial, state) => arm.Openings.FirstOrDefault(o => o.Id == opening) is { } found && registry.Pack(study.PackId) is { } pack
            ? state.Look(new(opening, lookedFor, Found.Words(pack, study.Plan, trial.Index, found), found.Minutes))
            : new NothingToOpen(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default) =>
        Step(reviewId, (_, state) => state.Opened.Contains(detail) ? state : state.Open(detail), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default) =>
        Step(reviewId, (_, state) => state.Contest(factor), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default) =>
        Step(reviewId, (trial, state) => state.Decide(decision, trial.Shown?.Cases is [{ } only] ? only.Option : null), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default) => Step(reviewId, (_, state) => state.Skip(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default)
    {
        if (!_trials.TryGetValue(reviewId, out var trial)) { return Task.FromResult(Outcome<DateTimeOffset>.Failed(new NotFound())); }
        (trial.Draft, trial.SavedAt) = (draft, time.GetUtcNow());
        return Task.FromResult(Outcome<DateTimeOffset>.Ok(trial.SavedAt.Value));
    }

    /// <inheritdoc/>
    public Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default) =>
        Task.FromResult(Outcome<string>.Failed(new NoReceiptYet()));

    private TimeSpan SinceOwn(Trial trial) => trial.OwnAt is { } at ? time.GetUtcNow() - at : TimeSpan.Zero;

    private async Task<Outcome<ReviewView>> Step(string reviewId, Func<Trial, ReviewState, Outcome<ReviewState>> transition, CancellationToken cancel)
    {
        if (!_trials.TryGetValue(reviewId, out var trial)) { return new NotFound(); }
        var next = transition(trial, trial.State);
        return next.Problem is { } problem ? problem : await Taken(reviewId, trial, next.Value, cancel);
    }

    private async Task<Outcome<ReviewView>> Taken(string id, Trial trial, ReviewState state, CancellationToken cancel)
    {
        if (state.Step == ProtocolStep.Examine && state.Shown is null)
        {
            var built = await builder.Build(study, arm, trial.Index, cancel);
            if (built.Problem is { } unshowable) { return unshowable; }
            trial.Shown = built.Value.Content;
            state = state.Reveal(Draw.Hash(StoredJson.Bytes(trial.Shown))).Value;
        }
        if (state.Step != trial.State.Step && trial.State.Step != ProtocolStep.Ask) { (trial.Draft, trial.SavedAt) = (ReviewDraft.Empty, null); }
        trial.State = state;
        return View(id, trial);
    }

    private ReviewView View(string id, Trial trial)
    {
        var (content, state) = (trial.Content, trial.State);
        var done = _trials.Values.Where(other => other.State.Step == ProtocolStep.Done).Select(other => other.Position).ToHashSet();
        var next = Enumerable.Range(1, _files.Count).FirstOrDefault(position => !done.Contains(position), _files.Count + 1);
        var pack = registry.Pack(study.PackId)?.Pack;
        return new(
            id,
            new ParticipationView("preview", study.Id, study.Title, pack?.Title ?? Text.Same(study.PackId), study.Task, pack?.Role ?? Text.Same(""), PeopleRead.Notice(study), study.Version, true, next, _files.Count, null, false, true),
            trial.Position, state.Step, content.Task, content.Question, content.Notice, content.Options, content.Reasons, content.File, content.ListedCases,
            state.Own, trial.OwnAt, state.MayReveal ? trial.Shown : null, state.Contested, state.Final, state.Skipped, trial.Draft, trial.SavedAt)
        {
            Steps = arm.Steps,
            SecondsLeft = state.Step == ProtocolStep.Wait ? Math.Max(0, (int)Math.Ceiling(arm.DelaySeconds - SinceOwn(trial).TotalSeconds)) : null,
            Openings = arm.Openings,
            Looked = state.Looked,
        };
    }
}
