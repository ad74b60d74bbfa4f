using System.Buffers.Binary;

namespace DecisionSandbox.Audit.Tiles;

/// <summary>The bytes of up to 256 entries, each after its length as two bytes big-endian (c2sp.org/tlog-tiles).</summary>
public static class EntryBundle
{
    /// <summary>The longest entry that the format can hold, in bytes.</summary>
    public const int MaxEntryLength = ushort.MaxValue;

    /// <summary>Appends one entry to a bundle.</summary>
    /// <exception cref="ArgumentException">The entry is longer than <see cref="MaxEntryLength"/>.</exception>
    public static void Write(Stream bundle, ReadOnlySpan<byte> entry)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        if (entry.Length > MaxEntryLength)
        {
            throw new ArgumentException("An entry bundle holds entries of at most 65,535 bytes.", nameof(entry));
        }
        Span<byte> length = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(length, (ushort)entry.Length);
        bundle.Write(length);
        bundle.Write(entry);
    }

    /// <summary>True where the bytes hold exactly this many entries and nothing after them.</summary>
    public static bool IsExact(ReadOnlySpan<byte> bundle, int width)
    {
        var cut = Cut(bundle, width);
        return cut.Count == width && (width == 0 ? bundle.IsEmpty : cut[^1].End.Value == bundle.Length);
    }

    /// <summary>Where the entries stand in a bundle, as far as it can be cut: fewer than <paramref name="width"/> where it breaks off.</summary>
    /// <param name="bundle">The file's bytes.</param>
    /// <param name="width">How many entries it should hold.</param>
    public static IReadOnlyList<Range> Cut(ReadOnlySpan<byte> bundle, int width)
    {
        var entries = new List<Range>(width);
        for (var at = 0; entries.Count < width && at + 2 <= bundle.Length;)
        {
            var start = at + 2;
            at = start + BinaryPrimitives.ReadUInt16BigEndian(bundle[at..]);
            if (at > bundle.Length)
            {
                break;
            }
            entries.Add(start..at);
        }
        return entries;
    }
}
