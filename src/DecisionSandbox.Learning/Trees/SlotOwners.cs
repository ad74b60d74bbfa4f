namespace DecisionSandbox.Learning.Trees;

/// <summary>Which player (attribute) owns each slot of an encoded row: all slots of an attribute move together.</summary>
/// <remarks>Summing the values of one-hot slots is not the attribute's Shapley value: slots can then take impossible combinations.</remarks>
public sealed record SlotOwners(IReadOnlyList<int> Owner, int Players)
{
    /// <summary>Every slot is a player of its own.</summary>
    public static SlotOwners Each(int slots) => new([.. Enumerable.Range(0, slots)], slots);
}

/// <summary>Shapley values of one row, one per player: <c>Base + Σ Contributions = Output</c>.</summary>
public sealed record ShapleyValues(double Base, double Output, double[] Contributions);

/// <summary>An exact Shapley method for trees.</summary>
public interface ITreeShapley
{
    /// <summary>Its name in files and on screen: <c>interventional</c> or <c>path-dependent</c>.</summary>
    string Method { get; }

    /// <summary>The values of one row, in the ensemble's raw score. Safe for concurrent callers.</summary>
    ShapleyValues Explain(ReadOnlySpan<float> row);
}
