using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Welch's t test for two means with unequal variances (Welch 1947).</summary>
/// <param name="T">The statistic; positive where the first mean is larger.</param>
/// <param name="DegreesOfFreedom">Welch and Satterthwaite's degrees of freedom.</param>
/// <param name="P">Two-sided p.</param>
public sealed record WelchTest(double T, double DegreesOfFreedom, double P)
{
    /// <summary>The test, or null where a sample has fewer than two values or neither varies.</summary>
    public static WelchTest? Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        var (a, b) = (Sample.Of(first), Sample.Of(second));
        if (a.N < 2 || b.N < 2 || a.Variance + b.Variance == 0)
        {
            return null;
        }

        var (va, vb) = (a.Variance / a.N, b.Variance / b.N);
        var t = (a.Mean - b.Mean) / Math.Sqrt(va + vb);
        var df = (va + vb) * (va + vb) / ((va * va / (a.N - 1)) + (vb * vb / (b.N - 1)));
        return new WelchTest(t, df, Math.Min(1, 2 * StudentT.CDF(0, 1, df, -Math.Abs(t))));
    }
}
