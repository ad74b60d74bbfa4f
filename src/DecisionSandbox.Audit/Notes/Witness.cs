using System.Buffers.Binary;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Notes;

/// <summary>A third party who signs a checkpoint only after seeing that it adds to the one it signed before (c2sp.org/tlog-cosignature). Runs offline, on the committee's own machine.</summary>
public sealed class Witness : INoteSigner
{
    private readonly SigningKey _key;
    private readonly TimeProvider _clock;

    /// <summary>A witness with this key.</summary>
    /// <exception cref="ArgumentException">The key is a log's.</exception>
    public Witness(SigningKey key, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(key);
        _clock = clock;
        _key = key.VerifierKey.Type == NoteKeyType.Cosignature
            ? key
            : throw new ArgumentException("A log's key does not sign as a witness.", nameof(key));
    }

    /// <inheritdoc/>
    public VerifierKey Key => _key.VerifierKey;

    /// <summary>Signs the text as seen now. Prefer <see cref="Cosign"/>, which looks first.</summary>
    public NoteSignature Sign(string text)
    {
        var time = _clock.GetUtcNow().ToUnixTimeSeconds();
        var timed = new byte[72];
        BinaryPrimitives.WriteInt64BigEndian(timed, time);
        _key.SignRaw(VerifierKey.Cosigned(text, time)).CopyTo(timed, 8);
        return new(Key.Name, Key.KeyId, timed);
    }

    /// <summary>Cosigns a checkpoint that the log signed and that holds all of the last one this witness signed.</summary>
    /// <param name="next">The checkpoint to sign.</param>
    /// <param name="log">The log's key, obtained from elsewhere than the log.</param>
    /// <param name="last">The last checkpoint this witness signed for this log; null the first time.</param>
    /// <param name="proof">Consistency proof from the last to the next (any list the first time).</param>
    public Reading<SignedCheckpoint> Cosign(SignedCheckpoint next, VerifierKey log, Checkpoint? last, IReadOnlyList<Digest> proof)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (!next.Note.IsSignedBy(log))
        {
            return new Sentence("Le journal n’a pas signé ce point de contrôle avec cette clé.", "The log did not sign this checkpoint with this key.");
        }
        var now = next.Checkpoint;
        if (last is not null && last.Origin != now.Origin)
        {
            return new Sentence(
                $"Ce point de contrôle est celui d’un autre journal ({now.Origin}, et non {last.Origin}).",
                $"This checkpoint belongs to another log ({now.Origin}, not {last.Origin}).");
        }
        // From an empty log everything follows: there is nothing to prove (c2sp.org/tlog-witness).
        if (last is { Size: > 0 } && !MerkleProof.VerifyConsistency(last.Size, now.Size, last.Root, now.Root, proof))
        {
            return new Sentence(
                $"Rien ne prouve que les {now.Size} entrées prolongent les {last.Size} déjà attestées : le passé a peut-être été réécrit. Ne signez pas.",
                $"Nothing proves that the {now.Size} entries continue the {last.Size} attested before: the past may have been rewritten. Do not sign.");
        }
        return next with { Note = next.Note.With(Sign(next.Note.Text)) };
    }
}
