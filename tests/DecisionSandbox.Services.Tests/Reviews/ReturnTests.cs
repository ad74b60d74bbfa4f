using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Reviews;

/// <summary>Who comes back to a file after a long time learns since when it has waited; who was only at lunch does not.</summary>
public sealed class ReturnTests
{
    [Fact]
    public async Task The_time_counts_from_the_last_step_or_the_last_draft_until_the_next_step()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        var (actor, view) = await workshop.AtOwnJudgement();
        var read = time.GetUtcNow();
        Task<ReviewView> Back() => Opened(workshop, actor, view);

        time.Pass(ReviewView.LongGap);
        (await Back()).LeftAt.Should().BeNull("four hours are not longer than four hours");
        time.Pass(TimeSpan.FromSeconds(1));
        (await Back()).LeftAt.Should().Be(read);
        (await Back()).LeftAt.Should().Be(read, "looking again is no work on the file");

        (await workshop.Reviews.SaveDraft(actor, view.ReviewId, ReviewDraft.Empty with { Confidence = Confidence.Low }, Workshop.Cancel)).IsOk.Should().BeTrue();
        (await Back()).LeftAt.Should().BeNull();
        var saved = time.GetUtcNow();
        time.Pass(TimeSpan.FromDays(3));
        (await Back()).Should().Match<ReviewView>(back => back.LeftAt == saved && back.DraftSavedAt == saved);

        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Workshop.Cancel)).Value;
        view.LeftAt.Should().BeNull("the step is a beginning again");
        var own = time.GetUtcNow();
        time.Pass(TimeSpan.FromDays(1));
        (await Back()).LeftAt.Should().Be(own);
        view = (await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(), Workshop.Cancel)).Value;
        view.Step.Should().Be(ProtocolStep.Done);
        time.Pass(TimeSpan.FromDays(1));
        (await Back()).LeftAt.Should().BeNull("nothing is left to do there");
    }

    private static async Task<ReviewView> Opened(Workshop workshop, Actor actor, ReviewView view) =>
        (await workshop.Reviews.Open(actor, view.Participation.Id, view.Position, Workshop.Cancel)).Value;
}
