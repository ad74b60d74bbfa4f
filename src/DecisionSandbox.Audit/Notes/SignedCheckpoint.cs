namespace DecisionSandbox.Audit.Notes;

/// <summary>A checkpoint with the signatures under it, exactly as it was read or will be written.</summary>
/// <param name="Checkpoint">What is signed.</param>
/// <param name="Note">The note around it.</param>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, SignedNote Note)
{
    /// <summary>Reads a checkpoint file. Its signatures are not verified by reading it.</summary>
    public static Reading<SignedCheckpoint> Parse(ReadOnlySpan<byte> bytes)
    {
        if (!SignedNote.Parse(bytes).Try(out var note, out var refusal))
        {
            return refusal;
        }
        return Checkpoint.Parse(note.Text).Try(out var checkpoint, out refusal)
            ? new SignedCheckpoint(checkpoint, note)
            : refusal;
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] ToBytes() => Note.ToBytes();
}
