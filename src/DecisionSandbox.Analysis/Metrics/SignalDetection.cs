using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>
/// Signal detection on "is the aid wrong?": a hit is not following a wrong aid, a false alarm is not following a right one.
/// Log-linear correction (Hautus 1995): 0.5 is added to the counts and 1 to the totals, so that 0 and 1 stay finite.
/// </summary>
internal static class SignalDetection
{
    private const int TableSize = 256;

    // z of (k + 0.5) / (n + 1) for small counts: the bootstrap asks for it a hundred million times.
    private static readonly double[][] Table = [.. Enumerable.Range(0, TableSize).Select(n => Enumerable.Range(0, n + 1).Select(k => Z(k, n)).ToArray())];

    /// <summary>d′ and c, or NaN for both where the aid was never wrong or never right.</summary>
    public static (double DPrime, double Criterion) Of(double followedWrong, double wrong, double leftRight, double right)
    {
        if (wrong <= 0 || right <= 0)
        {
            return (double.NaN, double.NaN);
        }

        var hits = CorrectedZ(wrong - followedWrong, wrong);
        var falseAlarms = CorrectedZ(leftRight, right);
        return (hits - falseAlarms, -(hits + falseAlarms) / 2);
    }

    private static double CorrectedZ(double k, double n) => n < TableSize ? Table[(int)n][(int)k] : Z(k, n);

    private static double Z(double k, double n) => Normal.InvCDF(0, 1, (k + 0.5) / (n + 1));
}
