using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.RuleFiles;

/// <summary>A condition on one attribute: one of some levels, or a number within bounds (inclusive).</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Levels">The levels that meet it; empty for a number.</param>
/// <param name="Minimum">Smallest number that meets it, or null.</param>
/// <param name="Maximum">Largest number that meets it, or null.</param>
public sealed record FactCondition(string Attribute, IReadOnlyList<string> Levels, decimal? Minimum = null, decimal? Maximum = null)
{
    /// <summary>True where the value meets the condition.</summary>
    public bool Holds(AttributeValue value) => Levels.Count > 0
        ? value.LevelOrNull is { } level && Levels.Contains(level)
        : !value.IsLevel && !(value.Number < Minimum) && !(value.Number > Maximum);
}
