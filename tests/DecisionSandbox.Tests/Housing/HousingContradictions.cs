using System.Globalization;
using System.Text.RegularExpressions;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Tests.Housing;

/// <summary>
/// Reads a request's file as a person would, without the generator's draws, and names everything in it that does not fit:
/// dates, ages, amounts, rooms, the form against what the aid receives, the note against what is true.
/// </summary>
internal static partial class HousingContradictions
{
    private static readonly string[] s_months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static IEnumerable<string> Of(Case @case, CaseFile dwelling)
    {
        var file = @case.File!.Fr;
        string Part(string id) => Plain(file, id);
        var (request, household, note) = (Part("request"), Part("household"), Part("note"));
        var rows = file.Sections.SelectMany(s => s.Blocks).OfType<FileTable>().SelectMany(t => t.Rows).ToList();
        var place = dwelling.Fr.Sections.SelectMany(s => s.Blocks).OfType<FileTable>().SelectMany(t => t.Rows).ToDictionary(r => r.Label, r => r.Value);
        long Told(string attribute) => Numbers(rows.Single(r => r.Place == attribute).Value).Single();
        string Said(string label) => rows.Single(r => r.Label == label).Value;
        bool Is(string attribute, params string[] levels) => levels.Contains(@case.Attributes[attribute].LevelOrNull);
        string TrueOf(string attribute) => (@case.Truth.TryGetValue(attribute, out var t) ? t : @case.Attributes[attribute]).LevelOrNull!;

        foreach (var id in new[] { "seniorityMonths", "householdSize", "income", "effortRate" })
        {
            if (Told(id) != @case.Attributes[id].Number) { yield return $"the form tells another {id} than the aid receives"; }
        }

        // The household.
        var ages = AgeWords().Matches(household).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).ToList();
        var adults = household.Contains("vit avec", StringComparison.Ordinal) ? 2 : 1;
        var children = ages[adults..];
        if (adults + children.Count != Told("householdSize")) { yield return "people named and people to house differ"; }
        if (adults == 2 != Is("householdType", "couple", "couple-children") || children.Count > 0 != Is("householdType", "single-parent", "couple-children")) { yield return "another type of household"; }
        if (children.Count > 1 && !Numbers(household).Contains(children.Count)) { yield return "another number of children"; }
        if (children.Zip(children.Skip(1)).Any(c => c.First <= c.Second) || children.Any(c => c is < 1 or > 17)) { yield return "children's ages"; }
        if (children.Count > 0 && ages[..adults].Any(a => a - children[0] < 18)) { yield return "a parent too young"; }
        if (children.Count > 0 && ages[0] - children[^1] > 46) { yield return "a parent too old"; }

        // Dates.
        var registered = Dates(request).First();
        var commission = Dates(place["Commission d’attribution"]).Single();
        var written = Dates(note).First();
        if (((commission.Year - registered.Year) * 12) + commission.Month - registered.Month - (commission.Day < registered.Day ? 1 : 0) != Told("seniorityMonths")) { yield return "seniority and registration"; }
        if (commission.DayOfWeek != DayOfWeek.Tuesday || !place["Commission d’attribution"].StartsWith("mardi", StringComparison.Ordinal)) { yield return "the commission's day"; }
        if (written <= registered || written >= commission) { yield return "the note's date"; }
        var mayLeaveLater = note.Contains("prend fin le", StringComparison.Ordinal) || note.Contains("reprend la pièce", StringComparison.Ordinal);
        if (!mayLeaveLater && Dates(note).Any(date => date > written)) { yield return "a date after the note"; }
        if (Dates(place["Libre à partir du"]).Single() <= commission) { yield return "free before the commission"; }

        // Money and rooms.
        var (income, rents) = (Told("income"), Numbers(Said("Loyer actuel")).ToList());
        var (vacantRent, alone, charges) = Numbers(place["Loyer charges comprises"]).ToList() is [var a, var b, var c] ? (a, b, c) : default;
        if (alone + charges != vacantRent) { yield return "rent and charges"; }
        if (Numbers(Said("Taux d’effort pour le logement vacant, avant aide au logement")).Single() != vacantRent * 100 / income || vacantRent * 100 / income is < 20 or > 42) { yield return "effort rate for the vacant dwelling"; }
        if (rents.Count == 0 != Is("currentHousing", "hosted", "shelter", "hotel", "no-home")) { yield return "a rent without a lease, or a lease without a rent"; }
        if (Told("effortRate") != (rents.Count == 0 ? 0 : rents[0] * 100 / income)) { yield return "present effort rate"; }
        if (rents is [_, var rooms, var surface])
        {
            if (rooms != Rooms(surface)) { yield return "present rooms and surface"; }
            if (Is("overcrowded", "yes") != surface < Least(Told("householdSize"))) { yield return "overcrowded by the rule"; }
        }
        var (type, size) = Numbers(place["Type et surface"]).ToList() is [var t, var m] ? (t, m) : default;
        if (Math.Abs(size - (13 + (17 * type))) > 4) { yield return "vacant rooms and surface"; }
        if (Told("householdSize") > type + 2 || Told("householdSize") < type - 1) { yield return "the household does not fit the dwelling"; }
        if (Is("dwellingAccess", "yes") != (place["Étage"] == "rez-de-chaussée" || place["Ascenseur"] == "oui")) { yield return "stairs, floor and lift"; }

        // What is true can be read in the note, and nothing else can.
        foreach (var (attribute, level, words) in s_told)
        {
            if (TrueOf(attribute) == level != words.Any(w => note.Contains(w, StringComparison.Ordinal))) { yield return $"the note and the true {attribute} ({level})"; }
        }

        // The same numbers in both languages.
        foreach (var section in file.Sections)
        {
            if (!Numbers(Plain(file, section.Id)).Order().SequenceEqual(Numbers(Plain(@case.File.En, section.Id)).Order())) { yield return $"French and English numbers of {section.Id}"; }
        }
    }

    private static readonly (string Attribute, string Level, string[] Words)[] s_told =
    [
        ("violence", "yes", ["violences au sein du foyer", "Des violences"]),
        ("eviction", "yes", ["jugement d’expulsion du", "prend fin le", "reprend la pièce"]),
        ("unfit", "yes", ["service d’hygiène", "logement indigne est instruit"]),
        ("validated", "yes", ["J’ai validé la situation"]),
        ("dalo", "yes", ["a reconnu la demande prioritaire"]),
        ("mobility", "few-stairs", ["au-delà de quelques marches", "s’arrête à chaque palier"]),
        ("mobility", "wheelchair", ["fauteuil roulant"]),
        ("sector", "no", ["refuserait", "demande un autre secteur"]),
        ("currentHousing", "no-home", ["dort dans sa voiture", "dort dehors", "nuits dans sa voiture", "dort souvent dehors"]),
        ("currentHousing", "hotel", ["nuitée d’hôtel", "Sans cuisine à l’hôtel", "vit à l’hôtel"]),
        ("currentHousing", "hosted", ["loge chez"]),
        ("currentHousing", "shelter", ["place au centre d’hébergement"]),
    ];

    private static long Rooms(long surface) => surface switch { < 30 => 1, < 47 => 2, < 65 => 3, < 82 => 4, _ => 5 };

    // CCH R.822-25.
    private static long Least(long people) => people == 1 ? 9 : Math.Min(70, 16 + (9 * (people - 2)));

    private static string Plain(CaseFileText file, string section) => new CaseFileText([file.Sections.Single(s => s.Id == section)]).ToPlainText();

    private static IEnumerable<long> Numbers(string text) => Digits().Matches(text.Replace("\u202f", "", StringComparison.Ordinal).Replace("le 115", "", StringComparison.Ordinal))
        .Select(m => long.Parse(m.Value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    private static IEnumerable<DateOnly> Dates(string text) => FrenchDate().Matches(text).Select(m => new DateOnly(
        int.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture), Array.IndexOf(s_months, m.Groups[2].Value) + 1, int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"(\d+)\u00a0ans?\b")]
    private static partial Regex AgeWords();

    [GeneratedRegex(@"\d{1,3}(,\d{3})+|\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(\d+)(?:er)?\u00a0(\p{L}+) (\d{4})")]
    private static partial Regex FrenchDate();
}
