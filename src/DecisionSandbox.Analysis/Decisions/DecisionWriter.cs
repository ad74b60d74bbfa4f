using CsvHelper;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Writes a decisions file: RFC 4180 with LF, every column, rows in the order given.</summary>
public static class DecisionWriter
{
    // Cells that a spreadsheet would run as a formula: OWASP, "CSV Injection". Numbers are not text and keep their sign.
    private static readonly CsvWriterOptions Rfc4180 = new()
    {
        NewLine = "\n",
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\0",
        InjectionEscape = '\'',
    };

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
            csv.WriteField(d.Participant);
            csv.WriteField(d.Case);
            csv.WriteField(d.Arm);
            csv.WriteField(d.Group);
            csv.WriteField(d.Reference);
            csv.WriteField(d.Own);
            csv.WriteField(d.Aid);
            csv.WriteField(d.Final);
            csv.WriteField(d.ConfidenceOwn);
            csv.WriteField(d.ConfidenceFinal);
            csv.WriteField(d.Seconds);
            csv.WriteField(d.List);
            csv.EndRecord();
        }
    }
}
