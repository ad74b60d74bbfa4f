using System.Runtime.Intrinsics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>
/// Two-sided permutation p of the difference of participant means, all measures in one pass. Between people, arm labels are redrawn
/// (a person keeps being undefined wherever the label goes); within people, the two values of a person are swapped or not.
/// </summary>
internal static class Permutations
{
    /// <summary>p per column, NaN where the difference is not defined.</summary>
    /// <param name="blocks">Person after person, the first arm's people at the head: a block of values (0 where undefined), then of 1 or 0 for defined or not.</param>
    /// <param name="first">People of the first arm.</param>
    /// <param name="columns">Values in a block, a multiple of <see cref="Contributions.Lane"/>.</param>
    /// <param name="seed">The analysis seed.</param>
    /// <param name="stream">The pair's stream.</param>
    /// <param name="permutations">How many relabellings are drawn.</param>
    public static double[] Between(double[] blocks, int first, int columns, long seed, ulong stream, int permutations)
    {
        var people = blocks.Length / (2 * columns);
        var total = Sum(blocks, people, columns, _ => true);
        var observed = Differences(Sum(blocks, people, columns, i => i < first), total, columns);
        return P(observed, columns, permutations, b =>
        {
            // Selection sampling (Knuth, algorithm S): every set of `first` people is equally likely.
            var random = new Xoshiro256(seed, stream, b);
            var wanted = first;
            return Differences(Sum(blocks, people, columns, i => random.Below(people - i) < wanted && wanted-- > 0), total, columns);
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
        Parallel.For(0, permutations, Cores.Here(), b =>
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

    private static double[] Sum(double[] blocks, int people, int columns, Func<int, bool> belongs)
    {
        var sums = new double[2 * columns];
        for (var i = 0; i < people; i++)
        {
            if (belongs(i))
            {
                Estimator.AddBlock(ref blocks[i * sums.Length], ref sums[0], Vector256<double>.One, sums.Length);
            }
        }

        return sums;
    }

    private static double[] Differences(double[] first, double[] total, int columns)
    {
        var differences = new double[columns];
        for (var j = 0; j < columns; j++)
        {
            differences[j] = (first[j] / first[columns + j]) - ((total[j] - first[j]) / (total[columns + j] - first[columns + j]));
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
