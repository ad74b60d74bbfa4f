using System.Globalization;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Encoding;

namespace DecisionSandbox.Learning.Freezing;

/// <summary><c>background.csv</c>: the training rows that explanations average over, one column per attribute. Ids and numbers need no quotes.</summary>
public static class BackgroundFile
{
    public const string Name = "background.csv";

    /// <summary>The file's text.</summary>
    public static string Write(CaseEncoding encoding, IEnumerable<Case> rows)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        var lines = rows.Select(row => string.Join(',', encoding.Attributes.Select(a => row.Attributes[a.Attribute].ToString())));
        return string.Join('\n', lines.Prepend(string.Join(',', encoding.Attributes.Select(a => a.Attribute)))) + "\n";
    }

    /// <summary>The encoded rows, or the first that does not fit the encoding.</summary>
    public static Outcome<IReadOnlyList<double[]>> Read(CaseEncoding encoding, string text)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var rows = new List<double[]>();
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            var values = encoding.Attributes.Zip(cells).ToDictionary(pair => pair.First.Attribute, pair => Value(pair.First, pair.Second));
            var row = encoding.Encode(new Case($"{Name}/{rows.Count}", "", values, NoValues, null, null, NoGroups));
            if (!row.IsOk) { return row.Problem!; }
            rows.Add(row.Value);
        }
        return rows.Count > 0 ? rows : ModelRefused.Because($"{Name} est vide", $"{Name} is empty");
    }

    private static readonly Dictionary<string, AttributeValue> NoValues = [];
    private static readonly Dictionary<string, string> NoGroups = [];

    private static AttributeValue Value(AttributeEncoding encoding, string cell) =>
        encoding.Levels.Count == 0 && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? AttributeValue.Of(number)
            : AttributeValue.Level(cell);
}
