using DecisionSandbox.Analysis.Metrics;
using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>
/// Is the difference between two arms too small to matter? Two one-sided Welch tests (Schuirmann 1987) at 5 %, and the 90 % interval beside them,
/// which resamples cases too where they are shared: the verdict goes by the interval, the wider of the two.
/// </summary>
/// <param name="Margin">The largest difference that does not matter, in the unit of the measure.</param>
/// <param name="Ci90">90 % interval of the difference, as the verdict reads it.</param>
/// <param name="TostP">The larger of the two one-sided p; participants as the sample.</param>
/// <param name="Equivalent">True where the whole interval lies within the margin on both sides.</param>
/// <param name="NonInferiorityP">One-sided p that the arm is worse by the margin or more; null for a measure of which neither more nor less is better.</param>
/// <param name="NonInferior">True where the interval leaves out "worse by the margin"; null likewise.</param>
public sealed record Equivalence(double Margin, Interval? Ci90, double? TostP, bool? Equivalent, double? NonInferiorityP, bool? NonInferior)
{
    /// <summary>The tests.</summary>
    /// <param name="first">The arm's values.</param>
    /// <param name="second">The values of the arm it is compared with.</param>
    /// <param name="margin">Above 0.</param>
    /// <param name="better">1 where more is better, −1 where less is, 0 where neither.</param>
    /// <param name="ci90">90 % interval of the difference, or null.</param>
    public static Equivalence Of(IReadOnlyList<double> first, IReadOnlyList<double> second, double margin, int better, Interval? ci90)
    {
        var (a, b) = (Sample.Of(first), Sample.Of(second));
        double? tost = null, inferior = null;
        if (a.N >= 2 && b.N >= 2 && a.Variance + b.Variance > 0)
        {
            var (va, vb) = (a.Variance / a.N, b.Variance / b.N);
            var (error, difference) = (Math.Sqrt(va + vb), a.Mean - b.Mean);
            var df = (va + vb) * (va + vb) / ((va * va / (a.N - 1)) + (vb * vb / (b.N - 1)));
            var above = StudentT.CDF(0, 1, df, -(difference + margin) / error);
            var below = StudentT.CDF(0, 1, df, (difference - margin) / error);
            (tost, inferior) = (Math.Max(above, below), better switch { > 0 => above, < 0 => below, _ => null });
        }

        return new Equivalence(
            margin, ci90, tost,
            ci90 is null ? null : ci90.Low > -margin && ci90.High < margin,
            inferior,
            ci90 is null || better == 0 ? null : better > 0 ? ci90.Low > -margin : ci90.High < margin);
    }
}
