using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Reads a file of <c>orientation</c> as a person would, without the generator's draws, and names what does not fit.</summary>
internal sealed partial class OrientationFiles
{
    private readonly SentencesTold _told = new(
        "orientation", "skill", "account", "documents", "language", "rights", "debts", "deadline", "violence", "isolation", "fear", "wish", "equipment_note", "connection_note", "disability", "helper_note", "followed_note", "household");

    public IEnumerable<string> Contradictions(Case @case) =>
        Told(@case).Concat(Dates(@case)).Concat(Household(@case)).Concat(Money(@case)).Concat(Bodies(@case)).Concat(FileReading.Slips(@case));

    /// <summary>The rule of the reference, written again from its sentence in the pack.</summary>
    public static string Rule(Case @case)
    {
        bool Is(string attribute, string level) => @case.TrueOf(attribute) == level;
        var social = Is("rightsStopped", "yes") || Is("debts", "yes") || Is("violence", "hinted") || (Is("isolation", "yes") && Is("fear", "yes"));
        var digital = @case.TrueOf("procedure") is "rsa" or "housing-aid" or "jobseeker" or "tax" && !Is("skill", "easy") && Is("wish", "learn");
        if (Is("deadline", "week") && Is("documents", "complete") && !Is("account", "blocked") && Is("violence", "no")) { return "with-me"; }
        if (social) { return digital ? "both" : "social"; }
        if (Is("account", "blocked")) { return "counter"; }
        return digital ? "digital" : Is("documents", "missing") ? "counter" : "with-me";
    }

    private IEnumerable<string> Told(Case @case)
    {
        string Story(string attribute) => (@case.TrueOf(attribute), @case.Attributes[attribute].LevelOrNull) switch { ("yes", "yes") => "known", ("yes", _) => "hidden", (_, "yes") => "mistaken", _ => "none" };
        var deadline = (@case.TrueOf("deadline"), @case.Attributes["deadline"].LevelOrNull) switch { ("none", "none") => "none", ("none", _) => "none-after-all", var (t, f) when t == f => "known", _ => "found" };
        (string Set, string Part, string Level)[] expected =
        [
            ("skill", "talk", @case.TrueOf("skill")), ("account", "talk", @case.TrueOf("account")), ("documents", "talk", @case.TrueOf("documents")), ("language", "talk", @case.TrueOf("language")),
            ("rights", "talk", Story("rightsStopped")), ("debts", "talk", Story("debts")), ("deadline", "talk", deadline),
            ("violence", "talk", @case.TrueOf("violence")), ("isolation", "talk", @case.TrueOf("isolation")), ("fear", "talk", @case.TrueOf("fear")), ("wish", "talk", @case.TrueOf("wish")),
            ("equipment_note", "talk", @case.TrueOf("equipment")), ("connection_note", "talk", @case.TrueOf("connection")),
            ("helper_note", "tried", @case.TrueOf("helper")), ("followed_note", "tried", @case.TrueOf("followed")),
        ];
        foreach (var language in Enum.GetValues<Language>())
        {
            foreach (var (set, part, level) in expected)
            {
                var told = _told.Levels(set, language, @case.Part(language, part));
                if (told.Count != 1 || told[0] != level) { yield return $"{language}: {set} is {level}, the file tells {string.Join('+', told)}"; }
            }
            if (_told.Levels("disability", language, @case.Part(language, "talk")).Count > 0 != (@case.TrueOf("disability") == "yes")) { yield return $"{language}: the disability told is not the true one"; }
        }
    }

    private static IEnumerable<string> Dates(Case @case)
    {
        var (request, talk) = (@case.Part(Language.Fr, "request"), @case.Part(Language.Fr, "talk"));
        var (asked, days) = (FileReading.Dates(request).Single(), FileReading.Dates(talk));
        if (!FileReading.IsWorkingDay(asked) || !days.All(FileReading.IsWorkingDay)) { yield return "a day that is not worked"; }
        if (asked > days[0] || days[0].DayNumber - asked.DayNumber > 4) { yield return $"asked on {asked}, talked on {days[0]}"; }
        foreach (var wrong in FileReading.WrongWeekdays(talk)) { yield return $"the day’s name: {wrong}"; }
        var left = days.Count == 2 ? days[1].DayNumber - days[0].DayNumber : -1;
        if (@case.TrueOf("deadline") switch { "none" => days.Count != 1, "week" => left is < 0 or > 7, _ => left is < 7 or > 31 }) { yield return $"a deadline of {@case.TrueOf("deadline")} in {left} days"; }
        var stopped = FileReading.MonthsIn(talk).Where(m => !days.Any(d => (d.Year, d.Month) == (m.Year, m.Month))).ToList();
        if (stopped.Any(m => m > days[0])) { yield return "a payment stopped in the future"; }
        if (@case.TrueOf("rightsStopped") == "yes" && !FileReading.MonthsIn(talk).Any(m => m.Month != days[0].Month)) { yield return "nothing says since when"; }
    }

    private IEnumerable<string> Household(Case @case)
    {
        var (request, home) = (@case.Part(Language.Fr, "request"), @case.Part(Language.Fr, "home"));
        var living = _told.Levels("household", Language.Fr, request);
        if (living.Count != 1) { yield return $"who lives there: {string.Join('+', living)}"; yield break; }
        if (living[0] == "hosted" != home.Contains("dans la famille", StringComparison.Ordinal)) { yield return "stays with family, or not"; }
        if (living[0] != "alone" && @case.TrueOf("isolation") == "yes") { yield return "very lonely, and not alone"; }
        if (living[0] == "alone" && @case.TrueOf("violence") == "hinted") { yield return "violence at home, and nobody else there"; }
        if (@case.TrueOf("isolation") == "yes" && @case.TrueOf("helper") == "relative") { yield return "very lonely, and helped by someone close"; }
        var age = @case.Attributes["age"].Number;
        if (@case.TrueOf("procedure") switch { "rsa" => age is < 25 or > 66, "pension" => age < 58, "jobseeker" => age is < 18 or > 66, _ => age < 18 }) { yield return $"{@case.TrueOf("procedure")} at {age}"; }
        if (@case.TrueOf("procedure") == "housing-aid" && home.Contains("Loyer par mois, charges comprises : aucun", StringComparison.Ordinal)) { yield return "housing benefit without a rent"; }
        if (@case.TrueOf("procedure") == "jobseeker" && @case.TrueOf("account") == "none") { yield return "registered as looking for work, without an account"; }
    }

    private static IEnumerable<string> Money(Case @case)
    {
        var talk = @case.Part(Language.Fr, "talk");
        var rent = FileReading.Numbers(@case.Rows().Single(r => r.Label == "Loyer par mois, charges comprises").Value) is [var paid, ..] ? paid : 0;
        if (MonthsOfRent().Match(talk) is { Success: true } owed)
        {
            var (sum, months) = (FileReading.Numbers(owed.Groups["sum"].Value).Single(), FileReading.Numbers(owed.Groups["months"].Value).Single());
            if (rent == 0 || sum != rent * months) { yield return $"{sum} € owed for {months} months of {rent} €"; }
        }
        if (talk.Contains("l’aide au logement", StringComparison.Ordinal) && rent == 0) { yield return "housing benefit stopped, and no rent"; }
        if (talk.Contains("Le loyer et les factures", StringComparison.Ordinal) && rent == 0) { yield return "a rent paid up, and no rent"; }
        if (talk.Contains('€', StringComparison.Ordinal) != (@case.TrueOf("debts") == "yes")) { yield return "an amount without a debt, or a debt without an amount"; }
    }

    private static IEnumerable<string> Bodies(Case @case)
    {
        var text = @case.File!.Fr.ToPlainText();
        if (HearsPoorly().IsMatch(text) && Telephones().IsMatch(text)) { yield return "hears poorly, and telephones"; }
        if (@case.TrueOf("equipment") == "none" && ScreensOfOnesOwn().IsMatch(@case.Part(Language.Fr, "talk"))) { yield return "owns no screen, and uses it"; }
        if (text.Contains("loupe", StringComparison.Ordinal) && text.Contains("à voix haute", StringComparison.Ordinal)) { yield return "reads with a magnifying glass, and aloud"; }
    }

    [GeneratedRegex(@"(?<sum>[\d\u202f]+)\u202f€[^.]*?, soit (?<months>\d) mois de loyer")]
    private static partial Regex MonthsOfRent();

    [GeneratedRegex("entend mal|lit sur mes lèvres")]
    private static partial Regex HearsPoorly();

    [GeneratedRegex("appelle les services|par téléphone|[Aa]ppel reçu|prise au téléphone|rappelée? l’après|sert surtout à appeler|appareil à touches|téléphone sonne|quarante minutes d’attente")]
    private static partial Regex Telephones();

    [GeneratedRegex("téléphone dont l’écran|L’ordinateur est à la maison|depuis des années|petit écran")]
    private static partial Regex ScreensOfOnesOwn();
}
