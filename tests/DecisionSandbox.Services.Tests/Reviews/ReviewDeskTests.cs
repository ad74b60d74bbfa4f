using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Reviews;

public sealed class ReviewDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_file_goes_from_reading_to_a_receipt_that_verifies(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, participation) = await workshop.Participant();

        var opened = (await workshop.Reviews.Open(actor, participation.Id, 1, Cancel)).Value;
        opened.Step.Should().Be(ProtocolStep.Read);
        opened.Shown.Should().BeNull();
        var read = (await workshop.Reviews.FinishReading(actor, opened.ReviewId, "k1", Cancel)).Value;
        read.Step.Should().Be(ProtocolStep.OwnJudgement);
        workshop.Aid.Asked.Should().Be(0, "nothing is computed before the own judgement");
        var revealed = (await workshop.Reviews.CommitOwn(actor, opened.ReviewId, "k2", Workshop.Own, Cancel)).Value;
        revealed.Step.Should().Be(ProtocolStep.Examine);
        revealed.Shown!.AidHash.Should().Be(workshop.Aid.Hash);
        revealed.Shown.Cases.Single().Uncertainty!.Fr.Should().Be("Il y voit 62 chances sur 100, entre 49 et 73.");
        revealed.Shown.Cases.Single().Reliability!.Fr.Should().Be("À ce niveau de score, il se trompe pour 31 dossiers sur 100 (412 dossiers).");
        var done = (await workshop.Reviews.Decide(actor, opened.ReviewId, "k3", Workshop.Final(), Cancel)).Value;
        done.Step.Should().Be(ProtocolStep.Done);
        done.Participation.Position.Should().Be(2);

        var receipt = Receipt.Parse(System.Text.Encoding.UTF8.GetBytes((await workshop.Reviews.Receipt(actor, opened.ReviewId, Cancel)).Value)).Value;
        receipt.Verify(workshop.Get<RecordKey>().Load().Value.VerifierKey).Should().BeNull();
        System.Text.Encoding.UTF8.GetString(receipt.Entry!.Value.Span).Should().StartWith("{\"version\":1,\"event\":\"final-decision\"").And.NotContain(SamplePack.Yes);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_key_posted_twice_is_one_row_and_one_entry(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();

        var posts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => workshop.Reviews.CommitOwn(actor, view.ReviewId, "same", Workshop.Own, Cancel)));

        posts.Should().OnlyContain(post => post.IsOk && post.Value.Step == ProtocolStep.Examine);
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.OwnJudgement, Cancel)).Should().Be(1);
        (await context.Entries.CountAsync(entry => entry.Event == Events.AidShown, Cancel)).Should().Be(1);
        (await context.Reviews.CountAsync(Cancel)).Should().Be(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_second_tab_is_refused_with_its_sentence_and_recorded(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.Finished();

        var second = await workshop.Reviews.Decide(actor, view.ReviewId, "second tab", Workshop.Final(SamplePack.No), Cancel);

        second.Problem.Should().BeOfType<AlreadyFinished>();
        await using var context = workshop.Context();
        ((OptionAnswer)(await context.Reviews.SingleAsync(row => row.Id == view.ReviewId, Cancel)).Final!.Answer).Option.Should().Be(SamplePack.Yes);
        var refused = await context.Entries.SingleAsync(entry => entry.Event == Events.Refused, Cancel);
        refused.Review.Should().Be(view.ReviewId);
        System.Text.Encoding.UTF8.GetString(refused.Bytes).Should().Contain("\"why\":\"AlreadyFinished\"").And.Contain("\"useCase\":\"decide\"");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_step_out_of_order_is_refused_and_recorded_and_reveals_nothing(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();

        var skippedAhead = await workshop.Reviews.Decide(actor, view.ReviewId, "early", Workshop.Final(), Cancel);

        skippedAhead.Problem.Should().Be(new StepOutOfOrder(ProtocolStep.OwnJudgement, ProtocolStep.Decide));
        workshop.Aid.Asked.Should().Be(0);
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.Refused && entry.Review == view.ReviewId, Cancel)).Should().Be(1);
        (await context.Reviews.SingleAsync(Cancel)).Step.Should().Be(ProtocolStep.OwnJudgement);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_draft_is_there_when_the_file_is_opened_again_and_gone_with_the_commit(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();
        var draft = ReviewDraft.Empty with { Answer = new OptionAnswer(SamplePack.Meet, "j’irais voir"), Confidence = Confidence.Low };

        var savedAt = (await workshop.Reviews.SaveDraft(actor, view.ReviewId, draft, Cancel)).Value;

        var again = (await workshop.Reviews.Open(actor, view.Participation.Id, 1, Cancel)).Value;
        again.Draft.Should().BeEquivalentTo(draft);
        again.DraftSavedAt.Should().Be(savedAt);
        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel)).Value.Draft.Should().BeEquivalentTo(ReviewDraft.Empty);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Somebody_else_s_review_is_not_found_and_the_attempt_is_recorded(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var (_, view) = await workshop.AtOwnJudgement();
        var stranger = await workshop.Person();

        var attempt = await workshop.Reviews.CommitOwn(stranger, view.ReviewId, "k", Workshop.Own, Cancel);

        attempt.Problem.Should().BeOfType<DecisionSandbox.Services.Accounts.NotFound>();
        await using var context = workshop.Context();
        (await context.Entries.CountAsync(entry => entry.Event == Events.Denied, Cancel)).Should().Be(1);
    }
}
