using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Entries;

/// <summary>
/// A random key for one field of one subject. The record holds only a commitment made with it; the payload lies encrypted beside. Destroying the key and
/// the payload erases the field, while every receipt still verifies. A plain hash would not do: a decision has so few values that they can be tried out.
/// </summary>
/// <remarks>
/// A subject and a field together name one value, once: “participant 7”, “review 12 / own answer”. Equal answers then give unlike commitments.
/// </remarks>
public sealed class FieldKey
{
    /// <summary>Length of the key in bytes.</summary>
    public const int Size = 32;

    private const int NonceSize = 12, TagSize = 16;
    private static readonly Sentence CannotOpen = new(
        "Ce contenu chiffré ne s’ouvre pas : il a été altéré, ou il appartient à une autre personne ou à un autre champ.",
        "This encrypted content does not open: it was altered, or it belongs to another person or field.");

    private readonly byte[] _key;

    private FieldKey(byte[] key) => _key = key;

    /// <summary>A new random key.</summary>
    public static FieldKey Create() => new(RandomNumberGenerator.GetBytes(Size));

    /// <summary>A stored key.</summary>
    /// <exception cref="ArgumentException">There are not exactly 32 bytes.</exception>
    public static FieldKey From(ReadOnlySpan<byte> bytes) =>
        bytes.Length == Size ? new(bytes.ToArray()) : throw new ArgumentException("A field key has 32 bytes.", nameof(bytes));

    /// <summary>The secret bytes, to store where erasure can reach them.</summary>
    public byte[] ToSecretBytes() => [.. _key];

    /// <summary>The commitment that the record holds: HMAC-SHA256(key, length ‖ subject ‖ length ‖ field ‖ payload), lengths as 4 bytes big-endian.</summary>
    public Digest Commit(string subject, string field, ReadOnlySpan<byte> payload)
    {
        byte[] input = [.. Context(subject, field), .. payload];
        return Digest.From(HMACSHA256.HashData(_key, input));
    }

    /// <summary>True where the commitment was made over this payload for this subject and field.</summary>
    public bool Opens(Digest commitment, string subject, string field, ReadOnlySpan<byte> payload) =>
        CryptographicOperations.FixedTimeEquals(Commit(subject, field, payload).ToBytes(), commitment.ToBytes());

    /// <summary>Encrypts a payload with AES-256-GCM, bound to subject and field: 12 bytes nonce ‖ ciphertext ‖ 16 bytes tag.</summary>
    public byte[] Seal(string subject, string field, ReadOnlySpan<byte> payload)
    {
        var box = new byte[NonceSize + payload.Length + TagSize];
        var nonce = box.AsSpan(0, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = Cipher();
        aes.Encrypt(nonce, payload, box.AsSpan(NonceSize, payload.Length), box.AsSpan(NonceSize + payload.Length), Context(subject, field));
        return box;
    }

    /// <summary>Decrypts what <see cref="Seal"/> made for the same subject and field.</summary>
    public Reading<byte[]> Unseal(string subject, string field, ReadOnlySpan<byte> box)
    {
        if (box.Length < NonceSize + TagSize)
        {
            return CannotOpen;
        }
        var payload = new byte[box.Length - NonceSize - TagSize];
        try
        {
            using var aes = Cipher();
            aes.Decrypt(box[..NonceSize], box[NonceSize..^TagSize], box[^TagSize..], payload, Context(subject, field));
            return payload;
        }
        catch (AuthenticationTagMismatchException)
        {
            return CannotOpen;
        }
    }

    /// <summary>Says nothing of the secret.</summary>
    public override string ToString() => "field key";

    // One key must not serve two algorithms: the cipher gets one derived from it.
    private AesGcm Cipher() =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, _key, Size, info: "DecisionSandbox.Audit payload v1"u8.ToArray()), TagSize);

    private static byte[] Context(string subject, string field)
    {
        ArgumentNullException.ThrowIfNull(subject);
        ArgumentNullException.ThrowIfNull(field);
        return [.. Prefixed(subject), .. Prefixed(field)];
    }

    private static byte[] Prefixed(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        return [.. length, .. bytes];
    }
}
