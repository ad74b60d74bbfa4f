namespace DecisionSandbox.Learning.Training;

/// <summary>Split-conformal prediction sets (Vovk et al. 2005): the set holds the right option in at least <paramref name="Coverage"/> of cases like the calibration cases.</summary>
/// <param name="Coverage">The promised coverage, such as 0.9.</param>
/// <param name="Quantile">An option is kept where 1 − its probability is at most this.</param>
public sealed record ConformalSet(double Coverage, double Quantile)
{
    /// <summary>The ⌈(n+1)·coverage⌉-th smallest nonconformity (1 − probability of the right option) of cases used for nothing else.</summary>
    public static ConformalSet Fit(double coverage, IEnumerable<double> probabilitiesOfRight)
    {
        var scores = probabilitiesOfRight.Select(p => 1 - p).Order().ToArray();
        var rank = (int)Math.Ceiling((scores.Length + 1) * coverage);
        // Rounded upwards: rounding never costs coverage.
        return new ConformalSet(coverage, rank > scores.Length ? 1 : Math.Ceiling(scores[rank - 1] * 1e6) / 1e6);
    }

    /// <summary>Whether each option is kept. An empty set keeps the likeliest option: coverage can only grow.</summary>
    public IReadOnlyList<bool> Keeps(IReadOnlyList<double> probabilities)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        var kept = probabilities.Select(p => 1 - p <= Quantile).ToArray();
        if (!kept.Contains(true)) { kept[probabilities.Select((p, k) => (p, k)).MaxBy(o => o.p).k] = true; }
        return kept;
    }
}
