using System.Buffers.Binary;
using System.IO.Compression;

namespace DecisionSandbox.Learning.Freezing;

/// <summary>Rewrites a zip so that equal contents give equal bytes: entries in ordinal order, stored, dated 1980-01-01, no mark of the system that wrote it.</summary>
/// <remarks>Written by hand because <see cref="ZipArchive"/> notes the operating system in each entry, and its deflate changes with the runtime.</remarks>
public static class FrozenArchive
{
    private const ushort FirstOfJanuary1980 = (1 << 5) | 1;

    /// <summary>The normalised bytes of a zip.</summary>
    public static byte[] Normalise(Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        using var output = new MemoryStream();
        using var directory = new MemoryStream();
        var entries = archive.Entries.Where(e => !e.FullName.EndsWith('/')).OrderBy(e => e.FullName, StringComparer.Ordinal).ToArray();
        foreach (var entry in entries)
        {
            var name = System.Text.Encoding.UTF8.GetBytes(entry.FullName.Replace('\\', '/'));
            var content = Content(entry);
            var offset = (uint)output.Position;
            var fields = Fields(name, content);
            Write(output, 0x04034b50u, fields);
            output.Write(name);
            output.Write(content);
            Write(directory, 0x02014b50u, (ushort)20, fields, new byte[10], offset);
            directory.Write(name);
        }
        var start = (uint)output.Position;
        output.Write(directory.ToArray());
        Write(output, 0x06054b50u, new byte[4], (ushort)entries.Length, (ushort)entries.Length, (uint)directory.Length, start, (ushort)0);
        return output.ToArray();
    }

    // What a local header and the central directory share (APPNOTE 4.3.7 and 4.3.12): version 2.0, UTF-8 names, method "stored".
    private static byte[] Fields(byte[] name, byte[] content)
    {
        using var fields = new MemoryStream();
        Write(fields, (ushort)20, (ushort)0x0800, (ushort)0, (ushort)0, FirstOfJanuary1980,
            Crc32(content), (uint)content.Length, (uint)content.Length, (ushort)name.Length, (ushort)0);
        return fields.ToArray();
    }

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using var copy = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Write(MemoryStream stream, params object[] fields)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var field in fields)
        {
            switch (field)
            {
                case ushort two:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes, two);
                    stream.Write(bytes[..2]);
                    break;
                case uint four:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes, four);
                    stream.Write(bytes);
                    break;
                case byte[] raw:
                    stream.Write(raw);
                    break;
                default:
                    throw new ArgumentException($"A zip has no field of type {field.GetType().Name}.", nameof(fields));
            }
        }
    }

    // The reflected CRC-32 of ISO-HDLC, bit by bit: models are small.
    private static uint Crc32(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var value in content)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++) { crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320u; }
        }
        return ~crc;
    }
}
