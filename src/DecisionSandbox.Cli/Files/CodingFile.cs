using System.Text.Json;
using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Cli.Files;

/// <summary>Free texts coded by two people: reads them and writes their agreement.</summary>
internal static class CodingFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Problem? Analyse(string path, string output, long seed, Terminal terminal)
    {
        if (!File.Exists(path)) { return UnreadableDecisions.Because(0, null, $"le fichier « {path} » n’existe pas.", $"the file \"{path}\" does not exist."); }
        using var text = new StreamReader(path);
        var read = DoubleCoding.Read(text, seed);
        if (read.Problem is { } problem) { return problem; }
        using (var file = File.Create(output)) { Write(read.Value, file); }
        terminal.Say(new($"{read.Value.Texts} textes codés deux fois : {output}", $"{read.Value.Texts} texts coded twice: {output}"));
        return null;
    }

    private static void Write(DoubleCoding coding, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("texts", coding.Texts);
            json.WriteNumber("codedByOneOnly", coding.OneOnly);
            json.WriteNumber("sameCode", coding.Same);
            Measure(json, "cohenKappa", coding.Kappa, coding.KappaCi95);
            Measure(json, "krippendorffAlpha", coding.Alpha, coding.AlphaCi95);
            json.WriteStartArray("codes");
            foreach (var code in coding.Codes) { json.WriteStringValue(code); }
            json.WriteEndArray();
            json.WriteStartArray("table");
            foreach (var row in coding.Table)
            {
                json.WriteStartArray();
                foreach (var count in row) { json.WriteNumberValue(count); }
                json.WriteEndArray();
            }
            json.WriteEndArray();
            json.WriteStartArray("disagreements");
            foreach (var (id, a, b) in coding.Disagreements)
            {
                json.WriteStartObject();
                json.WriteString("text", id);
                json.WriteString("coderA", a);
                json.WriteString("coderB", b);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.WriteByte((byte)'\n');
    }

    private static void Measure(Utf8JsonWriter json, string name, double? value, Interval? interval)
    {
        if (value is { } known) { json.WriteNumber(name, known); } else { json.WriteNull(name); }
        if (interval is null) { return; }
        json.WriteStartArray(name + "Ci95");
        json.WriteNumberValue(interval.Low);
        json.WriteNumberValue(interval.High);
        json.WriteEndArray();
    }
}
