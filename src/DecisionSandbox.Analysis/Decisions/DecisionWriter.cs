using CsvHelper;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Writes a decisions file: RFC 4180 with LF, every column, rows in the order given.</summary>
public static class DecisionWriter
{
    private static readonly CsvWriterOptions Rfc4180 = new() { NewLine = "\n" };

    /// <summary>Writes header and rows. Text cells that start like a formula get a leading apostrophe, which the reader does not undo.</summary>
    /// <param name="decisions">The rows.</param>
    /// <param name="text">Where to write; left open.</param>
    public static void Write(IEnumerable<Decision> decisions, TextWriter text)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        using var csv = CsvWriter.Create(text, Rfc4180, leaveOpen: true);
        csv.WriteHeader(DecisionColumns.Names);
        foreach (var d in decisions)
        {
            csv.WriteField(CsvCell.Harmless(d.Participant));
            csv.WriteField(CsvCell.Harmless(d.Case));
            csv.WriteField(CsvCell.Harmless(d.Arm));
            csv.WriteField(CsvCell.Harmless(d.Group));
            csv.WriteField(CsvCell.Harmless(d.Reference));
            csv.WriteField(CsvCell.Harmless(d.Own));
            csv.WriteField(CsvCell.Harmless(d.Aid));
            csv.WriteField(CsvCell.Harmless(d.Final));
            csv.WriteField(d.ConfidenceOwn);
            csv.WriteField(d.ConfidenceFinal);
            csv.WriteField(d.Seconds);
            csv.WriteField(CsvCell.Harmless(d.List));
            csv.EndRecord();
        }
    }
}
