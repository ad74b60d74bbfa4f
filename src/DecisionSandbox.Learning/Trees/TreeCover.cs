namespace DecisionSandbox.Learning.Trees;

/// <summary>How many background rows take each branch of a tree.</summary>
public sealed class TreeCover
{
    private readonly int[] _left;
    private readonly int[] _right;

    public TreeCover(Tree tree, IReadOnlyList<float[]> background)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(background);
        (_left, _right) = (new int[tree.Slot.Length], new int[tree.Slot.Length]);
        foreach (var row in background)
        {
            for (var node = tree.Root; node >= 0;)
            {
                var left = tree.GoesLeft(node, row);
                (left ? _left : _right)[node]++;
                node = left ? tree.Left[node] : tree.Right[node];
            }
        }
    }

    /// <summary>The share (0..1) of the rows at a node that take one branch; one half each where no row came by (dividing by that zero gives NaN elsewhere).</summary>
    public double Share(int node, bool left)
    {
        var rows = _left[node] + _right[node];
        return rows == 0 ? 0.5 : (double)(left ? _left : _right)[node] / rows;
    }
}
