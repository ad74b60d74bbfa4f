namespace DecisionSandbox.Learning.Trees;

/// <summary>One regression tree as flat arrays: node <c>i</c> sends a row left where <c>row[Slot[i]] ≤ Threshold[i]</c>; a negative child is the complement of a leaf's index.</summary>
public sealed record Tree(int[] Slot, float[] Threshold, int[] Left, int[] Right, double[] Leaf)
{
    /// <summary>Where every walk begins: node 0, or the only leaf of a tree without splits.</summary>
    public int Root => Slot.Length == 0 ? ~0 : 0;

    /// <summary>Compared in float32 with ≤, as ML.NET does: a double threshold would send rows on the cut the other way.</summary>
    public bool GoesLeft(int node, ReadOnlySpan<float> row) => row[Slot[node]] <= Threshold[node];

    /// <summary>The value of the leaf the row falls into.</summary>
    public double Value(ReadOnlySpan<float> row)
    {
        var node = Root;
        while (node >= 0) { node = GoesLeft(node, row) ? Left[node] : Right[node]; }
        return Leaf[~node];
    }

    /// <summary>For every node at once, which way the row would go there.</summary>
    public bool[] Directions(ReadOnlySpan<float> row)
    {
        var directions = new bool[Slot.Length];
        for (var node = 0; node < directions.Length; node++) { directions[node] = GoesLeft(node, row); }
        return directions;
    }
}

/// <summary>A sum of trees over rows of <paramref name="Slots"/> numbers.</summary>
public sealed record TreeEnsemble(IReadOnlyList<Tree> Trees, int Slots)
{
    /// <summary>The raw score in double precision: the sum of one leaf per tree, in the trees' order.</summary>
    public double Score(ReadOnlySpan<float> row)
    {
        var sum = 0.0;
        foreach (var tree in Trees) { sum += tree.Value(row); }
        return sum;
    }
}
