using System.Text;

namespace DecisionSandbox.Audit.Notes;

/// <summary>A log's signer: Ed25519 over the text of the note.</summary>
public sealed class Ed25519Signer : INoteSigner
{
    private readonly SigningKey _key;

    /// <summary>A signer with this key.</summary>
    /// <exception cref="ArgumentException">The key is a witness's.</exception>
    public Ed25519Signer(SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _key = key.VerifierKey.Type == NoteKeyType.Ed25519
            ? key
            : throw new ArgumentException("A witness's key does not sign as a log.", nameof(key));
    }

    /// <inheritdoc/>
    public VerifierKey Key => _key.VerifierKey;

    /// <inheritdoc/>
    public NoteSignature Sign(string text) => new(Key.Name, Key.KeyId, _key.SignRaw(Encoding.UTF8.GetBytes(text)));
}
