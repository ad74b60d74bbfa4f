namespace DecisionSandbox.Analysis.Agreement;

/// <summary>What two values are to each other.</summary>
public enum Measurement
{
    /// <summary>Names: equal or not.</summary>
    Nominal,
    /// <summary>Ranks: how many values lie between.</summary>
    Ordinal,
    /// <summary>Differences count.</summary>
    Interval,
    /// <summary>Differences count relative to size; zero is absolute.</summary>
    Ratio,
}

/// <summary>Krippendorff's α: 1 − observed over expected disagreement, any number of people, missing answers allowed (Krippendorff 2011).</summary>
public static class KrippendorffAlpha
{
    /// <summary>α of the answers given on each unit; units with fewer than two answers are left out.</summary>
    /// <param name="units">The answers, unit by unit.</param>
    /// <param name="level">What two values are to each other.</param>
    /// <returns>α, at most 1, or null where all answers are the same or no unit has two.</returns>
    public static double? Of(IEnumerable<IReadOnlyList<double>> units, Measurement level)
    {
        ArgumentNullException.ThrowIfNull(units);
        return OfCounts(units.Select(u => u.GroupBy(v => v).Select(g => (g.Key, (double)g.Count())).ToArray()), level);
    }

    /// <summary>The same from the number of times each value was given on each unit.</summary>
    internal static double? OfCounts(IEnumerable<(double Value, double Count)[]> units, Measurement level)
    {
        var pairable = units.Where(u => u.Sum(v => v.Count) >= 2).ToArray();
        var frequencies = new SortedDictionary<double, double>();
        foreach (var (value, count) in pairable.SelectMany(u => u))
        {
            frequencies[value] = frequencies.GetValueOrDefault(value) + count;
        }

        var n = frequencies.Values.Sum();
        var place = Place(level, frequencies);
        var observed = pairable.Sum(u => Disagreement(u, place, level) / (u.Sum(v => v.Count) - 1));
        var expected = Disagreement([.. frequencies.Select(f => (f.Key, f.Value))], place, level) / (n - 1);
        return n == 0 || expected == 0 ? null : 1 - (observed / expected);
    }

    /// <summary>Σ over ordered pairs of values of their distance.</summary>
    private static double Disagreement((double Value, double Count)[] values, Func<double, double> place, Measurement level)
    {
        var n = values.Sum(v => v.Count);
        switch (level)
        {
            case Measurement.Nominal:
                return (n * n) - values.Sum(v => v.Count * v.Count);
            case Measurement.Ordinal or Measurement.Interval:
                // Σ (a − b)² over all pairs in one pass, around the mean so that it stays exact.
                var mean = values.Sum(v => v.Count * place(v.Value)) / n;
                return 2 * n * values.Sum(v => v.Count * Math.Pow(place(v.Value) - mean, 2));
            case Measurement.Ratio:
                return values.Sum(a => values.Sum(b => a.Value == b.Value
                    ? 0
                    : a.Count * b.Count * Math.Pow((a.Value - b.Value) / (a.Value + b.Value), 2)));
            default:
                throw new ArgumentOutOfRangeException(nameof(level));
        }
    }

    /// <summary>Where a value stands: itself, or for ranks the mid-rank, whose differences are Krippendorff's ordinal distances.</summary>
    private static Func<double, double> Place(Measurement level, SortedDictionary<double, double> frequencies)
    {
        if (level != Measurement.Ordinal)
        {
            return value => value;
        }

        var (below, midRanks) = (0.0, new Dictionary<double, double>());
        foreach (var (value, count) in frequencies)
        {
            midRanks[value] = below + (count / 2);
            below += count;
        }

        return value => midRanks[value];
    }
}
