using System.Globalization;

namespace DecisionSandbox.Core;

/// <summary>Numbers as each language writes them, without the operating system's language data: the same on every machine.</summary>
public static class WrittenNumber
{
    // Narrow no-break space (U+202F): how French groups thousands (Imprimerie nationale).
    private static readonly NumberFormatInfo s_french = new()
    {
        NumberGroupSeparator = "\u202f", NumberDecimalSeparator = ",", NegativeSign = "\u2212",
    };

    private static readonly NumberFormatInfo s_english = new()
    {
        NumberGroupSeparator = ",", NumberDecimalSeparator = ".", NegativeSign = "\u2212",
    };

    /// <summary>The number with thousands grouped.</summary>
    /// <param name="number">The number.</param>
    /// <param name="language">The language.</param>
    /// <param name="mostDecimals">The most decimals written, 0 to 6; trailing zeros are left out.</param>
    public static string In(Language language, decimal number, int mostDecimals = 2) =>
        number.ToString("#,0." + new string('#', mostDecimals), language == Language.Fr ? s_french : s_english);

    /// <summary>The number in both languages.</summary>
    /// <param name="number">The number.</param>
    /// <param name="mostDecimals">The most decimals written.</param>
    public static Text Of(decimal number, int mostDecimals = 2) => new(In(Language.Fr, number, mostDecimals), In(Language.En, number, mostDecimals));
}
