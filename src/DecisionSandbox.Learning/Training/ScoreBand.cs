namespace DecisionSandbox.Learning.Training;

/// <summary>A band of score levels (<see cref="OptionScores.Level"/>), with how often the suggestion was right in it.</summary>
/// <param name="Above">Lower end (exclusive); null for the lowest band.</param>
/// <param name="UpTo">Upper end (inclusive); null for the highest band.</param>
/// <param name="Right">Calibration cases of the band in which the suggestion was right: the chances, their interval and the reliability shown with a suggestion, which therefore never contradict each other.</param>
/// <param name="HeldOut">The same on held-out cases, to check it.</param>
public sealed record ScoreBand(double? Above, double? UpTo, Share Right, Share HeldOut)
{
    /// <summary>True where the level falls into this band.</summary>
    public bool Holds(double level) => !(level <= Above) && !(level > UpTo);

    /// <summary>
    /// Bands of about equally many calibration cases. Of two options, zero is always an end, so that no band mixes two suggestions. Neighbours in which more certainty would mean fewer
    /// right suggestions are joined (pool adjacent violators: Ayer et al. 1955), so that the chances shown are an isotonic step function of the score.
    /// </summary>
    public static IReadOnlyList<ScoreBand> Cut(int bands, IReadOnlyList<Scored> calibration, IReadOnlyList<Scored> heldOut)
    {
        ArgumentNullException.ThrowIfNull(calibration);
        var sorted = calibration.Select(c => c.Level).Order().ToArray();
        var ends = Enumerable.Range(1, bands - 1).Select(i => Math.Round(sorted[sorted.Length * i / bands], 6)).Distinct().ToList();
        var sided = calibration[0].LogOdds.Count == 2;
        // The quantile nearest to zero gives way to zero.
        if (sided) { ends[ends.IndexOf(ends.MinBy(Math.Abs))] = 0; }
        double?[] limits = [null, .. ends.Distinct().Select(e => (double?)e), null];
        var cut = limits.Zip(limits.Skip(1), (above, upTo) => Of(above, upTo, calibration, heldOut)).ToList();
        for (var i = 0; i + 1 < cut.Count;)
        {
            var (lower, upper) = (cut[i], cut[i + 1]);
            var certainty = sided && upper.UpTo <= 0 ? -1 : 1;
            // Of two options, the two sides of zero are never joined.
            if ((sided && lower.UpTo == 0) || certainty * (upper.Right.Value - lower.Right.Value) >= 0) { i++; continue; }
            cut[i] = Of(lower.Above, upper.UpTo, calibration, heldOut);
            cut.RemoveAt(i + 1);
            i = Math.Max(0, i - 1);
        }
        return cut;
    }

    private static ScoreBand Of(double? above, double? upTo, IReadOnlyList<Scored> calibration, IReadOnlyList<Scored> heldOut)
    {
        var band = new ScoreBand(above, upTo, Share.Of(0, 0), Share.Of(0, 0));
        Share Right(IReadOnlyList<Scored> cases) => Share.Of(cases.Where(c => band.Holds(c.Level)).ToArray(), c => !c.IsWrong);
        return band with { Right = Right(calibration), HeldOut = Right(heldOut) };
    }
}
