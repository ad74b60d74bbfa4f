using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>What to verify, and against what the verifier holds of its own.</summary>
/// <param name="Folder">The export: any C2SP tlog-tiles log, ours or another's.</param>
public sealed record VerificationRequest(string Folder)
{
    /// <summary>The log's key in its text form, or its present and former keys one a line, obtained from elsewhere. Without it the export's own is used, and the report says what that is worth.</summary>
    public string? LogKey { get; init; }

    /// <summary>The bytes of a checkpoint kept from an earlier time: the export must contain all that it covers, unchanged.</summary>
    public ReadOnlyMemory<byte>? KeptCheckpoint { get; init; }

    /// <summary>The bytes of a receipt: its entry must stand in the export at its index.</summary>
    public ReadOnlyMemory<byte>? Receipt { get; init; }

    /// <summary>Keys of witnesses, obtained from elsewhere; those under <c>cosignatures/</c> are used besides, marked as such.</summary>
    public IReadOnlyList<VerifierKey> WitnessKeys { get; init; } = [];
}
