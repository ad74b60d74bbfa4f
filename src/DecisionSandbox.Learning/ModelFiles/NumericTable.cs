using System.Globalization;
using System.Text;
using CsvHelper;
using DecisionSandbox.Core;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>A CSV file of numbers with a header (RFC 4180), read row by row. An empty cell, <c>NaN</c>, <c>NA</c> or <c>null</c> is a missing value.</summary>
/// <param name="Path">The file.</param>
/// <param name="Columns">The names of its columns.</param>
public sealed record NumericTable(string Path, IReadOnlyList<string> Columns)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly CsvReaderOptions Rfc4180 = new()
    {
        Separator = ',', HasHeader = false, TrackLineNumbers = true, DetectSeparatorHint = false, MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The table with its header, or what is wrong with it.</summary>
    public static Outcome<NumericTable> Open(string path)
    {
        if (!File.Exists(path)) { return TableRefused.In(path, "ce fichier n’existe pas", "there is no such file"); }
        try
        {
            using var text = new StreamReader(path, Utf8);
            using var csv = CsvReader.Create(text, Rfc4180, leaveOpen: true);
            string[] columns = csv.Read() ? [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)] : [];
            if (columns.Length == 0) { return TableRefused.In(path, "le fichier est vide", "the file is empty"); }
            return columns.GroupBy(c => c, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                ? TableRefused.In(path, $"la colonne « {twice.Key} » y est deux fois", $"the column “{twice.Key}” is there twice")
                : new NumericTable(path, columns);
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            return TableRefused.In(path, "l’en-tête n’est pas du CSV lisible (RFC 4180, UTF-8)", "the header is no readable CSV (RFC 4180, UTF-8)");
        }
    }

    /// <summary>Its rows one after the other; a failed outcome is the last.</summary>
    public IEnumerable<Outcome<double[]>> Rows()
    {
        using var text = new StreamReader(Path, Utf8);
        using var csv = CsvReader.Create(text, Rfc4180, leaveOpen: true);
        for (var row = -1; ; row++)
        {
            var read = Next(csv, row);
            if (read is null) { yield break; }
            if (row < 0 && read.Value.IsOk) { continue; }
            yield return read.Value;
            if (!read.Value.IsOk) { yield break; }
        }
    }

    // Row −1 is the header.
    private Outcome<double[]>? Next(CsvReader csv, int row)
    {
        try
        {
            if (!csv.Read()) { return null; }
            if (row < 0) { return Array.Empty<double>(); }
            // A blank line at the end, or between rows of more than one column, is no row.
            if (csv.FieldCount == 1 && Columns.Count > 1 && csv.GetString(0).Length == 0) { return Next(csv, row); }
            if (csv.FieldCount != Columns.Count)
            {
                return TableRefused.In(Path, FormattableString.Invariant($"la ligne {csv.LineNumber} a {csv.FieldCount} cellules, l’en-tête {Columns.Count}"), FormattableString.Invariant($"line {csv.LineNumber} has {csv.FieldCount} cells, the header {Columns.Count}"));
            }
            var values = new double[Columns.Count];
            for (var i = 0; i < values.Length; i++)
            {
                var cell = csv.GetString(i).Trim();
                if (Missing(cell)) { values[i] = double.NaN; continue; }
                if (Number(cell) is { } number) { values[i] = number; }
                else
                {
                    return TableRefused.In(Path, FormattableString.Invariant($"ligne {csv.LineNumber}, colonne « {Columns[i]} » : « {cell} » n’est pas un nombre"), FormattableString.Invariant($"line {csv.LineNumber}, column “{Columns[i]}”: “{cell}” is not a number"));
                }
            }
            return values;
        }
        catch (Exception broken) when (broken is CsvFormatException or DecoderFallbackException)
        {
            return TableRefused.In(Path, FormattableString.Invariant($"le CSV n’est plus lisible à partir de la ligne {csv.LineNumber} (RFC 4180, UTF-8)"), FormattableString.Invariant($"the CSV is not readable from line {csv.LineNumber} on (RFC 4180, UTF-8)"));
        }
    }

    /// <summary>A number, an infinity, or a truth value as 1 or 0.</summary>
    private static double? Number(string cell) => cell.ToUpperInvariant() switch
    {
        "TRUE" => 1,
        "FALSE" => 0,
        "INF" or "+INF" or "INFINITY" => double.PositiveInfinity,
        "-INF" or "-INFINITY" => double.NegativeInfinity,
        _ => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    private static bool Missing(string cell) => cell.Length == 0
        || cell.Equals("nan", StringComparison.OrdinalIgnoreCase) || cell.Equals("na", StringComparison.OrdinalIgnoreCase) || cell.Equals("null", StringComparison.OrdinalIgnoreCase);
}
