namespace DecisionSandbox.Core.Studies;

/// <summary>The steps of a review, in the order in which a protocol may use them.</summary>
public enum ProtocolStep
{
    /// <summary>Read the file.</summary>
    Read,
    /// <summary>Commit one's own judgement; it never changes afterwards.</summary>
    OwnJudgement,
    /// <summary>See what the arm allows of the suggestion and examine it: open details, contest factors.</summary>
    Examine,
    /// <summary>Commit the final decision.</summary>
    Decide,
    /// <summary>Nothing left to do.</summary>
    Done,
}

/// <summary>What an arm shows once the protocol allows it.</summary>
[Flags]
public enum Revealed
{
    /// <summary>Nothing of the aid.</summary>
    Nothing = 0,
    /// <summary>The suggestion with its uncertainty and reliability.</summary>
    Suggestion = 1,
    /// <summary>The factors, the limits and what would change the aid's answer.</summary>
    Factors = 2,
}

/// <summary>Who must say what counted. Asked alike of agreeing and overriding unless an arm studies the difference (Kawakami et al. 2022).</summary>
public enum JustificationPolicy
{
    /// <summary>Nobody has to.</summary>
    None,
    /// <summary>Only who differs from the aid: friction against overriding, for studies of that friction.</summary>
    Override,
    /// <summary>Everyone.</summary>
    Always,
}

/// <summary>One condition of a study.</summary>
/// <param name="Id">The id in files and records, such as <c>suggestion-factors</c>.</param>
/// <param name="Title">Its name for researchers and committee; never shown to participants before the debrief.</param>
/// <param name="Steps">The protocol, as data, in order; ends with <see cref="ProtocolStep.Decide"/>.</param>
/// <param name="Reveals">What the aid shows at <see cref="ProtocolStep.Examine"/>.</param>
/// <param name="Justification">Who must say what counted.</param>
public sealed record Arm(string Id, Text Title, IReadOnlyList<ProtocolStep> Steps, Revealed Reveals, JustificationPolicy Justification)
{
    /// <summary>True where people commit their own judgement before they see anything of the aid.</summary>
    public bool AsksOwnFirst =>
        Steps.Contains(ProtocolStep.OwnJudgement) &&
        (!Steps.Contains(ProtocolStep.Examine) || Steps.ToList().IndexOf(ProtocolStep.OwnJudgement) < Steps.ToList().IndexOf(ProtocolStep.Examine));

    /// <summary>The step after this one; <see cref="ProtocolStep.Done"/> after the last.</summary>
    public ProtocolStep After(ProtocolStep step)
    {
        var next = Steps.ToList().IndexOf(step) + 1;
        return next < Steps.Count ? Steps[next] : ProtocolStep.Done;
    }
}

/// <summary>The arms that the spine ships.</summary>
public static class Arms
{
    private static readonly ProtocolStep[] OwnFirst =
        [ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Examine, ProtocolStep.Decide];

    /// <summary>Own judgement, then the suggestion without its factors.</summary>
    public static Arm SuggestionOnly { get; } = new(
        "suggestion", new Text("suggestion seule", "suggestion only"), OwnFirst, Revealed.Suggestion, JustificationPolicy.None);

    /// <summary>Own judgement, then the suggestion with its factors.</summary>
    public static Arm SuggestionAndFactors { get; } = new(
        "suggestion-factors", new Text("suggestion et facteurs", "suggestion and factors"), OwnFirst,
        Revealed.Suggestion | Revealed.Factors, JustificationPolicy.None);
}
