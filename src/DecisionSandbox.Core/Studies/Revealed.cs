namespace DecisionSandbox.Core.Studies;

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
    /// <summary>What speaks for and against each answer, without the suggestion and without any number from which it could be computed.</summary>
    Evidence = 4,
    /// <summary>The page where the facts of a case are changed: open to the arm's people while the study runs, closed to everybody else's.</summary>
    Trial = 8,
}
