using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Research;

public sealed class MonitorDeskTests
{
    [Fact]
    public async Task Times_are_medians_of_work_and_a_pause_is_counted_apart()
    {
        var time = new SetTime();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<TimeProvider>(time));
        var (desk, committee) = (workshop.Get<IMonitorDesk>(), await workshop.Person(Role.EthicsReviewer));
        for (var person = 0; person < 6; person++)
        {
            if (person == 4)
            {
                (await desk.Burden(committee, "study", Workshop.Cancel)).Value.Should().Match<StudyBurden>(few => few.People == 4 && few.Steps.Count == 0 && few.FileSeconds == null);
            }
            if (person == 5)
            {
                (await desk.Burden(committee, "study", Workshop.Cancel)).Value.Steps.Select(step => step.Step).Should().Equal([BurdenStep.Reading, BurdenStep.OwnJudgement], "four people decided without a pause");
            }
            // Reading 30 to 35 s, own judgement 10 s, deciding 60 to 110 s; the fifth is called away for 45 minutes.
            await File(workshop, time, 30 + person, person == 4 ? 45 * 60 : 60 + (10 * person));
        }

        var burden = (await desk.Burden(committee, "study", Workshop.Cancel)).Value;

        burden.Steps.Should().Equal(
            new StepBurden(BurdenStep.Reading, 32.5, 6), new StepBurden(BurdenStep.OwnJudgement, 10, 6),
            // With the pause among them the median would be 85.
            new StepBurden(BurdenStep.Deciding, 80, 5));
        // 30+10+60, 31+10+70, 32+10+80, 33+10+90, 35+10+110.
        (burden.FileSeconds, burden.Pauses, burden.PauseMinutes).Should().Be((122, 1, 45.0));
        (await desk.Burden(await workshop.Person(), "study", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }

    [Fact]
    public async Task Everyone_is_somewhere_and_who_withdrew_is_only_counted()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var (desk, researcher) = (workshop.Get<IMonitorDesk>(), await workshop.Person(Role.Researcher));
        await workshop.Participations.Join(await workshop.Person(), "study", false, Workshop.Cancel);
        await workshop.AtOwnJudgement();
        await workshop.Finished();
        var (leaver, left) = await workshop.Participant();
        (await workshop.Participations.Withdraw(leaver, left.Id, Workshop.Cancel)).IsOk.Should().BeTrue();
        var (quick, participation) = await workshop.Participant(quick: true);
        for (var position = 1; position <= participation.Total; position++)
        {
            var view = (await workshop.Reviews.Open(quick, participation.Id, position, Workshop.Cancel)).Value;
            (await workshop.Reviews.Skip(quick, view.ReviewId, $"skip-{position}", Workshop.Cancel)).IsOk.Should().BeTrue();
        }

        var monitor = (await desk.Watch(researcher, "study", Workshop.Cancel)).Value;

        monitor.People.Select(place => (place.HasConsented, place.Done, place.Step, place.IsFinished)).Should().BeEquivalentTo(new[]
        {
            (false, 0, (ProtocolStep?)null, false), (true, 0, ProtocolStep.OwnJudgement, false), (true, 1, null, false), (true, 2, null, true),
        });
        monitor.People[^1].IsFinished.Should().BeTrue("who is under way comes first");
        (monitor.Files, monitor.Skipped, monitor.Withdrawn).Should().Be((3, 2, 1));
        monitor.Arms.Should().OnlyContain(arm => arm.Holding == null && arm.Finished == null && arm.Silent == 0 && arm.Withdrawn == null, "an arm of one person says what that person does");
        for (var i = 0; i < 10; i++) { await workshop.Participant(); }
        monitor = (await desk.Watch(researcher, "study", Workshop.Cancel)).Value;
        monitor.Arms.Should().OnlyContain(arm => arm.Holding >= 5 && arm.Finished == null);
        monitor.Arms.Sum(arm => arm.Holding).Should().Be(14);
        foreach (var role in new[] { Role.Practitioner, Role.Administrator, Role.EthicsReviewer })
        {
            (await desk.Watch(await workshop.Person(role), "study", Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>($"a {role} does not follow people");
        }
        (await desk.Watch(researcher, "nowhere", Workshop.Cancel)).Problem.Should().BeOfType<NotFound>();
    }

    private static async Task File(Workshop workshop, SetTime time, int reading, int deciding)
    {
        var (actor, participation) = await workshop.Participant();
        var view = (await workshop.Reviews.Open(actor, participation.Id, 1, Workshop.Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(reading));
        view = (await workshop.Reviews.FinishReading(actor, view.ReviewId, "read", Workshop.Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(10));
        view = (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Workshop.Cancel)).Value;
        time.Pass(TimeSpan.FromSeconds(deciding));
        (await workshop.Reviews.Decide(actor, view.ReviewId, "final", Workshop.Final(), Workshop.Cancel)).IsOk.Should().BeTrue();
    }
}
