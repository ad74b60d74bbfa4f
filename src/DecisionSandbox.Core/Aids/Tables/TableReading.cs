using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.Tables;

/// <summary>From the nodes of a table's file to a <see cref="ConceptTable"/>.</summary>
internal sealed class TableReading(IReadOnlyList<CaseAttribute> attributes, IReadOnlyList<DecisionOption> decisions, List<RuleFileError> errors)
{
    // A table that a person can read: more combinations than this are several concepts.
    private const int MostCombinations = 10_000;

    private readonly Dictionary<string, IReadOnlyList<string>> _levels = attributes.Where(a => !a.IsNumber && a.SeenByAid).ToDictionary(a => a.Id, a => (IReadOnlyList<string>)[.. a.Levels.Select(l => l.Id)]);

    public ConceptTable Read(RuleFileNode root)
    {
        var (title, notice) = (root.Text("title"), root.Text("notice"));
        var concepts = root.Sequence("concepts").Select(Concept).ToList();
        root.RefuseOthers();
        foreach (var level in concepts.Count == 0 ? [] : concepts[^1].Levels.Where(level => decisions.All(d => d.Id != level.Id || d.IsThirdWay)))
        {
            root.Wrong(new Text($"le dernier concept décide : « {level.Id} » n’est pas une décision du jeu.", $"the last concept decides: “{level.Id}” is not a decision of the pack."), root.Find("concepts"));
        }
        return new(title, notice, errors.Count > 0 || concepts.Count == 0 ? [new("none", title, [], [], [], "none")] : concepts);
    }

    private Concept Concept(RuleFileNode node)
    {
        var (id, label, inputs) = (node.String("id"), node.Text("label"), node.Strings("of"));
        if (inputs.Count == 0) { node.Wrong(new Text("« of » nomme les données du concept.", "“of” names what the concept is worked out from."), node.Find("of")); }
        foreach (var unknown in inputs.Where(input => !_levels.ContainsKey(input)))
        {
            node.Wrong(new Text($"« {unknown} » n’est ni un attribut à niveaux que l’outil reçoit ni un concept écrit plus haut.", $"“{unknown}” is neither an attribute with levels that the aid receives nor a concept above."), node.Find("of"));
        }
        var levels = node.Sequence("levels").Select(level =>
        {
            var read = new ConceptLevel(level.String("id"), level.Text("label"));
            level.RefuseOthers();
            return read;
        }).ToList();
        var rows = node.Sequence("rows").Select(row => Row(row, inputs, levels)).ToList();
        var otherwise = node.OptionalString("otherwise");
        if (otherwise is not null) { CheckLevel(node, "otherwise", otherwise, levels); }
        node.RefuseOthers();
        if (!_levels.TryAdd(id, [.. levels.Select(level => level.Id)])) { node.Wrong(new Text($"« {id} » existe déjà.", $"“{id}” exists already."), node.Find("id")); }
        var concept = new Concept(id, label, inputs, levels, rows, otherwise);
        if (errors.Count == 0) { CheckEachOnce(node, concept); }
        return concept;
    }

    private ConceptRow Row(RuleFileNode node, IReadOnlyList<string> inputs, List<ConceptLevel> levels)
    {
        var when = new Dictionary<string, IReadOnlyList<string>>();
        if (node.Mapping("when") is { } conditions)
        {
            foreach (var key in conditions.Keys) { when[key] = Values(conditions, key, inputs); }
        }
        var gives = node.String("gives");
        CheckLevel(node, "gives", gives, levels);
        node.RefuseOthers();
        return new(when, gives);
    }

    private IReadOnlyList<string> Values(RuleFileNode conditions, string key, IReadOnlyList<string> inputs)
    {
        var values = conditions.Strings(key);
        if (!inputs.Contains(key)) { conditions.Wrong(new Text($"« {key} » n’est pas une donnée de ce concept ({string.Join(", ", inputs)}).", $"“{key}” is not an input of this concept ({string.Join(", ", inputs)})."), conditions.Find(key)); }
        else if (values.Count == 0) { conditions.Wrong(new Text($"« {key} » est vide.", $"“{key}” is empty."), conditions.Find(key)); }
        foreach (var value in values.Where(value => _levels.TryGetValue(key, out var known) && !known.Contains(value)))
        {
            conditions.Wrong(new Text($"« {key} » n’a pas de niveau « {value} » ; niveaux : {string.Join(", ", _levels[key])}.", $"“{key}” has no level “{value}”; levels: {string.Join(", ", _levels[key])}."), conditions.Find(key));
        }
        return values;
    }

    private static void CheckLevel(RuleFileNode node, string key, string level, List<ConceptLevel> levels)
    {
        if (level.Length > 0 && levels.All(known => known.Id != level))
        {
            node.Wrong(new Text($"« {level} » n’est pas une valeur du concept ; valeurs : {string.Join(", ", levels.Select(l => l.Id))}.", $"“{level}” is not a value of the concept; values: {string.Join(", ", levels.Select(l => l.Id))}."), node.Find(key));
        }
    }

    private void CheckEachOnce(RuleFileNode node, Concept concept)
    {
        if (concept.Of.Aggregate(1L, (product, input) => Math.Min(MostCombinations + 1, product * _levels[input].Count)) > MostCombinations)
        {
            node.Wrong(new Text($"« {concept.Id} » a plus de {MostCombinations} combinaisons : coupez-le en plusieurs concepts.", $"“{concept.Id}” has more than {MostCombinations} combinations: cut it into several concepts."));
            return;
        }
        foreach (var values in Combinations(concept.Of))
        {
            var holding = concept.Rows.Count(row => row.Holds(input => values[input]));
            if (holding == 1 || (holding == 0 && concept.Otherwise is not null)) { continue; }
            var said = string.Join(", ", values.Select(value => $"{value.Key} {value.Value}"));
            node.Wrong(holding == 0
                ? new Text($"« {concept.Id} » ne dit rien de : {said}.", $"“{concept.Id}” says nothing of: {said}.")
                : new Text($"« {concept.Id} » a plusieurs lignes pour : {said}.", $"“{concept.Id}” has several rows for: {said}."));
            return;
        }
    }

    private IEnumerable<Dictionary<string, string>> Combinations(IReadOnlyList<string> inputs) => inputs.Aggregate(
        (IEnumerable<Dictionary<string, string>>)[[]],
        (sets, input) => sets.SelectMany(set => _levels[input].Select(level => new Dictionary<string, string>(set) { [input] = level })));
}
