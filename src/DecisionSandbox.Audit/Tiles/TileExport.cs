using System.Globalization;
using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Tiles;

/// <summary>Writes a record to a folder that anyone can verify without this software (c2sp.org/tlog-tiles).</summary>
public static class TileExport
{
    /// <summary>Writes the export. Its <c>checkpoint</c> is written last, and only where the entries give its root: a folder without it is not an export.</summary>
    /// <param name="folder">A new or empty folder.</param>
    /// <param name="checkpoint">The signed checkpoint that the export stops at.</param>
    /// <param name="log">The log's keys, written to <c>vkey</c> one a line, the present one first.</param>
    /// <param name="entries">The stored bytes of exactly the checkpoint's entries, in order; read once, never held together.</param>
    /// <param name="cosigned">Checkpoints that witnesses cosigned, written under <c>cosignatures/</c>.</param>
    /// <param name="cancellation">Stops the export.</param>
    /// <returns>The checkpoint written, or why nothing usable was.</returns>
    public static async Task<Reading<SignedCheckpoint>> WriteAsync(
        string folder,
        SignedCheckpoint checkpoint,
        LogKeys log,
        IAsyncEnumerable<ReadOnlyMemory<byte>> entries,
        IEnumerable<Cosigned>? cosigned = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(entries);
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            return new Sentence($"Le dossier {folder} n’est pas vide : choisissez-en un nouveau.", $"The folder {folder} is not empty: choose a new one.");
        }
        Directory.CreateDirectory(folder);
        using var tiles = new TileWriter(folder);
        await foreach (var entry in entries.WithCancellation(cancellation).ConfigureAwait(false))
        {
            if (entry.Length > EntryBundle.MaxEntryLength)
            {
                return new Sentence(
                    $"L’entrée {tiles.Tree.Size} fait {entry.Length} octets ; le format d’export en admet au plus {EntryBundle.MaxEntryLength}.",
                    $"Entry {tiles.Tree.Size} has {entry.Length} bytes; the export format takes at most {EntryBundle.MaxEntryLength}.");
            }
            tiles.Append(entry.Span);
        }
        var head = checkpoint.Checkpoint;
        if (tiles.Tree.Size != head.Size || tiles.Tree.Root() != head.Root)
        {
            return new Sentence(
                $"Les {tiles.Tree.Size} entrées conservées ne donnent pas la racine signée pour {head.Size} entrées : le registre a été altéré, rien n’est exporté. Lancez une vérification.",
                $"The {tiles.Tree.Size} stored entries do not give the root signed for {head.Size} entries: the record was altered, nothing is exported. Run a verification.");
        }
        tiles.WritePartialTiles();
        foreach (var witness in cosigned ?? [])
        {
            WriteCosigned(Path.Combine(folder, "cosignatures"), witness);
        }
        File.WriteAllText(Path.Combine(folder, "vkey"), $"{log}\n");
        File.WriteAllText(Path.Combine(folder, "README.txt"), ExportReadme.Text);
        File.WriteAllBytes(Path.Combine(folder, "checkpoint"), checkpoint.ToBytes());
        return checkpoint;
    }

    /// <summary>The same from entries that are at hand.</summary>
    public static Task<Reading<SignedCheckpoint>> WriteAsync(
        string folder,
        SignedCheckpoint checkpoint,
        LogKeys log,
        IEnumerable<ReadOnlyMemory<byte>> entries,
        IEnumerable<Cosigned>? cosigned = null,
        CancellationToken cancellation = default) =>
        WriteAsync(folder, checkpoint, log, entries.ToAsyncEnumerable(), cosigned, cancellation);

    private static void WriteCosigned(string folder, Cosigned cosigned)
    {
        Directory.CreateDirectory(folder);
        var id = cosigned.Witness.KeyId.ToString("x8", CultureInfo.InvariantCulture);
        File.WriteAllText(Path.Combine(folder, $"{id}.vkey"), $"{cosigned.Witness}\n");
        File.WriteAllBytes(
            Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{id}-{cosigned.Checkpoint.Checkpoint.Size}")),
            cosigned.Checkpoint.ToBytes());
    }
}
