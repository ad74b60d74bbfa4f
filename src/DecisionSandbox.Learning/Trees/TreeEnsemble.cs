namespace DecisionSandbox.Learning.Trees;

/// <summary>A sum of trees over rows of <paramref name="Slots"/> numbers.</summary>
public sealed record TreeEnsemble(IReadOnlyList<Tree> Trees, int Slots)
{
    /// <summary>The raw score in double precision: the sum of one leaf per tree, in the trees' order.</summary>
    public double Score(ReadOnlySpan<double> row)
    {
        var sum = 0.0;
        foreach (var tree in Trees) { sum += tree.Value(row); }
        return sum;
    }
}
