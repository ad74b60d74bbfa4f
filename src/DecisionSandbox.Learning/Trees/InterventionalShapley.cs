namespace DecisionSandbox.Learning.Trees;

/// <summary>Exact interventional Shapley values: absent attributes take their values from the background rows.</summary>
/// <remarks>
/// For one background row z, a leaf is reached by a coalition S exactly where a players that must be in S (x's way) and b that must be out of it (z's way) say so; each of
/// the first then gets v·(a−1)!b!/(a+b)!, each of the second −v·a!(b−1)!/(a+b)! (Lundberg et al. 2020, algorithm 3). One walk per tree and distinct route of the background.
/// </remarks>
public sealed class InterventionalShapley : ITreeShapley
{
    private readonly TreeEnsemble _ensemble;
    private readonly SlotOwners _owners;
    private readonly Route[][] _routes;
    private readonly double[,] _weights;
    private readonly int _rows;

    private sealed record Route(bool[] Directions, int Rows);

    public InterventionalShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<float[]> background)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        (_ensemble, _owners, _rows) = (ensemble, owners, background.Count);
        _routes = [.. ensemble.Trees.Select(tree => DistinctRoutes(tree, background))];
        _weights = Weights(Math.Min(owners.Players, ensemble.Trees.Select(t => t.Slot.Length).DefaultIfEmpty(0).Max()) + 1);
        Base = ensemble.Trees.Select((tree, t) => _routes[t].Sum(r => r.Rows * Follow(tree, r.Directions)) / _rows).Sum();
    }

    public string Method => "interventional";

    /// <summary>The mean raw score over the background.</summary>
    public double Base { get; }

    public ShapleyValues Explain(ReadOnlySpan<float> row)
    {
        var total = new double[_owners.Players];
        var ofTree = new double[_owners.Players];
        var side = new sbyte[_owners.Players];
        for (var t = 0; t < _ensemble.Trees.Count; t++)
        {
            var tree = _ensemble.Trees[t];
            var x = tree.Directions(row);
            Array.Clear(ofTree);
            foreach (var route in _routes[t])
            {
                new Walk(tree, _owners.Owner, _weights, x, route, side, ofTree).From(tree.Root, 0, 0);
            }
            for (var player = 0; player < total.Length; player++) { total[player] += ofTree[player] / _rows; }
        }
        return new ShapleyValues(Base, _ensemble.Score(row), total);
    }

    private readonly ref struct Walk(Tree tree, IReadOnlyList<int> owner, double[,] weights, bool[] x, Route z, sbyte[] side, double[] values)
    {
        /// <summary>What each player on x's side, and each on z's side, gets from the leaves below.</summary>
        public (double OnX, double OnZ) From(int node, int a, int b)
        {
            if (node < 0)
            {
                var leaf = tree.Leaf[~node];
                return (a == 0 ? 0 : leaf * weights[a - 1, b], b == 0 ? 0 : leaf * weights[a, b - 1]);
            }
            var xChild = x[node] ? tree.Left[node] : tree.Right[node];
            var zChild = z.Directions[node] ? tree.Left[node] : tree.Right[node];
            if (xChild == zChild) { return From(xChild, a, b); }
            var player = owner[tree.Slot[node]];
            if (side[player] != 0) { return From(side[player] > 0 ? xChild : zChild, a, b); }
            side[player] = 1;
            var onX = From(xChild, a + 1, b);
            side[player] = -1;
            var onZ = From(zChild, a, b + 1);
            side[player] = 0;
            values[player] += z.Rows * (onX.OnX - onZ.OnZ);
            return (onX.OnX + onZ.OnX, onX.OnZ + onZ.OnZ);
        }
    }

    private static Route[] DistinctRoutes(Tree tree, IReadOnlyList<float[]> background) =>
        [.. background.Select(row => tree.Directions(row))
            .GroupBy(d => string.Concat(d.Select(left => left ? 'L' : 'R')), StringComparer.Ordinal)
            .Select(same => new Route(same.First(), same.Count()))];

    private static double Follow(Tree tree, bool[] directions)
    {
        var node = tree.Root;
        while (node >= 0) { node = directions[node] ? tree.Left[node] : tree.Right[node]; }
        return tree.Leaf[~node];
    }

    // i!j!/(i+j+1)!, as 1/((i+j+1)·C(i+j, i)): no factorial overflows.
    private static double[,] Weights(int size)
    {
        var weights = new double[size, size];
        for (var i = 0; i < size; i++)
        {
            var choose = 1.0;
            for (var j = 0; j < size; j++)
            {
                if (j > 0) { choose = choose * (i + j) / j; }
                weights[i, j] = 1 / ((i + j + 1) * choose);
            }
        }
        return weights;
    }
}
