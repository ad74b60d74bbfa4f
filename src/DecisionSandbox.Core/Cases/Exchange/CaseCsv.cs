using System.Buffers;
using System.Globalization;
using System.Text;
using CsvHelper;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>Cases as CSV: RFC 4180 with LF, attributes as columns <c>attributes.&lt;id&gt;</c>; what differs in truth beside them, empty where it does not.</summary>
/// <param name="pack">The pack: its attributes are the columns.</param>
/// <param name="groups">The groups, in the order of the columns.</param>
/// <param name="decided">True where each row also holds the decision once taken on the case, in the column <c>decision</c>.</param>
public sealed class CaseCsv(ScenarioPack pack, IReadOnlyList<string> groups, bool decided = false)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\n" };

    private readonly IReadOnlyList<string> _seen = [.. pack.Attributes.Where(attribute => attribute.SeenByAid).Select(attribute => attribute.Id)];

    /// <summary>Writes the names of the columns.</summary>
    public void WriteHeader(IBufferWriter<byte> to) => Write(to, csv => csv.WriteHeader(
    [
        "id", .. _seen.Select(id => "attributes." + id), .. pack.Attributes.Select(attribute => "truth." + attribute.Id),
        "reference.kind", "reference.option", "reference.rank", .. decided ? new[] { "decision" } : [], .. groups.Select(group => "groups." + group), "vignette.fr", "vignette.en",
    ]));

    /// <summary>Writes one case, with the decision once taken on it where the columns have one.</summary>
    public void WriteRow(Case @case, IBufferWriter<byte> to, string? decision = null) => Write(to, csv =>
    {
        csv.WriteField(@case.Id);
        foreach (var id in _seen) { csv.WriteField(Value(@case.Attributes, id)); }
        foreach (var attribute in pack.Attributes) { csv.WriteField(Value(@case.Truth, attribute.Id)); }
        csv.WriteField(@case.Reference?.Kind);
        csv.WriteField(@case.Reference?.Option);
        csv.WriteField(@case.Reference?.Rank?.ToString(CultureInfo.InvariantCulture));
        if (decided) { csv.WriteField(decision); }
        foreach (var group in groups) { csv.WriteField(CsvCell.Harmless(@case.Groups.GetValueOrDefault(group))); }
        csv.WriteField(CsvCell.Harmless(@case.File?.Fr.ToPlainText()));
        csv.WriteField(CsvCell.Harmless(@case.File?.En.ToPlainText()));
        csv.EndRecord();
    });

    private static string? Value(IReadOnlyDictionary<string, AttributeValue> values, string id) => values.TryGetValue(id, out var value) ? value.ToString() : null;

    private static void Write(IBufferWriter<byte> to, Action<CsvWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var text = new StreamWriter(buffer, Utf8, leaveOpen: true))
        using (var csv = CsvWriter.Create(text, Rfc4180, leaveOpen: true))
        {
            write(csv);
        }
        to.Write(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
