using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>The percentile interval of bootstrap values.</summary>
internal static class Percentiles
{
    /// <summary>The 2.5 % and 97.5 % quantiles (Hyndman and Fan's type 7) of the defined values; null where fewer than half are defined.</summary>
    public static Interval? Of(IEnumerable<double> values)
    {
        var all = values.ToArray();
        var defined = Array.FindAll(all, double.IsFinite);
        if (defined.Length == 0 || defined.Length * 2 < all.Length)
        {
            return null;
        }

        Array.Sort(defined);
        return new Interval(Quantile(defined, 0.025), Quantile(defined, 0.975));
    }

    private static double Quantile(double[] sorted, double p)
    {
        var h = (sorted.Length - 1) * p;
        var below = (int)Math.Floor(h);
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((h - below) * (sorted[above] - sorted[below]));
    }
}
