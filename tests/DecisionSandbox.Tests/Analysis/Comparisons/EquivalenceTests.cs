using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Comparisons;

public sealed class EquivalenceTests
{
    private static readonly double[] Drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void The_two_one_sided_tests_on_Students_sleep_data_are_what_R_gives()
    {
        // R: t.test(Drug1, Drug2, mu = -4, alternative = "greater")$p.value; the same with mu = 4, "less"; mu = -1, "greater".
        var wide = Equivalence.Of(Drug1, Drug2, 4, 1, null);
        wide.TostP.Should().BeApproximately(RGreaterMinus4, 1e-7);
        Equivalence.Of(Drug1, Drug2, 1, 1, null).NonInferiorityP.Should().BeApproximately(RGreaterMinus1, 1e-7);
        Equivalence.Of(Drug1, Drug2, 1, -1, null).NonInferiorityP.Should().BeApproximately(RLess1, 1e-7);
    }

    [Fact]
    public void The_verdict_goes_by_the_interval_and_by_what_is_better()
    {
        var inside = new Interval(-0.04, 0.08);
        Equivalence.Of(Drug1, Drug2, 0.1, 1, inside).Should().Match<Equivalence>(e => e.Equivalent == true && e.NonInferior == true);
        var low = new Interval(-0.2, 0.05);
        Equivalence.Of(Drug1, Drug2, 0.1, 1, low).Should().Match<Equivalence>(e => e.Equivalent == false && e.NonInferior == false);
        Equivalence.Of(Drug1, Drug2, 0.1, -1, low).Should().Match<Equivalence>(e => e.Equivalent == false && e.NonInferior == true);
        Equivalence.Of(Drug1, Drug2, 0.1, 0, inside).NonInferior.Should().BeNull("to agree is neither better nor worse");
    }

    [Fact]
    public void Two_arms_of_the_same_habits_are_equivalent_within_a_wide_margin_and_not_within_a_narrow_one()
    {
        var random = new Random(3);
        List<Decision> rows =
        [
            .. from p in Enumerable.Range(0, 80) from c in Enumerable.Range(0, 20)
               select new Decision("p" + p, "c" + c, random.Next(2) == 0 ? "y" : "n") { Arm = p % 2 == 0 ? "a" : "b", Aid = "y", Reference = "y" },
        ];
        At(0.2).Equivalent.Should().BeTrue();
        At(0.005).Equivalent.Should().BeFalse();

        Equivalence At(double margin) =>
            Analyse.Run(rows, new AnalysisOptions { Resamples = 200, Margin = margin }, stop: TestContext.Current.CancellationToken).Value
                .Comparisons.Single(c => c.Metric == MetricKey.AgreementFraction).Equivalence;
    }

    [Fact]
    public void Kruskal_and_Wallis_with_ties_is_what_R_prints()
    {
        // R: kruskal.test(list(c(1, 2, 2, 5), c(3, 4, 5, 6, 7), c(2, 8, 9)))
        var test = KruskalWallis.Of([[1, 2, 2, 5], [3, 4, 5, 6, 7], [2, 8, 9]])!;
        test.H.Should().BeApproximately(RKruskalH, 1e-6);
        test.P.Should().BeApproximately(RKruskalP, 1e-6);
        test.DegreesOfFreedom.Should().Be(2);
    }

    [Fact]
    public void Kruskal_and_Wallis_has_nothing_to_say_of_equal_values() =>
        KruskalWallis.Of([[1, 1], [1, 1, 1]]).Should().BeNull();

    [Fact]
    public void McNemar_reports_the_exact_p_when_few_pairs_turned()
    {
        McNemar.Of(3, 9)!.Should().Match<McNemar>(t => t.IsExact && t.ReportedP == t.ExactP);
        McNemar.Of(150, 86)!.Should().Match<McNemar>(t => !t.IsExact && t.ReportedP == t.P);
    }

    private const double RGreaterMinus4 = 0.00536162410316;
    private const double RGreaterMinus1 = 0.748319811441;
    private const double RLess1 = 0.00357066917366;
    private const double RKruskalH = 4.082591933571;
    private const double RKruskalP = 0.129860307134;
}
