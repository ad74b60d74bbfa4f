using DecisionSandbox.Core.Review;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>One decision of one person on one case, made anywhere: a row of the decisions file.</summary>
/// <param name="Participant">The person's pseudonym; never empty.</param>
/// <param name="Case">The case's id (on the rank scale, the item's); never empty.</param>
/// <param name="Final">The final answer: an option, a third way or a number, as the scale says; never empty.</param>
public sealed record Decision(string Participant, string Case, string Final)
{
    /// <summary>The condition of the study, or null.</summary>
    public string? Arm { get; init; }

    /// <summary>The group of people the case belongs to, for fairness, or null.</summary>
    public string? Group { get; init; }

    /// <summary>The reference answer, or null where the case has none.</summary>
    public string? Reference { get; init; }

    /// <summary>The person's own judgement before the aid, or null where none was asked.</summary>
    public string? Own { get; init; }

    /// <summary>The aid's suggestion, or null where none was shown.</summary>
    public string? Aid { get; init; }

    /// <summary>Confidence in the own judgement, in the unit of the study, or null.</summary>
    public double? ConfidenceOwn { get; init; }

    /// <summary>Confidence in the final answer, in the unit of the study, or null.</summary>
    public double? ConfidenceFinal { get; init; }

    /// <summary>Seconds spent on the case, or null.</summary>
    public double? Seconds { get; init; }

    /// <summary>What the person's browser claims of those seconds, where the product knows it; no column of a file.</summary>
    public ClaimedTime? Claimed { get; init; }

    /// <summary>The list an item was ranked in, or null.</summary>
    public string? List { get; init; }

    /// <summary>The band of the aid's score that the case falls in, where the product knows it; no column of a file.</summary>
    public string? Band { get; init; }

    /// <summary>The line of the file on which the row begins (the header is line 1); 0 where it comes from no file.</summary>
    public int Line { get; init; }
}
