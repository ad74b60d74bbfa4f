namespace DecisionSandbox.Learning.Trees;

/// <summary>Which share of the rows at each node takes each branch.</summary>
public sealed class TreeCover
{
    private readonly double[] _left;
    private readonly double[] _right;

    /// <summary>The shares of the background rows, routed through the tree: ML.NET keeps no counts.</summary>
    public TreeCover(Tree tree, IReadOnlyList<double[]> background)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(background);
        (_left, _right) = (new double[tree.Slot.Length], new double[tree.Slot.Length]);
        foreach (var row in background)
        {
            for (var node = tree.Root; node >= 0;)
            {
                var left = tree.GoesLeft(node, row);
                (left ? _left : _right)[node]++;
                node = left ? tree.Left[node] : tree.Right[node];
            }
        }
        for (var node = 0; node < _left.Length; node++)
        {
            var rows = _left[node] + _right[node];
            // One half each where no row came by: dividing by that zero gives NaN elsewhere.
            (_left[node], _right[node]) = rows == 0 ? (0.5, 0.5) : (_left[node] / rows, _right[node] / rows);
        }
    }

    /// <summary>The shares of the rows counted in training: a child's count over its node's, each for itself, as the file has them.</summary>
    public TreeCover(Tree tree, IReadOnlyList<double> nodeRows, IReadOnlyList<double> leafRows)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentNullException.ThrowIfNull(nodeRows);
        ArgumentNullException.ThrowIfNull(leafRows);
        double Rows(int child) => child >= 0 ? nodeRows[child] : leafRows[~child];
        double[] Shares(int[] children) => [.. children.Select((child, node) => nodeRows[node] == 0 ? 0.5 : Rows(child) / nodeRows[node])];
        (_left, _right) = (Shares(tree.Left), Shares(tree.Right));
    }

    /// <summary>The share (0..1) of the rows at a node that take one branch.</summary>
    public double Share(int node, bool left) => (left ? _left : _right)[node];
}
