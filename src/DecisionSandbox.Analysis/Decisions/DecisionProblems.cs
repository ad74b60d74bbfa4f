using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>What is wrong on one line of a decisions file.</summary>
/// <param name="Line">The line, the header being 1; 0 where the fault lies in no single line.</param>
/// <param name="Column">The column's name, or null where the fault is the line's.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record LineProblem(int Line, string? Column, Text Message)
{
    /// <summary>The sentence with its place in front.</summary>
    public Text Sentence => new(
        (Line > 0 ? Number("Ligne ", Line) : "Fichier") + (Column is null ? "" : ", colonne « " + Column + " »") + " : " + Message.Fr,
        (Line > 0 ? Number("Line ", Line) : "File") + (Column is null ? "" : ", column “" + Column + "”") + ": " + Message.En);

    private static string Number(string word, int line) => word + line.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The decisions cannot be read or analysed as they are; nothing was dropped, nothing was computed.</summary>
/// <param name="Lines">The first faults, in the order of the file (at most twenty).</param>
/// <param name="Total">How many faults there are in all.</param>
public sealed record UnreadableDecisions(IReadOnlyList<LineProblem> Lines, int Total)
    : Problem(Summary(Lines, Total))
{
    /// <summary>One fault alone.</summary>
    public static UnreadableDecisions Because(int line, string? column, string fr, string en) =>
        new([new LineProblem(line, column, new Text(fr, en))], 1);

    /// <summary>A line that is no row: a quote is wrong, and often swallows what follows, or there is no end of line.</summary>
    internal static UnreadableDecisions Malformed(int line) => Because(
        line, null,
        "un guillemet est ouvert, fermé ou placé de travers (RFC 4180), ou la ligne est trop longue.", "a quote is unclosed or misplaced (RFC 4180), or the line is too long.");

    /// <summary>A file of more bytes than are read.</summary>
    public static UnreadableDecisions TooLarge(long bytes, long most)
    {
        var (size, limit) = (Megabytes(bytes), Megabytes(most));
        return Because(
            0, null,
            "il pèse " + size + " Mo, plus que les " + limit + " Mo permis. Découpez-le, ou ôtez les colonnes inutiles.",
            "it has " + size + " MB, more than the " + limit + " MB allowed. Split it, or take out the columns that are not needed.");
    }

    private static string Megabytes(long bytes) => (bytes / 1_000_000).ToString(CultureInfo.InvariantCulture);

    private static Text Summary(IReadOnlyList<LineProblem> lines, int total)
    {
        var first = lines[0].Sentence;
        if (total == 1)
        {
            return first;
        }

        var (others, several) = ((total - 1).ToString(CultureInfo.InvariantCulture), total > 2);
        return new Text(
            first.Fr + " (et " + others + (several ? " autres anomalies" : " autre anomalie") + " dans le fichier)",
            first.En + " (and " + others + (several ? " more faults" : " more fault") + " in the file)");
    }
}

/// <summary>An option of the analysis that does not fit the decisions.</summary>
/// <param name="Sentence">What is wrong and what is allowed.</param>
public sealed record UnfitOption(Text Sentence) : Problem(Sentence);
