using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>Proofs and roots from the subtrees that the database keeps.</summary>
internal static class StoredTree
{
    /// <summary>The root of the first <paramref name="size"/> entries; null where a subtree is missing.</summary>
    public static async Task<Digest?> RootAt(SandboxContext context, long size, CancellationToken cancel) =>
        size == 0 ? MerkleHash.EmptyRoot : (await Build(context, ProofPlan.Root(size), cancel))?[0];

    /// <summary>Carries out a plan in one query; null where a subtree is missing.</summary>
    public static async Task<IReadOnlyList<Digest>?> Build(SandboxContext context, ProofPlan plan, CancellationToken cancel)
    {
        var wanted = plan.Nodes.ToList();
        var rows = wanted.Count == 0 ? [] : await context.NodesAt(wanted).AsNoTracking().ToListAsync(cancel);
        var hashes = rows.Where(row => row.Hash.Length == Digest.Size).ToDictionary(row => new NodeAddress(row.Level, row.Index), row => Digest.From(row.Hash));
        return wanted.TrueForAll(hashes.ContainsKey) ? plan.Build(node => hashes[node]) : null;
    }
}
