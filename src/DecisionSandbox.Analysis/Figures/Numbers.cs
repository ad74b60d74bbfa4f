using System.Globalization;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>Numbers as a person reads them: comma and space before the sign in French, point in English; minus as U+2212.</summary>
internal static class Numbers
{
    /// <summary>A round number along an axis, however small its steps: 0,005.</summary>
    public static Text Tick(double value) => Localised(value.ToString("0.####", CultureInfo.InvariantCulture));

    /// <summary>At most two decimals: 0,5.</summary>
    public static Text Short(double value) => Localised(value.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Two decimals: 0,50.</summary>
    public static Text Two(double value) => Localised(value.ToString("F2", CultureInfo.InvariantCulture));

    /// <summary>An interval: [0,41 ; 0,63].</summary>
    public static Text Between(Interval? interval)
    {
        if (interval is null)
        {
            return Text.Same("–");
        }

        var (low, high) = (Two(interval.Low), Two(interval.High));
        return new Text("[" + low.Fr + "\u00a0; " + high.Fr + "]", "[" + low.En + ", " + high.En + "]");
    }

    /// <summary>A whole number.</summary>
    public static Text Whole(int value) => Text.Same(value.ToString(CultureInfo.InvariantCulture));

    private static Text Localised(string invariant)
    {
        var signed = invariant is "-0" or "-0.00" ? invariant[1..] : invariant.Replace('-', '−');
        return new Text(signed.Replace('.', ','), signed);
    }
}
