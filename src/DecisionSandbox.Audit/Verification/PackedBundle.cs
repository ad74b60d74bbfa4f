using System.Buffers.Binary;
using System.IO.Compression;
using DecisionSandbox.Audit.Tiles;

namespace DecisionSandbox.Audit.Verification;

/// <summary>An entry bundle as some servers send it, packed with gzip without being asked (c2sp.org/tlog-tiles): a copy fetched as it is holds these bytes.</summary>
internal static class PackedBundle
{
    private const int MaxLength = TilePath.FullWidth * (2 + EntryBundle.MaxEntryLength);

    /// <summary>The bundle, or null where the bytes are not exactly one sound gzip member.</summary>
    public static byte[]? Unpack(byte[] packed)
    {
        if (!packed.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b, 8]) || packed.Length < 18)
        {
            return null;
        }
        var bundle = new byte[MaxLength];
        int length;
        try
        {
            using var stream = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            length = stream.ReadAtLeast(bundle, bundle.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        // The last four bytes of a member are its length (RFC 1952, 2.3.1): anything after it, or a second member, shows here.
        return BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(^4)) == length ? bundle[..length] : null;
    }
}
