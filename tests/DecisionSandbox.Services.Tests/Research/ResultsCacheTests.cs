using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;

namespace DecisionSandbox.Services.Tests.Research;

public class ResultsCacheTests
{
    [Fact]
    public async Task However_many_ask_a_state_is_computed_once()
    {
        var (cache, computed, gate) = (new ResultsCache(), 0, new TaskCompletionSource());
        Task<Outcome<StudyResults>>[] asked = [.. Enumerable.Range(0, 8).Select(_ => cache.Of("study", "1", Compute))];
        asked.Should().OnlyContain(task => !task.IsCompleted);
        gate.SetResult();
        (await Task.WhenAll(asked)).Should().OnlyContain(outcome => outcome.IsOk);
        await cache.Of("study", "1", Compute);
        computed.Should().Be(1);
        await cache.Of("study", "2", Compute);
        computed.Should().Be(2, "the study has changed");

        async Task<Outcome<StudyResults>> Compute()
        {
            Interlocked.Increment(ref computed);
            await gate.Task;
            return new StudyResults(null!, null);
        }
    }

    [Fact]
    public async Task What_failed_is_computed_anew()
    {
        var cache = new ResultsCache();
        (await cache.Of("study", "1", () => Task.FromResult(Outcome<StudyResults>.Failed(new NotFound())))).IsOk.Should().BeFalse();
        await cache.Invoking(c => c.Of("study", "1", () => throw new InvalidDataException())).Should().ThrowAsync<InvalidDataException>();
        (await cache.Of("study", "1", () => Task.FromResult(Outcome<StudyResults>.Ok(new StudyResults(null!, null))))).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task A_glance_names_the_study_at_once_and_refuses_whoever_may_not_see_it()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        var desk = workshop.Get<IResearchDesk>();
        var researcher = Actor.Operator(Role.Researcher);
        (await desk.Glance(researcher, "study", Workshop.Cancel)).Value.Summary.FinishedReviews.Should().Be(1);
        var measured = (await desk.Results(researcher, "study", Workshop.Cancel)).Value.Analysis;
        (await desk.Glance(researcher, "study", Workshop.Cancel)).Value.Results!.Analysis.Should().BeSameAs(measured);
        (await desk.Glance(researcher, "nowhere", Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Glance(await workshop.Person(), "study", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }
}
