using System.Globalization;
using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>Reads a file of <c>rsa</c> as a person would, and names what does not fit.</summary>
internal sealed partial class RsaFiles
{
    private readonly SentencesTold _told = new("rsa", "home_note", "work_note", "child_note", "alimony_note", "benefit_note", "lodging_note", "paper_note", "status_note");

    public IEnumerable<string> Contradictions(Case @case) => Told(@case).Concat(Quarter(@case)).Concat(People(@case)).Concat(Scope(@case)).Concat(FileReading.Slips(@case));

    private IEnumerable<string> Told(Case @case)
    {
        string Form(string id) => @case.Attributes[id].ToString();
        bool Differs(string id) => @case.Truth.ContainsKey(id);
        var home = (Form("couple"), @case.TrueOf("couple")) switch { ("yes", "no") => "apart", ("no", "yes") => "back", (_, "yes") => "couple", _ => Differs("situation") ? "unknown-isolation" : @case.TrueOf("situation") == "recent-isolation" ? "apart-known" : "alone|apart-known" };
        var earns = @case.TrueNumber("earnings") > 0;
        var work = !earns ? (@case.Attributes["replacement"].Number > 0 ? "benefit" : "none") : @case.TrueOf("earningsEnded") == "yes" ? (Differs("earningsEnded") ? "ended-found" : "ended-known") : Differs("earnings") && !Differs("couple") ? "month" : "steady|irregular";
        var child = Differs("children") ? "grown" : @case.TrueNumber("children") > 0 ? "some" : "none";
        var alimony = @case.TrueOf("couple") == "yes" || @case.TrueNumber("children") == 0 ? "" : @case.TrueNumber("alimony") > 0 ? "paid" : Differs("alimony") ? "unpaid-found" : "never|unpaid-known";
        var benefit = @case.TrueNumber("housingBenefit") > 0 ? (Differs("housingBenefit") ? "found" : "known") : Form("housing") == "tenant" ? "refused" : "none";
        var paper = Differs("residence") ? "permit-found" : Form("residence");
        foreach (var language in Enum.GetValues<Language>())
        {
            var meeting = @case.Part(language, "meeting");
            foreach (var (set, level) in new[] { ("home_note", home), ("work_note", work), ("child_note", child), ("alimony_note", alimony), ("benefit_note", benefit), ("lodging_note", Form("housing")), ("paper_note", paper), ("status_note", Form("status")) })
            {
                var told = _told.Levels(set, language, meeting);
                if (told.Count != (level.Length == 0 ? 0 : 1) || (told.Count == 1 && !level.Split('|').Contains(told[0]))) { yield return $"{language}: {set} is {level}, the file tells {string.Join('+', told)}"; }
            }
            if (meeting.Contains(language == Language.Fr ? "grossesse" : "pregnancy", StringComparison.Ordinal) != (@case.TrueOf("situation") == "pregnancy")) { yield return $"{language}: a pregnancy, or none"; }
        }
    }

    private static IEnumerable<string> Quarter(Case @case)
    {
        var (rows, asked) = (@case.Rows(), DateOnly.ParseExact(@case.Attributes["month"] + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture));
        var months = rows.Where(r => r.Place is null && FileReading.MonthsIn(r.Label).Count == 1).ToList();
        if (!months.Select(r => FileReading.MonthsIn(r.Label)[0]).SequenceEqual([asked.AddMonths(-3), asked.AddMonths(-2), asked.AddMonths(-1)])) { yield return "not the three months before"; }
        var earned = months.ConvertAll(r => FileReading.Numbers(r.Value).Single());
        if (earned.Sum() != 3 * @case.TrueNumber("earnings") || earned.Exists(e => e < 0)) { yield return "the payslips do not make the true mean"; }
        var declared = @case.Attributes["earnings"].Number;
        var meeting = @case.Part(Language.Fr, "meeting");
        if (@case.Truth.ContainsKey("earnings"))
        {
            var former = FormerWage().Match(meeting) is { Success: true } wage ? FileReading.Numbers(wage.Groups[1].Value).Single() : -1;
            var explained = @case.Truth.ContainsKey("couple") ? declared == @case.TrueNumber("earnings") + former : 3 * declared == earned[0] + earned[2];
            if (!explained) { yield return $"nothing in the file explains the {declared} € declared"; }
        }
        long Paid(string label) => FileReading.Numbers(rows.Single(r => r.Label == label).Value).Single();
        var (af, cf, paje) = (Paid("Allocations familiales"), Paid("Complément familial, part comptée"), Paid("Allocation de base de la PAJE"));
        if (af + cf + paje != @case.Attributes["familyBenefits"].Number) { yield return "the family benefits do not add up"; }
        var ages = Ages(meeting);
        if (ages.Count != @case.TrueNumber("children")) { yield return $"{ages.Count} children named, {@case.TrueNumber("children")} true"; }
        // BMAF of April 2025 and April 2026 (facts sheet), rates of the Code de la sécurité sociale, net of CRDS, in whole euros.
        var bmaf = asked >= new DateOnly(2026, 4, 1) ? 478.16m : 474.37m;
        decimal Net(decimal rate) => Math.Round(bmaf * rate * .995m, 0, MidpointRounding.AwayFromZero);
        if (af != (ages.Count switch { < 2 => 0, 2 => Net(.32m), _ => Net(.73m) })) { yield return $"family allowances of {af} € for {ages.Count} children"; }
        if (cf > 0 != (ages.Count >= 3 && ages.Min() >= 3) || (cf > 0 && cf != Net(.4165m))) { yield return "family supplement"; }
        if (paje > 0 != (ages.Count > 0 && ages.Min() < 3) || (paje > 0 && paje != Net(.4165m))) { yield return "early-childhood allowance"; }
        var scale = string.Concat(rows.Where(r => r.Label is "Une personne seule").Select(r => r.Value));
        if (scale != (asked >= new DateOnly(2026, 4, 1) ? "651,69 €" : "646,52 €").Replace(' ', '\u00a0') && scale != (asked >= new DateOnly(2026, 4, 1) ? "651,69 €" : "646,52 €")) { yield return $"the scale is {scale}"; }
    }

    private static IEnumerable<string> People(Case @case)
    {
        var (request, meeting) = (@case.Part(Language.Fr, "request"), @case.Part(Language.Fr, "meeting"));
        var (asked, met) = (FileReading.Dates(request).Single(), FileReading.Dates(meeting)[0]);
        if (!FileReading.IsWorkingDay(asked) || !FileReading.IsWorkingDay(met) || met <= asked || met.DayNumber - asked.DayNumber > 6) { yield return $"asked on {asked}, met on {met}"; }
        if (asked.ToString("yyyy-MM", CultureInfo.InvariantCulture) != @case.TrueOf("month")) { yield return "asked in another month"; }
        foreach (var wrong in FileReading.WrongWeekdays(meeting)) { yield return $"the day’s name: {wrong}"; }
        var (age, ages) = (@case.Attributes["age"].Number, Ages(meeting));
        if (ages.Any(a => age - a < 17 || age - a > 46 || a > 17)) { yield return $"a parent of {age} with children of {string.Join(", ", ages)}"; }
        if (PartnerAge().Match(meeting) is { Success: true } partner && int.Parse(partner.Groups[1].Value, CultureInfo.InvariantCulture) > age) { yield return "not the eldest adult"; }
        if (Grown().Match(meeting) is { Success: true } grown && (age - int.Parse(grown.Groups[1].Value, CultureInfo.InvariantCulture) < 18 || int.Parse(grown.Groups[1].Value, CultureInfo.InvariantCulture) is < 20 or > 24)) { yield return "a grown child too old"; }
        if (meeting.Contains("Bail à son nom", StringComparison.Ordinal) && meeting.Contains("deux noms", StringComparison.Ordinal)) { yield return "two leases"; }
        if (request.Contains("cantine", StringComparison.Ordinal) && ages.Count == 0) { yield return "school meals without a child"; }
        if (Benefit().Match(meeting) is { Success: true } benefit && Rent().Match(meeting) is { Success: true } rent && FileReading.Numbers(benefit.Groups[1].Value).Single() >= FileReading.Numbers(rent.Groups[1].Value).Single()) { yield return "a benefit above the rent"; }
    }

    /// <summary>What is out of scope of the rules is never generated.</summary>
    private static IEnumerable<string> Scope(Case @case)
    {
        foreach (var (situation, children, couple) in new[] { (@case.Attributes["situation"].ToString(), @case.Attributes["children"].Number, @case.Attributes["couple"].ToString()), (@case.TrueOf("situation"), @case.TrueNumber("children"), @case.TrueOf("couple")) })
        {
            if (situation is "child-under-3" or "recent-isolation" && children < 1) { yield return $"{situation} without a child"; }
            if (situation == "recent-isolation" && couple == "yes") { yield return "recent isolation in a couple"; }
        }
        if (@case.TrueOf("status") == "young-worker" && (@case.Attributes["age"].Number is < 19 or > 24)) { yield return "a young worker of that age"; }
        if (@case.TrueOf("housing") is "owner" or "free" && @case.TrueNumber("housingBenefit") > 0) { yield return "housing benefit without a rent"; }
        if (@case.TrueOf("earningsEnded") == "yes" && @case.TrueNumber("earnings") == 0) { yield return "earnings ended that never were"; }
    }

    private static List<int> Ages(string meeting) => Children().Match(meeting) is { Success: true } children
        ? [.. Age().Matches(children.Value).Select(m => m.Value.StartsWith("quelques", StringComparison.Ordinal) ? 0 : int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture))] : [];

    [GeneratedRegex(@"(?:un enfant|deux enfants|trois enfants), [^.;]*\.")]
    private static partial Regex Children();

    [GeneratedRegex(@"(\d+)\u00a0ans?|quelques mois")]
    private static partial Regex Age();

    [GeneratedRegex(@"salaire de ([\d\u202f]+)\u202f€")]
    private static partial Regex FormerWage();

    [GeneratedRegex(@"(?:compagne|compagnon|elle|lui)(?: a|,) (\d+)\u00a0ans")]
    private static partial Regex PartnerAge();

    [GeneratedRegex(@"(?:compte aussi un|L’) ?enfant de (\d+)\u00a0ans")]
    private static partial Regex Grown();

    [GeneratedRegex(@"(?:L’aide au logement, |montre |existe\u00a0: )([\d\u202f]+)\u202f€")]
    private static partial Regex Benefit();

    [GeneratedRegex(@"(?:Le loyer est de |Bail à son nom, )([\d\u202f]+)\u202f€")]
    private static partial Regex Rent();
}
