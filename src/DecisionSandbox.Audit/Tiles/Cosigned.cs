using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Tiles;

/// <summary>A checkpoint that a witness cosigned, of this export's size or an earlier one.</summary>
/// <param name="Checkpoint">The note with the log's and the witness's signatures.</param>
/// <param name="Witness">The witness's key.</param>
public sealed record Cosigned(SignedCheckpoint Checkpoint, VerifierKey Witness);
