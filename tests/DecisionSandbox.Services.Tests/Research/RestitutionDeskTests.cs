using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Research;

/// <summary>After the end, to those who took part: nothing on fewer than five people, nothing that subtraction would give away.</summary>
public sealed class RestitutionDeskTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public async Task A_closed_study_is_given_back_to_those_who_took_part_and_to_nobody_else()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var desk = workshop.Get<IRestitutionDesk>();
        var people = new List<Actor>();
        for (var i = 0; i < 10; i++) { people.Add((await workshop.Finished()).Actor); }
        (await desk.Get(people[0], "study", Cancel)).Problem.Should().BeOfType<RestitutionLater>();
        await Close(workshop);

        var shown = (await desk.Get(people[0], "study", Cancel)).Value;
        (shown.People, shown.Arms.Count).Should().Be((10, 2));
        shown.Arms.Should().OnlyContain(arm => arm.Counts.Participants == 5);
        (await desk.Get(await workshop.Person(), "study", Cancel)).Problem.Should().BeOfType<NotFound>();
        (await desk.Get(await workshop.Person(Role.Administrator), "study", Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await desk.Get(await workshop.Person(Role.EthicsReviewer), "study", Cancel)).IsOk.Should().BeTrue();
        (await desk.Get(await workshop.Person(Role.Researcher), "nowhere", Cancel)).Problem.Should().BeOfType<NotFound>();
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(9, 1)]
    public async Task Four_people_are_nobody_and_an_arm_of_four_is_told_only_together_with_the_others(int number, int arms)
    {
        await using var workshop = await Workshop.Ready("sqlite");
        Actor? last = null;
        for (var i = 0; i < number; i++) { last = (await workshop.Finished()).Actor; }
        await Close(workshop);
        var shown = await workshop.Get<IRestitutionDesk>().Get(last!, "study", Cancel);
        if (arms == 0) { shown.Problem.Should().BeOfType<RestitutionTooFew>(); return; }
        shown.Value.Arms.Should().ContainSingle().Which.Counts.Participants.Should().Be(9);
        (shown.Value.Answer, shown.Value.Scales.Count).Should().Be((null, 0), "the difference of two groups would tell of the smaller");
    }

    private static async Task Close(Workshop workshop)
    {
        await using var context = workshop.Context();
        await context.Studies.Where(row => row.Id == "study").ExecuteUpdateAsync(row => row.SetProperty(study => study.Status, StudyStatus.Closed), Cancel);
    }
}
