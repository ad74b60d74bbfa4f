using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace DecisionSandbox.Core.Studies.Format;

/// <summary>A mapping being written: keys in the order in which they are put, nothing for what is empty.</summary>
internal sealed class YamlMap(bool inline = false)
{
    public YamlMappingNode Node { get; } = new() { Style = inline ? MappingStyle.Flow : MappingStyle.Block };

    public static YamlMap Of(Text text) => new YamlMap().Word("fr", text.Fr).Word("en", text.En);

    public YamlMap Word(string key, string? word)
    {
        if (!string.IsNullOrEmpty(word)) { Node.Add(key, Scalar(word)); }
        return this;
    }

    public YamlMap Word(string key, long? number) => Word(key, number?.ToString(CultureInfo.InvariantCulture));

    public YamlMap Text(string key, Text text)
    {
        var map = Of(text).Node;
        return Put(key, map);
    }

    public YamlMap Words(string key, IEnumerable<string> words)
    {
        var list = new YamlSequenceNode(words.Select(Scalar)) { Style = SequenceStyle.Flow };
        if (list.Children.Count > 0) { Node.Add(key, list); }
        return this;
    }

    public YamlMap List<T>(string key, IEnumerable<T> items, Func<T, YamlMap> write)
    {
        var list = new YamlSequenceNode(items.Select(item => write(item).Node));
        if (list.Children.Count > 0) { Node.Add(key, list); }
        return this;
    }

    public YamlMap Put(string key, YamlMappingNode? map)
    {
        if (map is { Children.Count: > 0 }) { Node.Add(key, map); }
        return this;
    }

    private static YamlScalarNode Scalar(string text) => new(text) { Style = StyleOf(text) };

    // A literal block keeps paragraphs readable; a text that a block (or a plain word) cannot carry exactly is quoted instead.
    private static ScalarStyle StyleOf(string text) =>
        text.Any(letter => letter != '\n' && (char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\ufeff')) ? ScalarStyle.DoubleQuoted
        : !text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Any
        : text.Split('\n').All(line => line.Trim() == line) && !text.StartsWith('\n') && !text.EndsWith('\n') ? ScalarStyle.Literal
        : ScalarStyle.DoubleQuoted;
}
