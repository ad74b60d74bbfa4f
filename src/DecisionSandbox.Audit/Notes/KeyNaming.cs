using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace DecisionSandbox.Audit.Notes;

/// <summary>What verifier keys and signing keys have in common: names, identifiers, and the text form name+id+base64(type ‖ key).</summary>
internal static class KeyNaming
{
    public static bool IsName(string name) => name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || c == '+' || c < ' ');

    // SHA-256(name ‖ 0x0A ‖ type ‖ public key)[:4], c2sp.org/signed-note.
    public static uint KeyId(string name, NoteKeyType type, ReadOnlySpan<byte> publicKey)
    {
        byte[] input = [.. Encoding.UTF8.GetBytes(name), (byte)'\n', (byte)type, .. publicKey];
        return BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(input));
    }

    public static string Format(string name, uint id, NoteKeyType type, ReadOnlySpan<byte> key)
    {
        byte[] typed = [(byte)type, .. key];
        return string.Create(CultureInfo.InvariantCulture, $"{name}+{id:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <summary>Why a text is no key of ours, for somebody who copied it or named a file.</summary>
    public static Sentence Refuse(string text) => text.Split('+', 3) switch
    {
        [var name, _, ..] when !IsName(name) => Nothing,
        [_, _, var key] when StrictBase64.TryDecode(key, out var typed) && typed.Length == 33 && !Enum.IsDefined((NoteKeyType)typed[0]) => new(
            "Cette clé est d’un type qui n’est pas connu ici.",
            "This key is of a type that is not known here."),
        [_, _, ..] => new(
            "Cette clé n’est pas entière ou a été mal recopiée : reprenez le fichier vkey d’origine.",
            "This key is not whole or was miscopied: take the original vkey file again."),
        _ => Nothing,
    };

    private static Sentence Nothing => new(
        "Ce n’est ni un fichier qui existe ni une clé publique (une clé tient sur une ligne, « nom+identifiant+clé »).",
        "This is neither a file that exists nor a public key (a key is one line, “name+identifier+key”).");

    public static bool TryParse(string text, out string name, out uint id, out NoteKeyType type, out byte[] key)
    {
        (name, id, type, key) = ("", 0, default, []);
        var parts = text.Split('+', 3); // The name holds no plus; base64 may.
        if (parts.Length != 3 || !IsName(parts[0]) || parts[1].Length != 8 || !parts[1].All(char.IsAsciiHexDigitLower)
            || !StrictBase64.TryDecode(parts[2], out var typed) || typed.Length != 33 || !Enum.IsDefined((NoteKeyType)typed[0]))
        {
            return false;
        }
        (name, type, key) = (parts[0], (NoteKeyType)typed[0], typed[1..]);
        id = uint.Parse(parts[1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return true;
    }
}
