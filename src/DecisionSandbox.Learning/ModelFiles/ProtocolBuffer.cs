using System.Buffers.Binary;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>The fields of a protocol buffer message in their order (protobuf.dev, "Encoding").</summary>
internal static class ProtocolBuffer
{
    /// <summary>A field: its bytes where it is a string or message, else its number.</summary>
    public readonly record struct Field(int Number, ulong Value, ReadOnlyMemory<byte> Bytes);

    /// <exception cref="InvalidDataException">The bytes are no message.</exception>
    public static IEnumerable<Field> Fields(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var number = checked((int)(tag >> 3));
            switch (tag & 7)
            {
                case 0: yield return new(number, Varint(message, ref at), default); break;
                case 1: yield return new(number, BinaryPrimitives.ReadUInt64LittleEndian(Take(message, ref at, 8).Span), default); break;
                case 2: yield return new(number, 0, Take(message, ref at, Varint(message, ref at))); break;
                case 5: yield return new(number, BinaryPrimitives.ReadUInt32LittleEndian(Take(message, ref at, 4).Span), default); break;
                default: throw new InvalidDataException();
            }
        }
    }

    private static ReadOnlyMemory<byte> Take(ReadOnlyMemory<byte> message, ref int at, ulong length)
    {
        if (length > (ulong)(message.Length - at)) { throw new InvalidDataException(); }
        var taken = message.Slice(at, (int)length);
        at += (int)length;
        return taken;
    }

    private static ulong Varint(ReadOnlyMemory<byte> message, ref int at)
    {
        ulong value = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            if (at >= message.Length) { throw new InvalidDataException(); }
            var next = message.Span[at++];
            value |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80) { return value; }
        }
        throw new InvalidDataException();
    }
}
