namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>Reads one case. The first thing that is out of scope or cannot be read is the reason why it is skipped.</summary>
internal sealed class OpenFiscaReading
{
    private static readonly string[] s_known =
        ["name", "period", "input", "output", "input_variables", "output_variables", "absolute_error_margin", "relative_error_margin", "keywords", "description", "max_spiral_loops"];

    private readonly YamlTree.Map _case;
    private readonly OpenFiscaPeriod? _period;
    private Text? _skip;

    private OpenFiscaReading(YamlTree.Map @case)
    {
        _case = @case;
        if (@case.Find("period") is not YamlTree.Word { IsNull: false } period) { return; }
        _period = OpenFiscaPeriod.Parse(period.Value);
        if (_period is null) { Skip(Unreadable("period", period.Value)); }
    }

    /// <summary>The case, or <see cref="CaseSkipped"/>.</summary>
    public static Outcome<OpenFiscaCase> Read(YamlTree.Map @case)
    {
        var reading = new OpenFiscaReading(@case);
        var read = reading.Read();
        return reading._skip is { } why ? new CaseSkipped(why) : read;
    }

    private OpenFiscaCase Read()
    {
        // Reforms and extensions change the law that is asked; "ignore" is the suite's own word.
        foreach (var (key, node) in _case.Entries.Where(entry => !s_known.Contains(entry.Key)))
        {
            if (!Leaves(node).All(OpenFiscaNames.IsEmpty)) { Skip(new($"{key} : clé hors du champ", $"{key}: key out of scope")); }
        }
        var input = _case.Find("input", "input_variables");
        if (input is not (null or YamlTree.Map or YamlTree.Word { IsNull: true })) { Skip(Unreadable("input", "…")); }
        var household = new OpenFiscaHousehold(input as YamlTree.Map ?? new([], 0), _period, Skip);
        var (expected, others) = Outputs();
        if (expected.Count == 0)
        {
            Skip(others.Count == 0
                ? new("aucun résultat n’est attendu", "no output is expected")
                : new($"aucun résultat comparé ici ({string.Join(", ", others)})", $"no output is asserted here ({string.Join(", ", others)})"));
        }
        return new(Margin("absolute_error_margin"), Margin("relative_error_margin"), household.In, expected, others);
    }

    private decimal Margin(string key)
    {
        if (_case.Find(key) is not YamlTree.Word { IsNull: false } word) { return 0; }
        if (Arithmetic.Evaluate(word.Value) is { } margin) { return Math.Abs(margin); }
        Skip(Unreadable(key, word.Value));
        return 0;
    }

    private (List<ExpectedValue> Expected, List<string> Others) Outputs()
    {
        var (expected, others) = (new List<ExpectedValue>(), new List<string>());
        foreach (var (name, node) in (_case.Find("output", "output_variables") as YamlTree.Map)?.Entries ?? []) { Output(name, node, isFamily: true); }
        return (expected, [.. others.Distinct()]);

        void Output(string name, YamlTree node, bool isFamily)
        {
            // Outputs may stand under their entity, as inputs do.
            if (Entity(name) is { } keys)
            {
                foreach (var entity in OpenFiscaEntity.All(new([new(name, node)], node.Line), keys, []))
                {
                    foreach (var (variable, value) in entity.Variables) { Output(variable, value, keys == OpenFiscaNames.Families); }
                }
            }
            else if (isFamily && OpenFiscaNames.Asserted.ContainsKey(name)) { Expect(name, node); }
            else { others.Add(name); }
        }

        void Expect(string name, YamlTree node)
        {
            foreach (var (at, value) in node is YamlTree.Map map ? map.Entries : [new("", node)])
            {
                var period = at.Length == 0 ? _period : OpenFiscaPeriod.Parse(at);
                var one = value is YamlTree.Items { All: [var single] } ? single : value;
                if (one is YamlTree.Word { IsNull: true }) { continue; }
                if (period is { IsEternity: false } known && one is YamlTree.Word word && StatedValues.Number(word.Value) is { } number) { expected.Add(new(name, known, number)); }
                else { Skip(Unreadable(name, one is YamlTree.Word written ? $"{at} {written.Value}".Trim() : "[…]")); }
            }
        }
    }

    private static string[]? Entity(string key) =>
        new[] { OpenFiscaNames.Persons, OpenFiscaNames.Families, OpenFiscaNames.Dwellings, OpenFiscaNames.TaxUnits }.FirstOrDefault(keys => keys.Contains(key));

    /// <summary>Every scalar below a node.</summary>
    internal static IEnumerable<string> Leaves(YamlTree node) => node switch
    {
        YamlTree.Word word => [word.IsNull ? "" : word.Value.Trim()],
        YamlTree.Items items => items.All.SelectMany(Leaves),
        YamlTree.Map map => map.Entries.SelectMany(entry => Leaves(entry.Value)),
        _ => throw new InvalidOperationException("Unknown node."),
    };

    /// <summary>An input or a key whose value cannot be read.</summary>
    internal static Text Unreadable(string name, string value) => new($"{name} : valeur illisible « {value} »", $"{name}: unreadable value “{value}”");

    private void Skip(Text why) => _skip ??= why;
}
