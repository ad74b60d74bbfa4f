using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace DecisionSandbox.Audit.Notes;

/// <summary>A public key under a name, as others receive it: <c>name+id+base64</c> (a “vkey” of c2sp.org/signed-note).</summary>
public sealed class VerifierKey : IEquatable<VerifierKey>
{
    private readonly byte[] _publicKey;

    internal VerifierKey(string name, NoteKeyType type, byte[] publicKey)
    {
        (Name, Type, _publicKey) = (name, type, publicKey);
        KeyId = KeyNaming.KeyId(name, type, publicKey);
    }

    /// <summary>The key's name: for a log, usually its origin.</summary>
    public string Name { get; }

    /// <summary>What the key signs.</summary>
    public NoteKeyType Type { get; }

    /// <summary>Four bytes that recognise the key among others of the same name; no proof of anything.</summary>
    public uint KeyId { get; }

    /// <summary>How the text form begins: <c>name+id</c>, which tells keys of one name apart.</summary>
    public string Identifier => string.Create(CultureInfo.InvariantCulture, $"{Name}+{KeyId:x8}");

    /// <summary>Reads the text form; surrounding white space of a file is forgiven, nothing else.</summary>
    public static Reading<VerifierKey> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = text.Trim(' ', '\t', '\r', '\n');
        if (!KeyNaming.TryParse(line, out var name, out var id, out var type, out var publicKey))
        {
            return KeyNaming.Refuse(line);
        }
        var key = new VerifierKey(name, type, publicKey);
        return key.KeyId == id
            ? key
            : new Sentence(
                "L’identifiant de cette clé ne correspond pas à son contenu : elle a été mal recopiée ou altérée.",
                "The identifier of this key does not match its content: it was miscopied or altered.");
    }

    /// <summary>True where the signature line bears this key's name and identifier.</summary>
    public bool Recognises(NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return signature.KeyName == Name && signature.KeyId == KeyId;
    }

    /// <summary>True where this key made the signature over this text.</summary>
    /// <param name="text">The text of the note with its final newline.</param>
    /// <param name="signature">A line of the note.</param>
    public bool Verifies(string text, NoteSignature signature)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Recognises(signature) && Type switch
        {
            NoteKeyType.Ed25519 => Verify(Encoding.UTF8.GetBytes(text), signature.Bytes.Span),
            NoteKeyType.Cosignature => signature.Time is { } time && Verify(Cosigned(text, time), signature.Bytes.Span[8..]),
            _ => false,
        };
    }

    /// <summary>The text form.</summary>
    public override string ToString() => KeyNaming.Format(Name, KeyId, Type, _publicKey);

    /// <inheritdoc/>
    public bool Equals(VerifierKey? other) => other is not null && ToString() == other.ToString();

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as VerifierKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, KeyId);

    // c2sp.org/tlog-cosignature, “Ed25519 signed message”.
    internal static byte[] Cosigned(string text, long time) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cosignature/v1\ntime {time}\n{text}"));

    private bool Verify(byte[] message, ReadOnlySpan<byte> signature) =>
        signature.Length == Ed25519.SignatureSize
        && Ed25519.Verify(signature.ToArray(), 0, _publicKey, 0, message, 0, message.Length);
}
