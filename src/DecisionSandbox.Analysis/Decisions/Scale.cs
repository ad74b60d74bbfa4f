namespace DecisionSandbox.Analysis.Decisions;

/// <summary>What kind of answer the decisions hold.</summary>
public enum Scale
{
    /// <summary>Option names: eligible or not, one of several services.</summary>
    Option,
    /// <summary>Probabilities from 0 to 1; the reference is 0 or 1.</summary>
    Probability,
    /// <summary>Ranks, 1 first; one row per item, <see cref="Decision.List"/> names the list.</summary>
    Rank,
}
