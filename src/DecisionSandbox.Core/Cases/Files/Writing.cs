using System.Globalization;
using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Files;

/// <summary>How dates and amounts are written in French and English, by our own tables: no culture data of the machine decides.</summary>
public static class Writing
{
    /// <summary>Narrow no-break space (U+202F): between French groups of digits.</summary>
    public const char NarrowSpace = '\u202F';

    /// <summary>No-break space (U+00A0): between a number and its unit, within quotation marks, before a colon.</summary>
    public const char NoBreakSpace = '\u00A0';

    private static readonly string[] MonthsFr = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] MonthsEn = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] DaysFr = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    private static readonly string[] DaysEn = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>A day: "12 octobre 2026", "1er octobre 2026"; "12 October 2026".</summary>
    public static string Date(long day, Language language)
    {
        var date = Days.Date(day);
        var number = date.Day == 1 && language == Language.Fr ? "1er" : Invariant(date.Day);
        return $"{number}{NoBreakSpace}{Month(date.Month, language)} {Invariant(date.Year)}";
    }

    /// <summary>A month: "octobre 2026"; "October 2026".</summary>
    public static string MonthOf(long day, Language language)
    {
        var date = Days.Date(day);
        return $"{Month(date.Month, language)} {Invariant(date.Year)}";
    }

    /// <summary>The day of the week: "lundi"; "Monday".</summary>
    public static string Weekday(long day, Language language) => (language == Language.Fr ? DaysFr : DaysEn)[Days.Weekday(day) - 1];

    /// <summary>Whole euros: "1 012 €"; "€1,012".</summary>
    public static string Euros(long euros, Language language) =>
        language == Language.Fr ? $"{WrittenNumber.In(language, euros, 0)}{NarrowSpace}€" : (euros < 0 ? "−€" : "€") + WrittenNumber.In(language, Math.Abs(euros), 0);

    /// <summary>Years: "84 ans"; "84 years old" is left to the sentence: "84".</summary>
    public static string Years(long years, Language language) =>
        language == Language.Fr ? $"{Invariant(years)}{NoBreakSpace}an{(years > 1 ? "s" : "")}" : $"{Invariant(years)}{NoBreakSpace}year{(years == 1 ? "" : "s")}";

    /// <summary>Whether a French word is elided before (de → d', que → qu'): a vowel or a mute h. Names and nouns only.</summary>
    public static bool Elides(string next) =>
        next.Length > 0 && "aeiouyhàâéèêëîïôœùûAEIOUYHÀÂÉÈÊËÎÏÔŒÙÛ".Contains(next[0], StringComparison.Ordinal);

    private static string Month(int month, Language language) => (language == Language.Fr ? MonthsFr : MonthsEn)[month - 1];

    private static string Invariant(long number) => number.ToString(CultureInfo.InvariantCulture);
}
