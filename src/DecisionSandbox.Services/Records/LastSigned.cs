using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Records;

/// <summary>The record does not continue what was already signed: a backup was restored, or entries were cut.</summary>
public sealed record RecordRolledBack(long Signed, long Found) : Problem(new Text(
    $"Le registre ne prolonge pas celui qui a déjà été signé ({Signed} entrées signées, {Found} présentes) : une sauvegarde a sans doute été remise en place. Rien n’est plus signé tant que la personne qui administre ce serveur ne l’a pas inscrit avec « sandbox audit restored --reason … » ; prévenez le comité.",
    $"The record does not continue the one already signed ({Signed} entries signed, {Found} present): a backup was probably put back. Nothing more is signed until the person who administers this server records it with “sandbox audit restored --reason …”; tell the committee."));

/// <summary>The last checkpoint signed here, in a file outside the database: a database put back from a backup does not continue it.</summary>
public sealed class LastSigned(DataFolder folder)
{
    /// <summary>Why nothing may be signed, or null.</summary>
    internal async Task<RecordRolledBack?> RolledBack(SandboxContext context, string origin, TreeHead tree, CancellationToken cancel)
    {
        if (Read() is not { } kept) { return null; }
        var (size, root) = (kept.Size, kept.Root);
        if (kept.Origin != origin)
        {
            // Under another name a restore was recorded; a record that names no such restore is an even older backup.
            var restores = await context.Entries.AsNoTracking().Where(entry => entry.Event == Events.Restored).Select(entry => entry.Bytes).ToListAsync(cancel);
            return restores.Exists(bytes => EntryReading.Of(bytes)?.Facts.GetValueOrDefault("origin") == kept.Origin) ? null : new RecordRolledBack(size, tree.Size);
        }
        return tree.Size >= size && await StoredTree.RootAt(context, size, cancel) == root ? null : new RecordRolledBack(size, tree.Size);
    }

    /// <summary>What was signed last; null where nothing was, or where it cannot be read.</summary>
    public Checkpoint? Read() =>
        File.Exists(folder.LastCheckpoint) && SignedCheckpoint.Parse(File.ReadAllBytes(folder.LastCheckpoint)).Try(out var kept, out _) ? kept.Checkpoint : null;

    /// <summary>Keeps a checkpoint; on the disk when this returns. That of a former origin is set aside: it says what a restore lost.</summary>
    internal void Keep(SignedCheckpoint signed)
    {
        if (Read() is { } before && before.Origin != signed.Checkpoint.Origin)
        {
            File.Move(folder.LastCheckpoint, $"{folder.LastCheckpoint}.{before.Origin.Replace('/', '-')}", overwrite: true);
        }
        using (var stream = new FileStream(folder.LastCheckpoint + ".new", FileMode.Create, FileAccess.Write))
        {
            stream.Write(signed.ToBytes());
            stream.Flush(flushToDisk: true);
        }
        File.Move(folder.LastCheckpoint + ".new", folder.LastCheckpoint, overwrite: true);
    }
}
