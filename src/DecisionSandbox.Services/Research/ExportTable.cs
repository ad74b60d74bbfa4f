using CsvHelper;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Research;

/// <summary>A table of an export: RFC 4180 with LF; cells that a spreadsheet would run as a formula are disarmed (OWASP, "CSV Injection").</summary>
internal sealed record ExportTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<string?>> Rows)
{
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\n" };

    public void Write(TextWriter text)
    {
        using var csv = CsvWriter.Create(text, Rfc4180, leaveOpen: true);
        csv.WriteHeader([.. Columns]);
        foreach (var row in Rows)
        {
            foreach (var cell in row) { csv.WriteField(CsvCell.Harmless(cell)); }
            csv.EndRecord();
        }
    }
}
