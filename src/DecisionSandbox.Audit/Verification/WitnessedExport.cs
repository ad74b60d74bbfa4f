using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>What a witness did with an export.</summary>
/// <param name="Report">The verification that came first.</param>
/// <param name="Cosigned">The checkpoint with the cosignature added: hand it back. Null where the export did not pass.</param>
public sealed record WitnessedExport(VerificationReport Report, SignedCheckpoint? Cosigned)
{
    /// <summary>Verifies an export entry by entry and cosigns its checkpoint only where nothing is at fault and it continues the last one cosigned. Runs offline.</summary>
    /// <param name="request">The export and the log's key, which must not be the export's own. The kept checkpoint is the book's.</param>
    /// <param name="witness">The committee's witness.</param>
    /// <param name="book">Where the witness remembers; the new checkpoint is on the disk before the cosignature is returned.</param>
    public static WitnessedExport Cosign(VerificationRequest request, Witness witness, WitnessBook book)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(witness);
        ArgumentNullException.ThrowIfNull(book);
        if (request.LogKey is null)
        {
            return Refused(ExportVerification.Run(request), new Sentence(
                "Un témoin ne signe qu’avec une clé du registre reçue par un autre chemin que l’export.",
                "A witness signs only with a key of the log that came another way than the export."));
        }
        var file = Path.Combine(request.Folder, "checkpoint");
        if (!File.Exists(file) || !SignedCheckpoint.Parse(File.ReadAllBytes(file)).Try(out var signed, out _))
        {
            return new(ExportVerification.Run(request), null);
        }
        if (book.Last(signed.Checkpoint.Origin, out var last) is { } unreadable)
        {
            return Refused(ExportVerification.Run(request), unreadable);
        }
        var report = ExportVerification.Run(last is null ? request : request with { KeptCheckpoint = last.ToBytes() });
        // The file may have been replaced while it was verified: what is signed is what was verified.
        if (!report.Passed || signed.Checkpoint != report.Checkpoint)
        {
            return new(report, null);
        }
        var cosigned = signed with { Note = signed.Note.With(witness.Sign(signed.Note.Text)) };
        book.Remember(cosigned);
        return new(report, cosigned);
    }

    private static WitnessedExport Refused(VerificationReport report, Sentence why) =>
        new(report with { Findings = [.. report.Findings, new(FindingKind.Fault, why.Fr, why.En)] }, null);
}
