using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>The result of verifying an export or a stored record.</summary>
/// <param name="Checkpoint">The export's checkpoint, or for a stored record what its rows amount to; null where there is nothing to read.</param>
/// <param name="Findings">Every statement, in the order of the checks.</param>
public sealed record VerificationReport(Checkpoint? Checkpoint, IReadOnlyList<Finding> Findings)
{
    /// <summary>True where nothing is at fault. Read the notes all the same: they say what was not proved.</summary>
    public bool Passed => Checkpoint is not null && Findings.All(finding => finding.Kind != FindingKind.Fault);

    /// <summary>The faults alone.</summary>
    public IEnumerable<Finding> Faults => Findings.Where(finding => finding.Kind == FindingKind.Fault);

    /// <summary>The checkpoint kept from an earlier time, where it is this log's, bears its signature and covers entries: only then does it say anything.</summary>
    public Checkpoint? Kept { get; init; }

    /// <summary>True where the log's key came from elsewhere than the export.</summary>
    public bool KeyIsTheReadersOwn { get; init; }
}
