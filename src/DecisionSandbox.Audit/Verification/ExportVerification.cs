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
        if (ExportHead.Read(request.Folder, findings) is not { } signed)
        {
            return new(null, findings.ToList());
        }
        var head = signed.Checkpoint;
        var keys = FindKeys(request, findings);
        var signatures = new SignatureJudge(keys, findings);
        var isSigned = CheckSignature(signed, keys, signatures, findings);

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
                $"Les {head.Size} entrées donnent, fichier par fichier, la racine du point de contrôle de l’export.",
                $"The {head.Size} entries give, file by file, the root of the export’s checkpoint.");
        }
        var judge = new ClaimJudge(head, isSigned, signatures, log, findings);
        judge.Kept(kept);
        judge.Receipt(receipt);
        judge.Cosigned(cosigned, request.WitnessKeys);
        return new(head, findings.ToList()) { Kept = judge.SoundKept, KeyIsTheReadersOwn = request.LogKey is not null };
    }

    private static LogKeys? FindKeys(VerificationRequest request, FindingList findings)
    {
        var path = Path.Combine(request.Folder, "vkey");
        if (request.LogKey is null && !File.Exists(path))
        {
            findings.NotCompared(
                "Aucune clé n’a été donnée et l’export n’en contient pas : la signature n’est pas vérifiée.",
                "No key was given and the export holds none: the signature is not verified.");
            return null;
        }
        if (!LogKeys.Parse(request.LogKey ?? File.ReadAllText(path)).Try(out var keys, out var refusal))
        {
            findings.NotCompared(refusal.Fr, refusal.En, request.LogKey is null ? "vkey" : null);
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

    private static bool CheckSignature(SignedCheckpoint signed, LogKeys? keys, SignatureJudge signatures, FindingList findings)
    {
        if (signatures.Of(signed.Note, "Le point de contrôle de l’export", "The export’s checkpoint", accusesExport: true) is not true || keys is null)
        {
            return false;
        }
        findings.Confirm(
            $"Le point de contrôle de l’export annonce {signed.Checkpoint.Size} entrées de {signed.Checkpoint.Origin} ; la clé {keys.Identifiers} l’a signé.",
            $"The export’s checkpoint announces {signed.Checkpoint.Size} entries of {signed.Checkpoint.Origin}; the key {keys.Identifiers} signed it.");
        // “SHOULD match” (c2sp.org/tlog-checkpoint): logs exist where they do not, so that it is a note.
        if (keys.Keys.All(key => key.Name != signed.Checkpoint.Origin))
        {
            findings.Note(
                $"La clé {keys.Identifiers} ne porte pas le nom du registre, {signed.Checkpoint.Origin} : assurez-vous que cette clé est bien la sienne.",
                $"The key {keys.Identifiers} does not bear the log’s name, {signed.Checkpoint.Origin}: make sure that this key is its own.");
        }
        return true;
    }

    private delegate Reading<T> Parser<T>(ReadOnlySpan<byte> bytes)
        where T : class;

    private static T? Parse<T>(ReadOnlyMemory<byte>? bytes, Parser<T> parse, string quoi, string what, FindingList findings)
        where T : class
    {
        if (bytes is { } given && !parse(given.Span).Try(out var value, out var refusal))
        {
            findings.NotCompared(quoi, what, refusal);
            return null;
        }
        return bytes is { } read ? parse(read.Span).Value : null;
    }
}
