using Distribution = MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>McNemar's test on the two kinds of discordant pairs: right turned wrong, and wrong turned right.</summary>
/// <param name="ChiSquared">(b − c)² / (b + c), one degree of freedom, no continuity correction.</param>
/// <param name="P">p of the statistic.</param>
/// <param name="ExactP">Two-sided exact binomial p: the one to report below 25 discordant pairs.</param>
public sealed record McNemar(double ChiSquared, double P, double ExactP)
{
    private const int Few = 25;

    /// <summary>True where few pairs are discordant, so that the exact p is the one to report.</summary>
    public bool IsExact { get; init; }

    /// <summary>The p to report: exact below 25 discordant pairs.</summary>
    public double ReportedP => IsExact ? ExactP : P;

    /// <summary>The test, or null where no pair is discordant.</summary>
    /// <param name="b">Discordant pairs of one kind.</param>
    /// <param name="c">Discordant pairs of the other.</param>
    public static McNemar? Of(int b, int c)
    {
        var n = b + c;
        if (n == 0)
        {
            return null;
        }

        var chi = (double)(b - c) * (b - c) / n;
        var exact = Math.Min(1, 2 * Distribution.Binomial.CDF(0.5, n, Math.Min(b, c)));
        return new McNemar(chi, 1 - Distribution.ChiSquared.CDF(1, chi), exact) { IsExact = n < Few };
    }
}
