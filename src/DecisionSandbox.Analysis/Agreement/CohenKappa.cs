using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>How far apart two categories count in a weighted κ.</summary>
public enum KappaWeights
{
    /// <summary>Every disagreement counts the same.</summary>
    None,
    /// <summary>By the distance of the categories.</summary>
    Linear,
    /// <summary>By its square.</summary>
    Quadratic,
}

/// <summary>Agreement of two people beyond chance (Cohen 1960; weighted: Cohen 1968).</summary>
public static class CohenKappa
{
    /// <summary>κ of a square table of counts.</summary>
    /// <param name="table">Rows: the first person's categories; columns: the second's, in the same order.</param>
    /// <param name="weights">What a disagreement counts.</param>
    /// <returns>κ, at most 1, or null where chance leaves nothing to explain (both always gave the same one category).</returns>
    public static double? Of(IReadOnlyList<IReadOnlyList<double>> table, KappaWeights weights = KappaWeights.None)
    {
        ArgumentNullException.ThrowIfNull(table);
        var k = table.Count;
        var rows = table.Select(r => r.Sum()).ToArray();
        var columns = Enumerable.Range(0, k).Select(j => table.Sum(r => r[j])).ToArray();
        var n = rows.Sum();
        var (observed, expected) = (0.0, 0.0);
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                var cost = Cost(i, j, weights);
                observed += cost * table[i][j] * n;
                expected += cost * rows[i] * columns[j];
            }
        }

        return expected == 0 ? null : 1 - (observed / expected);
    }

    /// <summary>The mean κ of pairs of people over the cases that both judged (at least two), and how many pairs have one.</summary>
    /// <remarks>All pairs up to <see cref="Exhaustive"/>; beyond, that many pairs drawn with <paramref name="seed"/>. Each person's ratings come in the order of their units.</remarks>
    internal static (double? Mean, int Pairs, bool Sampled, Interval? Ci95) MeanPairwise(IReadOnlyList<Rating[]> ratings, long seed)
    {
        var people = ratings.Where(r => r.Length > 0).ToArray();
        var all = (long)people.Length * (people.Length - 1) / 2;
        var (sum, pairs) = (0.0, 0);
        var of = new (double Sum, int Pairs)[people.Length];
        foreach (var (i, j) in all <= Exhaustive ? EveryPair(people.Length) : DrawnPairs(people.Length, seed))
        {
            if (OfPair(people[i], people[j]) is { } kappa)
            {
                sum += kappa;
                pairs++;
                of[i] = (of[i].Sum + kappa, of[i].Pairs + 1);
                of[j] = (of[j].Sum + kappa, of[j].Pairs + 1);
            }
        }

        return (pairs == 0 ? null : sum / pairs, pairs, all > Exhaustive, all > Exhaustive ? null : Jackknife(sum, pairs, of));
    }

    private static Interval? Jackknife(double sum, int pairs, (double Sum, int Pairs)[] of)
    {
        var without = of.Where(o => o.Pairs > 0 && pairs > o.Pairs).Select(o => (sum - o.Sum) / (pairs - o.Pairs)).ToArray();
        if (without.Length < 3)
        {
            return null;
        }

        var (n, mean) = (without.Length, without.Average());
        var half = 1.959964 * Math.Sqrt((n - 1.0) / n * without.Sum(v => (v - mean) * (v - mean)));
        return new Interval((sum / pairs) - half, Math.Min(1, (sum / pairs) + half));
    }

    /// <summary>The number of pairs up to which every one is computed.</summary>
    internal const int Exhaustive = 100_000;

    private const int Small = 64;

    private static double Cost(int i, int j, KappaWeights weights) => weights switch
    {
        KappaWeights.None => i == j ? 0 : 1,
        KappaWeights.Linear => Math.Abs(i - j),
        KappaWeights.Quadratic => (double)(i - j) * (i - j),
        _ => throw new ArgumentOutOfRangeException(nameof(weights)),
    };

    // A study of hundreds has a hundred thousand pairs: the table is never built, its margins and its diagonal are enough.
    private static double? OfPair(Rating[] first, Rating[] second)
    {
        var most = first.Length + second.Length;
        Span<double> categories = most <= Small ? stackalloc double[most] : new double[most];
        Span<long> rows = most <= Small ? stackalloc long[most] : new long[most];
        Span<long> columns = most <= Small ? stackalloc long[most] : new long[most];
        var (known, common, alike) = (0, 0L, 0L);
        for (int i = 0, j = 0; i < first.Length && j < second.Length;)
        {
            var step = first[i].Unit.CompareTo(second[j].Unit);
            if (step == 0)
            {
                var (a, b) = (Place(categories, ref known, first[i].Value), Place(categories, ref known, second[j].Value));
                rows[a]++;
                columns[b]++;
                common++;
                alike += a == b ? 1 : 0;
            }

            i += step <= 0 ? 1 : 0;
            j += step >= 0 ? 1 : 0;
        }

        var expected = 0L;
        for (var c = 0; c < known; c++)
        {
            expected += rows[c] * (common - columns[c]);
        }

        return common < 2 || expected == 0 ? null : 1 - ((double)((common - alike) * common) / expected);
    }

    private static int Place(Span<double> categories, ref int known, double value)
    {
        var place = categories[..known].IndexOf(value);
        if (place >= 0)
        {
            return place;
        }

        categories[known] = value;
        return known++;
    }

    private static IEnumerable<(int First, int Second)> EveryPair(int people) =>
        Enumerable.Range(0, people).SelectMany(i => Enumerable.Range(i + 1, people - i - 1).Select(j => (i, j)));

    private static IEnumerable<(int First, int Second)> DrawnPairs(int people, long seed)
    {
        var random = new Resampling.Xoshiro256(seed, ulong.MaxValue, 0);
        for (var n = 0; n < Exhaustive; n++)
        {
            var i = random.Below(people);
            var j = random.Below(people - 1);
            yield return (i, j < i ? j : j + 1);
        }
    }
}
