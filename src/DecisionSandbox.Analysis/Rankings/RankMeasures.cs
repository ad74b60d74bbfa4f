using MathNet.Numerics.Statistics;

namespace DecisionSandbox.Analysis.Rankings;

/// <summary>How alike two orders of the same items are. Ranks: 1 first; ties share a rank.</summary>
public static class RankMeasures
{
    /// <summary>Kendall's τ-b, from −1 (reversed) to 1 (the same); null where one order has no two different ranks.</summary>
    public static double? KendallTauB(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (agree, inFirst, inSecond) = (0.0, 0.0, 0.0);
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (Math.Sign(first[i] - first[j]), Math.Sign(second[i] - second[j]));
                agree += a * b;
                inFirst += a * a;
                inSecond += b * b;
            }
        }

        return inFirst == 0 || inSecond == 0 ? null : agree / Math.Sqrt(inFirst * inSecond);
    }

    /// <summary>Kendall's distance: the share of pairs of items that the two orders place otherwise, from 0 to 1; a pair tied in one order alone counts half.</summary>
    public static double Distance(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (sum, pairs) = (0.0, 0);
        for (var i = 0; i < first.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                sum += Math.Abs(Math.Sign(first[i] - first[j]) - Math.Sign(second[i] - second[j])) / 2.0;
                pairs++;
            }
        }

        return pairs == 0 ? 0 : sum / pairs;
    }

    /// <summary>Spearman's ρ (Pearson's r of mid-ranks), from −1 to 1; null where one order has no two different ranks.</summary>
    public static double? Spearman(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var rho = Correlation.Spearman(first, second);
        return double.IsNaN(rho) ? null : rho;
    }

    /// <summary>Share of the first <paramref name="k"/> items of one order that are among the first k of the other, from 0 to 1.</summary>
    public static double TopOverlap(IReadOnlyList<double> first, IReadOnlyList<double> second, int k)
    {
        var depth = Math.Min(k, first.Count);
        return (double)Top(first, depth).Intersect(Top(second, depth)).Count() / depth;
    }

    /// <summary>Extrapolated rank-biased overlap of two complete orders (Webber, Moffat and Zobel 2010, equation 32), from 0 to 1.</summary>
    /// <param name="first">One order.</param>
    /// <param name="second">The other.</param>
    /// <param name="p">Persistence: how likely a reader goes on to the next item; .9 looks mostly at the first ten.</param>
    public static double RankBiasedOverlap(IReadOnlyList<double> first, IReadOnlyList<double> second, double p = 0.9)
    {
        ArgumentNullException.ThrowIfNull(first);
        var (sum, overlap) = (0.0, 0.0);
        for (var depth = 1; depth <= first.Count; depth++)
        {
            overlap = TopOverlap(first, second, depth);
            sum += overlap * Math.Pow(p, depth);
        }

        return (overlap * Math.Pow(p, first.Count)) + ((1 - p) / p * sum);
    }

    // Ties are broken by the items' order in the file, the same for both.
    private static IEnumerable<int> Top(IReadOnlyList<double> ranks, int k) =>
        Enumerable.Range(0, ranks.Count).OrderBy(i => ranks[i]).Take(k);
}
