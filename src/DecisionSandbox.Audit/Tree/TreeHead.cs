using System.Buffers.Binary;
using System.Numerics;

namespace DecisionSandbox.Audit.Tree;

/// <summary>All that must be known of a tree to append to it: stored beside the head row of a database. Immutable.</summary>
public sealed class TreeHead
{
    private const byte FormatVersion = 1;

    internal TreeHead(long size, IReadOnlyList<Digest> frontier) => (Size, Frontier) = (size, frontier);

    /// <summary>The head of a tree without entries.</summary>
    public static TreeHead Empty { get; } = new(0, []);

    /// <summary>Number of entries; also the index that the next entry gets.</summary>
    public long Size { get; }

    /// <summary>Roots of the complete subtrees along the right edge, largest first: one for each bit set in <see cref="Size"/>.</summary>
    public IReadOnlyList<Digest> Frontier { get; }

    /// <summary>The Merkle tree hash of all entries (RFC 9162, section 2.1.1).</summary>
    public Digest Root => new TreeBuilder(this).Root();

    /// <summary>The head after one entry more: O(log n).</summary>
    /// <param name="entry">The exact bytes of the entry.</param>
    /// <param name="completed">Called for every subtree that this entry completes (see <see cref="TreeBuilder.Append"/>).</param>
    public TreeHead Append(ReadOnlySpan<byte> entry, Action<NodeAddress, Digest>? completed = null)
    {
        var builder = new TreeBuilder(this);
        builder.Append(MerkleHash.Leaf(entry), completed);
        return builder.Head();
    }

    /// <summary>Bytes to store: a version byte 1, the size as 8 bytes big-endian, then the frontier, 32 bytes a hash.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[9 + (Digest.Size * Frontier.Count)];
        bytes[0] = FormatVersion;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), Size);
        for (var i = 0; i < Frontier.Count; i++)
        {
            Frontier[i].CopyTo(bytes.AsSpan(9 + (Digest.Size * i)));
        }
        return bytes;
    }

    /// <summary>Reads <see cref="ToBytes"/> back; refuses another version, a negative size or a frontier of the wrong length.</summary>
    public static Reading<TreeHead> FromBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 9 || bytes[0] != FormatVersion || BinaryPrimitives.ReadInt64BigEndian(bytes[1..]) is var size && size < 0
            || bytes.Length != 9 + (Digest.Size * BitOperations.PopCount((ulong)size)))
        {
            return new Sentence(
                "L’état enregistré de l’arbre est illisible : restaurez la base de données.",
                "The stored state of the tree is unreadable: restore the database.");
        }
        var frontier = new Digest[BitOperations.PopCount((ulong)size)];
        for (var i = 0; i < frontier.Length; i++)
        {
            frontier[i] = Digest.From(bytes.Slice(9 + (Digest.Size * i), Digest.Size));
        }
        return new TreeHead(size, frontier);
    }
}
