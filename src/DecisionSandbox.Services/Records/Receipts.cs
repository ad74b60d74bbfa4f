using DecisionSandbox.Audit.Receipts;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The stored subtrees do not prove the entry: the record was altered.</summary>
public sealed record CannotProve(long Index) : Problem(new Text(
    $"Le registre ne prouve plus l’entrée {Index} : il a été altéré. Prévenez le comité d’éthique, une vérification dira ce qui manque.",
    $"The record no longer proves entry {Index}: it was altered. Tell the ethics committee; a verification will say what is missing."));

/// <summary>Makes receipts.</summary>
public sealed class Receipts(IDbContextFactory<SandboxContext> contexts, Checkpoints checkpoints)
{
    /// <summary>The receipt of one entry, checked before it is handed out.</summary>
    public async Task<Outcome<string>> For(long index, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var signed = await Checkpoints.Last(context, cancel);
        if (signed is null || signed.Checkpoint.Size <= index)
        {
            var now = await checkpoints.SignNow(cancel);
            if (now.Problem is { } problem) { return problem; }
            signed = now.Value;
        }
        var entry = await context.Entries.AsNoTracking().FirstOrDefaultAsync(row => row.Index == index, cancel);
        if (entry is null || await StoredTree.Build(context, ProofPlan.Inclusion(index, signed.Checkpoint.Size), cancel) is not { } proof
            || !MerkleProof.VerifyInclusion(index, signed.Checkpoint.Size, MerkleHash.Leaf(entry.Bytes), proof, signed.Checkpoint.Root))
        {
            return new CannotProve(index);
        }
        return new Receipt(index, proof, signed, entry.Bytes).ToString();
    }
}
