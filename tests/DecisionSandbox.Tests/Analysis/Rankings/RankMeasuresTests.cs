using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Rankings;

public sealed class RankMeasuresTests
{
    [Fact]
    public void Tau_b_with_ties_is_what_the_scipy_manual_prints() =>
        // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]) → -0.47140452079103173
        RankMeasures.KendallTauB([12, 2, 1, 12, 2], [1, 4, 7, 1, 0]).Should().BeApproximately(-0.47140452079103173, 1e-12);

    [Fact]
    public void Spearman_is_what_the_scipy_manual_prints() =>
        // scipy.stats.spearmanr([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]) → 0.8207826816681233
        RankMeasures.Spearman([1, 2, 3, 4, 5], [5, 6, 7, 8, 7]).Should().BeApproximately(0.8207826816681233, 1e-12);

    [Fact]
    public void Orders_without_any_difference_of_rank_have_no_correlation()
    {
        RankMeasures.KendallTauB([1, 1, 1], [1, 2, 3]).Should().BeNull();
        RankMeasures.Spearman([1, 1, 1], [1, 2, 3]).Should().BeNull();
    }

    [Fact]
    public void Overlaps_are_1_for_the_same_order_and_small_for_a_reversed_one()
    {
        double[] order = [1, 2, 3, 4, 5, 6];
        double[] reversed = [6, 5, 4, 3, 2, 1];
        RankMeasures.TopOverlap(order, order, 3).Should().Be(1);
        RankMeasures.TopOverlap(order, reversed, 3).Should().Be(0);
        RankMeasures.RankBiasedOverlap(order, order).Should().BeApproximately(1, 1e-12);

        // Overlaps at depths 1 to 6: 0, 0, 0, 2/4, 4/5, 1; equation 32 by hand.
        var expected = Math.Pow(0.9, 6) + (0.1 / 0.9 * ((0.5 * Math.Pow(0.9, 4)) + (0.8 * Math.Pow(0.9, 5)) + Math.Pow(0.9, 6)));
        RankMeasures.RankBiasedOverlap(order, reversed).Should().BeApproximately(expected, 1e-12);
    }

    [Fact]
    public void A_list_moved_halfway_to_the_aids_order_shows_it()
    {
        List<Decision> rows =
        [
            Item("a", own: "1", aid: "3", final: "2"), Item("b", own: "2", aid: "1", final: "1"), Item("c", own: "3", aid: "2", final: "3"),
        ];
        var all = Analyse.Run(rows, new AnalysisOptions { Scale = Scale.Rank, Resamples = 5 }, stop: TestContext.Current.CancellationToken).Value.Everything;
        all[MetricKey.WeightOfAdvice].Pooled.Should().BeApproximately((0.5 + 1 + 0) / 3, 1e-12);
        all.Ranking!.OwnFinal.KendallTauB.Should().BeApproximately(1.0 / 3, 1e-12);
        all.Ranking.OwnAid.KendallTauB.Should().BeApproximately(-1.0 / 3, 1e-12);
        all.Ranking.AidFinal.Lists.Should().Be(1);
    }

    private static Decision Item(string item, string own, string aid, string final) => new("p", item, final) { Own = own, Aid = aid, List = "vacancy" };
}
