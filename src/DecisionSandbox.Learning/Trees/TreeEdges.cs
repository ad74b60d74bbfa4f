namespace DecisionSandbox.Learning.Trees;

/// <summary>A tree's edges from the root outwards, flat and in preorder, so that one loop walks down and one walks up. Edge 0 stands for the root itself.</summary>
internal sealed class TreeEdges
{
    private readonly List<int> _parent = [0], _node = [0], _leaf = [-1], _player = [-1], _previous = [0], _place = [0], _depth = [0];
    private readonly List<bool> _left = [false];

    public TreeEdges(Tree tree, IReadOnlyList<int> owner)
    {
        Grow(tree, owner);
        (Parent, Node, Leaf, Player, Previous, Place, Depth, Left) = ([.. _parent], [.. _node], [.. _leaf], [.. _player], [.. _previous], [.. _place], [.. _depth], [.. _left]);
        if (tree.Root < 0) { Leaf[0] = 0; }
        MostPlayers = Depth.Max();
    }

    public int Count => Parent.Length;

    /// <summary>The edge above.</summary>
    public int[] Parent { get; }

    /// <summary>The node the edge leaves.</summary>
    public int[] Node { get; }

    /// <summary>True where it is the node's left branch.</summary>
    public bool[] Left { get; }

    /// <summary>The leaf it ends in, or −1.</summary>
    public int[] Leaf { get; }

    /// <summary>Who owns the slot that the node reads.</summary>
    public int[] Player { get; }

    /// <summary>The nearest edge above of the same player; 0 where there is none.</summary>
    public int[] Previous { get; }

    /// <summary>The player's place among the distinct players of the path, in the order they come up.</summary>
    public int[] Place { get; }

    /// <summary>The number of distinct players on the path down to here.</summary>
    public int[] Depth { get; }

    /// <summary>The most distinct players on one path.</summary>
    public int MostPlayers { get; }

    // An explicit stack: a tree may be as deep as it has leaves.
    private void Grow(Tree tree, IReadOnlyList<int> owner)
    {
        var open = new Stack<(int Edge, int Child)>();
        open.Push((0, tree.Root));
        while (open.TryPop(out var next))
        {
            var (edge, child) = next;
            if (edge < 0) { edge = Add(~edge, child, left: false); child = tree.Right[child]; }
            if (child < 0) { _leaf[edge] = ~child; continue; }
            // The right branch waits as its parent's complement until the left one is done: preorder.
            open.Push((~edge, child));
            open.Push((Add(edge, child, left: true), tree.Left[child]));
        }

        int Add(int parent, int node, bool left)
        {
            var player = owner[tree.Slot[node]];
            var previous = parent;
            while (previous != 0 && _player[previous] != player) { previous = _parent[previous]; }
            _parent.Add(parent);
            _node.Add(node);
            _left.Add(left);
            _leaf.Add(-1);
            _player.Add(player);
            _previous.Add(previous);
            _place.Add(previous == 0 ? _depth[parent] : _place[previous]);
            _depth.Add(_depth[parent] + (previous == 0 ? 1 : 0));
            return _parent.Count - 1;
        }
    }
}
