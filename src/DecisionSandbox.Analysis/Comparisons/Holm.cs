namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Holm's step-down adjustment for several tests (Holm 1979).</summary>
public static class Holm
{
    /// <summary>The adjusted p values, in the order given; each at least its own p and at most 1.</summary>
    public static IReadOnlyList<double> Adjust(IReadOnlyList<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        var adjusted = new double[p.Count];
        var reached = 0.0;
        foreach (var (place, rank) in Enumerable.Range(0, p.Count).OrderBy(i => p[i]).Select((place, rank) => (place, rank)))
        {
            reached = Math.Max(reached, Math.Min(1, (p.Count - rank) * p[place]));
            adjusted[place] = reached;
        }

        return adjusted;
    }
}
