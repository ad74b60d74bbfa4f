using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>
/// The cases that a design may take: drawn by the pack's own generator, so that no file contradicts itself, and kept where the file's form and what is true agree
/// on every factor, so that a factor means one thing. What the generator never gives in so many draws is held to be impossible.
/// </summary>
internal sealed class DesignCandidates
{
    private DesignCandidates(long stream, int drawn, IReadOnlyList<DesignFactor> factors, IReadOnlyList<(IReadOnlyList<int> Row, IReadOnlyList<int> Cases)> combinations) =>
        (Stream, Drawn, Factors, Combinations) = (stream, drawn, factors, combinations);

    /// <summary>The generator's seed for these cases: far from the caseload's own, so that the two designs never share a case.</summary>
    public long Stream { get; }

    public int Drawn { get; }

    public IReadOnlyList<DesignFactor> Factors { get; }

    /// <summary>Each combination that occurred, in the order of its first case, with the indices of its cases.</summary>
    public IReadOnlyList<(IReadOnlyList<int> Row, IReadOnlyList<int> Cases)> Combinations { get; }

    /// <summary>The generator's seed for a design.</summary>
    public static long StreamOf(long seed) => (long)(KeyedRandom.For(seed, 0, KeyedRandom.KeyOf("design/factorial")).Next() >> 1);

    /// <summary>Draws candidates.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="generator">Its generator.</param>
    /// <param name="attributes">The attributes to vary.</param>
    /// <param name="seed">The design's seed.</param>
    /// <param name="draws">How many cases to draw.</param>
    public static DesignCandidates Draw(ScenarioPack pack, CaseGenerator generator, IReadOnlyList<CaseAttribute> attributes, long seed, int draws)
    {
        var stream = StreamOf(seed);
        var ids = attributes.Select(a => a.Id).ToHashSet();
        var drawn = Enumerable.Range(0, draws).AsParallel().AsOrdered().Select(i => generator.WithoutFile(stream, i)).ToList();
        var factors = attributes.Select(a => FactorOf(a, drawn)).Where(f => f.Levels.Count > 1).ToList();
        Dictionary<string, (IReadOnlyList<int> Row, List<int> Cases)> found = [];
        for (var index = 0; index < drawn.Count; index++)
        {
            if (drawn[index].Truth.Keys.Any(ids.Contains)) { continue; }
            IReadOnlyList<int> row = [.. factors.Select(f => f.LevelOf(drawn[index].Attributes[f.Attribute]))];
            var key = string.Join(',', row);
            if (found.TryGetValue(key, out var known)) { known.Cases.Add(index); }
            else { found.Add(key, (row, [index])); }
        }
        return new(stream, draws, factors, [.. found.Values.Select(v => (v.Row, (IReadOnlyList<int>)v.Cases))]);
    }

    /// <summary>Pairs of levels of two factors that no drawn case holds together.</summary>
    public IReadOnlyList<(int FactorA, int LevelA, int FactorB, int LevelB)> ImpossiblePairs()
    {
        List<(int, int, int, int)> missing = [];
        for (var a = 0; a < Factors.Count; a++)
        {
            for (var b = a + 1; b < Factors.Count; b++)
            {
                var seen = Combinations.Select(c => (c.Row[a], c.Row[b])).ToHashSet();
                missing.AddRange(from i in Enumerable.Range(0, Factors[a].Levels.Count) from j in Enumerable.Range(0, Factors[b].Levels.Count) where !seen.Contains((i, j)) select (a, i, b, j));
            }
        }
        return missing;
    }

    // Levels that never occur are no levels of the design; numbers are cut at the median, below the largest where half the cases share it.
    private static DesignFactor FactorOf(CaseAttribute attribute, List<Case> drawn)
    {
        var values = drawn.Where(c => !c.Truth.ContainsKey(attribute.Id)).Select(c => c.Attributes[attribute.Id]).ToList();
        if (!attribute.IsNumber)
        {
            var seen = values.Select(v => v.LevelOrNull).ToHashSet();
            return new(attribute.Id, [.. attribute.Levels.Where(l => seen.Contains(l.Id)).Select(l => new FactorLevel(l.Id))]);
        }
        var numbers = values.Select(v => v.Number).Order().ToList();
        if (numbers.Count == 0 || numbers[0] == numbers[^1]) { return new(attribute.Id, []); }
        var median = numbers[(numbers.Count - 1) / 2];
        if (median == numbers[^1]) { median = numbers.Last(n => n < median); }
        var text = median.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return new(attribute.Id, [new("<=" + text, median), new(">" + text)]);
    }
}
