using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>The percentile interval of bootstrap values.</summary>
internal static class Percentiles
{
    /// <summary>The quantiles (Hyndman and Fan's type 7) that leave <paramref name="tail"/> of the defined values at each end: 2.5 % unless told; null where fewer than half are defined.</summary>
    public static Interval? Of(IEnumerable<double> values, double tail = 0.025)
    {
        var all = values.ToArray();
        var defined = Array.FindAll(all, double.IsFinite);
        if (defined.Length == 0 || defined.Length * 2 < all.Length)
        {
            return null;
        }

        Array.Sort(defined);
        return new Interval(Quantile(defined, tail), Quantile(defined, 1 - tail));
    }

    /// <summary>Hyndman and Fan's type 7, as R's default.</summary>
    public static double Quantile(double[] sorted, double p)
    {
        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((h - below) * (sorted[above] - sorted[below]));
    }
}
