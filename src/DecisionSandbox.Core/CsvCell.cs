namespace DecisionSandbox.Core;

/// <summary>Text as a cell of a CSV file.</summary>
public static class CsvCell
{
    // What a spreadsheet would run as a formula (OWASP, "CSV Injection"), and NUL, which some skip before looking; the package's own option refuses NUL.
    private const string FormulaStarts = "=+-@\t\r\0";

    /// <summary>The text as a cell that no spreadsheet runs: one that starts like a formula gets a leading apostrophe, which no reader here undoes.</summary>
    /// <param name="text">The cell's text, or null.</param>
    public static string? Harmless(string? text) =>
        text is { Length: > 0 } && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
}
