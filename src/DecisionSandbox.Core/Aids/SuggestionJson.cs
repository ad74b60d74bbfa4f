using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DecisionSandbox.Core.Aids;

/// <summary>The JSON line of a suggestion (FORMATS, "Suggestion"): the same bytes for the same suggestion.</summary>
public static class SuggestionJson
{
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One line, without its line feed.</summary>
    public static string Line(Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, s_options))
        {
            json.WriteStartObject();
            json.WriteString("case", suggestion.CaseId);
            json.WriteString("aid", suggestion.AidId);
            json.WriteString("option", suggestion.Option);
            WriteRank(json, suggestion.Rank);
            json.WriteNumber("score", suggestion.Score);
            WriteUncertainty(json, suggestion.Uncertainty);
            WriteAbstains(json, suggestion.Abstains);
            json.WriteStartObject("details");
            foreach (var (name, value) in suggestion.Details)
            {
                json.WritePropertyName(name);
                WriteDetail(json, value);
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void WriteRank(Utf8JsonWriter json, int? rank)
    {
        if (rank is { } number) { json.WriteNumber("rank", number); }
        else { json.WriteNull("rank"); }
    }

    private static void WriteUncertainty(Utf8JsonWriter json, Uncertainty? uncertainty)
    {
        if (uncertainty is null) { json.WriteNull("uncertainty"); return; }
        json.WriteStartObject("uncertainty");
        json.WriteNumber("probability", uncertainty.Probability);
        json.WriteNumber("low", uncertainty.Low);
        json.WriteNumber("high", uncertainty.High);
        json.WriteStartArray("predictionSet");
        foreach (var option in uncertainty.PredictionSet) { json.WriteStringValue(option); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAbstains(Utf8JsonWriter json, Text? why)
    {
        if (why is null) { json.WriteNull("abstains"); return; }
        json.WriteStartObject("abstains");
        json.WriteString("fr", why.Fr);
        json.WriteString("en", why.En);
        json.WriteEndObject();
    }

    private static void WriteDetail(Utf8JsonWriter json, object value)
    {
        switch (value)
        {
            case string text: json.WriteStringValue(text); break;
            case bool truth: json.WriteBooleanValue(truth); break;
            case int or long: json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)); break;
            case decimal number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case IEnumerable<string> names:
                json.WriteStartArray();
                foreach (var name in names) { json.WriteStringValue(name); }
                json.WriteEndArray();
                break;
            case IEnumerable<KeyValuePair<string, int>> numbers:
                json.WriteStartObject();
                foreach (var (name, number) in numbers) { json.WriteNumber(name, number); }
                json.WriteEndObject();
                break;
            default: throw new ArgumentException($"A detail cannot be a {value?.GetType().Name}.", nameof(value));
        }
    }
}
