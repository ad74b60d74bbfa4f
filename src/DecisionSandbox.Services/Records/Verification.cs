using System.Runtime.CompilerServices;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;
using AuditEntry = DecisionSandbox.Audit.Verification.StoredEntry;
using StoredEntry = DecisionSandbox.Services.Persistence.StoredEntry;

namespace DecisionSandbox.Services.Records;

/// <summary>What a verification of the stored record found.</summary>
internal sealed record Verified(long Entries, IReadOnlyList<Text> Findings, long CheckpointSize);

/// <summary>Checks the record where it lies: every entry against its hash, every stored subtree, every column, every payload, every content shown, every checkpoint.</summary>
internal sealed class Verification(SandboxContext context, LogKeys keys)
{
    private readonly List<Text> _findings = [];
    private readonly Dictionary<string, long> _shown = [];

    public async Task<Verified> Run(CancellationToken cancel)
    {
        var nodes = await context.Nodes.AsNoTracking().ToDictionaryAsync(node => new NodeAddress(node.Level, node.Index), node => node.Hash, cancel);
        var checkpoints = new List<SignedCheckpoint>();
        foreach (var row in await context.Checkpoints.AsNoTracking().OrderBy(row => row.Size).ToListAsync(cancel))
        {
            if (SignedCheckpoint.Parse(row.Note).Try(out var signed, out _) && signed.Checkpoint.Size == row.Size) { checkpoints.Add(signed); }
            else { _findings.Add(new($"Le point de contrôle à {row.Size} entrées est illisible.", $"The checkpoint at {row.Size} entries is unreadable.")); }
        }
        var tree = TreeHead.FromBytes((await context.Heads.AsNoTracking().SingleAsync(cancel)).Tree);
        if (!tree.Try(out var head, out var unreadable))
        {
            _findings.Add(new(unreadable.Fr, unreadable.En));
            head = TreeHead.Empty;
        }
        var report = await StoredRecordVerification.RunAsync(Rows(nodes, cancel), head, checkpoints, keys, cancel);
        _findings.AddRange(report.Faults.Select(fault => new Text(fault.Fr, fault.En)));
        await CheckPayloads(cancel);
        await CheckContents(cancel);
        return new(report.Checkpoint?.Size ?? 0, _findings, checkpoints.LastOrDefault()?.Checkpoint.Size ?? 0);
    }

    private async IAsyncEnumerable<AuditEntry> Rows(Dictionary<NodeAddress, byte[]> nodes, [EnumeratorCancellation] CancellationToken cancel)
    {
        var builder = new TreeBuilder();
        await foreach (var row in context.Entries.AsNoTracking().OrderBy(entry => entry.Index).AsAsyncEnumerable().WithCancellation(cancel))
        {
            CheckColumns(row);
            var leaf = nodes.GetValueOrDefault(new(0, row.Index)) is { Length: Digest.Size } stored ? Digest.From(stored) : default;
            // The upper subtrees are rebuilt from the stored leaves, so that one altered entry is named once and not at every level above it.
            builder.Append(leaf, (node, hash) =>
            {
                if (node.Level > 0 && !(nodes.GetValueOrDefault(node) is { } kept && kept.AsSpan().SequenceEqual(hash.ToBytes())))
                {
                    var (first, last) = (node.Index << node.Level, ((node.Index + 1) << node.Level) - 1);
                    _findings.Add(new($"L’empreinte conservée pour les entrées {first} à {last} a été altérée.", $"The stored hash of entries {first} to {last} was altered."));
                }
            });
            yield return new(row.Index, row.Bytes, leaf);
        }
    }

    private void CheckColumns(StoredEntry row)
    {
        if (EntryReading.Of(row.Bytes) is not { } reading || !reading.Matches(row))
        {
            _findings.Add(new(
                $"L’entrée {row.Index} et les colonnes qui servent à la chercher ne disent pas la même chose.",
                $"Entry {row.Index} and the columns used to find it do not say the same."));
            return;
        }
        foreach (var hash in reading.Contents) { _shown.TryAdd(hash, row.Index); }
    }

    // A content is kept once for all who saw it: what was altered or taken away is named by the first entry that showed it.
    private async Task CheckContents(CancellationToken cancel)
    {
        await foreach (var content in context.Contents.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (Draw.Hash(content.Bytes) == content.Hash) { _shown.Remove(content.Hash); }
        }
        _findings.AddRange(_shown.OrderBy(one => one.Value).Select(one => new Text(
            $"Le contenu que nomme l’entrée {one.Value} a été altéré ou retiré (empreinte {one.Key}).",
            $"The content that entry {one.Value} names was altered or taken away (hash {one.Key}).")));
    }

    private async Task CheckPayloads(CancellationToken cancel)
    {
        var committed = from payload in context.Payloads.AsNoTracking()
                        join entry in context.Entries.AsNoTracking() on payload.Index equals entry.Index into entries
                        from entry in entries.DefaultIfEmpty()
                        orderby payload.Index
                        select new { Payload = payload, Bytes = entry == null ? null : entry.Bytes };
        await foreach (var row in committed.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Bytes is null || EntryReading.Of(row.Bytes) is not { } reading || Payloads.Open(row.Payload, reading) is null)
            {
                _findings.Add(new(
                    $"Le contenu chiffré de l’entrée {row.Payload.Index} ({row.Payload.Field}) n’est pas celui auquel l’entrée s’est engagée.",
                    $"The encrypted content of entry {row.Payload.Index} ({row.Payload.Field}) is not the one that the entry committed to."));
            }
        }
    }
}
