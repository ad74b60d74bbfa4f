using System.Globalization;
using System.Numerics;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>
/// A regular fraction 2^(k−p): 2^(k−p) runs of k two-level factors, p of which are products of the others. Among all of them the one with
/// the highest resolution and then the fewest short words is kept (minimum aberration; Fries and Hunter, Technometrics 1980).
/// </summary>
/// <param name="Factors">k.</param>
/// <param name="Added">p.</param>
/// <param name="Generators">For each added factor, the set of base factors whose product it is, as bits (bit 0 = first factor).</param>
/// <param name="Words">The defining relation without the identity: each word as bits over all factors, shortest first.</param>
public sealed record RegularFraction(int Factors, int Added, IReadOnlyList<int> Generators, IReadOnlyList<int> Words)
{
    private const int MostTried = 100_000;

    /// <summary>Runs.</summary>
    public int Runs => 1 << (Factors - Added);

    /// <summary>Length of the shortest word: III aliases main effects with two-factor interactions, IV these among themselves, V neither. 0 for a full design.</summary>
    public int Resolution => Words.Count == 0 ? 0 : BitOperations.PopCount((uint)Words[0]);

    /// <summary>How many words of each length from 3 on (the word-length pattern A3, A4 …).</summary>
    public IReadOnlyList<int> Pattern => Words.Count == 0 ? [] : [.. Enumerable.Range(3, Factors - 2).Select(length => Words.Count(w => BitOperations.PopCount((uint)w) == length))];

    /// <summary>The best regular fraction, or null where there are too many to try them all.</summary>
    /// <param name="factors">k, from 1 to 20.</param>
    /// <param name="added">p, from 0 to k − 1.</param>
    public static RegularFraction? Of(int factors, int added)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(factors, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(factors, 20);
        ArgumentOutOfRangeException.ThrowIfNegative(added);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(added, factors);
        var basis = factors - added;
        var products = Enumerable.Range(1, (1 << basis) - 1).Where(set => BitOperations.PopCount((uint)set) > 1).OrderByDescending(set => BitOperations.PopCount((uint)set)).ThenBy(set => set).ToList();
        if (products.Count < added || Choices(products.Count, added) > MostTried) { return null; }
        RegularFraction? best = null;
        foreach (var chosen in Sets(products, added, 0))
        {
            var fraction = With(factors, added, chosen);
            if (best is null || Better(fraction, best)) { best = fraction; }
        }
        return best;
    }

    /// <summary>The runs: the level (0 or 1) of each factor.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Rows()
    {
        var basis = Factors - Added;
        return [.. Enumerable.Range(0, Runs).Select(run => (IReadOnlyList<int>)
            [.. Enumerable.Range(0, basis).Select(f => (run >> f) & 1), .. Generators.Select(set => (BitOperations.PopCount((uint)(run & set)) + BitOperations.PopCount((uint)set) + 1) & 1)])];
    }

    /// <summary>The other effects of at most two factors that cannot be told from an effect in this fraction.</summary>
    /// <param name="effect">The effect as bits over all factors.</param>
    public IReadOnlyList<int> Aliases(int effect) =>
        [.. Words.Select(word => word ^ effect).Where(other => BitOperations.PopCount((uint)other) is 1 or 2).Order()];

    private static RegularFraction With(int factors, int added, IReadOnlyList<int> generators)
    {
        var words = generators.Select((set, i) => set | (1 << (factors - added + i))).ToList();
        var relation = Enumerable.Range(1, (1 << added) - 1)
            .Select(combination => words.Where((_, i) => (combination >> i & 1) == 1).Aggregate(0, (a, b) => a ^ b))
            .OrderBy(w => BitOperations.PopCount((uint)w)).ThenBy(w => w).ToList();
        return new(factors, added, [.. generators], relation);
    }

    private static bool Better(RegularFraction one, RegularFraction other)
    {
        foreach (var (a, b) in one.Pattern.Zip(other.Pattern))
        {
            if (a != b) { return a < b; }
        }
        return false;
    }

    private static double Choices(int of, int take) => Enumerable.Range(0, take).Aggregate(1.0, (product, i) => product * (of - i) / (i + 1));

    private static IEnumerable<IReadOnlyList<int>> Sets(List<int> of, int take, int from)
    {
        if (take == 0) { yield return []; yield break; }
        for (var i = from; i <= of.Count - take; i++)
        {
            foreach (var rest in Sets(of, take - 1, i + 1)) { yield return [of[i], .. rest]; }
        }
    }

    /// <summary>A word in letters (A is the first factor, I is left out), as tables print it: <c>ABCE</c>.</summary>
    public static string Letters(int word) => string.Concat(Enumerable.Range(0, 20).Where(f => (word >> f & 1) == 1).Select(f => ((char)('A' + f + (f >= 8 ? 1 : 0))).ToString(CultureInfo.InvariantCulture)));
}
