using System.Globalization;
using System.Text;
using CsvHelper;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>
/// Reads a decisions file (RFC 4180, UTF-8, columns in any order; semicolons and tabs are understood). Nothing is dropped silently and nothing is guessed:
/// a faulty line refuses the file, by its number, unless faulty lines are to be left out and counted.
/// </summary>
public static class DecisionReader
{
    /// <summary>The largest file read, in bytes: about ten million decisions, which a workstation can hold.</summary>
    public const long LargestFile = 500_000_000;

    /// <summary>The longest line read, in bytes: a longer one is no row of decisions, and is not to fill the memory.</summary>
    internal const int LongestLine = 100_000;

    private static readonly CsvReaderOptions Rfc4180 = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        PoolStrings = true,
        MaxRecordSize = LongestLine,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Reads a file whose columns have our names, refusing it for any fault.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>The rows in the file's order, or what is wrong, line by line.</returns>
    public static Outcome<IReadOnlyList<Decision>> ReadFile(string path) =>
        ReadFile(path, new ReadingOptions()).Then(read => Outcome<IReadOnlyList<Decision>>.Ok(read.Rows));

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="options">Column names, and what to do about faulty lines.</param>
    /// <returns>The rows in the file's order with what was left out, or what is wrong, line by line.</returns>
    public static Outcome<ImportedDecisions> ReadFile(string path, ReadingOptions options)
    {
        if (!File.Exists(path))
        {
            return UnreadableDecisions.Because(0, null, "le fichier « " + path + " » n’existe pas.", "the file “" + path + "” does not exist.");
        }

        if (new FileInfo(path).Length is var length && length > LargestFile)
        {
            return UnreadableDecisions.TooLarge(length, LargestFile);
        }

        using var bytes = File.OpenRead(path);
        return Read(bytes, options);
    }

    /// <summary>Reads rows from bytes that can be read again, such as a file or a buffer.</summary>
    /// <param name="bytes">The file's content; left open.</param>
    /// <param name="options">Column names, and what to do about faulty lines.</param>
    /// <returns>The rows in the file's order with what was left out, or what is wrong, line by line.</returns>
    public static Outcome<ImportedDecisions> Read(Stream bytes, ReadingOptions options)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            var separator = Separators.Of(Header(bytes));
            bytes.Position = 0;

            // An unknown byte is refused: replaced characters would make two pseudonyms one.
            using var text = Utf8(bytes);
            return Read(text, separator, options);
        }
        catch (DecoderFallbackException)
        {
            return WhereNotUtf8(bytes);
        }
    }

    /// <summary>Reads rows from comma-separated text, refusing it for any fault.</summary>
    /// <param name="text">The file's content; left open.</param>
    /// <returns>The rows in the file's order, or what is wrong, line by line.</returns>
    public static Outcome<IReadOnlyList<Decision>> Read(TextReader text) =>
        Read(text, ',', new ReadingOptions()).Then(read => Outcome<IReadOnlyList<Decision>>.Ok(read.Rows));

    /// <summary>The first rows of a file, header first, for somebody to say which column is which; fewer where the file has fewer.</summary>
    /// <param name="bytes">The file's content; left open.</param>
    /// <param name="rows">How many, header included.</param>
    /// <exception cref="DecoderFallbackException">They are not UTF-8: <see cref="WhereNotUtf8"/> says where.</exception>
    public static IReadOnlyList<IReadOnlyList<string>> FirstRows(Stream bytes, int rows)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        var separator = Separators.Of(Header(bytes));
        bytes.Position = 0;
        using var text = Utf8(bytes);
        using var csv = CsvReader.Create(text, Rfc4180 with { Separator = separator }, leaveOpen: true);
        var first = new List<IReadOnlyList<string>>();
        try
        {
            while (first.Count < rows && csv.Read())
            {
                first.Add([.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())]);
            }
        }
        catch (CsvFormatException)
        {
            // The rows before the fault show what the columns are; the fault is named when the file is read.
        }

        return first;
    }

    /// <summary>Where a file stops being UTF-8.</summary>
    /// <param name="bytes">The file's content; left open.</param>
    public static UnreadableDecisions WhereNotUtf8(Stream bytes)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        bytes.Position = 0;
        return EncodingFault.In(bytes);
    }

    private static string Header(Stream bytes)
    {
        bytes.Position = 0;
        using var text = Utf8(bytes);
        var start = new char[LongestLine];
        var read = start.AsSpan(0, text.ReadBlock(start));
        var header = read.IndexOfAny('\r', '\n') is >= 0 and var end ? read[..end] : read;

        // UTF-16 without its mark is valid UTF-8, letter by letter with a zero between.
        return header.Contains('\0') ? throw new DecoderFallbackException() : header.ToString();
    }

    private static StreamReader Utf8(Stream bytes) => new(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);

    private static Outcome<ImportedDecisions> Read(TextReader text, char separator, ReadingOptions options)
    {
        using var csv = CsvReader.Create(text, Rfc4180 with { Separator = separator }, leaveOpen: true);
        try
        {
            return ReadRows(csv, options);
        }
        catch (CsvFormatException malformed)
        {
            return UnreadableDecisions.Malformed((int)malformed.LineNumber);
        }
    }

    private static Outcome<ImportedDecisions> ReadRows(CsvReader csv, ReadingOptions options)
    {
        if (!csv.Read())
        {
            return UnreadableDecisions.Because(0, null, "il est vide.", "it is empty.");
        }

        var columns = DecisionColumns.From([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)], options.Columns);
        if (!columns.IsOk)
        {
            return columns.Problem!;
        }

        var rows = new List<Decision>();
        var faults = new FaultList(options.Columns);
        var cells = new RowCells(csv, columns.Value, faults);
        var excluded = 0;
        while (csv.Read())
        {
            if (cells.Read() is { } decision)
            {
                rows.Add(decision);
            }
            else
            {
                excluded++;
            }
        }

        if (faults.Any && (!options.LeaveOutFaulty || rows.Count == 0))
        {
            return faults.ToProblem();
        }

        return rows.Count == 0
            ? UnreadableDecisions.Because(0, null, "aucune décision sous l’en-tête.", "no decision below the header.")
            : new ImportedDecisions(rows, excluded, faults.Kept, columns.Value.LeftAside);
    }
}
