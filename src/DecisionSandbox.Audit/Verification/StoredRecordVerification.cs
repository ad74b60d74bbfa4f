using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Verifies the record where it lies, row by row, against every checkpoint that was signed over it.</summary>
/// <remarks>The server verifying itself finds a tampered database; against the server's owner only an export checked elsewhere proves anything, and the report says so.</remarks>
public static class StoredRecordVerification
{
    /// <summary>Runs over all rows once.</summary>
    /// <param name="entries">All rows, ordered by index.</param>
    /// <param name="head">The stored head row.</param>
    /// <param name="checkpoints">Every checkpoint signed so far, in any order.</param>
    /// <param name="keys">The log's keys, former ones included.</param>
    /// <param name="cancellation">Stops the run.</param>
    public static async Task<VerificationReport> RunAsync(
        IAsyncEnumerable<StoredEntry> entries,
        TreeHead head,
        IReadOnlyList<SignedCheckpoint> checkpoints,
        LogKeys keys,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(checkpoints);
        ArgumentNullException.ThrowIfNull(keys);
        var findings = new FindingList();
        var sizes = checkpoints.Select(checkpoint => checkpoint.Checkpoint.Size).Append(0).Append(head.Size).ToHashSet();
        var (stored, recomputed) = (new TreeBuilder(), new TreeBuilder());
        var roots = new Dictionary<long, (Digest Stored, Digest Recomputed)> { [0] = (stored.Root(), recomputed.Root()) };
        await foreach (var entry in entries.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (entry.Index != stored.Size)
            {
                findings.Fault(
                    $"L’entrée {stored.Size} manque : la ligne suivante porte le numéro {entry.Index}.",
                    $"Entry {stored.Size} is missing: the next row bears the number {entry.Index}.",
                    entry: stored.Size);
                break;
            }
            var leaf = MerkleHash.Leaf(entry.Bytes.Span);
            if (leaf != entry.Leaf)
            {
                findings.Fault(
                    $"L’entrée {entry.Index} ne correspond pas à l’empreinte enregistrée avec elle : l’une ou l’autre a été modifiée.",
                    $"Entry {entry.Index} does not match the hash stored with it: one or the other was changed.",
                    entry: entry.Index);
            }
            stored.Append(entry.Leaf);
            recomputed.Append(leaf);
            if (sizes.Contains(stored.Size))
            {
                roots[stored.Size] = (stored.Root(), recomputed.Root());
            }
        }
        JudgeHead(stored.Size, head, roots, findings);
        foreach (var checkpoint in checkpoints.OrderBy(checkpoint => checkpoint.Checkpoint.Size))
        {
            Judge(checkpoint, keys, roots, findings);
        }
        findings.Note(
            "Le serveur s’est vérifié lui-même : la preuve indépendante est la vérification d’un export sur la machine du comité.",
            "The server verified itself: independent proof is an export verified on the committee’s own machine.");
        var origin = checkpoints.Count > 0 ? checkpoints[^1].Checkpoint.Origin : keys.Names;
        return new(new Checkpoint(origin, stored.Size, recomputed.Root()), findings.ToList());
    }

    private static void JudgeHead(long rows, TreeHead head, Dictionary<long, (Digest Stored, Digest Recomputed)> roots, FindingList findings)
    {
        if (rows != head.Size)
        {
            findings.Fault(
                $"La tête du registre compte {head.Size} entrées, la table en contient {rows} lisibles à la suite.",
                $"The head of the record counts {head.Size} entries, the table holds {rows} readable in sequence.");
        }
        else if (roots[rows].Stored != head.Root)
        {
            findings.Fault(
                "Les empreintes enregistrées ne donnent pas la racine de la tête du registre.",
                "The stored hashes do not give the root of the record’s head.");
        }
    }

    private static void Judge(SignedCheckpoint signed, LogKeys keys, Dictionary<long, (Digest Stored, Digest Recomputed)> roots, FindingList findings)
    {
        var (size, root) = (signed.Checkpoint.Size, signed.Checkpoint.Root);
        if (!keys.Signed(signed.Note))
        {
            findings.Fault(
                $"Le point de contrôle à {size} entrées n’est pas signé par la clé {keys.Names}.",
                $"The checkpoint at {size} entries is not signed by the key {keys.Names}.");
        }
        else if (!roots.TryGetValue(size, out var here))
        {
            findings.Fault(
                $"Un point de contrôle signé couvre {size} entrées : il en manque.",
                $"A signed checkpoint covers {size} entries: some are missing.");
        }
        else if (here.Recomputed != root)
        {
            findings.Fault(
                $"Les {size} premières entrées ne sont pas celles du point de contrôle signé{(here.Stored == root ? " ; les empreintes enregistrées, si" : "")}.",
                $"The first {size} entries are not those of the signed checkpoint{(here.Stored == root ? "; the stored hashes are" : "")}.");
        }
        else
        {
            findings.Confirm(
                $"Les {size} premières entrées sont celles du point de contrôle signé.",
                $"The first {size} entries are those of the signed checkpoint.");
        }
    }
}
