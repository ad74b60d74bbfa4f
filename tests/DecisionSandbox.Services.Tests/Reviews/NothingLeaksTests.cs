using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>Every byte that a page could be drawn from before the own judgement is committed.</summary>
public sealed class NothingLeaksTests
{
    private static readonly string[] Canaries = ["sha256:canarycanarycanary", "731.41", "canary-background", "62 chances", "sur 100", "weighs a lot", "Sample aid"];

    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task Before_the_own_judgement_no_byte_of_the_view_or_of_the_database_comes_from_the_aid(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (views, _) = await Before(workshop, workshop.Reviews, commits: false);
        views.SelectMany(Traces).Should().BeEmpty();
        workshop.Aid.Asked.Should().Be(0);
        await using var context = workshop.Context();
        foreach (var content in await context.Contents.Where(content => !context.Studies.Any(study => study.Hash == content.Hash)).ToListAsync(Cancel))
        {
            Traces(content.Bytes).Should().BeEmpty();
        }
    }

    [Fact]
    public async Task Two_aids_with_different_answers_give_equal_views_until_then_and_different_ones_after()
    {
        await using var yes = await Workshop.Ready("sqlite", aid: new CanaryAid(SamplePack.Yes));
        await using var no = await Workshop.Ready("sqlite", aid: new CanaryAid(SamplePack.No, 3));
        var (fromYes, afterYes) = await Before(yes, yes.Reviews);
        var (fromNo, afterNo) = await Before(no, no.Reviews);
        fromYes.Select(Encoding.UTF8.GetString).Should().Equal(fromNo.Select(Encoding.UTF8.GetString));
        afterYes.Should().NotEqual(afterNo);
    }

    [Fact]
    public async Task A_desk_that_leaks_is_caught_by_the_same_inspection()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (views, _) = await Before(workshop, new LeakingDesk(workshop));
        views.SelectMany(Traces).Should().Contain("sha256:canarycanarycanary").And.Contain("62 chances");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_judged_first_cannot_be_changed_afterwards(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();
        await workshop.Reviews.CommitOwn(actor, view.ReviewId, "first", Workshop.Own, Cancel);

        var second = await workshop.Reviews.CommitOwn(actor, view.ReviewId, "second", new(new OptionAnswer(SamplePack.Yes), Confidence.High), Cancel);

        second.Problem.Should().Be(new StepOutOfOrder(ProtocolStep.Examine, ProtocolStep.OwnJudgement));
        (await workshop.Reviews.Open(actor, view.Participation.Id, 1, Cancel)).Value.Own.Should().Be(Workshop.Own);
    }

    // The first person's first file, step by step up to the own judgement, a refused jump ahead included; ids taken out.
    private static async Task<(IReadOnlyList<byte[]> Views, byte[] After)> Before(Workshop workshop, IReviewDesk desk, bool commits = true)
    {
        var (actor, participation) = await workshop.Participant();
        var opened = (await desk.Open(actor, participation.Id, 1, Cancel)).Value;
        var read = (await desk.FinishReading(actor, opened.ReviewId, "k", Cancel)).Value;
        (await desk.Decide(actor, opened.ReviewId, "x", Workshop.Final(), Cancel)).Problem.Should().BeOfType<StepOutOfOrder>();
        (await desk.OpenDetail(actor, opened.ReviewId, "numbers", Cancel)).Problem.Should().BeOfType<StepOutOfOrder>();
        var again = (await desk.Open(actor, participation.Id, 1, Cancel)).Value;
        var after = commits ? (await desk.CommitOwn(actor, opened.ReviewId, "own", Workshop.Own, Cancel)).Value : again;
        return ([.. new[] { opened, read, again }.Select(Bytes)], Bytes(after));
    }

    private static byte[] Bytes(ReviewView view) =>
        StoredJson.Bytes(view with { ReviewId = "", OwnAt = null, Participation = view.Participation with { Id = "" } });

    private static IEnumerable<string> Traces(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return Canaries.Where(canary => text.Contains(canary, StringComparison.Ordinal));
    }

    /// <summary>The real desk, except that it puts what will be shown into the view a step early.</summary>
    private sealed class LeakingDesk(Workshop workshop) : IReviewDesk
    {
        private readonly IReviewDesk _desk = workshop.Reviews;

        public Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default) => _desk.Open(actor, participationId, position, cancel);

        public async Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default)
        {
            var view = (await _desk.FinishReading(actor, reviewId, posted, cancel)).Value;
            var built = await workshop.Get<IShownContentBuilder>().Build(SamplePack.Study(workshop.Aid), Arms.SuggestionOnly, 0, cancel);
            return view with { Shown = built.Value.Content };
        }

        public Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default) => _desk.CommitOwn(actor, reviewId, posted, judgement, cancel);
        public Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => _desk.FinishRereading(actor, reviewId, posted, cancel);
        public Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default) => _desk.EndWait(actor, reviewId, key, cancel);
        public Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default) => _desk.Ask(actor, reviewId, posted, cancel);
        public Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default) => _desk.Look(actor, reviewId, opening, lookedFor, cancel);
        public Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default) => _desk.OpenDetail(actor, reviewId, detail, cancel);
        public Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default) => _desk.Contest(actor, reviewId, key, factor, cancel);
        public Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default) => _desk.Decide(actor, reviewId, posted, decision, cancel);
        public Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default) => _desk.Skip(actor, reviewId, key, cancel);
        public Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default) => _desk.SaveDraft(actor, reviewId, draft, cancel);
        public Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default) => _desk.Receipt(actor, reviewId, cancel);
    }
}
