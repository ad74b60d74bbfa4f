using System.Globalization;
using System.Text.RegularExpressions;
using DecisionSandbox.Core.Cases.Files;
using DecisionSandbox.Core.Cases.Generation;
using Fluid;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Reads the sentences and the Liquid templates of a pack, and refuses names that nothing gives.</summary>
internal sealed partial class WrittenPart(string folder, GeneratorPart generator, List<PackProblem> problems)
{
    private static readonly HashSet<string> KnownFilters = ["long_date", "month", "weekday", "euros", "number", "years", "agree", "plural", "de", "que", "capitalize", "plus", "minus", "times", "divided_by", "modulo", "append", "prepend", "downcase", "at_least", "at_most"];
    private readonly List<(string File, int Line, string Source, NamesInTemplate Names, Language Language)> _parsed = [];

    public LiquidWriting Liquid { get; } = new(generator.Slots);

    public void ReadSentences()
    {
        const string file = "sentences.yaml";
        if (!File.Exists(Path.Combine(folder, file))) { return; }
        var root = YamlPart.Of(file, File.ReadAllText(Path.Combine(folder, file)), problems).Keys("version", "sentences");
        root.Need("version").OneOf("1");
        foreach (var (id, set) in root.Need("sentences").Entries)
        {
            Dictionary<string, IReadOnlyList<Sentence>> alternatives = [];
            if (set.IsList) { alternatives[""] = Alternatives(set, file); }
            var by = set.IsMap ? generator.Slot(set.Need("by").Word()) : null;
            if (set.IsMap && by is not { Words: not null } && generator.IsBroken(set.Optional("by").Word())) { continue; }
            if (set.IsMap && by is not { Words: not null }) { set.Optional("by").Error($"« {set.Optional("by").Word()} » n'est pas un tirage à niveaux.", $"\"{set.Optional("by").Word()}\" is not a draw with levels."); continue; }
            if (by is not null)
            {
                set.Keys(["by", .. by.Words!]);
                foreach (var level in by.Words!) { alternatives[level] = Alternatives(set.Need(level), file); }
            }
            if (alternatives.Values.All(a => a.Count > 0)) { Liquid.Add(new(id, by, alternatives)); }
        }
    }

    public FileTemplate? ReadTemplate(string name) =>
        ReadTemplate(name, Language.Fr) is { } fr && ReadTemplate(name, Language.En) is { } en ? new(fr, en) : null;

    /// <summary>Names of variables, filters and sentences that nothing gives, with the line where they stand.</summary>
    public void RefuseUnknownNames()
    {
        var slots = generator.Slots.Select(s => s.Id).ToHashSet();
        foreach (var (file, line, source, names, language) in _parsed)
        {
            var assigned = _parsed.Where(p => p.Language == language).SelectMany(p => p.Names.Assigned).ToHashSet();
            foreach (var name in names.Used.Where(n => !slots.Contains(n) && !assigned.Contains(n) && n is not ("empty" or "blank" or "nil" or "true" or "false" or "forloop")))
            {
                Refuse(name, "n'est tiré nulle part ; vérifiez le nom ou ajoutez le tirage au générateur", "is drawn nowhere; check the name or add the draw to the generator");
            }
            foreach (var said in names.Said.Where(s => !Liquid.SentenceIds.Contains(s))) { Refuse(said, "n'est pas dans sentences.yaml ; ajoutez ces phrases", "is not in sentences.yaml; add these sentences"); }
            foreach (var filter in names.Filters.Where(f => !KnownFilters.Contains(f))) { Refuse(filter, $"n'est pas un filtre connu ; sont connus : {string.Join(", ", KnownFilters.Order())}", $"is not a known filter; known are: {string.Join(", ", KnownFilters.Order())}"); }

            void Refuse(string name, string fr, string en)
            {
                var above = source.Split('\n').TakeWhile(l => !Regex.IsMatch(l, $@"\b{Regex.Escape(name)}\b")).Count();
                problems.Add(new(file, line + above, new($"« {name} » {fr}.", $"\"{name}\" {en}.")));
            }
        }
    }

    private List<Sentence> Alternatives(YamlPart list, string file)
    {
        List<Sentence> sentences = [];
        foreach (var part in list.SomeItems())
        {
            part.Keys("when", "fr", "en");
            var (fr, en) = (Parsed(file, part.Line, part.Need("fr").Word(), Language.Fr), Parsed(file, part.Line, part.Need("en").Word(), Language.En));
            var when = part.Optional("when");
            if (fr is not null && en is not null) { sentences.Add(new(when.IsAbsent ? null : generator.Formula(when), fr, en)); }
        }
        if (sentences.Count > 0 && sentences.TrueForAll(s => s.When is not null)) { list.Error("Au moins une phrase doit valoir sans condition « when ».", "At least one sentence must hold without a condition \"when\"."); }
        return sentences;
    }

    private IFluidTemplate? ReadTemplate(string name, Language language)
    {
        var file = $"{name}.{(language == Language.Fr ? "fr" : "en")}.liquid";
        if (File.Exists(Path.Combine(folder, file))) { return Parsed(file, 1, File.ReadAllText(Path.Combine(folder, file)), language); }
        problems.Add(new(file, 0, new("Le modèle de dossier manque ; ajoutez ce fichier.", "The template is missing; add this file.")));
        return null;
    }

    private IFluidTemplate? Parsed(string file, int line, string source, Language language)
    {
        if (Liquid.TryParse(source, out var template, out var error))
        {
            _parsed.Add((file, line, source, NamesInTemplate.Of(template), language));
            return template;
        }
        var at = LineInError().Match(error) is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
        problems.Add(new(file, line + at - 1, new($"Liquid ne lit pas ce texte ({error.ReplaceLineEndings(" ")}) ; corrigez la balise.", $"Liquid cannot read this text ({error.ReplaceLineEndings(" ")}); correct the tag.")));
        return null;
    }

    [GeneratedRegex(@"\((\d+):\d+\)")]
    private static partial Regex LineInError();
}
