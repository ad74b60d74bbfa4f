namespace DecisionSandbox.Audit.Tree;

/// <summary>The place of a complete subtree: it covers the 2^<paramref name="Level"/> entries from <paramref name="Index"/> · 2^<paramref name="Level"/> on. It never changes once complete, so that it can be stored.</summary>
/// <param name="Level">Height: 0 is the hash of an entry.</param>
/// <param name="Index">Position within the level, from the left, from 0.</param>
public readonly record struct NodeAddress(int Level, long Index)
{
    /// <summary>The complete subtrees that make up the entries from start to end, left to right.</summary>
    internal static List<NodeAddress> Cover(long start, long end)
    {
        var nodes = new List<NodeAddress>();
        while (start < end)
        {
            var alignment = start == 0 ? 62 : System.Numerics.BitOperations.TrailingZeroCount(start);
            var level = Math.Min(alignment, System.Numerics.BitOperations.Log2((ulong)(end - start)));
            nodes.Add(new(level, start >> level));
            start += 1L << level;
        }
        return nodes;
    }
}
