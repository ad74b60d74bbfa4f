using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Files;
using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Web.Layout;

/// <summary>Times, ranks and shares as each language writes them: our own rules, as in the case files, so that every machine writes the same.</summary>
public static class Written
{
    /// <summary>A whole number: "1 842" or "1,842".</summary>
    public static string Whole(long number, Language language) => WrittenNumber.In(language, number, 0);

    /// <summary>A number with this many decimals: "0,31" or "0.31".</summary>
    public static string Number(double number, int decimals, Language language)
    {
        var text = Math.Abs(number).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var sign = number < 0 && text.Any(c => c is >= '1' and <= '9') ? "−" : "";
        return sign + (language == Language.Fr ? text.Replace('.', ',') : text);
    }

    /// <summary>A number with its sign: "+ 0,8" or "− 0,2".</summary>
    public static string Signed(double number, int decimals, Language language) =>
        number < 0 ? Number(number, decimals, language) : "+" + Number(number, decimals, language);

    /// <summary>A share of 1 as a percentage: "24 %" or "24%".</summary>
    public static string Percent(double share, Language language) =>
        Number(share * 100, 0, language) + (language == Language.Fr ? "\u00a0%" : "%");

    /// <summary>The time of day: "10 h 41" or "10:41".</summary>
    public static string Time(DateTimeOffset at, Language language) =>
        at.ToString(language == Language.Fr ? "H' h 'mm" : "HH':'mm", CultureInfo.InvariantCulture).Replace(" ", "\u00a0", StringComparison.Ordinal);

    /// <summary>Date and time to the second, for the record: "23 novembre 2026, 10:46:07".</summary>
    public static string Exact(DateTimeOffset at, Language language) =>
        Date(at, language) + ", " + at.ToString("HH':'mm':'ss", CultureInfo.InvariantCulture);

    /// <summary>A date: "23 novembre 2026" or "23 November 2026".</summary>
    public static string Date(DateTimeOffset at, Language language) => Writing.Date(Days.Day(at.Year, at.Month, at.Day), language);

    /// <summary>A rank: "1er", "3e" or "1st", "3rd".</summary>
    public static string Rank(int rank, Language language) => language == Language.Fr
        ? rank == 1 ? "1er" : $"{rank}e"
        : rank + ((rank % 100) is >= 11 and <= 13 ? "th" : (rank % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });
}
