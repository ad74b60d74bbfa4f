namespace DecisionSandbox.Core.Cases.Exchange;

/// <summary>A line of a case file (.jsonl or .csv) that cannot be read. Nothing is guessed.</summary>
/// <param name="Line">The line's number, from 1.</param>
/// <param name="Attribute">The attribute meant, or null where the whole line is.</param>
/// <param name="What">What is wrong and what is allowed.</param>
public sealed record CaseLineProblem(int Line, string? Attribute, Text What) : Problem(new Text(
    $"Ligne {Line}{(Attribute is null ? "" : $", attribut {Attribute}")} : {What.Fr}",
    $"Line {Line}{(Attribute is null ? "" : $", attribute {Attribute}")}: {What.En}"));
