namespace DecisionSandbox.Analysis.Metrics;

/// <summary>Wilson's 95 % interval of a share of independent decisions (Wilson 1927): it stays within 0 and 1 and says something even at 0 of n.</summary>
public static class Wilson
{
    private const double Z = 1.959963984540054;

    /// <summary>The interval, or null where nothing was counted.</summary>
    public static Interval? Of(double numerator, double denominator)
    {
        if (denominator <= 0)
        {
            return null;
        }

        var (p, z2) = (numerator / denominator, Z * Z);
        var middle = p + (z2 / (2 * denominator));
        var half = Z * Math.Sqrt((p * (1 - p) / denominator) + (z2 / (4 * denominator * denominator)));
        return new Interval(Math.Max(0, (middle - half) / (1 + (z2 / denominator))), Math.Min(1, (middle + half) / (1 + (z2 / denominator))));
    }
}
