namespace DecisionSandbox.Learning.Trees;

/// <summary>Which player (attribute) owns each slot of an encoded row: all slots of an attribute move together.</summary>
/// <remarks>Summing the values of one-hot slots is not the attribute's Shapley value: slots can then take impossible combinations.</remarks>
public sealed record SlotOwners(IReadOnlyList<int> Owner, int Players)
{
    /// <summary>Every slot is a player of its own.</summary>
    public static SlotOwners Each(int slots) => new([.. Enumerable.Range(0, slots)], slots);
}
