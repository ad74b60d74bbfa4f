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
            json.WriteNumber("base", explanation.Base);
            json.WriteNumber("output", explanation.Output);
            json.WriteStartObject("contributions");
            foreach (var (attribute, value) in explanation.Contributions) { json.WriteNumber(attribute, value); }
            json.WriteEndObject();
            json.WriteNumber("additivityError", explanation.AdditivityError);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
