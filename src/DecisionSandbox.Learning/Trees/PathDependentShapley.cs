namespace DecisionSandbox.Learning.Trees;

/// <summary>Exact path-dependent Shapley values: at a split on an absent attribute, both branches count in proportion to the background rows that took them.</summary>
/// <remarks>
/// A leaf's part of v(S) is a product over the players on its path: o where the player is in S (1 if x follows the path at all its splits, else 0), r where it is not (the product of
/// the shares of the branches taken). Its Shapley values follow from the polynomial Π(r + o·t). ML.NET keeps no row counts, so the stated background is routed through the trees.
/// </remarks>
public sealed class PathDependentShapley : ITreeShapley
{
    private readonly TreeEnsemble _ensemble;
    private readonly IReadOnlyList<LeafPath[]> _paths;
    private readonly int _players;

    private sealed record Step(int Node, bool Left);

    private sealed record PlayerOnPath(int Player, double Share, Step[] Steps);

    private sealed record LeafPath(double Value, PlayerOnPath[] Players);

    public PathDependentShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<float[]> background)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        (_ensemble, _players) = (ensemble, owners.Players);
        _paths = [.. ensemble.Trees.Select(tree => Paths(tree, owners, new TreeCover(tree, background)))];
        Base = _paths.Sum(tree => tree.Sum(leaf => leaf.Players.Aggregate(leaf.Value, (v, p) => v * p.Share)));
    }

    public string Method => "path-dependent";

    /// <summary>The expected raw score where no attribute is known.</summary>
    public double Base { get; }

    public ShapleyValues Explain(ReadOnlySpan<float> row)
    {
        var values = new double[_players];
        for (var t = 0; t < _paths.Count; t++)
        {
            var x = _ensemble.Trees[t].Directions(row);
            foreach (var leaf in _paths[t]) { Add(leaf, x, values); }
        }
        return new ShapleyValues(Base, _ensemble.Score(row), values);
    }

    private static void Add(LeafPath leaf, bool[] x, double[] values)
    {
        var depth = leaf.Players.Length;
        Span<double> follows = stackalloc double[depth];
        Span<double> polynomial = stackalloc double[depth];
        for (var i = 0; i < depth; i++) { follows[i] = Follows(leaf.Players[i], x) ? 1 : 0; }
        for (var i = 0; i < depth; i++)
        {
            var difference = follows[i] - leaf.Players[i].Share;
            if (difference == 0) { continue; }
            polynomial.Clear();
            polynomial[0] = 1;
            var degree = 0;
            for (var j = 0; j < depth; j++)
            {
                if (j == i) { continue; }
                degree++;
                for (var k = degree; k >= 0; k--)
                {
                    polynomial[k] = (polynomial[k] * leaf.Players[j].Share) + (k == 0 ? 0 : polynomial[k - 1] * follows[j]);
                }
            }
            // Σ over coalitions of k others: coefficient · k!(d−1−k)!/d! = coefficient / (d·C(d−1, k)).
            var (sum, choose) = (0.0, 1.0);
            for (var k = 0; k < depth; k++)
            {
                if (k > 0) { choose = choose * (depth - k) / k; }
                sum += polynomial[k] / (depth * choose);
            }
            values[leaf.Players[i].Player] += leaf.Value * difference * sum;
        }
    }

    private static bool Follows(PlayerOnPath player, bool[] x)
    {
        foreach (var step in player.Steps)
        {
            if (x[step.Node] != step.Left) { return false; }
        }
        return true;
    }

    private static LeafPath[] Paths(Tree tree, SlotOwners owners, TreeCover cover)
    {
        var leaves = new List<LeafPath>();
        Descend(tree.Root, []);
        return [.. leaves];

        void Descend(int node, Step[] steps)
        {
            if (node < 0)
            {
                leaves.Add(new LeafPath(tree.Leaf[~node], [.. steps
                    .GroupBy(s => owners.Owner[tree.Slot[s.Node]])
                    .Select(g => new PlayerOnPath(g.Key, g.Aggregate(1.0, (share, s) => share * cover.Share(s.Node, s.Left)), [.. g]))]));
                return;
            }
            Descend(tree.Left[node], [.. steps, new Step(node, true)]);
            Descend(tree.Right[node], [.. steps, new Step(node, false)]);
        }
    }
}
