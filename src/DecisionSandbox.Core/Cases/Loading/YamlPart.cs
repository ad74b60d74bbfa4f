using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>
/// A piece of a YAML file that knows its line and collects errors instead of throwing. Where something is missing it says so once
/// and gives an absent piece, which is silent: the other errors of the file are still found.
/// </summary>
internal sealed class YamlPart
{
    private readonly YamlNode? _node;
    private readonly string _file;
    private readonly int _line;
    private readonly List<PackProblem> _problems;

    private YamlPart(YamlNode? node, string file, int line, List<PackProblem> problems) => (_node, _file, _line, _problems) = (node, file, line, problems);

    /// <summary>The whole of a file.</summary>
    public static YamlPart Of(string file, string text, List<PackProblem> problems)
    {
        var yaml = new YamlStream();
        try
        {
            using var reader = new StringReader(text);
            yaml.Load(reader);
        }
        catch (YamlDotNet.Core.YamlException broken)
        {
            problems.Add(new(file, (int)broken.Start.Line, new($"Ce n'est pas du YAML lisible ({broken.Message}) ; corrigez la ligne.", $"This is not readable YAML ({broken.Message}); correct the line.")));
            return new(null, file, 0, problems);
        }
        var root = yaml.Documents.Count > 0 ? yaml.Documents[0].RootNode : null;
        if (root is not YamlMappingNode) { problems.Add(new(file, 1, new("Le fichier doit contenir des clés (« clé: valeur »).", "The file must hold keys (\"key: value\")."))); }
        return new(root as YamlMappingNode, file, 1, problems);
    }

    public bool IsAbsent => _node is null;

    public bool IsMap => _node is YamlMappingNode;

    public bool IsList => _node is YamlSequenceNode;

    public int Line => _line;

    public void Error(string fr, string en) => _problems.Add(new(_file, _line, new(fr, en)));

    /// <summary>The piece under a key, absent where there is none.</summary>
    public YamlPart Optional(string key) =>
        _node is YamlMappingNode map && map.Children.FirstOrDefault(c => Scalar(c.Key) == key) is { Key: not null } child ? At(child.Value) : new(null, _file, _line, _problems);

    /// <summary>The piece under a key, or an error.</summary>
    public YamlPart Need(string key)
    {
        var part = Optional(key);
        if (part.IsAbsent && !IsAbsent) { Error($"Il manque la clé « {key} » ; ajoutez-la.", $"The key \"{key}\" is missing; add it."); }
        return part;
    }

    /// <summary>Refuses keys that the format does not know.</summary>
    public YamlPart Keys(params string[] known)
    {
        foreach (var (key, part) in Entries)
        {
            if (!known.Contains(key)) { part.Error($"La clé « {key} » n'est pas connue ; ici sont connues : {string.Join(", ", known)}.", $"The key \"{key}\" is not known; known here: {string.Join(", ", known)}."); }
        }
        return this;
    }

    /// <summary>The entries of a mapping, in order; each piece's line is its key's.</summary>
    public IEnumerable<(string Key, YamlPart Part)> Entries =>
        _node is YamlMappingNode map ? map.Children.Select(c => (Scalar(c.Key), new YamlPart(c.Value, _file, (int)c.Key.Start.Line, _problems))) : [];

    /// <summary>The items of a list, in order.</summary>
    public IEnumerable<YamlPart> Items => _node is YamlSequenceNode list ? list.Children.Select(At) : [];

    /// <summary>The items of a list that must be there and hold something.</summary>
    public IEnumerable<YamlPart> SomeItems()
    {
        if (!IsAbsent && (_node is not YamlSequenceNode list || list.Children.Count == 0)) { Error("Une liste d'au moins un élément est attendue.", "A list of at least one item is expected."); }
        return Items;
    }

    /// <summary>A word or a sentence; empty where absent.</summary>
    public string Word()
    {
        if (_node is YamlScalarNode { Value.Length: > 0 } scalar) { return scalar.Value; }
        if (!IsAbsent) { Error("Un mot ou une phrase est attendu ici.", "A word or a sentence is expected here."); }
        return "";
    }

    /// <summary>One of the words allowed.</summary>
    public string OneOf(params string[] allowed)
    {
        var word = Word();
        if (!IsAbsent && !allowed.Contains(word)) { Error($"« {word} » n'est pas permis ; sont permis : {string.Join(", ", allowed)}.", $"\"{word}\" is not allowed; allowed are: {string.Join(", ", allowed)}."); }
        return word;
    }

    /// <summary>A whole number within bounds; the lower bound where absent.</summary>
    public long Whole(long lowest, long highest)
    {
        if (_node is null) { return lowest; }
        if (_node is YamlScalarNode scalar && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= lowest && number <= highest) { return number; }
        Error($"Un nombre entier de {lowest} à {highest} est attendu ici.", $"A whole number from {lowest} to {highest} is expected here.");
        return lowest;
    }

    /// <summary>Yes or no; no where absent.</summary>
    public bool Flag() => !IsAbsent && OneOf("true", "false") == "true";

    /// <summary>A text in both languages.</summary>
    public Text Text()
    {
        if (IsAbsent) { return Core.Text.Same(""); }
        if (!IsMap)
        {
            Error("Un texte dans les deux langues est attendu : { fr: …, en: … }.", "A text in both languages is expected: { fr: …, en: … }.");
            return Core.Text.Same("");
        }
        Keys("fr", "en");
        return new(Need("fr").Word(), Need("en").Word());
    }

    /// <summary>A text in both languages, or null where absent.</summary>
    public Text? TextOrNull() => IsAbsent ? null : Text();

    private YamlPart At(YamlNode node) => new(node, _file, (int)node.Start.Line, _problems);

    private static string Scalar(YamlNode node) => (node as YamlScalarNode)?.Value ?? "";
}
