using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>Signs what the record has come to. Each signing is an entry, which the next checkpoint covers.</summary>
public sealed class Checkpoints(
    IDbContextFactory<SandboxContext> contexts, WriterGate gate, Recorder recorder, RecordKey key, LastSigned lastSigned, SandboxOptions options, FolderState folder, ServerClock clock)
{
    /// <summary>Signs the record as it stands; the last checkpoint again where nothing but its own entry follows it.</summary>
    public async Task<Outcome<SignedCheckpoint>> SignNow(CancellationToken cancel)
    {
        if (folder.IsReadOnly) { return new ReadOnlyUntilRestart(); }
        try
        {
            return await Sign(cancel);
        }
        catch (Exception failure) when (StorageFailure.Is(failure) || failure is IOException)
        {
            if (StorageFailure.NeedsRestart(failure)) { folder.IsReadOnly = true; }
            return new NotKept();
        }
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

    private async Task<Outcome<SignedCheckpoint>> Sign(CancellationToken cancel)
    {
        using var turn = await gate.Enter(cancel);
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var head = await context.LockHead(cancel);
        var tree = TreeHead.FromBytes(head.Tree).Value;
        if (await lastSigned.RolledBack(context, head.Origin, tree, cancel) is { } rolledBack) { return rolledBack; }
        var loaded = key.Load();
        if (loaded.Problem is { } problem) { return Outcome<SignedCheckpoint>.Failed(problem); }
        var next = await Announced(context, cancel);
        if (next is null && await StillTheLast(context, tree, cancel) is { } still) { return still; }
        // While a key takes over both sign: who trusts the one sees the other under the same checkpoint. A key of another origin signs alone.
        var signers = next is null ? [loaded.Value] : loaded.Value.VerifierKey.Name == head.Origin ? [next, loaded.Value] : (SigningKey[])[next];
        if (signers[0].VerifierKey.Name != head.Origin) { return Outcome<SignedCheckpoint>.Failed(new KeyOfAnotherRecord(signers[0].VerifierKey.Name, head.Origin)); }
        var signed = new Checkpoint(head.Origin, tree.Size, tree.Root).Sign(signers.Select(signer => new Ed25519Signer(signer)));
        context.Checkpoints.Add(new() { Size = tree.Size, Note = signed.ToBytes(), At = clock.Now });
        recorder.Append(context, head, new(Events.CheckpointSigned, new())
        {
            Hashes = new Dictionary<string, string> { ["checkpoint"] = Draw.Hash(signed.ToBytes()) },
            Facts = new Dictionary<string, object> { ["size"] = tree.Size },
        }, clock.Read());
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        lastSigned.Keep(signed);
        if (next is not null) { key.TakeOver(); }
        return signed;
    }

    private static async Task<SignedCheckpoint?> StillTheLast(SandboxContext context, TreeHead tree, CancellationToken cancel) =>
        await Last(context, cancel) is { } last && last.Checkpoint.Size <= tree.Size
            && !await context.Entries.AnyAsync(entry => entry.Index >= last.Checkpoint.Size && entry.Event != Events.CheckpointSigned, cancel)
            && await StoredTree.RootAt(context, last.Checkpoint.Size, cancel) == last.Checkpoint.Root ? last : null;

    // The waiting key signs only once the record names it: an attempt that was interrupted before that leaves nothing behind.
    private async Task<SigningKey?> Announced(SandboxContext context, CancellationToken cancel)
    {
        if (key.Next() is not { } next) { return null; }
        var announcement = await context.Entries.AsNoTracking().Where(entry => entry.Event == Events.KeyChanged || entry.Event == Events.Restored)
            .OrderByDescending(entry => entry.Index).Select(entry => entry.Bytes).FirstOrDefaultAsync(cancel);
        return announcement is not null && EntryReading.Of(announcement)?.Facts.GetValueOrDefault("to") == next.VerifierKey.ToString() ? next : null;
    }
}

/// <summary>The key file belongs to another record.</summary>
public sealed record KeyOfAnotherRecord(string Key, string Origin) : Problem(new Text(
    $"La clé record.key signe pour {Key}, ce registre est {Origin}. Remettez la clé de ce registre à sa place.",
    $"The key record.key signs for {Key}, this record is {Origin}. Put back the key of this record."));
