using System.Buffers.Binary;
using System.Globalization;

namespace DecisionSandbox.Audit.Notes;

/// <summary>One signature line of a note: <c>— name base64(key id ‖ signature)</c>.</summary>
/// <param name="KeyName">Name of the key that is said to have signed.</param>
/// <param name="KeyId">Its identifier.</param>
/// <param name="Bytes">The signature without the identifier: 64 bytes for a log, 8 of time and 64 for a witness.</param>
public sealed record NoteSignature(string KeyName, uint KeyId, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>For a witness's signature, the seconds since 1970 at which it says it signed; null where the bytes cannot be one.</summary>
    public long? Time => Bytes.Length == 72 && BinaryPrimitives.ReadInt64BigEndian(Bytes.Span) is var time and >= 0 ? time : null;

    /// <summary>Whose signature it is said to be, as that key's text form begins: <c>name+id</c>, which tells keys of one name apart.</summary>
    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"{KeyName}+{KeyId:x8}");

    /// <summary>The line with its newline.</summary>
    public override string ToString()
    {
        var bytes = new byte[4 + Bytes.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, KeyId);
        Bytes.CopyTo(bytes.AsMemory(4));
        return $"— {KeyName} {Convert.ToBase64String(bytes)}\n";
    }

    internal static NoteSignature? Parse(string line)
    {
        var parts = line.Split(' ');
        return parts.Length == 3 && parts[0] == "—" && KeyNaming.IsName(parts[1])
            && StrictBase64.TryDecode(parts[2], out var bytes) && bytes.Length > 4
            ? new NoteSignature(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes.AsMemory(4))
            : null;
    }
}
