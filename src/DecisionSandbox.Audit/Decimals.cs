using System.Globalization;

namespace DecisionSandbox.Audit;

/// <summary>Decimal numbers with one spelling only: ASCII digits, no leading zero, at most 2^63 − 1.</summary>
internal static class Decimals
{
    public static bool TryParse(string text, out long value) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value.ToString(CultureInfo.InvariantCulture) == text;
}
