using CsvHelper;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Writes a decisions file: RFC 4180 with LF, every column, rows in the order given.</summary>
public static class DecisionWriter
{
    // What a spreadsheet would run as a formula (OWASP, "CSV Injection"), and NUL, which some skip before looking; the package's own option refuses NUL.
    private const string FormulaStarts = "=+-@\t\r\0";

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
            csv.WriteField(Harmless(d.Participant));
            csv.WriteField(Harmless(d.Case));
            csv.WriteField(Harmless(d.Arm));
            csv.WriteField(Harmless(d.Group));
            csv.WriteField(Harmless(d.Reference));
            csv.WriteField(Harmless(d.Own));
            csv.WriteField(Harmless(d.Aid));
            csv.WriteField(Harmless(d.Final));
            csv.WriteField(d.ConfidenceOwn);
            csv.WriteField(d.ConfidenceFinal);
            csv.WriteField(d.Seconds);
            csv.WriteField(Harmless(d.List));
            csv.EndRecord();
        }
    }

    /// <summary>The text as a cell that no spreadsheet runs.</summary>
    /// <param name="text">The cell's text, or null.</param>
    public static string? Harmless(string? text) =>
        text is { Length: > 0 } && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
