namespace DecisionSandbox.Analysis.Agreement;

/// <summary>How much people differ on one case: the chance that two of them, drawn at random, answered differently.</summary>
public static class Dispersion
{
    /// <summary>n / (n − 1) · (1 − Σp²), from 0 (all the same) to 1 (all different).</summary>
    /// <param name="counts">How many people gave each answer.</param>
    /// <returns>The dispersion, or null below two people.</returns>
    public static double? Of(IEnumerable<int> counts)
    {
        var list = counts.ToArray();
        double n = list.Sum();
        return n < 2 ? null : n / (n - 1) * (1 - list.Sum(c => c / n * (c / n)));
    }
}
