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
        // Every level with every index is a few rows more than needed; one query for each level would cost far more.
        var (levels, indexes) = (plan.Nodes.Select(node => node.Level).Distinct().ToList(), plan.Nodes.Select(node => node.Index).Distinct().ToList());
        var rows = await context.Nodes.AsNoTracking().Where(row => levels.Contains(row.Level) && indexes.Contains(row.Index)).ToListAsync(cancel);
        var hashes = rows.Where(row => row.Hash.Length == Digest.Size).ToDictionary(row => new NodeAddress(row.Level, row.Index), row => Digest.From(row.Hash));
        return plan.Nodes.All(hashes.ContainsKey) ? plan.Build(node => hashes[node]) : null;
    }
}
