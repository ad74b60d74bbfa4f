using System.Globalization;
using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Reads what a person reads in a file: parts, dates, numbers.</summary>
internal static partial class FileReading
{
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
    private static readonly string[] Days = ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"];

    /// <summary>French bank holidays of the years that the packs use (Code du travail, L.3133-1).</summary>
    private static readonly HashSet<DateOnly> Holidays =
    [
        new(2025, 7, 14), new(2025, 8, 15), new(2025, 11, 1), new(2025, 11, 11), new(2025, 12, 25), new(2026, 1, 1), new(2026, 4, 6), new(2026, 5, 1),
        new(2026, 5, 8), new(2026, 5, 14), new(2026, 5, 25), new(2026, 7, 14), new(2026, 8, 15), new(2026, 11, 1), new(2026, 11, 11), new(2026, 12, 25),
    ];

    public static string Part(this Case @case, Language language, string id) => new CaseFileText([.. @case.File!.In(language).Sections.Where(s => s.Id == id)]).ToPlainText();

    public static string TrueOf(this Case @case, string attribute) => (@case.Truth.TryGetValue(attribute, out var real) ? real : @case.Attributes[attribute]).ToString();

    public static decimal TrueNumber(this Case @case, string attribute) => (@case.Truth.TryGetValue(attribute, out var real) ? real : @case.Attributes[attribute]).Number;

    public static IReadOnlyList<FileTableRow> Rows(this Case @case, Language language = Language.Fr) =>
        [.. @case.File!.In(language).Sections.SelectMany(s => s.Blocks).OfType<FileTable>().SelectMany(t => t.Rows)];

    public static IReadOnlyList<long> Numbers(string text) =>
        [.. Digits().Matches(text.Replace("\u202f", "", StringComparison.Ordinal)).Select(m => long.Parse(m.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture))];

    public static IReadOnlyList<DateOnly> Dates(string text) => [.. FrenchDate().Matches(text).Select(m => DateOf(m))];

    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    /// <summary>Days whose name is written before them and is not theirs.</summary>
    public static IEnumerable<string> WrongWeekdays(string text) =>
        NamedDay().Matches(text).Where(m => !string.Equals(Days[(int)DateOf(m).DayOfWeek], m.Groups["day"].Value, StringComparison.OrdinalIgnoreCase)).Select(m => m.Value);

    /// <summary>Months written with their year, as the first day of each.</summary>
    public static IReadOnlyList<DateOnly> MonthsIn(string text) => [.. MonthAndYear().Matches(text).Where(m => Array.IndexOf(Months, m.Groups["m"].Value) >= 0)
        .Select(m => new DateOnly(int.Parse(m.Groups["y"].Value, CultureInfo.InvariantCulture), Array.IndexOf(Months, m.Groups["m"].Value) + 1, 1))];

    /// <summary>What is wrong with any text: doubled marks, template left-overs, a point médian, numbers that differ between the languages.</summary>
    public static IEnumerable<string> Slips(Case @case)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var text = @case.File!.In(language).ToPlainText();
            if (Doubled().IsMatch(text)) { yield return $"{language}: {Doubled().Match(text).Value} in {Around(text, Doubled().Match(text).Index)}"; }
            if (!text.Contains(language == Language.Fr ? "Cas synthétique" : "Synthetic case", StringComparison.Ordinal)) { yield return "nothing says that the case is synthetic"; }
        }
        if (Elision().Match(@case.File!.Fr.ToPlainText()) is { Success: true } elision) { yield return $"no elision: {elision.Value}"; }
        foreach (var section in @case.File.Fr.Sections)
        {
            if (!Numbers(@case.Part(Language.Fr, section.Id).Replace(",", "", StringComparison.Ordinal)).Order().SequenceEqual(Numbers(@case.Part(Language.En, section.Id).Replace(".", "", StringComparison.Ordinal)).Order())) { yield return $"French and English numbers of {section.Id}"; }
        }
    }

    /// <summary>What the aid receives and the file does not tell in a row of its own, in both languages.</summary>
    public static IEnumerable<string> Unreadable(Case @case, ScenarioPack pack)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var attribute in pack.Attributes.Where(a => a.SeenByAid))
            {
                var (value, rows) = (@case.Attributes[attribute.Id], @case.Rows(language).Where(r => r.Place == attribute.Place).ToList());
                var spans = @case.File!.In(language).Sections.SelectMany(s => s.Blocks).OfType<FileParagraph>().SelectMany(p => p.Spans).Where(s => s.Place == attribute.Place).ToList();
                var told = rows.Select(r => r.Value).Concat(spans.Select(s => s.Text)).ToList();
                if (told.Count != 1) { yield return $"{language} {attribute.Id} stands in {told.Count} places"; continue; }
                if (attribute.IsNumber ? Numbers(told[0]).FirstOrDefault(-1) != (long)value.Number : told[0] != attribute.Levels.Single(l => l.Id == value.LevelOrNull).Label.In(language)) { yield return $"{language} {attribute.Id} is {value}, the file says {told[0]}"; }
            }
        }
    }

    /// <summary>A part without what varies from case to case by itself: names, numbers, days and months.</summary>
    public static string WithoutNames(Case @case, Language language, string part) => Variable().Replace(@case.Part(language, part), "");

    private static string Around(string text, int at) => text[Math.Max(0, at - 30)..Math.Min(text.Length, at + 30)].ReplaceLineEndings(" ");

    private static DateOnly DateOf(Match match) => new(
        int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture), Array.IndexOf(Months, match.Groups["m"].Value) + 1, int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"\d{1,3}(?:,\d{3})+|\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?<d>\d+)(?:er)?\u00a0(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex FrenchDate();

    [GeneratedRegex(@"(?<day>(?i:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)) (?<d>\d+)(?:er)?\u00a0(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex NamedDay();

    [GeneratedRegex(@"\b(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"\.\.|  | ,| \.|[{}]|·|,,|;;|\[\[|\]\]|en réalité")]
    private static partial Regex Doubled();

    // Short words before a vowel: “de elle”, “que il”.
    [GeneratedRegex(@"\b(?:de|que|le|la|ne|se|me|jusque) (?:elle|il|ils|un|une|elles|on)\b")]
    private static partial Regex Elision();

    [GeneratedRegex(@"\d|(?:Madame|Monsieur|Mme|M\.|Mrs|Mr|Ms) \p{Lu}\.|(?i:lundi|mardi|mercredi|jeudi|vendredi)|(?:Mon|Tues|Wednes|Thurs|Fri)day|\b(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|January|February|March|April|May|June|July|August|September|October|November|December)\b")]
    private static partial Regex Variable();
}
