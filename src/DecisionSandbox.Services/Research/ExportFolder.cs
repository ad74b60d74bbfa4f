using System.Text;
using System.Text.Json;
using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Services.Research;

/// <summary>Writes an export: the same data gives the same bytes. When it was made stands in the record, not in the files.</summary>
internal static class ExportFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>The files by name with their hashes, the manifest last.</summary>
    public static IReadOnlyList<(string Name, string Hash)> Write(StudyData data, IReadOnlyList<Decision> decisions, byte[] study, string folder)
    {
        Directory.CreateDirectory(folder);
        List<(string Name, string Hash)> files =
        [
            Table("decisions.csv", text => DecisionWriter.Write(decisions, text)),
            Table("stages.csv", StageTable.Of(data).Write),
            Table("wide.csv", WideTable.Of(data).Write),
            Bytes("decisions.json", DecisionJson.Of(decisions)),
            Bytes("decisions.parquet", ParquetTable.Of(decisions)),
            Bytes("stages.parquet", ParquetTable.Of(StageTable.Of(data))),
            .. data.Questionnaires.Count == 0 ? [] : new[] { Table("questionnaires.csv", QuestionnaireTables.Items(data).Write), Table("scores.csv", QuestionnaireTables.Scores(data).Write) },
            .. ComprehensionTable.IsAsked(data) ? new[] { Table("comprehension.csv", ComprehensionTable.Of(data).Write) } : [],
            .. data.Codings.Select(coding => Table(CodingTables.NameOf(coding), CodingTables.Of(coding).Write)),
            .. CodingTables.AnySettled(data) ? new[] { Table("coded-texts.csv", CodingTables.Settled(data).Write), Bytes("coded-texts.parquet", ParquetTable.Of(CodingTables.Settled(data))) } : [],
            Bytes("study.json", study),
            Table("codebook.csv", Codebook.Of(data).Write),
        ];
        return [.. files, Bytes("manifest.json", Manifest(data, files))];

        (string Name, string Hash) Table(string name, Action<TextWriter> write)
        {
            using var buffer = new MemoryStream();
            using (var text = new StreamWriter(buffer, Utf8, leaveOpen: true)) { write(text); }
            return Bytes(name, buffer.ToArray());
        }

        (string Name, string Hash) Bytes(string name, byte[] bytes)
        {
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
            return (name, Draw.Hash(bytes));
        }
    }

    /// <summary>Writes <c>record.json</c>: which entry of the record holds the hashes of these files. It stands beside the manifest, which it names, and not in it.</summary>
    public static void WritePlace(string folder, long entry, string manifestHash)
    {
        using var file = File.Create(Path.Combine(folder, "record.json"));
        using (var json = new Utf8JsonWriter(file, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteNumber("entry", entry);
            json.WriteString("manifest", manifestHash);
            json.WriteEndObject();
        }
        file.WriteByte((byte)'\n');
    }

    private static byte[] Manifest(StudyData data, IEnumerable<(string Name, string Hash)> files)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Indented))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("study", data.Study.Id);
            json.WriteNumber("studyVersion", data.Study.Version);
            json.WriteBoolean("simulated", data.Study.IsSimulated);
            json.WriteStartObject("files");
            foreach (var (name, hash) in files) { json.WriteString(name, hash); }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
