using System.Globalization;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Holds what others kept — an earlier checkpoint, a receipt, a cosignature — against the log as it was read.</summary>
internal sealed class ClaimJudge(Checkpoint head, bool isSigned, SignatureJudge signatures, LogReading log, FindingList findings)
{
    /// <summary>The kept checkpoint, where it is the log's own and covers entries.</summary>
    public Checkpoint? SoundKept { get; private set; }

    public void Kept(SignedCheckpoint? kept)
    {
        if (kept is null)
        {
            findings.Note(
                "Aucun point de contrôle gardé ailleurs n’a été comparé : ce qui suit le dernier point de contrôle attesté a pu être coupé, ou récrit par le détenteur de la clé, sans que cela se voie.",
                "No checkpoint kept elsewhere was compared: what follows the last witnessed checkpoint may have been cut, or rewritten by the holder of the key, unseen.");
            return;
        }
        var (quoi, what) = ("Le point de contrôle gardé", "The kept checkpoint");
        var own = signatures.Of(kept.Note, quoi, what, accusesExport: false);
        if (own is false)
        {
            return; // It was changed where it was kept: what it says now accuses nobody.
        }
        var size = kept.Checkpoint.Size;
        SoundKept = own is true && kept.Checkpoint.Origin == head.Origin && size > 0 ? kept.Checkpoint : null;
        if (Continues(kept.Checkpoint, quoi, what) && IsWhole(kept.Checkpoint, quoi, what) && own is true && isSigned && size > 0)
        {
            findings.Confirm(
                $"Les {size} entrées du point de contrôle gardé sont toutes là, inchangées.",
                $"The {size} entries of the kept checkpoint are all there, unchanged.");
        }
    }

    /// <summary>First whether the receipt holds by itself: only then does a difference accuse the export.</summary>
    public void Receipt(Receipt? receipt)
    {
        if (receipt is null || signatures.Of(receipt.Checkpoint.Note, "Le reçu", "The receipt", accusesExport: false) is not true)
        {
            return;
        }
        var (index, signed, here) = (receipt.Index, receipt.Checkpoint.Checkpoint, log.LeafAt(receipt.Index));
        var leaf = receipt.Entry is { } entry ? MerkleHash.Leaf(entry.Span) : here;
        if (leaf is { } hash && !MerkleProof.VerifyInclusion(index, signed.Size, hash, receipt.Proof, signed.Root))
        {
            var (fr, en) = receipt.Entry is null
                ? ($"Le reçu, qui ne porte pas l’entrée elle-même, ne correspond pas à l’entrée {index} de l’export : l’un ou l’autre a été modifié.",
                   $"The receipt, which does not carry the entry itself, does not match entry {index} of the export: one or the other was changed.")
                : ($"Le reçu a été modifié : il ne prouve pas que l’entrée {index} figure parmi les {signed.Size} qu’il dit signées. Cela n’accuse pas le registre.",
                   $"The receipt was changed: it does not prove that entry {index} stands among the {signed.Size} that it says were signed. This does not accuse the record.");
            findings.NotCompared(fr, en);
        }
        else if (!Continues(signed, "Le point de contrôle du reçu", "The receipt’s checkpoint"))
        {
            return;
        }
        else if (here is null || here != leaf)
        {
            findings.Fault(
                $"Le reçu tient (signature et preuve), et l’entrée {index} de l’export n’est pas la sienne, ou ne peut plus être lue.",
                $"The receipt holds (signature and proof), and entry {index} of the export is not its own, or can no longer be read.",
                null,
                index);
        }
        else
        {
            findings.Confirm(
                $"L’entrée {index} du reçu figure dans l’export, à l’identique.",
                $"Entry {index} of the receipt stands in the export, identical.");
        }
    }

    public void Cosigned(IReadOnlyList<Cosigned> cosigned, IReadOnlyList<VerifierKey> trusted)
    {
        foreach (var (checkpoint, witness) in cosigned)
        {
            var (quoi, what) = ($"Le point de contrôle cosigné par {witness.Name}", $"The checkpoint cosigned by {witness.Name}");
            var own = signatures.Of(checkpoint.Note, quoi, what, accusesExport: true);
            if (!Continues(checkpoint.Checkpoint, quoi, what) || !IsWhole(checkpoint.Checkpoint, quoi, what) || own is not true)
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
            findings.NotCompared(
                $"{quoi} vient d’un autre registre : {earlier.Origin}, et non {head.Origin}.",
                $"{what} comes from another log: {earlier.Origin}, not {head.Origin}.");
            return false;
        }
        if (earlier.Size > head.Size)
        {
            var missing = earlier.Size - head.Size;
            findings.Fault(
                $"{quoi} couvre {earlier.Size} entrées, l’export n’en a que {head.Size} : la fin a été coupée (il manque les {missing} dernières), ou cet export a été pris avant.",
                $"{what} covers {earlier.Size} entries, the export has only {head.Size}: the end was cut (the last {missing} are missing), or this export was taken before.");
            return false;
        }
        if (log.RootsAt(earlier.Size) is not { } roots)
        {
            findings.Fault(
                $"{quoi} n’a pas pu être comparé : il manque des fichiers de l’export.",
                $"{what} could not be compared: files of the export are missing.");
            return false;
        }
        if (roots.Tiles != earlier.Root && roots.Entries != earlier.Root)
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

    // The root may agree while an entry below it does not match its hash, or could not be read.
    private bool IsWhole(Checkpoint earlier, string quoi, string what)
    {
        if (findings.SoundUntil >= earlier.Size)
        {
            return true;
        }
        findings.Fault(
            $"{quoi} couvre {earlier.Size} entrées, qui ne sont pas toutes intactes dans l’export : voir les fautes ci-dessus, à partir de l’entrée {findings.SoundUntil}.",
            $"{what} covers {earlier.Size} entries, which are not all intact in the export: see the faults above, from entry {findings.SoundUntil} on.");
        return false;
    }
}
