namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>Cramér's V between factors: how far a design leaves them unbalanced against each other.</summary>
internal static class Association
{
    public static IReadOnlyList<FactorPair> Pairs(IReadOnlyList<DesignRow> rows, IReadOnlyList<DesignFactor> factors) =>
        [.. (from a in Enumerable.Range(0, factors.Count)
             from b in Enumerable.Range(a + 1, factors.Count - a - 1)
             select new FactorPair(factors[a].Attribute, factors[b].Attribute, CramersV(rows, a, factors[a].Levels.Count, b, factors[b].Levels.Count)))
            .OrderByDescending(p => p.Association).ThenBy(p => p.First, StringComparer.Ordinal).ThenBy(p => p.Second, StringComparer.Ordinal)];

    private static double CramersV(IReadOnlyList<DesignRow> rows, int a, int levelsA, int b, int levelsB)
    {
        var table = new double[levelsA, levelsB];
        var (sumA, sumB) = (new double[levelsA], new double[levelsB]);
        foreach (var row in rows)
        {
            table[row.Levels[a], row.Levels[b]]++;
            sumA[row.Levels[a]]++;
            sumB[row.Levels[b]]++;
        }
        var (square, least) = (0.0, Math.Min(sumA.Count(s => s > 0), sumB.Count(s => s > 0)) - 1);
        if (least < 1) { return 0; }
        for (var i = 0; i < levelsA; i++)
        {
            for (var j = 0; j < levelsB; j++)
            {
                var expected = sumA[i] * sumB[j] / rows.Count;
                if (expected > 0) { square += (table[i, j] - expected) * (table[i, j] - expected) / expected; }
            }
        }
        return Math.Sqrt(square / (rows.Count * (double)least));
    }
}
