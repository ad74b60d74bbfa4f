namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Reads what people read of a pack: decisions, reasons, attributes, aids.</summary>
internal static class DomainPart
{
    public static List<DecisionOption> Decisions(YamlPart decisions) => Distinct(decisions, part =>
    {
        part.Keys("id", "label", "hint", "thirdWay", "followUp");
        return new DecisionOption(part.Need("id").Word(), part.Need("label").Text(), part.Optional("hint").TextOrNull(), part.Optional("thirdWay").Flag(), part.Optional("followUp").TextOrNull());
    }, d => d.Id);

    public static List<Reason> Reasons(YamlPart reasons) =>
        Distinct(reasons, part => new Reason(part.Keys("id", "label").Need("id").Word(), part.Need("label").Text()), r => r.Id);

    public static List<CaseAttribute> Attributes(YamlPart attributes) => Distinct(attributes, Attribute, a => a.Id);

    public static List<AidDeclaration> Aids(YamlPart aids, IReadOnlyList<CaseAttribute> attributes, string folder) => Distinct(aids, part =>
    {
        part.Keys("id", "kind", "title", "version", "reads", "history");
        var id = part.Need("id").Word();
        var reads = part.Need("reads").SomeItems().Select(i => i.OneOf([.. attributes.Where(a => a.SeenByAid).Select(a => a.Id)])).ToList();
        var history = part.Optional("history");
        return new AidDeclaration(id, part.Need("kind").OneOf("rules", "points-grid", "table", "boolean-rules", "trained", "model-file"), part.Need("title").Text(), part.Need("version").Word(), reads, Path.Combine(folder, "aids", id))
        {
            History = history.IsAbsent ? null : (int)history.Whole(100, 100_000),
        };
    }, a => a.Id);

    public static List<CaseGroup> Groups(YamlPart names) =>
        [.. names.Entries.SelectMany(group => group.Part.Entries.Select(value => new CaseGroup(group.Key, value.Key, value.Part.Text())))];

    private static CaseAttribute Attribute(YamlPart part)
    {
        part.Keys("id", "label", "category", "levels", "range", "decimal", "unit", "phrase", "seenBy", "protected", "direction", "place");
        var id = part.Need("id").Word();
        var range = part.Optional("range");
        if (range.IsAbsent == part.Optional("levels").IsAbsent) { part.Error($"L'attribut « {id} » a soit des niveaux (levels), soit un intervalle (range: [du, au]).", $"The attribute \"{id}\" has either levels or a range: [from, to]."); }
        var levels = Distinct(part.Optional("levels"), l => new AttributeLevel(l.Keys("id", "label", "phrase").Need("id").Word(), l.Need("label").Text(), l.Need("phrase").Text()), l => l.Id);
        var bounds = range.Items.Select(b => b.Whole(-1_000_000_000, 1_000_000_000)).ToList();
        if (!range.IsAbsent && (bounds.Count != 2 || bounds[0] > bounds[1])) { range.Error("range: [du, au] demande deux nombres croissants.", "range: [from, to] takes two ascending numbers."); }
        var phrase = range.IsAbsent ? null : part.Need("phrase").Text();
        if (phrase is not null && !(phrase.Fr.Contains("{value}", StringComparison.Ordinal) && phrase.En.Contains("{value}", StringComparison.Ordinal))) { part.Error($"La phrase de « {id} » doit contenir {{value}} dans les deux langues.", $"The phrase of \"{id}\" must hold {{value}} in both languages."); }
        var place = part.Optional("place");
        var direction = part.Optional("direction");
        return new(
            id, part.Need("label").Text(), part.Need("category").Word(), levels,
            bounds.ElementAtOrDefault(0), bounds.ElementAtOrDefault(1), !part.Optional("decimal").Flag(), part.Optional("unit").TextOrNull(), phrase,
            part.Optional("seenBy").IsAbsent || part.Optional("seenBy").OneOf("aid", "person") == "aid",
            part.Optional("protected").Flag(),
            direction.IsAbsent ? ChangeDirection.Any : Enum.Parse<ChangeDirection>(direction.OneOf("Any", "Increase", "Decrease", "None") is { Length: > 0 } d && Enum.IsDefined(typeof(ChangeDirection), d) ? d : "Any"),
            place.IsAbsent ? id : place.Word());
    }

    private static List<T> Distinct<T>(YamlPart list, Func<YamlPart, T> read, Func<T, string> id)
    {
        List<T> items = [];
        foreach (var part in list.SomeItems())
        {
            var item = read(part);
            if (items.Exists(i => id(i) == id(item))) { part.Error($"« {id(item)} » est déclaré deux fois ; gardez-en un.", $"\"{id(item)}\" is declared twice; keep one."); }
            items.Add(item);
        }
        return items;
    }
}
