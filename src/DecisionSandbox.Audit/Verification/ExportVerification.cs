using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Verifies an export from its files alone, without the database and without the software that wrote it.</summary>
public static class ExportVerification
{
    /// <summary>Runs every check that the request allows. Nothing in the folder is trusted; nothing outside <c>checkpoint</c>, <c>vkey</c>, <c>tile/</c> and <c>cosignatures/</c> is read.</summary>
    public static VerificationReport Run(VerificationRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var findings = new FindingList();
        var path = Path.Combine(request.Folder, "checkpoint");
        if (!File.Exists(path))
        {
            findings.Fault(
                $"Il n’y a pas de fichier « checkpoint » dans {request.Folder} : ce dossier n’est pas un export.",
                $"There is no file “checkpoint” in {request.Folder}: this folder is not an export.",
                "checkpoint");
            return new(null, findings.ToList());
        }
        if (!SignedCheckpoint.Parse(File.ReadAllBytes(path)).Try(out var signed, out var refusal))
        {
            findings.Fault("checkpoint", "checkpoint", refusal, "checkpoint");
            return new(null, findings.ToList());
        }
        var head = signed.Checkpoint;
        var keys = FindKeys(request, findings);
        CheckSignature(signed, keys, findings);

        var kept = Parse(request.KeptCheckpoint, SignedCheckpoint.Parse, "Le point de contrôle gardé", "The kept checkpoint", findings);
        var receipt = Parse(request.Receipt, Receipt.Parse, "Le reçu", "The receipt", findings);
        var cosigned = CosignatureFolder.Read(request, signed, findings);
        IEnumerable<SignedCheckpoint?> claims = [kept, receipt?.Checkpoint, .. cosigned.Select(c => c.Checkpoint)];
        var faults = findings.Faults;
        var log = new LogReading(
            new TileFolder(request.Folder, head.Size, findings),
            head,
            findings,
            claims.OfType<SignedCheckpoint>().Select(claim => claim.Checkpoint.Size),
            receipt is null ? [] : [receipt.Index]);
        if (findings.Faults == faults)
        {
            findings.Confirm(
                $"Les {head.Size} entrées donnent, fichier par fichier, la racine du point de contrôle.",
                $"The {head.Size} entries give, file by file, the root of the checkpoint.");
        }
        var judge = new ClaimJudge(head, keys, log, findings);
        judge.Kept(kept);
        judge.Receipt(receipt);
        judge.Cosigned(cosigned, request.WitnessKeys);
        return new(head, findings.ToList());
    }

    private static LogKeys? FindKeys(VerificationRequest request, FindingList findings)
    {
        var path = Path.Combine(request.Folder, "vkey");
        if (request.LogKey is null && !File.Exists(path))
        {
            findings.Fault(
                "Aucune clé n’a été donnée et l’export n’en contient pas : la signature n’est pas vérifiée.",
                "No key was given and the export holds none: the signature is not verified.");
            return null;
        }
        if (!LogKeys.Parse(request.LogKey ?? File.ReadAllText(path)).Try(out var keys, out var refusal))
        {
            findings.Fault("clé", "key", refusal, request.LogKey is null ? "vkey" : null);
            return null;
        }
        if (request.LogKey is null)
        {
            findings.Note(
                $"Clé prise dans l’export ({string.Join(" ", keys.Keys)}) : elle ne prouve rien contre son propriétaire.",
                $"key taken from the export: proves nothing against its owner ({string.Join(" ", keys.Keys)})");
        }
        return keys;
    }

    private static void CheckSignature(SignedCheckpoint signed, LogKeys? keys, FindingList findings)
    {
        if (keys is null)
        {
            return;
        }
        if (!keys.Signed(signed.Note))
        {
            findings.Fault(
                $"Le point de contrôle n’est pas signé par la clé {keys.Names} : lui ou sa signature a été modifié, ou la clé est une autre.",
                $"The checkpoint is not signed by the key {keys.Names}: it or its signature was changed, or the key is another one.",
                "checkpoint");
            return;
        }
        findings.Confirm(
            $"{signed.Checkpoint.Origin} : {signed.Checkpoint.Size} entrées, signature valable de {keys.Names}.",
            $"{signed.Checkpoint.Origin}: {signed.Checkpoint.Size} entries, valid signature of {keys.Names}.");
        // “SHOULD match” (c2sp.org/tlog-checkpoint): logs exist where they do not, so that it is a note.
        if (keys.Keys.All(key => key.Name != signed.Checkpoint.Origin))
        {
            findings.Note(
                $"La clé porte le nom {keys.Names}, le registre celui de {signed.Checkpoint.Origin} : assurez-vous que cette clé est bien la sienne.",
                $"The key is named {keys.Names}, the log {signed.Checkpoint.Origin}: make sure that this key is its own.");
        }
    }

    private delegate Reading<T> Parser<T>(ReadOnlySpan<byte> bytes)
        where T : class;

    private static T? Parse<T>(ReadOnlyMemory<byte>? bytes, Parser<T> parse, string quoi, string what, FindingList findings)
        where T : class
    {
        if (bytes is { } given && !parse(given.Span).Try(out var value, out var refusal))
        {
            findings.Fault(quoi, what, refusal);
            return null;
        }
        return bytes is { } read ? parse(read.Span).Value : null;
    }
}
