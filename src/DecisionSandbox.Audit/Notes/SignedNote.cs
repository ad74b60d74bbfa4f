using System.Text;

namespace DecisionSandbox.Audit.Notes;

/// <summary>A text and the signatures under it (c2sp.org/signed-note). Reading one proves nothing: ask <see cref="IsSignedBy"/>.</summary>
/// <param name="Text">The signed text with its final newline.</param>
/// <param name="Signatures">The signature lines in their order.</param>
public sealed record SignedNote(string Text, IReadOnlyList<NoteSignature> Signatures)
{
    private const int MaxBytes = 1_000_000, MaxSignatures = 100; // The limits of Go's sumdb/note.
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Signs a text that ends in a newline.</summary>
    /// <exception cref="ArgumentException">The text does not end in a newline or holds a control character.</exception>
    public static SignedNote Sign(string text, params IEnumerable<INoteSigner> signers)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(signers);
        return IsText(text)
            ? new(text, [.. signers.Select(signer => signer.Sign(text))])
            : throw new ArgumentException("A note ends in a newline and holds no other control character.", nameof(text));
    }

    /// <summary>Reads a note strictly: valid UTF-8, final newline, nothing but signature lines after the last blank line, base64 with one spelling.</summary>
    public static Reading<SignedNote> Parse(ReadOnlySpan<byte> bytes)
    {
        var malformed = new Sentence(
            "Ce fichier n’est pas une note signée : texte, ligne vide, lignes de signature « — nom base64 », saut de ligne final.",
            "This file is not a signed note: text, blank line, signature lines “— name base64”, final newline.");
        if (bytes.Length > MaxBytes || !TryDecode(bytes, out var all))
        {
            return malformed;
        }
        var split = all.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (split < 0 || !IsText(all[..(split + 1)]) || !IsText(all[(split + 2)..]))
        {
            return malformed;
        }
        var lines = all[(split + 2)..^1].Split('\n');
        var signatures = lines.Select(NoteSignature.Parse).OfType<NoteSignature>().ToList();
        return signatures.Count == lines.Length && lines.Length <= MaxSignatures
            ? new SignedNote(all[..(split + 1)], signatures)
            : malformed;
    }

    /// <summary>True where this key signed the text. A second line under the same key that does not verify spoils the note.</summary>
    public bool IsSignedBy(VerifierKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var own = Signatures.Where(key.Recognises).ToList();
        return own.Count > 0 && own.All(signature => key.Verifies(Text, signature));
    }

    /// <summary>The same note with one more signature.</summary>
    public SignedNote With(NoteSignature signature) => this with { Signatures = [.. Signatures, signature] };

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(ToString());

    /// <summary>The text of the file.</summary>
    public override string ToString() => $"{Text}\n{string.Concat(Signatures)}";

    private static bool IsText(string text) => text.EndsWith('\n') && !text.Any(c => c < ' ' && c != '\n');

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string text)
    {
        try
        {
            text = StrictUtf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }
}
