namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>The information matrix XᵀX of a design, with its inverse kept up to date while rows come and go.</summary>
/// <remarks>Fedorov (1972): putting row x in multiplies the determinant by 1 + xᵀM⁻¹x; taking it out, by 1 − xᵀM⁻¹x.</remarks>
internal sealed class Information
{
    // So that a design with fewer rows than parameters still has an inverse while it is searched for.
    private const double Ridge = 1e-6;
    private readonly double[][] _inverse;

    public Information(int parameters) =>
        _inverse = [.. Enumerable.Range(0, parameters).Select(i => Enumerable.Range(0, parameters).Select(j => i == j ? 1 / Ridge : 0.0).ToArray())];

    /// <summary>M⁻¹x.</summary>
    public double[] Times(double[] x) => [.. _inverse.Select(row => Dot(row, x))];

    /// <summary>Puts a row in (+1) or takes it out (−1): the rank-one update of Sherman and Morrison.</summary>
    /// <param name="x">The row.</param>
    /// <param name="sign">+1 or −1.</param>
    /// <returns>M⁻¹x before, and the divisor 1 ± xᵀM⁻¹x.</returns>
    public (double[] Times, double Divisor) Update(double[] x, int sign)
    {
        var times = Times(x);
        var divisor = 1 + (sign * Dot(times, x));
        for (var i = 0; i < times.Length; i++)
        {
            var (row, factor) = (_inverse[i], sign * times[i] / divisor);
            for (var j = 0; j < times.Length; j++) { row[j] -= factor * times[j]; }
        }
        return (times, divisor);
    }

    public static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) { sum += a[i] * b[i]; }
        return sum;
    }
}
