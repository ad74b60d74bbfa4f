using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>
/// Two-sided permutation p of the difference of participant means, all measures in one pass. Between people, arm labels are redrawn
/// (a person keeps being undefined wherever the label goes); within people, the two values of a person are swapped or not.
/// </summary>
internal static class Permutations
{
    /// <summary>p per column, NaN where the difference is not defined. The first arm's <c>first</c> people head the list; a value is NaN where undefined.</summary>
    public static double[] Between(double[][] values, int first, int columns, long seed, ulong stream, int permutations)
    {
        var observed = Differences(values, columns, i => i < first);
        return P(observed, columns, permutations, b =>
        {
            var random = new Xoshiro256(seed, stream, b);
            var wanted = first;
            var chosen = new bool[values.Length];
            for (var i = 0; i < values.Length; i++)
            {
                // Selection sampling (Knuth, algorithm S): every set of `first` people is equally likely.
                if (random.Below(values.Length - i) < wanted)
                {
                    chosen[i] = true;
                    wanted--;
                }
            }

            return Differences(values, columns, i => chosen[i]);
        });
    }

    /// <summary>p per column from each person's difference, NaN where a person lacks one of the two.</summary>
    public static double[] Within(double[][] differences, int columns, long seed, ulong stream, int permutations)
    {
        var observed = MeanSigned(differences, columns, _ => 1);
        return P(observed, columns, permutations, b =>
        {
            var random = new Xoshiro256(seed, stream, b);
            return MeanSigned(differences, columns, _ => random.Below(2) == 0 ? 1 : -1);
        });
    }

    private static double[] P(double[] observed, int columns, int permutations, Func<int, double[]> permuted)
    {
        var extreme = new int[columns];
        Parallel.For(0, permutations, b =>
        {
            var differences = permuted(b);
            for (var j = 0; j < columns; j++)
            {
                // Ties with the observed value count, whatever the rounding of the sum; so does a draw that leaves an arm empty.
                if (!(Math.Abs(differences[j]) < Math.Abs(observed[j]) - 1e-12))
                {
                    Interlocked.Increment(ref extreme[j]);
                }
            }
        });
        return [.. observed.Select((d, j) => double.IsNaN(d) ? double.NaN : (1.0 + extreme[j]) / (1.0 + permutations))];
    }

    private static double[] Differences(double[][] values, int columns, Func<int, bool> isFirst)
    {
        Span<double> sums = stackalloc double[4 * columns];
        sums.Clear();
        for (var i = 0; i < values.Length; i++)
        {
            var arm = isFirst(i) ? 0 : 2 * columns;
            var person = values[i];
            for (var j = 0; j < columns; j++)
            {
                if (!double.IsNaN(person[j]))
                {
                    sums[arm + j] += person[j];
                    sums[arm + columns + j]++;
                }
            }
        }

        var differences = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            differences[j] = (sums[j] / sums[columns + j]) - (sums[(2 * columns) + j] / sums[(3 * columns) + j]);
        }

        return differences;
    }

    private static double[] MeanSigned(double[][] differences, int columns, Func<int, int> sign)
    {
        var (sums, counts) = (new double[columns], new int[columns]);
        for (var i = 0; i < differences.Length; i++)
        {
            var s = sign(i);
            for (var j = 0; j < columns; j++)
            {
                if (!double.IsNaN(differences[i][j]))
                {
                    sums[j] += s * differences[i][j];
                    counts[j]++;
                }
            }
        }

        return [.. sums.Select((sum, j) => sum / counts[j])];
    }
}
