using System.Numerics;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>Makes factorial vignette designs: full where the combinations fit, else a regular fraction where there is one, else the most D-efficient rows that can be found.</summary>
public static class FactorialDesigner
{
    /// <summary>Most cases of a design: beyond it the search takes too long, and an experiment needs fewer.</summary>
    public const int MostCases = 2000;

    private const int Draws = 20_000;
    private const int MostCombinations = 6000; // The search looks at no more.

    /// <summary>Makes a design.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="count">How many cases, from 2 to <see cref="MostCases"/>.</param>
    /// <param name="seed">The seed: the same seed gives the same design and the same cases.</param>
    /// <param name="attributes">The attributes to vary; by default all that the aids receive.</param>
    /// <returns>The design, or a <see cref="DesignProblem"/>.</returns>
    public static Outcome<FactorialDesign> Design(LoadedPack pack, int count, long seed, IReadOnlyList<string>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (count is < 2 or > MostCases) { return DesignProblem.Because($"un plan factoriel compte de 2 à {MostCases} cas, pas {count}", $"a factorial design has 2 to {MostCases} cases, not {count}"); }
        var seen = pack.Pack.Attributes.Where(a => a.SeenByAid).ToList();
        if (attributes?.FirstOrDefault(id => !seen.Exists(a => a.Id == id)) is { } unknown)
        {
            var known = string.Join(", ", seen.Select(a => a.Id));
            return DesignProblem.Because($"« {unknown} » n’est pas un attribut que les outils reçoivent ; choisir parmi : {known}", $"“{unknown}” is no attribute that the aids receive; choose among: {known}");
        }
        var varied = attributes is null ? seen : seen.Where(a => attributes.Contains(a.Id)).ToList();
        var candidates = DesignCandidates.Draw(pack.Pack, pack.Generator, varied, seed, Draws);
        if (candidates.Factors.Count == 0) { return DesignProblem.Because("aucun des attributs choisis ne varie", "none of the attributes chosen varies"); }
        var available = candidates.Combinations.Sum(c => c.Cases.Count);
        if (available < count) { return DesignProblem.Because($"le générateur ne donne que {available} cas qui conviennent ; demandez-en moins, ou moins d’attributs", $"the generator gives only {available} cases that fit; ask for fewer, or for fewer attributes"); }
        return Build(pack.Pack, candidates, count, seed);
    }

    private static FactorialDesign Build(ScenarioPack pack, DesignCandidates candidates, int count, long seed)
    {
        IReadOnlyList<int> levels = [.. candidates.Factors.Select(f => f.Levels.Count)];
        var product = levels.Aggregate(1L, (a, b) => a > long.MaxValue / 64 ? a : a * b);
        var (kind, picked, fraction) = Pick(candidates, levels, product, count);

        // Each use of a combination takes another case of it, and the order says nothing.
        var used = new Dictionary<int, int>();
        var rows = picked.Select(p => new DesignRow(candidates.Combinations[p].Row, candidates.Combinations[p].Cases[used[p] = used.GetValueOrDefault(p, -1) + 1])).ToArray();
        var random = KeyedRandom.For(seed, 1, KeyedRandom.KeyOf("design/factorial"));
        for (var i = rows.Length - 1; i > 0; i--)
        {
            var j = (int)random.Below(i + 1);
            (rows[i], rows[j]) = (rows[j], rows[i]);
        }
        return new(
            pack.Id, pack.Hash, seed, kind, candidates.Factors, rows,
            DEfficiency.Of([.. rows.Select(r => r.Levels)], levels), Association.Pairs(rows, candidates.Factors), fraction,
            candidates.Drawn, candidates.Combinations.Count, product,
            [.. candidates.ImpossiblePairs().Select(p => new ImpossiblePair(
                candidates.Factors[p.FactorA].Attribute, candidates.Factors[p.FactorA].Levels[p.LevelA].Id,
                candidates.Factors[p.FactorB].Attribute, candidates.Factors[p.FactorB].Levels[p.LevelB].Id))]);
    }

    private static (DesignKind Kind, IReadOnlyList<int> Picked, RegularFraction? Fraction) Pick(DesignCandidates candidates, IReadOnlyList<int> levels, long product, int count)
    {
        var combinations = candidates.Combinations;
        if (count % combinations.Count == 0 && combinations.All(c => c.Cases.Count >= count / combinations.Count))
        {
            return (DesignKind.Full, [.. Enumerable.Range(0, count).Select(i => i % combinations.Count)], null);
        }
        if (levels.All(l => l == 2) && combinations.Count == product && BitOperations.IsPow2(count) && count < product && count > levels.Count
            && RegularFraction.Of(levels.Count, levels.Count - BitOperations.Log2((uint)count)) is { } fraction)
        {
            var places = combinations.Select((c, i) => (Key: string.Concat(c.Row), i)).ToDictionary(p => p.Key, p => p.i);
            return (DesignKind.RegularFraction, [.. fraction.Rows().Select(row => places[string.Concat(row)])], fraction);
        }
        combinations = [.. combinations.Take(Math.Max(MostCombinations, count))];
        var most = (count + combinations.Count - 1) / combinations.Count;
        var copies = combinations.Select(c => Math.Min(c.Cases.Count, most)).ToList();
        if (copies.Sum() < count) { copies = [.. combinations.Select(c => c.Cases.Count)]; }
        return (DesignKind.DEfficient, ExchangeSearch.Pick([.. combinations.Select(c => c.Row)], copies, levels, count, count > 300 ? 1 : 3), null);
    }
}

/// <summary>A design that cannot be made as asked.</summary>
public sealed record DesignProblem(Text Message) : Problem(Message)
{
    internal static DesignProblem Because(string fr, string en) => new(new Text($"Le plan factoriel n’est pas fait : {fr}.", $"The factorial design is not made: {en}."));
}
