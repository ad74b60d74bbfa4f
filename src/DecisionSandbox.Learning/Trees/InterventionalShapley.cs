using System.Buffers;
using System.Numerics;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Exact interventional Shapley values: absent attributes take their values from the background rows.</summary>
/// <remarks>
/// For one background row z, a leaf is reached by a coalition S exactly where a players that must be in S (x's way) and b that must be out of it (z's way) say so; each of
/// the first then gets v·(a−1)!b!/(a+b)!, each of the second −v·a!(b−1)!/(a+b)! (Lundberg et al. 2020, algorithm 3). What z and x follow on a leaf's path is one bit per
/// player; background rows with the same bits at a leaf are counted once.
/// </remarks>
public sealed class InterventionalShapley : IShapleyMethod
{
    private readonly TreeEnsemble _ensemble;
    private readonly OfTree[] _trees;
    private readonly double _rows;
    private readonly int _mostBits;

    public InterventionalShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        (_ensemble, Players, _rows) = (ensemble, owners.Players, background.Count);
        _trees = new OfTree[ensemble.Trees.Count];
        Parallel.For(0, _trees.Length, t => _trees[t] = new OfTree(ensemble.Trees[t], owners.Owner, background));
        _mostBits = _trees.Select(tree => tree.Bits).DefaultIfEmpty(0).Max();
        Base = _trees.Sum(tree => tree.Base) / _rows;
    }

    public string Method => "interventional";

    /// <summary>The mean raw score over the background.</summary>
    public double Base { get; }

    public int Players { get; }

    public double Score(ReadOnlySpan<double> row) => _ensemble.Score(row);

    public void AddTo(ReadOnlySpan<double> row, Span<double> contributions)
    {
        var values = ArrayPool<double>.Shared.Rent(Players);
        var bits = ArrayPool<ulong>.Shared.Rent(_mostBits);
        var directions = ArrayPool<bool>.Shared.Rent(_mostBits);
        Array.Clear(values, 0, Players);
        foreach (var tree in _trees) { tree.Add(row, directions, bits, values); }
        for (var player = 0; player < Players; player++) { contributions[player] += values[player] / _rows; }
        ArrayPool<double>.Shared.Return(values);
        ArrayPool<ulong>.Shared.Return(bits);
        ArrayPool<bool>.Shared.Return(directions);
    }

    public double[,] Interactions(ReadOnlySpan<double> row)
    {
        var pairs = new double[Players, Players];
        foreach (var tree in _trees) { tree.AddPairs(row, pairs); }
        for (var i = 0; i < Players; i++)
        {
            for (var j = 0; j < Players; j++) { pairs[i, j] /= _rows; }
        }
        return ShapleyMethodExtensions.Completed(pairs, this.Explain(row).Contributions);
    }

    /// <summary>One tree with the background's bits at each of its leaves.</summary>
    private sealed class OfTree
    {
        private readonly Tree _tree;
        private readonly TreeEdges _edges;
        private readonly int _words;
        private readonly AtLeaf[] _leaves;

        public OfTree(Tree tree, IReadOnlyList<int> owner, IReadOnlyList<double[]> background)
        {
            (_tree, _edges) = (tree, new TreeEdges(tree, owner));
            _words = Math.Max(1, (_edges.MostPlayers + 63) / 64);
            var leaves = Enumerable.Range(0, _edges.Count).Where(e => _edges.Leaf[e] >= 0).ToArray();
            var seen = leaves.Select(_ => new Dictionary<Followed, int>()).ToArray();
            var bits = new ulong[_edges.Count * _words];
            var directions = new bool[tree.Slot.Length];
            foreach (var row in background)
            {
                Follow(row, directions, bits);
                Base += tree.Value(row);
                for (var i = 0; i < leaves.Length; i++)
                {
                    var here = Followed.Of(bits.AsSpan(leaves[i] * _words, _words));
                    seen[i][here] = seen[i].GetValueOrDefault(here) + 1;
                }
            }
            _leaves = [.. leaves.Select((edge, i) => new AtLeaf(_edges, edge, tree.Leaf[_edges.Leaf[edge]], _words, seen[i]))];
        }

        /// <summary>The sum of the tree over the background.</summary>
        public double Base { get; }

        /// <summary>The room that the bits of a row take.</summary>
        public int Bits => _edges.Count * _words;

        public void Add(ReadOnlySpan<double> row, bool[] directions, ulong[] bits, double[] values)
        {
            Follow(row, directions, bits);
            foreach (var leaf in _leaves)
            {
                if (_words == 1) { leaf.Add(bits[leaf.Edge], values); }
                else { leaf.Add(bits.AsSpan(leaf.Edge * _words, _words), values); }
            }
        }

        public void AddPairs(ReadOnlySpan<double> row, double[,] pairs)
        {
            var bits = new ulong[Bits];
            Follow(row, new bool[_tree.Slot.Length], bits);
            foreach (var leaf in _leaves) { leaf.AddPairs(bits.AsSpan(leaf.Edge * _words, _words), pairs); }
        }

        /// <summary>For every edge, one bit per distinct player of its path: set where the row goes the path's way at all of the player's splits.</summary>
        private void Follow(ReadOnlySpan<double> row, bool[] directions, ulong[] bits)
        {
            _tree.Directions(row, directions);
            // A rented array holds what its last user left.
            Array.Clear(bits, 0, _words);
            for (var e = 1; e < _edges.Count; e++)
            {
                var (from, to) = (_edges.Parent[e] * _words, e * _words);
                for (var w = 0; w < _words; w++) { bits[to + w] = bits[from + w]; }
                var (word, bit) = (to + (_edges.Place[e] >> 6), 1UL << (_edges.Place[e] & 63));
                var on = directions[_edges.Node[e]] == _edges.Left[e];
                if (_edges.Previous[e] == 0) { bits[word] = on ? bits[word] | bit : bits[word]; }
                else if (!on) { bits[word] &= ~bit; }
            }
        }
    }

    private sealed class AtLeaf
    {
        private readonly double _value;
        private readonly int[] _players;
        private readonly ulong[] _full;
        private readonly ulong[] _masks;
        private readonly int[] _counts;

        public AtLeaf(TreeEdges edges, int edge, double value, int words, Dictionary<Followed, int> seen)
        {
            (Edge, _value, _players, _full) = (edge, value, new int[edges.Depth[edge]], new ulong[words]);
            for (var e = edge; e != 0; e = edges.Parent[e]) { _players[edges.Place[e]] = edges.Player[e]; }
            for (var place = 0; place < _players.Length; place++) { _full[place >> 6] |= 1UL << (place & 63); }
            // The order they came in: the background's own, so that sums repeat.
            _masks = [.. seen.Keys.SelectMany(key => key.Words)];
            _counts = [.. seen.Values];
        }

        public int Edge { get; }

        /// <summary>
        /// The case of at most 64 players on the path. Where x and a background row reach the leaf together, whoever does not go x's way goes the row's: all of these get the same,
        /// so one sum serves them all.
        /// </summary>
        public void Add(ulong x, double[] values)
        {
            var (full, depth) = (_full[0], _players.Length);
            var needed = full & ~x;
            var b = BitOperations.PopCount(needed);
            Span<double> own = stackalloc double[depth];
            own.Clear();
            var others = 0.0;
            for (var i = 0; i < _masks.Length; i++)
            {
                if ((_masks[i] & needed) != needed) { continue; }
                var onlyX = full & ~_masks[i];
                var a = BitOperations.PopCount(onlyX);
                if (b > 0) { others += _counts[i] * CoalitionWeights.Of(a, b - 1); }
                if (a == 0) { continue; }
                var forX = _counts[i] * CoalitionWeights.Of(a - 1, b);
                for (; onlyX != 0; onlyX &= onlyX - 1) { own[BitOperations.TrailingZeroCount(onlyX)] += forX; }
            }
            for (var place = 0; place < depth; place++) { values[_players[place]] += _value * ((needed >> place & 1) == 1 ? -others : own[place]); }
        }

        public void Add(ReadOnlySpan<ulong> x, double[] values)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                if (!Split(x, i, out var z, out var a, out var b) || a + b == 0) { continue; }
                var weight = _value * _counts[i];
                var (forX, forZ) = (a == 0 ? 0 : weight * CoalitionWeights.Of(a - 1, b), b == 0 ? 0 : weight * CoalitionWeights.Of(a, b - 1));
                for (var w = 0; w < z.Length; w++)
                {
                    for (var only = x[w] & ~z[w]; only != 0; only &= only - 1) { values[_players[(w << 6) + BitOperations.TrailingZeroCount(only)]] += forX; }
                    for (var only = z[w] & ~x[w]; only != 0; only &= only - 1) { values[_players[(w << 6) + BitOperations.TrailingZeroCount(only)]] -= forZ; }
                }
            }
        }

        public void AddPairs(ReadOnlySpan<ulong> x, double[,] pairs)
        {
            for (var i = 0; i < _counts.Length; i++)
            {
                if (!Split(x, i, out var z, out var a, out var b) || a + b < 2) { continue; }
                var weight = _value * _counts[i] / 2;
                var sides = new List<(int Player, bool OnX)>();
                for (var place = 0; place < _players.Length; place++)
                {
                    var (onX, onZ) = ((x[place >> 6] >> (place & 63) & 1) == 1, (z[place >> 6] >> (place & 63) & 1) == 1);
                    if (onX != onZ) { sides.Add((_players[place], onX)); }
                }
                foreach (var (p, pOnX) in sides)
                {
                    foreach (var (q, qOnX) in sides)
                    {
                        if (p == q) { continue; }
                        pairs[p, q] += (pOnX, qOnX) switch
                        {
                            (true, true) => weight * CoalitionWeights.Of(a - 2, b),
                            (false, false) => weight * CoalitionWeights.Of(a, b - 2),
                            _ => -weight * CoalitionWeights.Of(a - 1, b - 1),
                        };
                    }
                }
            }
        }

        /// <summary>False where no coalition of x and this background row reaches the leaf; else how many players go only x's way, and only z's.</summary>
        private bool Split(ReadOnlySpan<ulong> x, int i, out ReadOnlySpan<ulong> z, out int a, out int b)
        {
            z = _masks.AsSpan(i * _full.Length, _full.Length);
            (a, b) = (0, 0);
            for (var w = 0; w < z.Length; w++)
            {
                if ((x[w] | z[w]) != _full[w]) { return false; }
                a += BitOperations.PopCount(x[w] & ~z[w]);
                b += BitOperations.PopCount(z[w] & ~x[w]);
            }
            return true;
        }
    }

    /// <summary>One word is enough for up to 64 players on a path: no array then.</summary>
    private readonly record struct Followed(ulong First, ulong[]? Rest)
    {
        public static Followed Of(ReadOnlySpan<ulong> words) => new(words[0], words.Length == 1 ? null : words[1..].ToArray());

        public IEnumerable<ulong> Words => Rest is null ? [First] : [First, .. Rest];

        public bool Equals(Followed other) => First == other.First && Rest.AsSpan().SequenceEqual(other.Rest);

        public override int GetHashCode() => Rest is null ? First.GetHashCode() : Rest.Aggregate(First.GetHashCode(), HashCode.Combine);
    }
}
