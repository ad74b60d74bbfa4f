using System.Text.RegularExpressions;
using DecisionSandbox.Core;
using DecisionSandbox.Tests.House;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Tests.ShippedPacks;

/// <summary>An inverse table from the sentences of a pack to the levels that they are true of: always those of the real pack, whatever pack made the case.</summary>
internal sealed partial class SentencesTold
{
    private readonly Dictionary<(string Set, Language), List<(string Piece, string Level)>> _pieces = [];

    public SentencesTold(string pack, params string[] sets)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Repository.PathOf("models", pack, "sentences.yaml"))));
        foreach (var set in sets)
        {
            var levels = ((YamlMappingNode)yaml.Documents[0].RootNode["sentences"][set]).Children.Where(c => c.Value is YamlSequenceNode)
                .SelectMany(c => (YamlSequenceNode)c.Value, (c, node) => (Level: ((YamlScalarNode)c.Key).Value!, Node: node)).ToList();
            foreach (var language in Enum.GetValues<Language>())
            {
                var sentences = levels.ConvertAll(l => (l.Level, Text: ((YamlScalarNode)l.Node[language == Language.Fr ? "fr" : "en"]).Value!));
                _pieces[(set, language)] = [.. sentences.Select(s => (Piece(set, s.Level, s.Text, sentences), s.Level))];
            }
        }
    }

    /// <summary>The levels that a text tells of by a set's sentences.</summary>
    public IReadOnlyList<string> Levels(string set, Language language, string text) =>
        [.. _pieces[(set, language)].Where(p => text.Contains(p.Piece, StringComparison.Ordinal)).Select(p => p.Level).Distinct()];

    // The longest literal piece that no sentence of another level holds.
    private static string Piece(string set, string level, string text, List<(string Level, string Text)> sentences) =>
        Tags().Split(text).Select(p => p.Trim()).Where(p => p.Length >= 8 && !sentences.Exists(o => o.Level != level && o.Text.Contains(p, StringComparison.Ordinal))).MaxBy(p => p.Length)
        ?? throw new InvalidOperationException($"{set}: this sentence cannot be told from those of other levels: {text}");

    [GeneratedRegex(@"\{\{[^}]*\}\}|\{%[^%]*%\}")]
    private static partial Regex Tags();
}
