namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Hedges' g: the difference of two means in pooled standard deviations, times 1 − 3 / (4(n₁ + n₂) − 9) (Hedges 1981).</summary>
public static class HedgesG
{
    /// <summary>The effect size, or null where a sample has fewer than two values or neither varies.</summary>
    public static double? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (a, b) = (Sample.Of(first), Sample.Of(second));
        if (a.N < 2 || b.N < 2 || a.Variance + b.Variance == 0)
        {
            return null;
        }

        var pooled = (((a.N - 1) * a.Variance) + ((b.N - 1) * b.Variance)) / (a.N + b.N - 2);
        return (a.Mean - b.Mean) / Math.Sqrt(pooled) * (1 - (3.0 / ((4.0 * (a.N + b.N)) - 9)));
    }
}
