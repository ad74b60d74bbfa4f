namespace DecisionSandbox.Learning.Training;

/// <summary>A band of calibrated log-odds, with how often the positive option was right in it and how often the aid was wrong.</summary>
/// <param name="Above">Lower end (exclusive); null for the lowest band.</param>
/// <param name="UpTo">Upper end (inclusive); null for the highest band.</param>
/// <param name="Positive">Calibration cases of the band in which the positive option was right: the interval shown with a suggestion.</param>
/// <param name="Wrong">Held-out cases of the band in which the suggestion was wrong: the reliability shown with it.</param>
public sealed record ScoreBand(double? Above, double? UpTo, Share Positive, Share Wrong)
{
    /// <summary>True where the log-odds fall into this band.</summary>
    public bool Holds(double logOdds) => !(logOdds <= Above) && !(logOdds > UpTo);

    /// <summary>Bands of about equally many calibration cases; zero is always an end, so that no band mixes two suggestions.</summary>
    public static IReadOnlyList<ScoreBand> Cut(int bands, IReadOnlyList<Scored> calibration, IReadOnlyList<Scored> heldOut)
    {
        var sorted = calibration.Select(c => c.LogOdds).Order().ToArray();
        // The quantile nearest to zero gives way to zero.
        var ends = Enumerable.Range(1, bands - 1).Select(i => Math.Round(sorted[sorted.Length * i / bands], 6)).Distinct().ToList();
        ends[ends.IndexOf(ends.MinBy(Math.Abs))] = 0;
        double?[] limits = [null, .. ends.Distinct().Select(e => (double?)e), null];
        return [.. limits.Zip(limits.Skip(1), (above, upTo) => Of(new ScoreBand(above, upTo, Share.Of(0, 0), Share.Of(0, 0)), calibration, heldOut))];
    }

    private static ScoreBand Of(ScoreBand band, IReadOnlyList<Scored> calibration, IReadOnlyList<Scored> heldOut) => band with
    {
        Positive = Share.Of(calibration.Where(c => band.Holds(c.LogOdds)).ToArray(), c => c.Positive),
        Wrong = Share.Of(heldOut.Where(c => band.Holds(c.LogOdds)).ToArray(), c => c.IsWrong),
    };
}

/// <summary>A case with the aid's log-odds and the right answer.</summary>
public sealed record Scored(double LogOdds, bool Positive, IReadOnlyDictionary<string, string> Groups)
{
    /// <summary>The aid suggests the positive option above zero.</summary>
    public bool SuggestsPositive => LogOdds > 0;

    /// <summary>True where the suggestion is not the right answer.</summary>
    public bool IsWrong => SuggestsPositive != Positive;
}
