using System.Text;
using System.Text.Json;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Writes an analysis as JSON (FORMATS: "Analysis"): UTF-8, LF, camelCase, null where a value does not apply. The same result gives the same bytes.</summary>
public static class AnalysisWriter
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes to a stream, left open.</summary>
    public static void Write(AnalysisResult result, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var json = new Utf8JsonWriter(stream, Indented);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteNumber("seed", result.Options.Seed);
        json.WriteNumber("resamples", result.Options.Resamples);
        json.WriteString("interval", result.Interval);
        json.WriteString("scale", Named(result.Options.Scale.ToString()));
        json.WriteString("baseline", result.Options.Baseline);
        json.WriteTexts("thirdWays", result.Options.ThirdWays);
        json.WriteNumber("participants", result.Participants);
        json.WriteNumber("rows", result.Rows);
        json.WriteStartObject("counts");
        json.WriteNumber("repeatedPairs", result.Everything.Counts.RepeatedPairs);
        json.WriteNumber("cases", result.Everything.Counts.Cases);
        json.WriteNumber("excludedRows", result.ExcludedRows);
        json.WriteEndObject();
        WriteArms(json, "arms", result.Arms);
        ComparisonJson.Write(json, result.Comparisons);
        WriteArms(json, "groups", result.Groups);
        InterRaterJson.Write(json, result.InterRater);
        WriteArms(json, "bands", result.Bands);
        WriteArms(json, "moments", result.Moments);
        CaseJson.Write(json, result.Cases);
        ComparisonJson.Write(json, result.AcrossArms);
        FollowJson.Write(json, result.Follow);
        FairnessJson.Write(json, result.Fairness);
        FairnessJson.Write(json, result.ArmsByGroup);
        WriteExcluded(json, result.ExcludedFaults);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>The same as a text.</summary>
    public static string ToJson(AnalysisResult result)
    {
        using var stream = new MemoryStream();
        Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A measure's key in the file: <c>dPrime</c>, <c>rair</c>.</summary>
    public static string Name(MetricKey key) => Named(key.ToString());

    internal static string Named(string pascal) => JsonNamingPolicy.CamelCase.ConvertName(pascal);

    private static void WriteExcluded(Utf8JsonWriter json, IEnumerable<LineProblem> faults)
    {
        json.WriteStartArray("excluded");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteNumber("line", fault.Line);
            json.WriteString("column", fault.Column);
            json.WriteString("fr", fault.Message.Fr);
            json.WriteString("en", fault.Message.En);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteArms(Utf8JsonWriter json, string name, IReadOnlyList<ArmResult> arms)
    {
        json.WriteStartObject(name);
        foreach (var arm in arms)
        {
            json.WriteStartObject(arm.Name);
            ArmJson.Write(json, arm);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
