using System.Security.Cryptography;
using Org.BouncyCastle.Math.EC.Rfc8032;

namespace DecisionSandbox.Audit.Notes;

/// <summary>A secret Ed25519 key under a name, in the text form of Go's sumdb/note: <c>PRIVATE+KEY+name+id+base64</c>.</summary>
public sealed class SigningKey
{
    private const string Prefix = "PRIVATE+KEY+";
    private readonly byte[] _seed;

    private SigningKey(string name, NoteKeyType type, byte[] seed)
    {
        var publicKey = new byte[Ed25519.PublicKeySize];
        Ed25519.GeneratePublicKey(seed, 0, publicKey, 0);
        (_seed, VerifierKey) = (seed, new VerifierKey(name, type, publicKey));
    }

    /// <summary>The public half, to hand out.</summary>
    public VerifierKey VerifierKey { get; }

    /// <summary>A new random key.</summary>
    /// <param name="name">For a log its origin, for a witness its own name: no space, no plus, best a URL without scheme.</param>
    /// <param name="type">What it will sign.</param>
    /// <exception cref="ArgumentException">The name is empty or holds a space or a plus.</exception>
    public static SigningKey Create(string name, NoteKeyType type = NoteKeyType.Ed25519)
    {
        ArgumentNullException.ThrowIfNull(name);
        return KeyNaming.IsName(name)
            ? new(name, type, RandomNumberGenerator.GetBytes(Ed25519.SecretKeySize))
            : throw new ArgumentException("A key name is not empty and holds neither space nor plus.", nameof(name));
    }

    /// <summary>Reads the text form.</summary>
    public static Reading<SigningKey> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var trimmed = text.Trim(' ', '\t', '\r', '\n');
        if (trimmed.StartsWith(Prefix, StringComparison.Ordinal)
            && KeyNaming.TryParse(trimmed[Prefix.Length..], out var name, out var id, out var type, out var seed)
            && new SigningKey(name, type, seed) is var key && key.VerifierKey.KeyId == id)
        {
            return key;
        }
        return new Sentence(
            "Cette clé de signature est illisible ou altérée : on attend PRIVATE+KEY+nom+identifiant+base64.",
            "This signing key is unreadable or altered: expected PRIVATE+KEY+name+id+base64.");
    }

    /// <summary>The secret in its text form. Write it only where nobody else can read it (<see cref="SigningKeyFile"/>).</summary>
    public string ToSecretText() => Prefix + KeyNaming.Format(VerifierKey.Name, VerifierKey.KeyId, VerifierKey.Type, _seed);

    /// <summary>Names the key without its secret, so that a log line gives nothing away.</summary>
    public override string ToString() => $"signing key of {VerifierKey}";

    internal byte[] SignRaw(byte[] message)
    {
        var signature = new byte[Ed25519.SignatureSize];
        Ed25519.Sign(_seed, 0, message, 0, message.Length, signature, 0);
        return signature;
    }
}
