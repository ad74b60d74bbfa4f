using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>Reads the <c>generator</c> part of a pack: tables, draws in their order, truth, groups, lists.</summary>
internal sealed class GeneratorPart
{
    private static readonly string[] Kinds = ["latent", "value", "cut", "choice", "range", "miscode"];
    private readonly Dictionary<string, IReadOnlyList<long>> _tables = [];
    private readonly List<DrawSlot> _slots = [];

    /// <summary>Draws that could not be read: what uses them is not reported again.</summary>
    private readonly List<string> _broken = [];

    /// <summary>Everything drawn so far, in order.</summary>
    public IReadOnlyList<DrawSlot> Slots => _slots;

    /// <summary>True for a draw that could not be read, and was reported.</summary>
    public bool IsBroken(string id) => _broken.Contains(id);

    public DrawSlot? Slot(string id) => _slots.Find(s => s.Id == id);

    public void ReadTables(YamlPart tables)
    {
        foreach (var (id, table) in tables.Entries)
        {
            var values = table.SomeItems().Select(i => i.Whole(-1_000_000_000, 1_000_000_000)).ToList();
            if (values.Count < 2 || !values.SequenceEqual(values.Order())) { table.Error($"La table {id} doit donner au moins deux valeurs croissantes.", $"The table {id} must give at least two ascending values."); }
            else { _tables[id] = values; }
        }
    }

    public List<Draw> ReadDraws(YamlPart draws)
    {
        List<Draw> read = [];
        foreach (var part in draws.SomeItems())
        {
            var id = part.Need("id").Word();
            if (id.Length > 0 && Slot(id) is not null) { part.Error($"« {id} » est tiré deux fois ; gardez-en un.", $"\"{id}\" is drawn twice; keep one."); }
            var kinds = Kinds.Where(k => !part.Optional(k).IsAbsent).ToList();
            if (kinds.Count != 1)
            {
                part.Error($"Le tirage « {id} » doit avoir une seule façon parmi : {string.Join(", ", Kinds)}.", $"The draw \"{id}\" must have exactly one way among: {string.Join(", ", Kinds)}.");
                Break(id);
                continue;
            }
            var draw = Read(part, id, kinds[0]);
            if (draw is null) { Break(id); continue; }
            _slots.Add(draw.Slot);
            read.Add(draw);
        }
        return read;
    }

    /// <summary>A formula over what is drawn so far; null (and an error at its line) where it cannot be read.</summary>
    public Formula? Formula(YamlPart part, bool number = true)
    {
        if (part.IsAbsent) { return null; }
        var read = FormulaReader.Read(part.Word(), Slot);
        if (_broken.Exists(b => part.Word().Contains(b, StringComparison.Ordinal))) { return null; }
        if (read.Problem is { } problem) { part.Error(problem.Message.Fr, problem.Message.En); }
        else if (number && read.Value.Words is not null) { part.Error("Un nombre ou une condition est attendu, pas un mot.", "A number or a condition is expected, not a word."); }
        else { return read.Value; }
        return null;
    }

    private void Break(string id)
    {
        _slots.Add(new(id, _slots.Count, null));
        _broken.Add(id);
    }

    private Draw? Read(YamlPart part, string id, string kind)
    {
        DrawSlot Next(IReadOnlyList<string>? words) => new(id, _slots.Count, words);
        switch (kind)
        {
            case "latent":
                var table = part.Keys("id", "latent").Optional("latent");
                if (_tables.TryGetValue(table.Word(), out var quantiles)) { return new QuantileDraw(Next(null), quantiles); }
                table.Error($"La table « {table.Word()} » n'existe pas ; déclarez-la sous generator.tables.", $"There is no table \"{table.Word()}\"; declare it under generator.tables.");
                return null;
            case "value":
                return Formula(part.Keys("id", "value").Optional("value"), number: false) is { } value ? new ValueDraw(Next(value.Words), value) : null;
            case "cut":
                var at = part.Keys("id", "cut", "at", "levels").Need("at").SomeItems().Select(i => i.Whole(-1_000_000_000, 1_000_000_000)).ToList();
                var levels = part.Need("levels").SomeItems().Select(i => i.Word()).ToList();
                if (at.Count != levels.Count - 1 || !at.SequenceEqual(at.Order())) { part.Error($"« {id} » : {levels.Count} niveaux demandent {levels.Count - 1} seuils croissants.", $"\"{id}\": {levels.Count} levels take {levels.Count - 1} ascending cut-offs."); }
                return Formula(part.Optional("cut")) is { } of ? new CutDraw(Next(levels), of, at, levels) : null;
            case "range":
                var bounds = part.Keys("id", "range", "step").Optional("range").SomeItems().ToList();
                if (bounds.Count != 2) { part.Error("range: [du, au] demande deux nombres ou formules.", "range: [from, to] takes two numbers or formulas."); return null; }
                var step = part.Optional("step");
                return Formula(bounds[0]) is { } low && Formula(bounds[1]) is { } high ? new RangeDraw(Next(null), low, high, step.IsAbsent ? 1 : step.Whole(1, 1_000_000)) : null;
            case "choice":
                return ReadChoice(part.Keys("id", "choice").Optional("choice"), Next);
            default:
                return ReadMiscoding(part.Keys("id", "miscode", "rules"), Next);
        }
    }

    private ChoiceDraw? ReadChoice(YamlPart choice, Func<IReadOnlyList<string>?, DrawSlot> next)
    {
        List<(Formula? When, List<(string Value, long Weight)> Weights)> tables = [];
        var conditional = choice.IsList && choice.Items.Any(i => i.IsMap);
        if (!conditional) { tables.Add((null, Weights(choice))); }
        foreach (var (row, last) in conditional ? choice.Items.Select((r, i) => (r, i == choice.Items.Count() - 1)) : [])
        {
            row.Keys("when", "weights");
            var when = row.Optional("when");
            if (when.IsAbsent != last) { row.Error("Chaque table a sa condition « when », sauf la dernière, qui vaut pour les autres cas.", "Each table has its condition \"when\", except the last one, which holds for all other cases."); }
            tables.Add((Formula(when), Weights(row.Need("weights"))));
        }
        if (tables.Exists(t => t.Weights.Count == 0) || (conditional && tables.SkipLast(1).Any(t => t.When is null))) { return null; }
        var words = tables.SelectMany(t => t.Weights.Select(w => w.Value)).Distinct().ToList();
        var numbers = words.TrueForAll(w => long.TryParse(w, out _));
        return new(next(numbers ? null : words), [.. tables.Select(t => new WeightedTable(t.When, [.. t.Weights.Select(w => numbers ? new Drawn(Whole(w.Value)) : new Drawn(0, w.Value))], Cumulated(t.Weights)))]);
    }

    private static long Whole(string digits) => long.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Values with weights, or a plain list of equally likely values.</summary>
    private static List<(string Value, long Weight)> Weights(YamlPart part)
    {
        if (part.IsList) { return [.. part.Items.Select(i => (i.Word(), 1L))]; }
        var weights = part.Entries.Select(e => (Value: e.Key, Weight: e.Part.Whole(0, 1_000_000))).ToList();
        if (!part.IsAbsent && weights.Sum(w => w.Weight) == 0) { part.Error("Il faut au moins un poids au-dessus de 0.", "At least one weight above 0 is needed."); return []; }
        return weights;
    }

    private static List<long> Cumulated(List<(string Value, long Weight)> weights)
    {
        var sum = 0L;
        return weights.ConvertAll(w => sum += w.Weight);
    }

    private MiscodeDraw? ReadMiscoding(YamlPart part, Func<IReadOnlyList<string>?, DrawSlot> next)
    {
        var of = part.Optional("miscode");
        if (Slot(of.Word()) is not { Words: { } levels } truth)
        {
            if (IsBroken(of.Word())) { return null; }
            of.Error($"« {of.Word()} » n'est pas un tirage à niveaux fait plus haut.", $"\"{of.Word()}\" is not a draw with levels made further up.");
            return null;
        }
        List<MiscodingRule> rules = [];
        foreach (var rule in part.Need("rules").SomeItems())
        {
            rule.Keys(["when", .. levels]);
            Dictionary<string, IReadOnlyList<(string, int)>> rates = [];
            foreach (var (level, row) in rule.Entries.Where(e => levels.Contains(e.Key)))
            {
                row.Keys([.. levels.Where(l => l != level)]);
                rates[level] = [.. row.Entries.Select(e => (e.Key, (int)e.Part.Whole(0, 1000)))];
                if (rates[level].Sum(r => r.Item2) > 1000) { row.Error("Ces taux dépassent 1000 pour mille.", "These rates exceed 1000 per thousand."); }
            }
            rules.Add(new(Formula(rule.Optional("when")), rates));
        }
        return new(next(levels), truth, rules);
    }
}
