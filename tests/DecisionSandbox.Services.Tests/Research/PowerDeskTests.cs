using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Power;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Tests.Bots;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Tests.Research;

public sealed class PowerDeskTests
{
    [Fact]
    public async Task Figures_come_from_what_bots_played_and_never_from_a_study_that_people_may_take_part_in()
    {
        await using var workshop = await ApaWorkshop.Ready();
        await workshop.Played(BotPolicy.Noisy(0.5), participants: 12);
        var (desk, researcher) = (workshop.Get<IPowerDesk>(), await workshop.Person(Role.Researcher));
        var copy = BotPolicy.Noisy(0.5).CopyName(ApaWorkshop.StudyId, 5);

        (await desk.Sources(researcher, Workshop.Cancel)).Value.Select(source => source.StudyId).Should().Equal(copy);
        (await desk.From(researcher, ApaWorkshop.StudyId, MetricKey.AgreementFraction, Workshop.Cancel)).Problem.Should().BeOfType<NotFound>("it is open");

        var model = (await desk.From(researcher, copy, MetricKey.AgreementFraction, Workshop.Cancel)).Value;
        // Half the time as the aid, else as the own judgement, which is right in 7 of 10 and so is the aid's in 6 of 12: alike in both arms, about .75 with a standard error of .05 each.
        model.Compared.Should().BeApproximately(model.Studied, 0.2);
        model.Studied.Should().BeInRange(0.6, 0.9);
        model.SdCases.Should().BePositive("a case with the aid wrong is agreed with less often");
        var table = (await desk.Plan(researcher, model, 60, 12, Workshop.Cancel)).Value;
        table.At(60, 12).HalfWidth.Should().BeInRange(0.02, 0.3);
        table.Cells.Select(cell => cell.Cases).Distinct().Should().Equal(8, 12, 16, 24);
    }

    [Fact]
    public async Task It_is_the_researchers_page()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        var person = await workshop.Person();

        (await workshop.Get<IPowerDesk>().Plan(person, new PowerModel(0.7, 0.8, 0.1, 0.1, 0.05), 60, 12, Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
        (await workshop.Get<IPowerDesk>().Sources(person, Workshop.Cancel)).Problem.Should().BeOfType<NotAllowed>();
    }
}
