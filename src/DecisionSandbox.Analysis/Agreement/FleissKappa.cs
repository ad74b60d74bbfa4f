namespace DecisionSandbox.Analysis.Agreement;

/// <summary>Agreement of many people beyond chance on categories (Fleiss 1971); cases may have different numbers of people, at least two.</summary>
public static class FleissKappa
{
    /// <summary>κ of a table of counts.</summary>
    /// <param name="table">One row per case: how many people chose each category. Rows of fewer than two people are left out.</param>
    /// <returns>κ, at most 1, or null where nothing is to be explained (one category only, or no case judged by two).</returns>
    public static double? Of(IEnumerable<IReadOnlyList<int>> table)
    {
        var cases = table.Where(row => row.Sum() >= 2).ToArray();
        if (cases.Length == 0)
        {
            return null;
        }

        var observed = cases.Average(row =>
        {
            double n = row.Sum();
            return row.Sum(c => c * (c - 1.0)) / (n * (n - 1));
        });
        double total = cases.Sum(row => row.Sum());
        var expected = Enumerable.Range(0, cases[0].Count).Sum(k => Math.Pow(cases.Sum(row => row[k]) / total, 2));
        return expected >= 1 ? null : (observed - expected) / (1 - expected);
    }
}
