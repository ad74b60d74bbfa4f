using System.Runtime.InteropServices;

namespace DecisionSandbox.Audit.Tree;

/// <summary>A SHA-256 value: exactly 32 bytes, held without a heap allocation. The default value is 32 zero bytes.</summary>
/// <remarks>A proof made of these cannot hold a hash of another length, which is one of the guards a textbook verifier lacks.</remarks>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct Digest
{
    /// <summary>Length in bytes.</summary>
    public const int Size = 32;

    private readonly ulong _a, _b, _c, _d;

    /// <summary>The digest made of these 32 bytes.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static Digest From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? MemoryMarshal.Read<Digest>(bytes) : throw new ArgumentException("A SHA-256 hash has 32 bytes.", nameof(bytes));

    /// <summary>The digest written in strict base64, or false where the text is anything else (not 32 bytes, not canonical base64).</summary>
    public static bool TryFromBase64(string text, out Digest digest)
    {
        var ok = StrictBase64.TryDecode(text, out var bytes) && bytes.Length == Size;
        digest = ok ? From(bytes) : default;
        return ok;
    }

    /// <summary>Writes the 32 bytes.</summary>
    public void CopyTo(Span<byte> destination) => MemoryMarshal.Write(destination, in this);

    /// <summary>The 32 bytes.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Size];
        CopyTo(bytes);
        return bytes;
    }

    /// <summary>Standard base64, as in checkpoints and proofs.</summary>
    public override string ToString() => Convert.ToBase64String(ToBytes());
}
