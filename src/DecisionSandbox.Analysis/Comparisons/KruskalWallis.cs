using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Kruskal and Wallis's test that several samples come from one distribution, by ranks (1952), corrected for ties.</summary>
/// <param name="H">The statistic, 0 where all mean ranks are equal.</param>
/// <param name="DegreesOfFreedom">Samples less one.</param>
/// <param name="P">p of the χ² approximation.</param>
/// <param name="EpsilonSquared">Effect size H / (n − 1), from 0 to 1.</param>
public sealed record KruskalWallis(double H, int DegreesOfFreedom, double P, double EpsilonSquared)
{
    /// <summary>The test, or null below two samples with a value, or where all values are the same.</summary>
    public static KruskalWallis? Of(IReadOnlyList<IReadOnlyList<double>> samples)
    {
        ArgumentNullException.ThrowIfNull(samples);
        var given = samples.Where(s => s.Count > 0).ToArray();
        var all = given.SelectMany((s, i) => s.Select(v => (Value: v, Sample: i))).OrderBy(v => v.Value).ToArray();
        double n = all.Length;
        if (given.Length < 2 || n < 3 || all[0].Value == all[^1].Value)
        {
            return null;
        }

        var (ranks, ties) = (new double[given.Length], 0.0);
        for (var (from, to) = (0, 0); from < all.Length; from = to)
        {
            while (to < all.Length && all[to].Value == all[from].Value)
            {
                to++;
            }

            var (size, middle) = (to - from, (from + 1 + to) / 2.0);
            ties += ((double)size * size * size) - size;
            for (var i = from; i < to; i++)
            {
                ranks[all[i].Sample] += middle;
            }
        }

        var squares = ranks.Select((sum, i) => sum * sum / given[i].Count).Sum();
        var h = ((12 / (n * (n + 1)) * squares) - (3 * (n + 1))) / (1 - (ties / ((n * n * n) - n)));
        return new KruskalWallis(h, given.Length - 1, 1 - ChiSquared.CDF(given.Length - 1, Math.Max(0, h)), h / (n - 1));
    }
}
