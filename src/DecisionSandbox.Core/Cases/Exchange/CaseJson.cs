using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>A case as a JSON line: the same bytes for the same case.</summary>
public static class CaseJson
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one line with its line feed.</summary>
    /// <param name="case">The case; its file is written as plain text.</param>
    /// <param name="to">Where to write, in UTF-8.</param>
    /// <param name="decision">The decision once taken on it; null where none is told.</param>
    public static void WriteLine(Case @case, IBufferWriter<byte> to, string? decision = null)
    {
        using (var json = new Utf8JsonWriter(to, Plain))
        {
            json.WriteStartObject();
            json.WriteString("id", @case.Id);
            WriteValues(json, "attributes", @case.Attributes);
            WriteValues(json, "truth", @case.Truth);
            if (@case.Reference is { } reference)
            {
                json.WriteStartObject("reference");
                json.WriteString("kind", reference.Kind);
                if (reference.Option is { } option) { json.WriteString("option", option); }
                if (reference.Rank is { } rank) { json.WriteNumber("rank", rank); }
                json.WriteEndObject();
            }
            else { json.WriteNull("reference"); }
            if (decision is not null) { json.WriteString("decision", decision); }
            if (@case.File is { } file)
            {
                json.WriteStartObject("vignette");
                json.WriteString("fr", file.Fr.ToPlainText());
                json.WriteString("en", file.En.ToPlainText());
                json.WriteEndObject();
            }
            json.WriteStartObject("groups");
            foreach (var (group, value) in @case.Groups) { json.WriteString(group, value); }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        to.Write("\n"u8);
    }

    private static void WriteValues(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, AttributeValue> values)
    {
        json.WriteStartObject(name);
        foreach (var (id, value) in values)
        {
            if (value.LevelOrNull is { } level) { json.WriteString(id, level); }
            else { json.WriteNumber(id, value.Number); }
        }
        json.WriteEndObject();
    }
}
