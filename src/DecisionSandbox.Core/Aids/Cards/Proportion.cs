using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Cards;

/// <summary>A share with its 95 % interval (Wilson 1927).</summary>
/// <param name="Hits">How many.</param>
/// <param name="Of">Out of how many.</param>
public sealed record Proportion(int Hits, int Of)
{
    private const double Z = 1.959963984540054;

    /// <summary>The bounds of the interval, 0..1; NaN where <see cref="Of"/> is 0.</summary>
    public (double Low, double High) Interval
    {
        get
        {
            double n = Of, p = Hits / n, z2 = Z * Z;
            var centre = (p + (z2 / (2 * n))) / (1 + (z2 / n));
            var half = Z / (1 + (z2 / n)) * Math.Sqrt((p * (1 - p) / n) + (z2 / (4 * n * n)));
            return (centre - half, centre + half);
        }
    }

    /// <summary>Counts the items that meet a condition.</summary>
    public static Proportion Count<T>(IReadOnlyCollection<T> items, Func<T, bool> hit)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new(items.Count(hit), items.Count);
    }

    /// <summary>"15,4 % [13,7 ; 17,3]", or a dash where there is nothing to count.</summary>
    public string In(Language language)
    {
        if (Of == 0) { return "–"; }
        var space = language == Language.Fr ? "\u00a0" : "";
        return $"{Percent((double)Hits / Of)}{space}% [{Percent(Interval.Low)}{(language == Language.Fr ? "\u00a0;" : ",")} {Percent(Interval.High)}]";

        string Percent(double share)
        {
            var number = WrittenNumber.In(language, Math.Round(100 * (decimal)share, 1, MidpointRounding.AwayFromZero), 1);
            var mark = language == Language.Fr ? ',' : '.';
            return number.Contains(mark, StringComparison.Ordinal) ? number : number + mark + "0";
        }
    }
}
