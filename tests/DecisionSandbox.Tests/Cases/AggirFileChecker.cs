using System.Globalization;
using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Tests.House;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Tests.Cases;

/// <summary>Reads a file of apa-aggir as a person would, and says what does not fit. It knows the case, its French and English text, and an inverse table from sentences to levels.</summary>
internal sealed partial class AggirFileChecker
{
    private static readonly string[] Letters = ["coherence", "orientation", "toilet", "dressing", "feeding", "elimination", "transfers", "indoorMobility"];
    private static readonly string[] Months = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    /// <summary>From the longest literal piece of each sentence to the attribute and the level it tells of: always the sentences of the real pack, whatever pack made the case.</summary>
    private readonly List<(string Piece, string Attribute, string Level)> _inverse = [.. InverseTable()];

    public IEnumerable<string> Contradictions(Case @case)
    {
        var text = @case.File!.Fr.ToPlainText();
        var visit = Section(@case, Language.Fr, "visit");
        var around = Section(@case, Language.Fr, "around");
        return Dates(text, visit).Concat(Amounts(@case)).Concat(Report(@case, visit)).Concat(Household(text, visit, around)).Concat(Bodies(visit, around));
    }

    public IEnumerable<string> Unreadable(Case @case, ScenarioPack pack)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var request = @case.File!.In(language).Sections.Single(s => s.Id == "request");
            var rows = request.Blocks.OfType<FileTable>().Single().Rows;
            foreach (var letter in Letters)
            {
                if (rows.Count(r => r.Place == letter && r.Value == @case.Attributes[letter].LevelOrNull && r.Label == pack.Attribute(letter).Label.In(language)) != 1) { yield return $"{language} {letter}"; }
            }
            var age = @case.Attributes["age"].ToString();
            if (request.Blocks.OfType<FileParagraph>().SelectMany(p => p.Spans).Count(s => s.Place == "age" && s.Text.Split('\u00A0')[0] == age) != 1) { yield return $"{language} age"; }
            if (rows.Count != Letters.Length || @case.Attributes.Count != Letters.Length + 1) { yield return $"{language} more than the nine"; }
        }
    }

    public static string VisitWithoutNames(Case @case, Language language) =>
        Variable().Replace(Section(@case, language, "visit"), "");

    private static IEnumerable<string> Dates(string text, string visit)
    {
        var (birth, form, on) = (DateIn(BirthDate().Match(text)), DateIn(FormDate().Match(text)), DateIn(VisitDate().Match(visit)));
        if (!(birth < form && form < on && on.DayNumber - form.DayNumber <= 40)) { yield return $"dates out of order: {birth} {form} {on}"; }
        if (on.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) { yield return $"visit on a {on.DayOfWeek}"; }
        var age = on.Year - birth.Year - (on.DayOfYear - new DateOnly(on.Year, birth.Month, Math.Min(birth.Day, 28)).DayOfYear < birth.Day - Math.Min(birth.Day, 28) ? 1 : 0);
        if (!text.Contains($"{age}\u00A0ans à la date de la visite", StringComparison.Ordinal)) { yield return $"age is not {age}"; }
        if (text.Contains("l’année de ses vingt ans", StringComparison.Ordinal) && age < 60) { yield return "too young for that memory"; }
    }

    private static IEnumerable<string> Amounts(Case @case)
    {
        var table = @case.File!.Fr.Sections.Single(s => s.Id == "dwelling").Blocks.OfType<FileTable>().Single();
        var amounts = table.Rows.Where(r => r.Value.EndsWith('€')).Select(r => (r.Label, Euros: long.Parse(string.Concat(r.Value.Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture))).ToList();
        var (means, rest) = (amounts[0].Euros, amounts[^1].Euros);
        if (means - amounts.Skip(1).SkipLast(1).Sum(a => a.Euros) != rest) { yield return "the budget does not add up"; }
        if (rest < means / 5 || table.Rows[^1].Value.Contains('−', StringComparison.Ordinal)) { yield return $"{rest} € left of {means} €"; }
    }

    private IEnumerable<string> Report(Case @case, string visit)
    {
        foreach (var letter in Letters)
        {
            var truth = @case.Truth.TryGetValue(letter, out var real) ? real : @case.Attributes[letter];
            var told = _inverse.Where(p => p.Attribute == letter && visit.Contains(p.Piece, StringComparison.Ordinal)).Select(p => p.Level).Distinct().ToList();
            if (told.Count != 1 || told[0] != truth.LevelOrNull) { yield return $"{letter} is {truth}, the report tells {string.Join('+', told)}"; }
        }
        if (NamedLetter().IsMatch(visit)) { yield return "the report names a letter"; }
    }

    private static IEnumerable<string> Household(string text, string visit, string around)
    {
        var (alone, spouse, child) = (text.Contains("vit seul", StringComparison.Ordinal), Spouse().IsMatch(text), Hosted().IsMatch(text));
        if ((alone ? 1 : 0) + (spouse ? 1 : 0) + (child ? 1 : 0) != 1) { yield return "lives alone, with a spouse or with a child: exactly one"; }
        if (spouse != text.Contains("Budget du couple", StringComparison.Ordinal)) { yield return "the budget is not that of the household"; }
        if (child != text.Contains("Loyer : aucun, hébergé", StringComparison.Ordinal) || child != text.Contains("Une chambre dans", StringComparison.Ordinal)) { yield return "the dwelling is not that of the household"; }
        if (!spouse && SpouseHelps().IsMatch(visit + around)) { yield return "a spouse helps who does not live there"; }
        if (ChildHelps().IsMatch(visit + around) && around.Contains("Pas d’enfant", StringComparison.Ordinal)) { yield return "a child helps, and there is no child"; }
        if (child && around.Contains(" km,", StringComparison.Ordinal)) { yield return "the child lives elsewhere and there"; }
        if (visit.Contains("l’aide à domicile", StringComparison.OrdinalIgnoreCase) && !around.Contains("Aide à domicile", StringComparison.Ordinal)) { yield return "a home help is at work and not in place"; }
        if (visit.Contains("l’infirmière ", StringComparison.Ordinal) && visit.Contains("par l’infirmière", StringComparison.Ordinal) && !around.Contains("Infirmière libérale", StringComparison.Ordinal)) { yield return "a nurse is at work and not in place"; }
        if (visit.Contains("barquettes", StringComparison.Ordinal) && !around.Contains("Portage de repas", StringComparison.Ordinal)) { yield return "meals are delivered and not in place"; }
        if (alone && Nightly().IsMatch(visit)) { yield return "somebody helps at night, and nobody lives there"; }
        if (visit.Contains("sans autre personne", StringComparison.Ordinal) && visit.Contains("à voix basse", StringComparison.Ordinal)) { yield return "somebody speaks who is not there"; }
        if (text.Contains("Maison de", StringComparison.Ordinal) && text.Contains("étage", StringComparison.Ordinal)) { yield return "a house on a floor"; }
    }

    /// <summary>What bodies do not allow, whatever the letters.</summary>
    private static IEnumerable<string> Bodies(string visit, string around)
    {
        var cannotStand = visit.Contains("lève-personne", StringComparison.Ordinal) || visit.Contains("porte tout le poids", StringComparison.Ordinal);
        if (cannotStand && Walks().IsMatch(visit)) { yield return "cannot stand, and walks"; }
        if (visit.Contains("de jour comme de nuit", StringComparison.Ordinal) && visit.Contains("sortir du lit", StringComparison.Ordinal)) { yield return "cannot leave the bed without help, and does at night"; }
        if ((visit + around).Contains("..", StringComparison.Ordinal) || (visit + around).Contains("  ", StringComparison.Ordinal)) { yield return "a full stop or a space too many"; }
        if (visit.Contains("fauteuil roulant", StringComparison.Ordinal) && (visit.Contains("ouvre la porte", StringComparison.Ordinal) || visit.Contains("déambulateur", StringComparison.Ordinal))) { yield return "in a wheelchair, and walks"; }
        if (around.Contains("L’entourage se dit fatigué", StringComparison.Ordinal) && around.Contains("Aucun proche", StringComparison.Ordinal)) { yield return "tired relatives who do not exist"; }
    }

    private static string Section(Case @case, Language language, string id) =>
        new CaseFileText([.. @case.File!.In(language).Sections.Where(s => s.Id == id)]).ToPlainText();

    private static DateOnly DateIn(Match match) =>
        new(int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture), Array.IndexOf(Months, match.Groups["m"].Value) + 1, int.Parse(match.Groups["d"].Value, CultureInfo.InvariantCulture));

    private static IEnumerable<(string, string, string)> InverseTable()
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathOf("models", "apa-aggir", "sentences.yaml"))));
        var sets = (YamlMappingNode)yaml.Documents[0].RootNode["sentences"];
        foreach (var letter in Letters)
        {
            var sentences = ((YamlMappingNode)sets[letter == "indoorMobility" ? "indoor" : letter]).Children
                .Where(c => c.Value is YamlSequenceNode)
                .SelectMany(c => (YamlSequenceNode)c.Value, (c, node) => (Level: ((YamlScalarNode)c.Key).Value!, Fr: ((YamlScalarNode)node["fr"]).Value!)).ToList();
            foreach (var (level, fr) in sentences)
            {
                // An {% if %} gives two sentences in one: each branch has its own longest piece, which no other level may share.
                var pieces = Branches().Split(fr).Select(branch => Tags().Split(branch).MaxBy(p => p.Length)!.Trim())
                    .Where(p => p.Length >= 12 && !p.Contains("canne", StringComparison.Ordinal) && !p.Contains("déambulateur", StringComparison.Ordinal) && !sentences.Exists(o => o.Level != level && o.Fr.Contains(p, StringComparison.Ordinal))).ToList();
                if (pieces.Count == 0) { throw new InvalidOperationException($"This sentence cannot be told from those of other levels: {fr}"); }
                foreach (var piece in pieces) { yield return (piece, letter, level); }
            }
        }
    }

    [GeneratedRegex(@"né(?:e)? le (?<d>\d+)(?:er)?\u00A0(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex BirthDate();

    [GeneratedRegex(@"[Ff]ormulaire(?:[^.]|\b\p{Lu}\.)*? (?:le|du) (?<d>\d+)(?:er)?\u00A0(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex FormDate();

    [GeneratedRegex(@"Visite du \p{L}+ (?<d>\d+)(?:er)?\u00A0(?<m>\p{L}+) (?<y>\d{4})")]
    private static partial Regex VisitDate();

    [GeneratedRegex(@"\d|(?:Madame|Monsieur|Mrs|Mr) \p{Lu}\.|lundi|mardi|mercredi|jeudi|vendredi|\p{L}+day\b|août|septembre|octobre|novembre|August|September|October|November")]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?:coté|cotation|lettre|GIR) ?[ABC]?\b|\b[BC]\b(?!\.)")]
    private static partial Regex NamedLetter();

    [GeneratedRegex(@"(?:vit avec|partage le logement avec) son (?:mari|épouse)")]
    private static partial Regex Spouse();

    [GeneratedRegex(@"(?:vit chez|est hébergée? par) (?:sa fille|son fils)")]
    private static partial Regex Hosted();

    [GeneratedRegex(@"\b[Ss]on (?:mari|épouse)\b")]
    private static partial Regex SpouseHelps();

    [GeneratedRegex(@"\b(?:[Ss]a fille|[Ss]on fils)\b")]
    private static partial Regex ChildHelps();

    [GeneratedRegex(@"jour et nuit|les toilettes la nuit|la nuit, .* trouve")]
    private static partial Regex Nightly();

    [GeneratedRegex(@"Chez (?:lui|elle), (?:il|elle) marche|circule|marche avec|nous précède|vient à notre rencontre|va aux toilettes sans aide")]
    private static partial Regex Walks();

    [GeneratedRegex(@"\{% (?:if|elsif|else|endif)[^%]*%\}")]
    private static partial Regex Branches();

    [GeneratedRegex(@"\{\{[^}]*\}\}|\{%[^%]*%\}")]
    private static partial Regex Tags();
}
