using System.Text;
using CsvHelper;

namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>A record of a CSV file, or what is wrong with it.</summary>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Cells, Text? Fault);

/// <summary>The records of a CSV file one after the other (RFC 4180, strict).</summary>
internal sealed class CsvCells(CsvReader csv)
{
    private bool _ended;

    public static CsvReaderOptions Rfc4180 { get; } = new()
    {
        Separator = ',',
        HasHeader = false,
        TrackLineNumbers = true,
        DetectSeparatorHint = false,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    /// <summary>The next record; null at the end. After a fault there is nothing more.</summary>
    public CsvRecord? Next()
    {
        if (_ended) { return null; }
        try
        {
            return csv.Read() ? new((int)csv.LineNumber, [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)], null) : null;
        }
        catch (CsvFormatException malformed)
        {
            _ended = true;
            return new((int)malformed.LineNumber, [], new("un guillemet ou une virgule est de trop (RFC 4180)", "a stray quote or comma (RFC 4180)"));
        }
        catch (DecoderFallbackException)
        {
            _ended = true;
            return new(1, [], new("le texte n’est pas en UTF-8", "the text is not UTF-8"));
        }
    }
}
