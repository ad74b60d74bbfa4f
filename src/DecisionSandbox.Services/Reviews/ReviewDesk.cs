using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Reviews;

/// <inheritdoc cref="IReviewDesk"/>
public sealed class ReviewDesk(
    Doorway doorway, AidRegistry registry, IShownContentBuilder builder, Receipts receipts, Checkpoints checkpoints) : IReviewDesk
{
    private static readonly UseCase
        OpenFile = Step("open-file"),
        Read = Step("finish-reading"),
        Own = Step("commit-own"),
        Reread = Step("finish-rereading"),
        Waited = Step("end-wait"),
        AskForAid = Step("ask-for-aid"),
        LookInto = Step("look-into"),
        Detail = Step("open-detail"),
        ContestFactor = Step("contest-factor"),
        Final = Step("decide"),
        Pass = Step("skip"),
        Draft = Step("save-draft") with { RecordsRefusals = false },
        Fetch = new("receipt", Role.Practitioner),
        Prepare = new("prepare", Role.Practitioner) { RecordsRefusals = false };

    // After these the protocol may go on to what the aid says; whatever else a person does leaves the step, or ends it.
    private static readonly UseCase[] LeadOn = [Read, Own, Reread, Waited, AskForAid];

    private static readonly string[] Details = ["numbers", "others", "change", "similar", "reliability", "rather", "not-looked-at"];

    /// <inheritdoc/>
    public async Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default)
    {
        var prepared = await ForeseeOpening(actor, participationId, position, cancel);
        return await doorway.Write(actor, OpenFile, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } notFound) { return Outcome<ReviewView>.Failed(notFound); }
            var participant = found.Value;
            var row = await work.Context.Reviews.FirstOrDefaultAsync(review => review.ParticipationId == participationId && review.Position == position, cancel);
            if (row is not null) { return await (await LoadedReview.Of(work, participant, row, cancel)).View(work, registry, cancel); }
            if (participant.ProblemWithWorking() is { } closed) { return Outcome<ReviewView>.Failed(closed); }
            var view = await participant.View(work.Context, registry, cancel);
            var next = view.Position;
            if (position < 1 || position > participant.Total) { return new NotFound(); }
            if (position != next) { return new FileNotOpenYet(); }
            if (view.Questionnaire is not null) { return new Questionnaires.QuestionnaireFirst(); }
            if (view.IsTraining) { return new Trainings.TrainingFirst(); }
            if (participant.Pending(next) is { } interlude && interlude.Question is not null) { return new InterludeFirst(); }
            if (registry.Frozen(participant.Study) is not var (pack, _)) { return new ContentChanged(); }
            var index = participant.Study.Plan.Cases[participant.Row.Order[position - 1]].Index;
            var content = CaseContent.Of(pack, participant.Study.Plan, index);
            row = new()
            {
                Id = Services.Draw.Id(),
                ParticipationId = participationId,
                Position = position,
                CaseId = content.CaseId,
                CaseIndex = index,
                CaseHash = await LoadedReview.Keep(work.Context, StoredJson.Bytes(content), cancel),
                Step = ReviewState.Begin(participant.Arm, content.Rules()).Step,
                OpenedAt = work.Now,
            };
            work.Context.Reviews.Add(row);
            var opened = await LoadedReview.Of(work, participant, row, cancel);
            work.Record(new EntryDraft(Events.CaseShown, work.About)
            {
                Hashes = new Dictionary<string, string> { ["case"] = row.CaseHash, ["study"] = participant.Stored.Hash },
                Facts = new Dictionary<string, object> { ["position"] = position },
            });
            var revealed = await Reveal.Into(work, opened.State, opened, prepared, cancel);
            return revealed.Problem is { } unshowable
                ? Outcome<ReviewView>.Failed(unshowable)
                : await (opened with { State = revealed.Value }).View(work, registry, cancel);
        }, cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(actor, Read, reviewId, posted, (_, state) => state.FinishReading(), (work, _, row) =>
        {
            var claim = Claims.Keep(work, row, ProtocolStep.Read, posted);
            row.ReadAt = work.Now;
            work.Record(new EntryDraft(Events.FileRead, work.About) { Thoughts = claim });
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default) =>
        Step(actor, Own, reviewId, posted, (_, state) => state.CommitOwn(judgement), (work, _, row) =>
        {
            var claim = Claims.Keep(work, row, ProtocolStep.OwnJudgement, posted);
            row.OwnAt = work.Now;
            work.Record(new EntryDraft(Events.OwnJudgement, work.About) { Thoughts = Thought("own", judgement, claim) });
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(actor, Reread, reviewId, posted, (_, state) => state.FinishRereading(), (work, _, row) =>
        {
            var claim = Claims.Keep(work, row, ProtocolStep.Reread, posted);
            row.RereadAt = work.Now;
            work.Record(new EntryDraft(Events.FileReread, work.About) { Thoughts = claim });
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default) =>
        // Bots play simulated studies only, where nobody's time to think is studied: they do not sit the seconds out.
        Step(actor, Waited, reviewId, key, (seen, state) => state.EndWait(actor.IsBot ? TimeSpan.MaxValue : seen.SinceOwn), (work, _, _) => work.Record(Events.Waited), cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) =>
        Step(actor, AskForAid, reviewId, posted, (_, state) => state.Ask(), (work, _, row) =>
        {
            var claim = Claims.Keep(work, row, ProtocolStep.Ask, posted);
            row.AskedAt = work.Now;
            work.Record(new EntryDraft(Events.AidAskedFor, work.About) { Thoughts = claim });
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default) =>
        Step(actor, LookInto, reviewId, null,
            (seen, state) => state.Arm.Openings.FirstOrDefault(o => o.Id == opening) is { } found && registry.Frozen(seen.Study) is var (pack, _)
                ? state.Look(new(opening, lookedFor, Found.Words(pack, seen.Study.Plan, seen.CaseIndex, found), found.Minutes))
                : new NothingToOpen(),
            (work, before, row) =>
            {
                if (row.Looked.Count > before.Looked.Count) { work.Record(new EntryDraft(Events.LookedInto, work.About) { Thoughts = Thought("looked", row.Looked[^1]) }); }
            }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default) =>
        Step(actor, Detail, reviewId, null,
            (_, state) => !Details.Contains(detail) ? new NotFound() : state.Opened.Contains(detail) && state.MayReveal ? state : state.Open(detail),
            (work, before, row) =>
            {
                if (row.Opened.Count > before.Opened.Count)
                {
                    work.Record(new EntryDraft(Events.DetailOpened, work.About) { Thoughts = Thought("detail", detail) });
                }
            }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default) =>
        Step(actor, ContestFactor, reviewId, key,
            (seen, state) => factor.Why?.Length > AnswerRules.LongestText ? new TextTooLong()
                : state.Contest(factor).Then(next => WasShown(seen.Shown, factor) ? Outcome<ReviewState>.Ok(next) : new NothingToContest()),
            (work, _, row) => FeedbackRows.AddContest(work, row, factor, work.Record(new EntryDraft(Events.FactorContested, work.About) { Thoughts = Thought("contested", factor) })),
            cancel);

    /// <inheritdoc/>
    public async Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default)
    {
        var outcome = await Step(actor, Final, reviewId, posted,
            (seen, state) => state.Decide(decision, seen.Shown?.Cases is [{ } only] ? only.Option : null),
            (work, _, row) =>
            {
                var claim = Claims.Keep(work, row, ProtocolStep.Decide, posted);
                row.DoneAt = work.Now;
                row.ReceiptEntry = work.Record(new EntryDraft(Events.FinalDecision, work.About) { Thoughts = Thought("final", decision, claim) });
            }, cancel);
        if (outcome.IsOk) { await checkpoints.SignWhenDue(cancel); }
        return outcome;
    }

    /// <inheritdoc/>
    public Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default) =>
        Step(actor, Pass, reviewId, key, (_, state) => state.Skip(), (work, _, row) =>
        {
            row.DoneAt = work.Now;
            work.Record(Events.Skipped);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default) =>
        doorway.Write(actor, Draft, async work =>
        {
            var loaded = await LoadedReview.Load(work, reviewId, cancel);
            if (loaded.Problem is { } problem) { return Outcome<DateTimeOffset>.Failed(problem); }
            if (loaded.Value.State.Step == ProtocolStep.Done) { return new AlreadyFinished(); }
            if (StoredJson.Bytes(draft).Length > 16 * AnswerRules.LongestText) { return new TextTooLong(); }
            (loaded.Value.Row.Draft, loaded.Value.Row.DraftSavedAt) = (draft, work.Now);
            return work.Now;
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default)
    {
        var index = await doorway.Read(actor, Fetch, async work =>
        {
            var loaded = await LoadedReview.Load(work, reviewId, cancel);
            return loaded.Then(review => review.Row.ReceiptEntry is { } entry ? Outcome<long>.Ok(entry) : new NoReceiptYet());
        }, cancel);
        return index.Problem is { } problem ? problem : await receipts.For(index.Value, cancel);
    }

    private static UseCase Step(string name) => new(name, Role.Practitioner) { Shares = true };

    // One step: checked by the state machine, written with its entries, and followed by the reveal where the protocol opens it, all in one transaction.
    private async Task<Outcome<ReviewView>> Step(
        Actor actor, UseCase useCase, string reviewId, Posted? posted,
        Func<Seen, ReviewState, Outcome<ReviewState>> transition,
        Action<Work, ReviewState, StoredReview> record, CancellationToken cancel)
    {
        var prepared = LeadOn.Contains(useCase) ? await Foresee(actor, reviewId, transition, cancel) : null;
        return await doorway.Write(actor, useCase, async work =>
        {
            var found = await LoadedReview.Load(work, reviewId, cancel);
            if (found.Problem is { } notFound) { return Outcome<ReviewView>.Failed(notFound); }
            var loaded = found.Value;
            if (posted?.Key is { } key)
            {
                var known = await work.Context.Posts.FirstOrDefaultAsync(post => post.ReviewId == reviewId && post.Key == key, cancel);
                if (known is not null)
                {
                    return known.UseCase == useCase.Name ? await loaded.View(work, registry, cancel) : new KeyUsedTwice();
                }
            }
            if (loaded.Participant.ProblemWithWorking() is { } closed) { return Outcome<ReviewView>.Failed(closed); }
            var next = transition(await SeenBy(work, loaded, cancel), loaded.State);
            if (next.Problem is { } refused) { return Outcome<ReviewView>.Failed(refused); }
            Apply(next.Value, loaded.Row);
            record(work, loaded.State, loaded.Row);
            var state = await Reveal.Into(work, next.Value, loaded, prepared, cancel);
            if (state.Problem is { } unshowable) { return Outcome<ReviewView>.Failed(unshowable); }
            if (posted is not null) { work.Context.Posts.Add(new() { ReviewId = reviewId, Key = posted.Key, UseCase = useCase.Name }); }
            return await (loaded with { State = state.Value }).View(work, registry, cancel);
        }, cancel);
    }

    // A language model may take seconds, and the record's lock must not be held for it: what will be shown is built before the transaction, once the state
    // machine has accepted the step in memory. It leaves this method only into that transaction, which checks the step again.
    private async Task<Outcome<BuiltContent>?> Foresee(
        Actor actor, string reviewId, Func<Seen, ReviewState, Outcome<ReviewState>> transition, CancellationToken cancel)
    {
        var foreseen = await doorway.Peek(actor, Prepare, async work =>
        {
            var loaded = await LoadedReview.Load(work, reviewId, cancel);
            return loaded.Problem is { } problem
                ? Outcome<(LoadedReview, ReviewState)>.Failed(problem)
                : transition(await SeenBy(work, loaded.Value, cancel), loaded.Value.State)
                    .Then(next => Outcome<(LoadedReview, ReviewState)>.Ok((loaded.Value, next)));
        }, cancel);
        if (!foreseen.IsOk) { return null; }
        var (review, state) = foreseen.Value;
        if (state.Step != ProtocolStep.Examine || state.Shown is not null) { return null; }
        return await builder.Build(review.Participant.Study, review.Participant.Arm, review.Row.CaseIndex, cancel);
    }

    // An arm that begins with the aid reveals it as the file opens: the same foresight, the same second check.
    private async Task<Outcome<BuiltContent>?> ForeseeOpening(Actor actor, string participationId, int position, CancellationToken cancel)
    {
        var foreseen = await doorway.Peek(actor, Prepare, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            return found.Then(participant => Outcome<Participant>.Ok(participant));
        }, cancel);
        if (!foreseen.IsOk || foreseen.Value.Arm.Steps[0] != ProtocolStep.Examine || position < 1 || position > foreseen.Value.Total) { return null; }
        var participant = foreseen.Value;
        return await builder.Build(participant.Study, participant.Arm, participant.Study.Plan.Cases[participant.Row.Order[position - 1]].Index, cancel);
    }

    // What a transition may look at beside the state: what was shown, the time, the study.
    private sealed record Seen(ShownContent? Shown, TimeSpan SinceOwn, Study Study, int CaseIndex);

    private static async Task<Seen> SeenBy(Work work, LoadedReview loaded, CancellationToken cancel) => new(
        loaded.Row.ShownHash is { } hash ? await KnownContents.Read<ShownContent>(work.Context, hash, cancel) : null,
        loaded.SinceOwn(work.Now), loaded.Participant.Study, loaded.Row.CaseIndex);

    private static void Apply(ReviewState state, StoredReview row)
    {
        // What is typed before the aid is asked for goes on beside it: nothing was committed in between.
        var advanced = row.Step != state.Step && row.Step != ProtocolStep.Ask;
        (row.Step, row.Own, row.ShownHash, row.Contested, row.Opened, row.Final, row.Skipped, row.Looked) =
            (state.Step, state.Own, state.Shown, state.Contested, state.Opened, state.Final, state.Skipped, state.Looked);
        if (advanced) { (row.Draft, row.DraftSavedAt) = (null, null); }
    }

    private static bool WasShown(ShownContent? shown, ContestedFactor factor) =>
        shown?.Cases.FirstOrDefault(shownCase => shownCase.CaseId == factor.CaseId)?.Factors.Any(f => f.Attribute == factor.Attribute) == true;

    private static Dictionary<string, byte[]> Thought<T>(string field, T value, Dictionary<string, byte[]>? beside = null) => new(beside ?? []) { [field] = StoredJson.Bytes(value) };
}
