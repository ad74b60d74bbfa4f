using System.Text.Json;
using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Decisions;
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
            if (coding.Kappa is { } kappa) { json.WriteNumber("cohenKappa", kappa); } else { json.WriteNull("cohenKappa"); }
            if (coding.KappaCi95 is { } ci) { json.WriteStartArray("cohenKappaCi95"); json.WriteNumberValue(ci.Low); json.WriteNumberValue(ci.High); json.WriteEndArray(); }
            if (coding.Alpha is { } alpha) { json.WriteNumber("krippendorffAlpha", alpha); } else { json.WriteNull("krippendorffAlpha"); }
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
}
