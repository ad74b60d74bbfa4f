using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DecisionSandbox.Core.Explanations;

/// <summary>The JSON line of an explanation (FORMATS, "Explanation"): the same bytes for the same explanation.</summary>
public static class ExplanationJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The space's name in files: <c>log-odds</c>, <c>score</c>, <c>points</c> or <c>probability</c>.</summary>
    public static string Name(ExplanationSpace space) => space switch
    {
        ExplanationSpace.LogOdds => "log-odds",
        ExplanationSpace.Score => "score",
        ExplanationSpace.Points => "points",
        ExplanationSpace.Probability => "probability",
        _ => throw new ArgumentOutOfRangeException(nameof(space)),
    };

    /// <summary>One line, without its line feed; contributions in the aid's order, zeros included.</summary>
    public static string Line(Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("case", explanation.CaseId);
            json.WriteString("aid", explanation.AidId);
            json.WriteString("aidHash", explanation.AidHash);
            json.WriteString("method", explanation.Method);
            json.WriteString("background", explanation.Background);
            json.WriteString("space", Name(explanation.Space));
            WriteNumbers(json, explanation);
            if (explanation.Option is { } option) { json.WriteString("option", option); }
            if (explanation.PerOption.Count > 0) { WriteOptions(json, explanation.PerOption); }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteOptions(Utf8JsonWriter json, IReadOnlyList<Explanation> options)
    {
        json.WriteStartArray("options");
        foreach (var each in options)
        {
            json.WriteStartObject();
            json.WriteString("option", each.Option);
            WriteNumbers(json, each);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteNumbers(Utf8JsonWriter json, Explanation explanation)
    {
        json.WriteNumber("base", explanation.Base);
        json.WriteNumber("output", explanation.Output);
        WriteMap(json, "contributions", explanation.Contributions);
        if (explanation.StandardErrors.Count > 0) { WriteMap(json, "standardErrors", explanation.StandardErrors); }
        json.WriteNumber("additivityError", explanation.AdditivityError);
    }

    private static void WriteMap(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, double> numbers)
    {
        json.WriteStartObject(name);
        foreach (var (attribute, value) in numbers) { json.WriteNumber(attribute, value); }
        json.WriteEndObject();
    }
}
