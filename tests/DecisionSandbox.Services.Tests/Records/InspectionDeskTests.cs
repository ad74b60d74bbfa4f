using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Narratives;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.ChatCompletion;

namespace DecisionSandbox.Services.Tests.Records;

public sealed class InspectionDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_decision_that_departs_is_told_with_its_reasons_and_one_that_follows_is_counted(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var (actor, view) = await workshop.AtOwnJudgement(factors: true);
        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel)).Value;
        var suggested = view.Shown!.Cases.Single().Option!;
        var factor = view.Shown.Cases.Single().Factors[0];
        (await workshop.Reviews.Contest(actor, view.ReviewId, "contest", new(view.Shown.Cases.Single().CaseId, factor.Attribute, "c’était avant sa chute"), Cancel)).IsOk.Should().BeTrue();
        var other = view.Options.First(option => option.Id != suggested);
        (await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(other.Id), Cancel)).IsOk.Should().BeTrue();
        var (follower, theirs) = await workshop.AtOwnJudgement();
        theirs = (await workshop.Reviews.CommitOwn(follower, theirs.ReviewId, "own", Workshop.Own, Cancel)).Value;
        (await workshop.Reviews.Decide(follower, theirs.ReviewId, "final", Workshop.Final(theirs.Shown!.Cases.Single().Option!), Cancel)).IsOk.Should().BeTrue();

        var seen = (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value;

        (seen.Alike, seen.Unseen, seen.Erased).Should().Be((1, 0, 0));
        var departure = seen.Departures.Should().ContainSingle().Subject;
        departure.Where.ReviewId.Should().Be(view.ReviewId);
        departure.Own.Should().Be(view.Options.Single(option => option.Id == SamplePack.Meet).Label);
        departure.Aid.Should().Be(view.Options.Single(option => option.Id == suggested).Label);
        departure.Final.Should().Be(other.Label);
        departure.Reasons.Should().Equal(view.Reasons.Single(reason => reason.Id == "r1").Label);
        departure.Words.Select(words => words.Words.Fr).Should().Equal("parce que le dossier le dit");
        var contest = seen.Contests.Should().ContainSingle().Subject;
        (contest.Factor, contest.Words?.Words.Fr, contest.IsErased).Should().Be((factor.Phrase, "c’était avant sa chute", false));
        seen.Calls.Should().BeEmpty("templates spoke");

        // It comes from the record: the reviews' own rows may say what they like.
        await using var context = workshop.Context();
        await context.Reviews.ExecuteUpdateAsync(row => row.SetProperty(review => review.ShownHash, (string?)null), Cancel);
        (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", new(), Cancel)).Value.Should().BeEquivalentTo(seen);
    }

    [Fact]
    public async Task The_filter_keeps_case_arm_and_time_and_an_erased_answer_is_counted_and_no_more()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var (actor, view) = await workshop.AtOwnJudgement();
        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel)).Value;
        var other = view.Options.First(option => option.Id != view.Shown!.Cases.Single().Option);
        (await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(other.Id), Cancel)).IsOk.Should().BeTrue();
        var where = (await Seen(new())).Departures.Single().Where;

        (await Seen(new(where.Case, where.Arm))).Departures.Should().ContainSingle();
        (await Seen(new("another"))).Departures.Should().BeEmpty();
        (await Seen(new(Arm: "another"))).Departures.Should().BeEmpty();
        (await Seen(new() { From = where.At, Until = where.At.AddMilliseconds(1) })).Departures.Should().ContainSingle("the first moment counts");
        (await Seen(new() { Until = where.At })).Departures.Should().BeEmpty("the last does not");
        (await Seen(new() { From = where.At.AddMilliseconds(1) })).Departures.Should().BeEmpty();

        (await workshop.Participations.Withdraw(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue();
        var after = await Seen(new());
        (after.Erased, after.Departures.Count).Should().Be((1, 0));

        async Task<InspectionView> Seen(InspectionFilter filter) => (await workshop.Get<IInspectionDesk>().Inspect(ethics, "study", filter, Cancel)).Value;
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_a_language_model_said_and_nobody_was_shown_is_kept_with_the_reason_and_inspected(string database)
    {
        var model = new Parrot("{\"fr\":\"Refusez.\",\"en\":\"Refuse.\"}");
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<INarrator>(
            new SemanticKernelNarrator(model, "local", FaithfulnessGuard.Standard, TimeSpan.FromSeconds(5))));
        var (_, done) = await workshop.Finished(factors: true);
        var (ethics, desk) = (await workshop.Person(Role.EthicsReviewer), workshop.Get<IInspectionDesk>());

        var call = (await desk.Inspect(ethics, "study", new(), Cancel)).Value.Calls.Should().ContainSingle().Subject;

        var shown = done.Shown!.Cases.Single();
        (call.Model, call.IsKept, call.Refused, call.Shown).Should().Be(("local", false, model.Says, shown.Narrative));
        shown.IsGenerated.Should().BeFalse();
        shown.Narrative!.En.Should().NotContain("Refuse.");
        call.Why!.En.Should().NotBeEmpty();
        call.PromptHash.Should().Be(model.Heard);
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.IsSound.Should().BeTrue();

        await using var context = workshop.Context();
        var (hash, others) = (Draw.Hash(StoredJson.Bytes(new RefusedNarrative(1, call.Why, call.Refused))), StoredJson.Bytes(new RefusedNarrative(1, call.Why, "Acceptez.")));
        await context.Contents.Where(content => content.Hash == hash).ExecuteUpdateAsync(row => row.SetProperty(content => content.Bytes, others), Cancel);
        (await desk.Inspect(ethics, "study", new(), Cancel)).Value.Calls.Single().Refused.Should().BeNull("other words are not the model's");
        (await workshop.Get<IRecordDesk>().Verify(ethics, Cancel)).Value.Findings.Should().ContainSingle().Which.En.Should().Contain($"entry {call.Where.Entry} names");
    }

    [Fact]
    public void A_book_is_not_kept_in_full_and_what_was_kept_is_not_kept_twice()
    {
        var why = new ReplyUnreadable().Message;
        RefusedNarrative.Of(new("m", "h", why) { Refused = new string('a', 5000) })!.Words.Should().Be(new string('a', RefusedNarrative.MostWords));
        RefusedNarrative.Of(new("m", "h", why)).Should().Be(new RefusedNarrative(1, why, null));
        RefusedNarrative.Of(new("m", "h", null)).Should().BeNull();
    }

    /// <summary>A model that says the same whatever it is asked.</summary>
    private sealed class Parrot(string says) : IChatCompletionService
    {
        public string Says => says;

        /// <summary>Hash of both messages that it was sent, as the record names it.</summary>
        public string? Heard { get; private set; }

        public IReadOnlyDictionary<string, object?> Attributes { get; } = new Dictionary<string, object?>();

        public Task<IReadOnlyList<ChatMessageContent>> GetChatMessageContentsAsync(
            ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default)
        {
            Heard = Draw.Hash(System.Text.Encoding.UTF8.GetBytes(string.Join("\n\n", chatHistory.Select(message => message.Content))));
            return Task.FromResult<IReadOnlyList<ChatMessageContent>>([new ChatMessageContent(AuthorRole.Assistant, says)]);
        }

        public IAsyncEnumerable<StreamingChatMessageContent> GetStreamingChatMessageContentsAsync(
            ChatHistory chatHistory, PromptExecutionSettings? executionSettings = null, Kernel? kernel = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }

    [Fact]
    public async Task Only_the_committee_inspects_and_only_a_study_there_is()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IInspectionDesk>();
        (await desk.Inspect(await workshop.Person(Role.Researcher), "study", new(), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Inspect(await workshop.Person(), "study", new(), Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Inspect(await workshop.Person(Role.EthicsReviewer), "nowhere", new(), Cancel)).Problem.Should().BeOfType<NotFound>();
    }
}
