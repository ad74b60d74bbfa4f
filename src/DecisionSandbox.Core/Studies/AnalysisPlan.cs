namespace DecisionSandbox.Core.Studies;

/// <summary>What was decided about the analysis before anybody took part; hashed with the rest.</summary>
/// <param name="Hypotheses">The hypotheses in words.</param>
/// <param name="PrimaryOutcome">The metric key of the primary outcome.</param>
/// <param name="Contrast">The arms compared, in words.</param>
/// <param name="Model">The statistical model in words.</param>
/// <param name="Exclusions">Who and what is left out, and why.</param>
/// <param name="SampleAndStopping">How many people, and when collection stops.</param>
/// <param name="MissingData">What is done about skipped files and people who leave.</param>
/// <param name="Multiplicity">How several comparisons are accounted for.</param>
public sealed record AnalysisPlan(
    Text Hypotheses,
    string PrimaryOutcome,
    Text Contrast,
    Text Model,
    Text Exclusions,
    Text SampleAndStopping,
    Text MissingData,
    Text Multiplicity)
{
    /// <summary>A plan in which nothing is written yet.</summary>
    public static AnalysisPlan Empty { get; } = new(Nothing, "", Nothing, Nothing, Nothing, Nothing, Nothing, Nothing);

    /// <summary>The ids of the arms that the primary contrast compares: the arm studied, then the one it is compared with; empty where people are compared with themselves.</summary>
    public IReadOnlyList<string> ContrastArms { get; init; } = [];

    /// <summary>True where the protocol lets results by arm be looked at while people take part; null where it does not, as it is unless somebody asks for it.</summary>
    public bool? InterimResults { get; init; }

    private static Text Nothing => Text.Same("");
}
