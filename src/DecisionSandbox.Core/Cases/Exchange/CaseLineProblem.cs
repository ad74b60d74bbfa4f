namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>What is wrong on one line of a file of cases.</summary>
/// <param name="Line">The line, from 1 (a CSV header is line 1).</param>
/// <param name="What">What is wrong and what is allowed.</param>
public sealed record CaseLineProblem(int Line, Text What) : Problem(new Text($"Ligne {Line} : {What.Fr}", $"Line {Line}: {What.En}"))
{
    /// <summary>A line that is not a case.</summary>
    public static CaseLineProblem Unreadable(int line, string detail) => new(line, new Text(
        $"ce n’est pas un dossier lisible ({detail}). Une ligne est un objet JSON avec « id » et « attributes ».",
        $"not a readable case ({detail}). A line is one JSON object with “id” and “attributes”."));

    /// <summary>A row of a table that is not a case.</summary>
    public static CaseLineProblem UnreadableRow(int line, Text what) => new(line, new Text(
        $"{what.Fr}. La table a une colonne « id » et une colonne « attributes.… » par attribut.",
        $"{what.En}. The table has a column “id” and a column “attributes.…” per attribute."));
}
