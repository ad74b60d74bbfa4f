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

    /// <summary>Carries out a plan in one query per level; null where a subtree is missing.</summary>
    public static async Task<IReadOnlyList<Digest>?> Build(SandboxContext context, ProofPlan plan, CancellationToken cancel)
    {
        var hashes = new Dictionary<NodeAddress, Digest>();
        foreach (var level in plan.Nodes.GroupBy(node => node.Level))
        {
            var (height, indexes) = (level.Key, level.Select(node => node.Index).Distinct().ToList());
            foreach (var row in await context.Nodes.AsNoTracking().Where(row => row.Level == height && indexes.Contains(row.Index)).ToListAsync(cancel))
            {
                if (row.Hash.Length != Digest.Size) { return null; }
                hashes[new(row.Level, row.Index)] = Digest.From(row.Hash);
            }
        }
        return plan.Nodes.All(hashes.ContainsKey) ? plan.Build(node => hashes[node]) : null;
    }
}
