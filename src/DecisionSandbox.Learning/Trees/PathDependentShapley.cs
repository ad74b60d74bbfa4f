using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Exact path-dependent Shapley values: at a split on an absent attribute, both branches count in proportion to the rows that took them.</summary>
/// <remarks>
/// A leaf's part of v(S) is c·Π over the players on its path of o (player in S: 1 if x follows the path at all its splits, else 0) or r (not in S: the product of the shares of the
/// branches taken). The multilinear extension turns Shapley's sum into ∫₀¹ c·(o−r)·Π(r + (o−r)t) dt over the other players (Owen 1972): a polynomial, which a few Gauss–Legendre
/// nodes integrate exactly. All factors are positive, so nothing cancels; products are shared along the paths, four nodes to a register.
/// </remarks>
public sealed class PathDependentShapley : IShapleyMethod
{
    private const int Lanes = 4;

    private readonly TreeEnsemble _ensemble;
    private readonly Walk[] _walks;
    private readonly int _scratch;
    private readonly int _mostEdges;

    public PathDependentShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background)
        : this(ensemble, owners, Routed(ensemble, background))
    {
    }

    /// <summary>With the cover of each tree given, as a file that holds its own counts does.</summary>
    public PathDependentShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<TreeCover> covers)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(covers);
        (_ensemble, Players) = (ensemble, owners.Players);
        _walks = [.. ensemble.Trees.Zip(covers, (tree, cover) => new Walk(tree, new TreeEdges(tree, owners.Owner), cover))];
        _scratch = _walks.Select(walk => walk.Edges.Count * walk.Rule.Nodes.Length).DefaultIfEmpty(0).Max();
        _mostEdges = _walks.Select(walk => walk.Edges.Count).DefaultIfEmpty(0).Max();
        Base = _walks.Sum(walk => walk.Base);
    }

    public string Method => "path-dependent";

    public double Base { get; }

    public int Players { get; }

    public double Score(ReadOnlySpan<double> row) => _ensemble.Score(row);

    public void AddTo(ReadOnlySpan<double> row, Span<double> contributions)
    {
        var products = ArrayPool<double>.Shared.Rent(_scratch);
        var flags = ArrayPool<bool>.Shared.Rent(2 * _mostEdges);
        var sums = ArrayPool<double>.Shared.Rent(Players * Lanes);
        var sum = sums.AsSpan(0, Players * Lanes);
        sum.Clear();
        foreach (var walk in _walks) { walk.Add(row, products, flags.AsSpan(0, _mostEdges), flags.AsSpan(_mostEdges), sum); }
        for (var player = 0; player < Players; player++)
        {
            contributions[player] += Vector256.Sum(Vector256.LoadUnsafe(ref sum[player * Lanes]));
        }
        ArrayPool<double>.Shared.Return(products);
        ArrayPool<bool>.Shared.Return(flags);
        ArrayPool<double>.Shared.Return(sums);
    }

    public double[,] Interactions(ReadOnlySpan<double> row)
    {
        var pairs = new double[Players, Players];
        foreach (var walk in _walks) { walk.AddPairs(row, pairs); }
        return ShapleyMethodExtensions.Completed(pairs, this.Explain(row).Contributions);
    }

    private static TreeCover[] Routed(TreeEnsemble ensemble, IReadOnlyList<double[]> background)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        return [.. ensemble.Trees.Select(tree => new TreeCover(tree, background))];
    }

    /// <summary>One tree, ready to be walked.</summary>
    private sealed class Walk
    {
        private readonly Tree _tree;

        // Per edge: the share of its own branch, r of its player down to here, and 1/(r + (1−r)t) at every node of the rule.
        private readonly double[] _share;
        private readonly double[] _r;
        private readonly double[] _inverse;

        public Walk(Tree tree, TreeEdges edges, TreeCover cover)
        {
            (_tree, Edges, Rule) = (tree, edges, GaussLegendre.For(edges.MostPlayers));
            var nodes = Rule.Nodes;
            (_share, _r, _inverse) = (new double[edges.Count], new double[edges.Count], new double[edges.Count * nodes.Length]);
            var reached = new double[edges.Count];
            reached[0] = 1;
            for (var e = 1; e < edges.Count; e++)
            {
                _share[e] = cover.Share(edges.Node[e], edges.Left[e]);
                reached[e] = reached[edges.Parent[e]] * _share[e];
                _r[e] = _share[e] * (edges.Previous[e] == 0 ? 1 : _r[edges.Previous[e]]);
                for (var k = 0; k < nodes.Length; k++) { _inverse[(e * nodes.Length) + k] = 1 / (_r[e] + ((1 - _r[e]) * nodes[k])); }
            }
            for (var e = 0; e < edges.Count; e++)
            {
                if (edges.Leaf[e] >= 0) { Base += reached[e] * tree.Leaf[edges.Leaf[e]]; }
            }
        }

        public TreeEdges Edges { get; }

        public GaussLegendre Rule { get; }

        public double Base { get; }

        public void Add(ReadOnlySpan<double> row, double[] products, Span<bool> directions, Span<bool> follows, Span<double> sums)
        {
            if (_tree.Slot.Length == 0) { return; }
            _tree.Directions(row, directions);
            Down(products, directions, follows);
            Up(products, follows, sums);
        }

        /// <summary>The product of all factors down to each edge, at every node of the rule.</summary>
        private void Down(double[] products, Span<bool> directions, Span<bool> follows)
        {
            var (edges, size) = (Edges, Rule.Nodes.Length);
            ref var p = ref MemoryMarshal.GetArrayDataReference(products);
            ref var t = ref MemoryMarshal.GetArrayDataReference(Rule.Nodes);
            ref var rest = ref MemoryMarshal.GetArrayDataReference(Rule.Rest);
            ref var inverse = ref MemoryMarshal.GetArrayDataReference(_inverse);
            for (var k = 0; k < size; k += Lanes) { Vector256<double>.One.StoreUnsafe(ref p, (nuint)k); }
            follows[0] = true;
            for (var e = 1; e < edges.Count; e++)
            {
                var previous = edges.Previous[e];
                var (on, wasOn) = (directions[edges.Node[e]] == edges.Left[e], follows[previous]);
                on &= wasOn;
                follows[e] = on;
                var (from, to) = (edges.Parent[e] * size, e * size);
                var r = Vector256.Create(wasOn ? _r[e] : _share[e]);
                var slope = Vector256.Create(1 - _r[e]);
                for (var k = 0; k < size; k += Lanes)
                {
                    // o = 1: r + (1−r)t. o = 0: r(1−t). Once o = 0, a further split of the player changes r alone.
                    var factor = on ? r + (slope * Vector256.LoadUnsafe(ref t, (nuint)k)) : wasOn ? r * Vector256.LoadUnsafe(ref rest, (nuint)k) : r;
                    if (previous != 0 && wasOn) { factor *= Vector256.LoadUnsafe(ref inverse, (nuint)((previous * size) + k)); }
                    (Vector256.LoadUnsafe(ref p, (nuint)(from + k)) * factor).StoreUnsafe(ref p, (nuint)(to + k));
                }
            }
        }

        /// <summary>From the leaves to the root: what hangs below an edge, times (o−r)/(its factor), minus the same for the player's edge above.</summary>
        private void Up(double[] products, Span<bool> follows, Span<double> sums)
        {
            var (edges, size) = (Edges, Rule.Nodes.Length);
            ref var p = ref MemoryMarshal.GetArrayDataReference(products);
            ref var weight = ref MemoryMarshal.GetArrayDataReference(Rule.Weights);
            ref var minus = ref MemoryMarshal.GetArrayDataReference(Rule.MinusInverseRest);
            ref var inverse = ref MemoryMarshal.GetArrayDataReference(_inverse);
            ref var sum = ref MemoryMarshal.GetReference(sums);
            for (var e = 0; e < edges.Count; e++)
            {
                var value = edges.Leaf[e] >= 0 ? Vector256.Create(_tree.Leaf[edges.Leaf[e]]) : Vector256<double>.Zero;
                for (var k = 0; k < size; k += Lanes)
                {
                    var at = (nuint)((e * size) + k);
                    (edges.Leaf[e] >= 0 ? Vector256.LoadUnsafe(ref p, at) * value * Vector256.LoadUnsafe(ref weight, (nuint)k) : value).StoreUnsafe(ref p, at);
                }
            }
            for (var e = edges.Count - 1; e > 0; e--)
            {
                var previous = edges.Previous[e];
                var (on, wasOn, up) = (follows[e], follows[previous], edges.Parent[e] * size);
                var player = (nuint)(edges.Player[e] * Lanes);
                var added = Vector256.LoadUnsafe(ref sum, player);
                var (slope, before) = (Vector256.Create(1 - _r[e]), Vector256.Create(1 - _r[previous]));
                for (var k = 0; k < size; k += Lanes)
                {
                    var below = Vector256.LoadUnsafe(ref p, (nuint)((e * size) + k));
                    (Vector256.LoadUnsafe(ref p, (nuint)(up + k)) + below).StoreUnsafe(ref p, (nuint)(up + k));
                    // Two splits that x does not follow cancel: −1/(1−t) both times.
                    if (!wasOn) { continue; }
                    var part = on ? slope * Vector256.LoadUnsafe(ref inverse, (nuint)((e * size) + k)) : Vector256.LoadUnsafe(ref minus, (nuint)k);
                    if (previous != 0) { part -= before * Vector256.LoadUnsafe(ref inverse, (nuint)((previous * size) + k)); }
                    added += below * part;
                }
                added.StoreUnsafe(ref sum, player);
            }
        }

        /// <summary>Leaf by leaf: ½·c·∫(oᵢ−rᵢ)(oⱼ−rⱼ)·Π over the others, both ways round.</summary>
        public void AddPairs(ReadOnlySpan<double> row, double[,] pairs)
        {
            var (edges, size, directions) = (Edges, Rule.Nodes.Length, _tree.Directions(row));
            for (var leaf = 1; leaf < edges.Count; leaf++)
            {
                if (edges.Leaf[leaf] < 0) { continue; }
                var players = new Dictionary<int, (double R, bool On)>();
                for (var e = leaf; e != 0; e = edges.Parent[e])
                {
                    var known = players.TryGetValue(edges.Player[e], out var lower);
                    players[edges.Player[e]] = (known ? lower.R : _r[e], (!known || lower.On) && directions[edges.Node[e]] == edges.Left[e]);
                }
                var path = players.Select(p => (Player: p.Key, p.Value.R, p.Value.On)).ToArray();
                for (var k = 0; k < size; k++)
                {
                    var t = Rule.Nodes[k];
                    var all = _tree.Leaf[edges.Leaf[leaf]] * Rule.Weights[k] / 2;
                    foreach (var (_, r, on) in path) { all *= on ? r + ((1 - r) * t) : r * (1 - t); }
                    double Part(int i) => path[i].On ? (1 - path[i].R) / (path[i].R + ((1 - path[i].R) * t)) : Rule.MinusInverseRest[k];
                    for (var i = 0; i < path.Length; i++)
                    {
                        for (var j = 0; j < i; j++)
                        {
                            var together = all * Part(i) * Part(j);
                            pairs[path[i].Player, path[j].Player] += together;
                            pairs[path[j].Player, path[i].Player] += together;
                        }
                    }
                }
            }
        }
    }
}
