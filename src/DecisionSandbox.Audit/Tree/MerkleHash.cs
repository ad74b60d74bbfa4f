using System.Buffers;
using System.Security.Cryptography;

namespace DecisionSandbox.Audit.Tree;

/// <summary>The three hashes of a Merkle tree (RFC 9162, section 2.1.1), with SHA-256.</summary>
public static class MerkleHash
{
    /// <summary>The root of a tree without entries: SHA-256 of nothing.</summary>
    public static Digest EmptyRoot { get; } = Digest.From(SHA256.HashData([]));

    /// <summary>The hash of an entry: SHA-256(0x00 ‖ entry).</summary>
    public static Digest Leaf(ReadOnlySpan<byte> entry)
    {
        byte[]? rented = null;
        var input = entry.Length < 1024 ? stackalloc byte[1024] : rented = ArrayPool<byte>.Shared.Rent(entry.Length + 1);
        input[0] = 0x00;
        entry.CopyTo(input[1..]);
        var digest = Sha256(input[..(entry.Length + 1)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
        return digest;
    }

    /// <summary>The hash above two subtrees: SHA-256(0x01 ‖ left ‖ right).</summary>
    public static Digest Node(in Digest left, in Digest right)
    {
        Span<byte> input = stackalloc byte[1 + (2 * Digest.Size)];
        input[0] = 0x01;
        left.CopyTo(input[1..]);
        right.CopyTo(input[(1 + Digest.Size)..]);
        return Sha256(input);
    }

    private static Digest Sha256(ReadOnlySpan<byte> input)
    {
        Span<byte> output = stackalloc byte[Digest.Size];
        SHA256.HashData(input, output);
        return Digest.From(output);
    }
}
