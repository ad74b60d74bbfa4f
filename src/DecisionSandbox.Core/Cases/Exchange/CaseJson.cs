using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>Cases as JSON lines: one object a line, camelCase, UTF-8, the same bytes for the same case everywhere.</summary>
/// <remarks>On input only <c>id</c> and the attributes that the aid reads are required; other attributes are checked where they stand; the vignette's text is not read back.</remarks>
public static class CaseJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Writes cases, each with its line end.</summary>
    public static void Write(IBufferWriter<byte> to, IEnumerable<Case> cases)
    {
        using var json = new Utf8JsonWriter(to, s_options);
        foreach (var @case in cases)
        {
            Write(json, @case);
            json.Flush();
            json.Reset();
            to.Write("\n"u8);
        }
    }

    /// <summary>One case as one line, without its line end.</summary>
    public static string ToLine(Case @case)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Write(bytes, [@case]);
        return Encoding.UTF8.GetString(bytes.WrittenSpan).TrimEnd('\n');
    }

    /// <summary>Reads a file of JSON lines; blank lines are skipped. Each outcome is a case or the <see cref="CaseLineProblem"/> of its line.</summary>
    /// <param name="lines">The file.</param>
    /// <param name="pack">The pack that declares the attributes.</param>
    /// <param name="reads">The attributes that must be there: those that the aid reads.</param>
    public static IEnumerable<Outcome<Case>> Read(TextReader lines, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        ArgumentNullException.ThrowIfNull(lines);
        for (var (line, number) = (lines.ReadLine(), 1); line is not null; (line, number) = (lines.ReadLine(), number + 1))
        {
            if (!string.IsNullOrWhiteSpace(line)) { yield return ReadLine(line, number, pack, reads); }
        }
    }

    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Its number, from 1, for messages.</param>
    /// <param name="pack">The pack that declares the attributes.</param>
    /// <param name="reads">The attributes that must be there.</param>
    public static Outcome<Case> ReadLine(string line, int number, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.Object ? ReadCase(document.RootElement, number, pack, reads)
                : Wrong(number, "un objet est attendu, comme {\"id\":…,\"attributes\":{…}}.", "an object is expected, such as {\"id\":…,\"attributes\":{…}}.");
        }
        catch (JsonException)
        {
            return Wrong(number, "ce n'est pas du JSON lisible ; une ligne porte un objet entier.", "this is not readable JSON; a line holds one whole object.");
        }
    }

    private static Outcome<Case> ReadCase(JsonElement root, int number, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        if (Property(root, "id") is not { ValueKind: JsonValueKind.String } id || id.GetString() is not { Length: > 0 } name) { return Wrong(number, "l'identifiant « id » manque.", "the key \"id\" is missing."); }
        if (Property(root, "attributes") is not { ValueKind: JsonValueKind.Object } attributes) { return Wrong(number, "l'objet « attributes » manque.", "the object \"attributes\" is missing."); }
        return Values(attributes, number, pack, reads).Then(values =>
            (Property(root, "truth") is { ValueKind: JsonValueKind.Object } truth ? Values(truth, number, pack, []) : Outcome<IReadOnlyDictionary<string, AttributeValue>>.Ok(new Dictionary<string, AttributeValue>())).Then(
                real => Outcome<Case>.Ok(new(name, pack.Id, values, real, Reference(root), null, Groups(root)))));
    }

    private static Outcome<IReadOnlyDictionary<string, AttributeValue>> Values(JsonElement attributes, int number, ScenarioPack pack, IReadOnlyList<string> reads)
    {
        var read = new ReadAttributes(pack, number);
        foreach (var attribute in attributes.EnumerateObject())
        {
            read.Take(attribute.Name, attribute.Value.ValueKind == JsonValueKind.String ? attribute.Value.GetString()! : attribute.Value.GetRawText(), attribute.Value.ValueKind == JsonValueKind.Number);
        }
        return read.Complete(reads);
    }

    private static ReferenceAnswer? Reference(JsonElement root) =>
        Property(root, "reference") is { ValueKind: JsonValueKind.Object } reference && Property(reference, "kind") is { ValueKind: JsonValueKind.String } kind
            ? new(kind.GetString()!, Property(reference, "option") is { ValueKind: JsonValueKind.String } option ? option.GetString() : null, Property(reference, "rank") is { ValueKind: JsonValueKind.Number } rank && rank.TryGetInt32(out var place) ? place : null)
            : null;

    private static Dictionary<string, string> Groups(JsonElement root) =>
        Property(root, "groups") is { ValueKind: JsonValueKind.Object } groups
            ? groups.EnumerateObject().Where(g => g.Value.ValueKind == JsonValueKind.String).DistinctBy(g => g.Name).ToDictionary(g => g.Name, g => g.Value.GetString()!)
            : [];

    private static JsonElement? Property(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value : null;

    private static CaseLineProblem Wrong(int number, string fr, string en) => new(number, null, new(fr, en));

    private static void Write(Utf8JsonWriter json, Case @case)
    {
        json.WriteStartObject();
        json.WriteString("id", @case.Id);
        Write(json, "attributes", @case.Attributes);
        Write(json, "truth", @case.Truth);
        if (@case.Reference is { } reference)
        {
            json.WriteStartObject("reference");
            json.WriteString("kind", reference.Kind);
            if (reference.Option is { } option) { json.WriteString("option", option); }
            if (reference.Rank is { } rank) { json.WriteNumber("rank", rank); }
            json.WriteEndObject();
        }
        else { json.WriteNull("reference"); }
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

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, AttributeValue> values)
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
