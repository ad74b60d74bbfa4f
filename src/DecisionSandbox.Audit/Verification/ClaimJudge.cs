using System.Globalization;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Holds what others kept — an earlier checkpoint, a receipt, a cosignature — against the log as it was read.</summary>
internal sealed class ClaimJudge(Checkpoint head, LogKeys? keys, LogReading log, FindingList findings)
{
    public void Kept(SignedCheckpoint? kept)
    {
        if (kept is null)
        {
            findings.Note(
                "Aucun point de contrôle gardé ailleurs n’a été comparé : ce qui suit le dernier point de contrôle attesté a pu être coupé, ou récrit par le détenteur de la clé, sans que cela se voie.",
                "No checkpoint kept elsewhere was compared: what follows the last witnessed checkpoint may have been cut, or rewritten by the holder of the key, unseen.");
            return;
        }
        if (keys is not null && !keys.Signed(kept.Note))
        {
            findings.Fault(
                $"Le point de contrôle gardé n’est pas signé par la clé {keys.Names}.",
                $"The kept checkpoint is not signed by the key {keys.Names}.");
        }
        if (Continues(kept.Checkpoint, "Le point de contrôle gardé", "The kept checkpoint"))
        {
            findings.Confirm(
                $"Les {kept.Checkpoint.Size} entrées du point de contrôle gardé sont toutes là, inchangées.",
                $"The {kept.Checkpoint.Size} entries of the kept checkpoint are all there, unchanged.");
        }
    }

    public void Receipt(Receipt? receipt)
    {
        if (receipt is null || !Continues(receipt.Checkpoint.Checkpoint, "Le point de contrôle du reçu", "The receipt's checkpoint"))
        {
            return;
        }
        var here = log.LeafAt(receipt.Index);
        var leaf = receipt.Entry is { } entry ? MerkleHash.Leaf(entry.Span) : here;
        if (keys is not null && leaf is { } hash && receipt.Verify(keys, hash) is { } wrong)
        {
            findings.Fault(wrong.Fr, wrong.En, null, receipt.Index);
            return;
        }
        if (here is null || here != leaf)
        {
            findings.Fault(
                $"L’entrée {receipt.Index} de l’export n’est pas celle du reçu.",
                $"Entry {receipt.Index} of the export is not that of the receipt.",
                null,
                receipt.Index);
            return;
        }
        if (keys is not null)
        {
            findings.Confirm(
                $"L’entrée {receipt.Index} du reçu figure dans l’export, à l’identique.",
                $"Entry {receipt.Index} of the receipt stands in the export, identical.");
        }
    }

    public void Cosigned(IReadOnlyList<Cosigned> cosigned, IReadOnlyList<VerifierKey> trusted)
    {
        foreach (var (checkpoint, witness) in cosigned)
        {
            if (keys is not null && !keys.Signed(checkpoint.Note))
            {
                findings.Fault(
                    $"Le point de contrôle cosigné par {witness.Name} n’est pas signé par la clé {keys.Names}.",
                    $"The checkpoint cosigned by {witness.Name} is not signed by the key {keys.Names}.");
            }
            if (!Continues(checkpoint.Checkpoint, $"Le point de contrôle cosigné par {witness.Name}", $"The checkpoint cosigned by {witness.Name}"))
            {
                continue;
            }
            var size = checkpoint.Checkpoint.Size;
            var when = checkpoint.Note.Signatures.First(witness.Recognises).Time is { } time && time < 253_402_300_800 // the year 10000
                ? DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)
                : "?";
            findings.Confirm(
                $"Le témoin {witness.Name} a attesté les {size} premières entrées ({when}).",
                $"The witness {witness.Name} attested the first {size} entries ({when}).");
            if (!trusted.Contains(witness))
            {
                findings.Note(
                    $"Clé du témoin {witness.Name} prise dans l’export : elle ne prouve rien contre son propriétaire.",
                    $"Key of the witness {witness.Name} taken from the export: proves nothing against its owner.");
            }
        }
    }

    private bool Continues(Checkpoint earlier, string quoi, string what)
    {
        if (earlier.Origin != head.Origin)
        {
            findings.Fault(
                $"{quoi} vient d’un autre registre : {earlier.Origin}, et non {head.Origin}.",
                $"{what} comes from another log: {earlier.Origin}, not {head.Origin}.");
            return false;
        }
        if (earlier.Size > head.Size)
        {
            findings.Fault(
                $"{quoi} couvre {earlier.Size} entrées, l’export n’en a que {head.Size} : {earlier.Size - head.Size} ont été coupées, ou cet export est plus ancien.",
                $"{what} covers {earlier.Size} entries, the export has only {head.Size}: {earlier.Size - head.Size} were cut, or this export is older.");
            return false;
        }
        if (log.RootAt(earlier.Size) is not { } root)
        {
            findings.Fault(
                $"{quoi} n’a pas pu être comparé : il manque des fichiers.",
                $"{what} could not be compared: files are missing.");
            return false;
        }
        if (root != earlier.Root)
        {
            findings.Fault(
                $"{quoi} couvre {earlier.Size} entrées qui ne sont pas celles de l’export : le passé a été récrit.",
                $"{what} covers {earlier.Size} entries that are not those of the export: the past was rewritten.");
            return false;
        }
        if (earlier.Size == 0)
        {
            findings.Note($"{quoi} est vide : il ne prouve rien.", $"{what} is empty: it proves nothing.");
        }
        return true;
    }
}
