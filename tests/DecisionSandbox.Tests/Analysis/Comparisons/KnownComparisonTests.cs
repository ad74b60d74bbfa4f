using DecisionSandbox.Analysis.Comparisons;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Comparisons;

public sealed class KnownComparisonTests
{
    // R: t.test(extra ~ group, data = sleep) → t = -1.8608, df = 17.776, p-value = 0.07939 (Student's sleep data).
    private static readonly double[] Drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0];
    private static readonly double[] Drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void McNemar_of_150_and_86_is_the_printed_one()
    {
        var test = McNemar.Of(150, 86)!;
        test.ChiSquared.Should().BeApproximately(17.356, 0.0005);
        test.P.Should().BeApproximately(3.0997e-5, 1e-7);
        test.ExactP.Should().BeInRange(2e-5, 5e-5);
    }

    [Fact]
    public void McNemar_is_exact_on_small_counts() =>
        McNemar.Of(1, 5)!.ExactP.Should().BeApproximately(2 * (1 + 6) / 64.0, 1e-12);

    [Fact]
    public void Welch_on_Students_sleep_data_is_what_R_prints()
    {
        var test = WelchTest.Of(Drug1, Drug2)!;
        test.T.Should().BeApproximately(-1.8608, 0.00005);
        test.DegreesOfFreedom.Should().BeApproximately(17.776, 0.0005);
        test.P.Should().BeApproximately(0.07939, 0.000005);
    }

    [Fact]
    public void Where_nobody_varies_there_is_no_t_and_no_g_whatever_the_rounding_of_sums()
    {
        var (seven, eight) = (Enumerable.Repeat(0.7, 12).ToArray(), Enumerable.Repeat(0.8, 11).ToArray());
        (seven.Sum() / 12).Should().NotBe(0.7, "or this shows nothing: a sum of twelve is rounded");
        WelchTest.Of(seven, eight).Should().BeNull();
        HedgesG.Of(seven, eight).Should().BeNull();
        Equivalence.Of(seven, eight, 0.1, 1, null).TostP.Should().BeNull();
        Sample.Of(seven).Should().Be(new Sample(12, 0.7, 0));
    }

    [Fact]
    public void Hedges_g_corrects_Cohens_d_for_small_samples()
    {
        // d = −1.58 / √((3.200556 + 4.009) / 2) = −0.83218; J = 1 − 3/71.
        HedgesG.Of(Drug1, Drug2).Should().BeApproximately(-0.83218 * (1 - (3.0 / 71)), 0.0001);
    }

    [Fact]
    public void Holm_steps_down_as_in_Rs_p_adjust()
    {
        // R: p.adjust(c(.01, .04, .03, .005), "holm") → 0.03 0.06 0.06 0.02
        Holm.Adjust([0.01, 0.04, 0.03, 0.005]).Should().Equal([0.03, 0.06, 0.06, 0.02], (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void Permutation_p_of_a_tiny_study_tends_to_the_count_of_all_relabellings()
    {
        double[] values = [.. new double[] { 1, 2, 3, 10, 11, 12 }.SelectMany(v => new[] { v, 0, 0, 0, 1, 0, 0, 0 })];
        // Of the 20 ways to choose three of six, only the observed one and its mirror are as extreme.
        var p = Permutations.Between(values, 3, 4, seed: 5, stream: 9, permutations: 20_000);
        p[0].Should().BeApproximately(0.1, 0.01);
    }

    [Fact]
    public void Permutation_p_within_people_tends_to_the_count_of_all_swaps()
    {
        double[][] differences = [[1], [2], [3], [4]];
        // Of the 16 ways to sign four differences, two are as extreme as all of one sign.
        Permutations.Within(differences, 1, 5, 9, 20_000)[0].Should().BeApproximately(0.125, 0.01);
    }
}
