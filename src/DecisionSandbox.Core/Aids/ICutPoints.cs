namespace DecisionSandbox.Core.Aids;

/// <summary>An aid whose answer is constant between known numbers: trees, steps of a grid. Then a search over a number needs one value per interval, and is exact.</summary>
public interface ICutPoints
{
    /// <summary>The numbers of this attribute at which the answer may change: x ≤ c and x &gt; c may differ, nothing else does. Rising; null where they are not known.</summary>
    /// <param name="attribute">An attribute that takes a number.</param>
    IReadOnlyList<decimal>? CutPoints(string attribute);
}
