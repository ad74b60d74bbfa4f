using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The record is shorter than what was already signed: a backup was restored, or entries were cut.</summary>
public sealed record RecordRolledBack(long Signed, long Found) : Problem(new Text(
    $"Le registre ne prolonge pas celui qui a déjà été signé ({Signed} entrées signées, {Found} présentes) : une sauvegarde a sans doute été restaurée. Rien n’est signé ; prévenez le comité.",
    $"The record does not continue the one already signed ({Signed} entries signed, {Found} present): a backup was probably restored. Nothing is signed; tell the committee."));

/// <summary>Signs what the record has come to.</summary>
public sealed class Checkpoints(IDbContextFactory<SandboxContext> contexts, WriterGate gate, RecordKey key, DataFolder folder, SandboxOptions options, ServerClock clock)
{
    /// <summary>The latest checkpoint that covers at least so many entries, signing one where the last does not.</summary>
    public async Task<Outcome<SignedCheckpoint>> Covering(long size, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return await Last(context, cancel) is { } last && last.Checkpoint.Size >= size ? last : await SignNow(cancel);
    }

    /// <summary>Signs the record as it stands.</summary>
    public async Task<Outcome<SignedCheckpoint>> SignNow(CancellationToken cancel)
    {
        using var turn = await gate.Enter(cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var head = await context.LockHead(cancel);
        var tree = TreeHead.FromBytes(head.Tree).Value;
        if (await Last(context, cancel) is { } last && last.Checkpoint.Size == tree.Size && last.Checkpoint.Root == tree.Root) { return last; }
        if (await RolledBack(context, tree, cancel) is { } rolledBack) { return rolledBack; }
        var loaded = key.Load();
        if (loaded.Problem is { } problem) { return Outcome<SignedCheckpoint>.Failed(problem); }
        var signed = new Checkpoint(head.Origin, tree.Size, tree.Root).Sign(new Ed25519Signer(loaded.Value));
        context.Checkpoints.Add(new() { Size = tree.Size, Note = signed.ToBytes(), At = clock.Now });
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        KeepOutside(signed);
        return signed;
    }

    /// <summary>Signs where more entries than configured follow the last checkpoint.</summary>
    public async Task SignWhenDue(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var size = TreeHead.FromBytes((await context.Heads.AsNoTracking().SingleAsync(cancel)).Tree).Value.Size;
        var signed = await context.Checkpoints.MaxAsync(row => (long?)row.Size, cancel) ?? 0;
        if (size - signed >= options.CheckpointEvery) { await SignNow(cancel); }
    }

    /// <summary>The last checkpoint in the database, or null.</summary>
    public static async Task<SignedCheckpoint?> Last(SandboxContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var row = await context.Checkpoints.AsNoTracking().OrderByDescending(checkpoint => checkpoint.Size).FirstOrDefaultAsync(cancel);
        return row is null ? null : SignedCheckpoint.Parse(row.Note).ValueOrNull;
    }

    /// <summary>The root of the first <paramref name="size"/> entries, from the stored subtrees.</summary>
    public static async Task<Digest?> RootAt(SandboxContext context, long size, CancellationToken cancel) =>
        size == 0 ? MerkleHash.EmptyRoot : (await Build(context, ProofPlan.Root(size), cancel))?[0];

    /// <summary>Carries out a plan from the stored subtrees; null where one is missing.</summary>
    public static async Task<IReadOnlyList<Digest>?> Build(SandboxContext context, ProofPlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(plan);
        var hashes = new Dictionary<NodeAddress, Digest>();
        foreach (var node in plan.Nodes)
        {
            var stored = await context.Nodes.AsNoTracking().FirstOrDefaultAsync(row => row.Level == node.Level && row.Index == node.Index, cancel);
            if (stored?.Hash is not { Length: Digest.Size } hash) { return null; }
            hashes[node] = Digest.From(hash);
        }
        return plan.Build(node => hashes[node]);
    }

    // The file outside the database remembers what was signed: a database put back from a backup does not continue it.
    private async Task<RecordRolledBack?> RolledBack(SandboxContext context, TreeHead tree, CancellationToken cancel)
    {
        if (!File.Exists(folder.LastCheckpoint)) { return null; }
        if (!SignedCheckpoint.Parse(await File.ReadAllBytesAsync(folder.LastCheckpoint, cancel)).Try(out var kept, out _)) { return null; }
        var (size, root) = (kept.Checkpoint.Size, kept.Checkpoint.Root);
        return tree.Size >= size && await RootAt(context, size, cancel) == root ? null : new RecordRolledBack(size, tree.Size);
    }

    private void KeepOutside(SignedCheckpoint signed)
    {
        var beside = folder.LastCheckpoint + ".new";
        File.WriteAllBytes(beside, signed.ToBytes());
        File.Move(beside, folder.LastCheckpoint, overwrite: true);
    }
}
