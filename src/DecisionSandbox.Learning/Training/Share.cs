namespace DecisionSandbox.Learning.Training;

/// <summary>A share of cases with its 95 % Wilson interval (Wilson 1927).</summary>
/// <param name="Cases">How many cases were counted in.</param>
/// <param name="Count">How many of them have the property.</param>
/// <param name="Value">Their share (0..1); 0 where there is no case.</param>
/// <param name="Low">Lower bound; 0 where there is no case.</param>
/// <param name="High">Upper bound; 1 where there is no case.</param>
public sealed record Share(int Cases, int Count, double Value, double Low, double High)
{
    private const double Z = 1.959963984540054;

    /// <summary>The share of <paramref name="count"/> cases among <paramref name="cases"/>.</summary>
    public static Share Of(int count, int cases)
    {
        if (cases == 0) { return new Share(0, 0, 0, 0, 1); }
        double n = cases, p = count / n, z2 = Z * Z;
        var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
        var half = Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
        return new Share(cases, count, Math.Round(p, 6), Math.Round(Math.Max(0, centre - half), 6), Math.Round(Math.Min(1, centre + half), 6));
    }

    /// <summary>The share of the items for which the property holds.</summary>
    public static Share Of<T>(IReadOnlyCollection<T> items, Func<T, bool> property)
    {
        ArgumentNullException.ThrowIfNull(items);
        return Of(items.Count(property), items.Count);
    }
}
