using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>What a witness did with an export.</summary>
/// <param name="Report">The verification that came first.</param>
/// <param name="Cosigned">The checkpoint with the cosignature added: hand it back, and keep a copy for the next time. Null where the export did not pass.</param>
public sealed record WitnessedExport(VerificationReport Report, SignedCheckpoint? Cosigned)
{
    /// <summary>Verifies an export entry by entry and cosigns its checkpoint only where nothing is at fault. Runs offline.</summary>
    /// <param name="request">The export; the last checkpoint that this witness cosigned as the kept one (none the first time); the log's key, which must not be the export's own.</param>
    /// <param name="witness">The committee's witness.</param>
    public static WitnessedExport Cosign(VerificationRequest request, Witness witness)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(witness);
        var report = ExportVerification.Run(request);
        if (request.LogKey is null)
        {
            return new(report with
            {
                Findings = [.. report.Findings, new(FindingKind.Fault,
                    "Un témoin ne signe qu’avec une clé du registre reçue par un autre chemin que l’export.",
                    "A witness signs only with a key of the log that came another way than the export.")],
            }, null);
        }
        var file = Path.Combine(request.Folder, "checkpoint");
        if (!report.Passed || !SignedCheckpoint.Parse(File.ReadAllBytes(file)).Try(out var signed, out _) || signed.Checkpoint != report.Checkpoint)
        {
            return new(report, null);
        }
        return new(report, signed with { Note = signed.Note.With(witness.Sign(signed.Note.Text)) });
    }
}
