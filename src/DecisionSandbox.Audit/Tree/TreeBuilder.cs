using System.Numerics;

namespace DecisionSandbox.Audit.Tree;

/// <summary>A growing tree of which only the right edge is kept: at most 63 hashes, whatever the number of entries. Appending allocates nothing.</summary>
public sealed class TreeBuilder
{
    private readonly Digest[] _edge = new Digest[63];

    /// <summary>An empty tree.</summary>
    public TreeBuilder()
    {
    }

    /// <summary>A tree that goes on from a stored head.</summary>
    public TreeBuilder(TreeHead head)
    {
        ArgumentNullException.ThrowIfNull(head);
        Size = head.Size;
        var next = 0;
        for (var level = 62; level >= 0; level--)
        {
            if ((Size >> level & 1) == 1)
            {
                _edge[level] = head.Frontier[next++];
            }
        }
    }

    /// <summary>Number of entries.</summary>
    public long Size { get; private set; }

    /// <summary>Appends one entry by its hash.</summary>
    /// <param name="leaf">The entry's <see cref="MerkleHash.Leaf"/>.</param>
    /// <param name="completed">Called for every subtree that this entry completes, lowest first, the leaf included: on average two an entry. Storing them makes later proofs cheap.</param>
    public void Append(in Digest leaf, Action<NodeAddress, Digest>? completed = null)
    {
        var node = leaf;
        var level = 0;
        completed?.Invoke(new(0, Size), node);
        for (; (Size >> level & 1) == 1; level++)
        {
            node = MerkleHash.Node(_edge[level], node);
            completed?.Invoke(new(level + 1, Size >> (level + 1)), node);
        }
        _edge[level] = node;
        Size++;
    }

    /// <summary>The Merkle tree hash of all entries so far.</summary>
    public Digest Root()
    {
        if (Size == 0)
        {
            return MerkleHash.EmptyRoot;
        }
        var level = BitOperations.TrailingZeroCount(Size);
        var root = _edge[level];
        for (level++; level < 63; level++)
        {
            if ((Size >> level & 1) == 1)
            {
                root = MerkleHash.Node(_edge[level], root);
            }
        }
        return root;
    }

    /// <summary>The state to store.</summary>
    public TreeHead Head()
    {
        var frontier = new List<Digest>();
        for (var level = 62; level >= 0; level--)
        {
            if ((Size >> level & 1) == 1)
            {
                frontier.Add(_edge[level]);
            }
        }
        return new TreeHead(Size, frontier);
    }

    /// <summary>A second tree that starts from the same entries and then goes its own way.</summary>
    public TreeBuilder Fork() => new(Head());
}
