using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Reports;

public sealed class AutonomyAnswerTests
{
    [Fact]
    public void People_who_hold_on_where_others_give_in_are_said_to_and_the_figures_stand_beside()
    {
        var answer = Answer(firm: 0.95, yielding: 0.2)!;
        answer.En.Should().StartWith("“firm” compared with “yielding”: people follow the aid less there, rightly and wrongly: more distance, not more discernment. Resisting the aid when it is wrong: +");
        answer.Fr.Should().Contain("Résister à l’outil quand il a tort\u00a0: +").And.Contain("points").And.Contain("personnes");
    }

    [Fact]
    public void The_other_way_round_the_sign_turns() =>
        AutonomyAnswer.Of(Run(0.95, 0.2), "yielding", "firm", Text.Same)!.En.Should().Contain("more trust, not more discernment. Resisting the aid when it is wrong: −");

    [Fact]
    public void Where_the_intervals_contain_zero_nothing_is_claimed() =>
        Answer(firm: 0.5, yielding: 0.5)!.En.Should().Contain("do not say whether people are more or less autonomous there. Resisting");

    [Fact]
    public void Arms_without_own_judgement_have_no_such_answer() =>
        AutonomyAnswer.Of(Run(0.9, 0.2, own: false), "firm", "yielding", Text.Same).Should().BeNull();

    [Fact]
    public void The_plans_primary_measure_is_said_with_its_figures_and_where_its_interval_lies()
    {
        var apart = Run(0.95, 0.2);
        AutonomyAnswer.Primary(apart, MetricKey.AgreementFraction, "firm", "yielding")!.En.Should()
            .StartWith("The plan’s primary measure. Agrees with the aid: −").And.EndWith("30 and 30 people; the interval lies below zero.");
        AutonomyAnswer.Primary(apart, MetricKey.AgreementFraction, "yielding", "firm")!.Fr.Should().Contain(": +").And.EndWith("l’intervalle est au-dessus de zéro.");
        AutonomyAnswer.Primary(Run(0.5, 0.5), MetricKey.Rsr, "firm", "yielding")!.En.Should().EndWith("the interval contains zero.");
        AutonomyAnswer.Primary(apart, MetricKey.DPrime, "firm", "yielding").Should().BeNull("d′ is no share: it is not counted in points");
    }

    private static Text? Answer(double firm, double yielding) => AutonomyAnswer.Of(Run(firm, yielding), "firm", "yielding", Text.Same);

    // Following is a matter of the arm alone: it tells a right aid from a wrong one in neither.
    private static AnalysisResult Run(double firm, double yielding, bool own = true)
    {
        var random = new Random(5);
        List<Decision> rows =
        [
            .. from p in Enumerable.Range(0, 60) from c in Enumerable.Range(0, 40)
               let mine = random.NextDouble() < 0.6 ? "y" : "n" let aid = c % 2 == 0 ? "y" : "n"
               select new Decision("p" + p, "c" + c, random.NextDouble() < (p % 2 == 0 ? firm : yielding) ? mine : aid)
               {
                   Arm = p % 2 == 0 ? "firm" : "yielding", Own = own ? mine : null, Aid = aid, Reference = "y",
               },
        ];
        return Analyse.Run(rows, new AnalysisOptions { Resamples = 200 }, stop: TestContext.Current.CancellationToken).Value;
    }
}
