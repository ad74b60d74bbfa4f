using System.Text;
using CsvHelper;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Reads a decisions file (RFC 4180, UTF-8, columns in any order). Nothing is dropped and nothing is guessed: one faulty line refuses the file, by its number.</summary>
public static class DecisionReader
{
    private static readonly CsvReaderOptions Rfc4180 = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        PoolStrings = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <returns>The rows in the file's order, or what is wrong, line by line.</returns>
    public static Outcome<IReadOnlyList<Decision>> ReadFile(string path)
    {
        if (!File.Exists(path))
        {
            return UnreadableDecisions.Because(0, null, "le fichier « " + path + " » n’existe pas.", "the file “" + path + "” does not exist.");
        }

        // An unknown byte is refused: replaced characters would make two pseudonyms one.
        using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
        return Read(text);
    }

    /// <summary>Reads rows from text.</summary>
    /// <param name="text">The file's content; left open.</param>
    /// <returns>The rows in the file's order, or what is wrong, line by line.</returns>
    public static Outcome<IReadOnlyList<Decision>> Read(TextReader text)
    {
        using var csv = CsvReader.Create(text, Rfc4180, leaveOpen: true);
        try
        {
            return ReadRows(csv);
        }
        catch (CsvFormatException malformed)
        {
            return UnreadableDecisions.Because(
                (int)malformed.LineNumber, null,
                "un guillemet est ouvert, fermé ou placé de travers (RFC 4180).", "a quote is unclosed or misplaced (RFC 4180).");
        }
        catch (DecoderFallbackException)
        {
            return UnreadableDecisions.Because(
                0, null,
                "ce n’est pas de l’UTF-8. Enregistrez-le en « CSV UTF-8 ».", "it is not UTF-8. Save it as “CSV UTF-8”.");
        }
    }

    private static Outcome<IReadOnlyList<Decision>> ReadRows(CsvReader csv)
    {
        if (!csv.Read())
        {
            return UnreadableDecisions.Because(0, null, "il est vide.", "it is empty.");
        }

        var columns = DecisionColumns.From([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        if (!columns.IsOk)
        {
            return columns.Problem!;
        }

        var rows = new List<Decision>();
        var faults = new FaultList();
        var cells = new RowCells(csv, columns.Value, faults);
        while (csv.Read())
        {
            if (cells.Read() is { } decision)
            {
                rows.Add(decision);
            }
        }

        if (faults.Any)
        {
            return faults.ToProblem();
        }

        return rows.Count == 0
            ? UnreadableDecisions.Because(0, null, "aucune décision sous l’en-tête.", "no decision below the header.")
            : rows;
    }
}
