using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The real desk, whose view passes through a leak while the own judgement is open.</summary>
public sealed class LeakingDesk(IReviewDesk desk, Func<ReviewView, ReviewView> leak) : IReviewDesk
{
    public Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default) => Leak(desk.Open(actor, participationId, position, cancel));

    public Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => Leak(desk.FinishReading(actor, reviewId, posted, cancel));

    public Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default) => Leak(desk.CommitOwn(actor, reviewId, posted, judgement, cancel));

    public Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => Leak(desk.FinishRereading(actor, reviewId, posted, cancel));

    public Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default) => Leak(desk.EndWait(actor, reviewId, key, cancel));

    public Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => Leak(desk.Ask(actor, reviewId, posted, cancel));

    public Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default) => Leak(desk.Look(actor, reviewId, opening, lookedFor, cancel));

    public Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default) => Leak(desk.OpenDetail(actor, reviewId, detail, cancel));

    public Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default) => Leak(desk.Contest(actor, reviewId, key, factor, cancel));

    public Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default) => Leak(desk.Decide(actor, reviewId, posted, decision, cancel));

    public Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default) => Leak(desk.Skip(actor, reviewId, key, cancel));

    public Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default) => desk.SaveDraft(actor, reviewId, draft, cancel);

    public Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default) => desk.Receipt(actor, reviewId, cancel);

    private async Task<Outcome<ReviewView>> Leak(Task<Outcome<ReviewView>> answer) =>
        (await answer).Then(view => Outcome<ReviewView>.Ok(view.Step == ProtocolStep.OwnJudgement ? leak(view) : view));
}
