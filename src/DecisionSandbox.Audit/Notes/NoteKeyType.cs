namespace DecisionSandbox.Audit.Notes;

/// <summary>What a key signs: the type byte of c2sp.org/signed-note.</summary>
public enum NoteKeyType
{
    /// <summary>0x01: an Ed25519 signature over the text of the note. A log's own key.</summary>
    Ed25519 = 0x01,
    /// <summary>0x04: an Ed25519 signature over the text and a time (c2sp.org/tlog-cosignature). A witness's key.</summary>
    Cosignature = 0x04,
}
