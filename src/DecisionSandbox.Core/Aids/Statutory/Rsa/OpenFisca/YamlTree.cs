using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DecisionSandbox.Core.Aids.Statutory.Rsa.OpenFisca;

/// <summary>A foreign YAML file as it stands: of a key that is written twice the last one counts, as in OpenFisca's own reader.</summary>
internal abstract record YamlTree(int Line)
{
    /// <summary>A word or a number. Where it is not quoted, "", "~" and "null" are nothing.</summary>
    public sealed record Word(string Value, bool IsPlain, int Line) : YamlTree(Line)
    {
        public bool IsNull => IsPlain && Value is "" or "~" or "null" or "Null" or "NULL";
    }

    /// <summary>A list.</summary>
    public sealed record Items(IReadOnlyList<YamlTree> All, int Line) : YamlTree(Line);

    /// <summary>Keys and what stands under them, in order.</summary>
    public sealed record Map(IReadOnlyList<KeyValuePair<string, YamlTree>> Entries, int Line) : YamlTree(Line)
    {
        public YamlTree? Find(params string[] keys) => Entries.FirstOrDefault(entry => keys.Contains(entry.Key)).Value;
    }

    // Far deeper than any test: a hostile file must not exhaust the stack.
    private const int Deepest = 100;

    /// <summary>The roots of a file's documents.</summary>
    /// <exception cref="YamlException">The file is not readable YAML.</exception>
    public static IReadOnlyList<YamlTree> Read(TextReader text)
    {
        var parser = new Parser(text);
        var anchors = new Dictionary<AnchorName, YamlTree>();
        List<YamlTree> roots = [];
        parser.Consume<StreamStart>();
        while (!parser.TryConsume<StreamEnd>(out _))
        {
            parser.Consume<DocumentStart>();
            roots.Add(Node(parser, anchors, 0));
            parser.Consume<DocumentEnd>();
        }
        return roots;
    }

    private static YamlTree Node(Parser parser, Dictionary<AnchorName, YamlTree> anchors, int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value, out var known) ? known : throw new YamlException(alias.Start, alias.End, $"unknown alias {alias.Value}");
        }
        var start = parser.Accept<NodeEvent>(out var next) ? next : throw new YamlException("a value is expected");
        if (depth > Deepest) { throw new YamlException(start.Start, start.End, "too deep"); }
        var node = Content(parser, anchors, (int)start.Start.Line, depth + 1);
        if (!start.Anchor.IsEmpty) { anchors[start.Anchor] = node; }
        return node;
    }

    private static YamlTree Content(Parser parser, Dictionary<AnchorName, YamlTree> anchors, int line, int depth)
    {
        if (parser.TryConsume<Scalar>(out var scalar)) { return new Word(scalar.Value, scalar.Style == ScalarStyle.Plain, line); }
        if (parser.TryConsume<SequenceStart>(out _))
        {
            List<YamlTree> items = [];
            while (!parser.TryConsume<SequenceEnd>(out _)) { items.Add(Node(parser, anchors, depth)); }
            return new Items(items, line);
        }
        parser.Consume<MappingStart>();
        var entries = new OrderedDictionary<string, YamlTree>(StringComparer.Ordinal);
        var merged = new List<YamlTree>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(parser, anchors, depth) as Word ?? throw new YamlException("a key must be a word");
            var value = Node(parser, anchors, depth);
            if (key is { IsPlain: true, Value: "<<" }) { merged.AddRange(value is Items several ? several.All : [value]); }
            else { entries[key.Value] = value; }
        }
        foreach (var entry in merged.OfType<Map>().SelectMany(map => map.Entries)) { entries.TryAdd(entry.Key, entry.Value); }
        return new Map([.. entries], line);
    }
}
