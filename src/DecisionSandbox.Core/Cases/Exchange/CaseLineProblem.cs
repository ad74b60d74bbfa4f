namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>What is wrong on one line of a file of cases.</summary>
/// <param name="Line">The line, from 1 (a CSV header is line 1).</param>
/// <param name="What">What is wrong and what is allowed.</param>
public sealed record CaseLineProblem(int Line, Text What) : Problem(new Text($"Ligne {Line} : {What.Fr}", $"Line {Line}: {What.En}"))
{
    /// <summary>A line that is not a case.</summary>
    public static CaseLineProblem Unreadable(int line, string detail) => new(line, new Text(
        $"ce n’est pas un dossier lisible ({detail}). Une ligne est un objet JSON avec « id » et « attributes » (voir FORMATS).",
        $"not a readable case ({detail}). A line is one JSON object with “id” and “attributes” (see FORMATS)."));
}
