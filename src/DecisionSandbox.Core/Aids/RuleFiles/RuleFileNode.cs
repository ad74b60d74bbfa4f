using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Aids.RuleFiles;

/// <summary>A mapping of a rule file being read: each key is asked for by name, what is wrong is noted with its line.</summary>
internal sealed class RuleFileNode(YamlMappingNode node, List<RuleFileError> errors)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public int Line => (int)node.Start.Line;

    public bool Has(string key) => Find(key) is not null;

    public void Wrong(Text message, YamlNode? at = null) => errors.Add(new RuleFileError((int)(at ?? node).Start.Line, message));

    public string String(string key)
    {
        if (Find(key) is YamlScalarNode { Value: { Length: > 0 } value }) { return value; }
        Wrong(new Text($"la clé « {key} » manque ou n’est pas un mot.", $"the key “{key}” is missing or is not a word."), Find(key));
        return "";
    }

    public string? OptionalString(string key) => Has(key) ? String(key) : null;

    public Text Text(string key)
    {
        if (Mapping(key) is not { } text) { return Core.Text.Same(""); }
        var both = new Text(text.String("fr"), text.String("en"));
        text.RefuseOthers();
        return both;
    }

    public bool Bool(string key)
    {
        var value = String(key);
        if (value is not ("true" or "false")) { Wrong(new Text($"« {key} » doit être true ou false.", $"“{key}” must be true or false."), Find(key)); }
        return value == "true";
    }

    public decimal Number(string key)
    {
        var value = String(key);
        if (decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)) { return number; }
        if (value.Length > 0) { Wrong(new Text($"« {key} » doit être un nombre, pas « {value} ».", $"“{key}” must be a number, not “{value}”."), Find(key)); }
        return 0;
    }

    public decimal? OptionalNumber(string key) => Has(key) ? Number(key) : null;

    public int Integer(string key)
    {
        var number = Number(key);
        if (number == decimal.Truncate(number) && Math.Abs(number) <= 100_000) { return (int)number; }
        Wrong(new Text($"« {key} » doit être un nombre entier.", $"“{key}” must be a whole number."), Find(key));
        return 0;
    }

    public IReadOnlyList<RuleFileNode> Sequence(string key)
    {
        if (Find(key) is YamlSequenceNode { Children.Count: > 0 } list && list.Children.All(child => child is YamlMappingNode))
        {
            return [.. list.Children.Select(child => new RuleFileNode((YamlMappingNode)child, errors))];
        }
        Wrong(new Text($"la clé « {key} » doit être une liste non vide.", $"the key “{key}” must be a list with something in it."), Find(key));
        return [];
    }

    public RuleFileNode? Mapping(string key)
    {
        if (Find(key) is YamlMappingNode mapping) { return new RuleFileNode(mapping, errors); }
        Wrong(new Text($"la clé « {key} » manque ou n’a pas de contenu.", $"the key “{key}” is missing or empty."), Find(key));
        return null;
    }

    public IReadOnlyList<string> Strings(string key) => Find(key) switch
    {
        YamlScalarNode { Value: { Length: > 0 } value } => [value],
        YamlSequenceNode list when list.Children.All(child => child is YamlScalarNode) => [.. list.Children.Select(child => ((YamlScalarNode)child).Value ?? "")],
        _ => [],
    };

    public IEnumerable<string> Keys => node.Children.Keys.Select(key => ((YamlScalarNode)key).Value ?? "");

    public RuleFileNode? MappingOrNull(string key) => Find(key) is YamlMappingNode mapping ? new RuleFileNode(mapping, errors) : null;

    public YamlNode? Find(string key)
    {
        _asked.Add(key);
        return node.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;
    }

    /// <summary>Every key that nobody asked for is refused by name.</summary>
    public void RefuseOthers()
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !_asked.Contains(key.Value ?? "")))
        {
            Wrong(new Text($"clé inconnue « {key.Value} » : retirez-la ou corrigez-la.", $"unknown key “{key.Value}”: remove or correct it."), key);
        }
    }
}
