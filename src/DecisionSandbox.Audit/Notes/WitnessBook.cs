using System.Security.Cryptography;
using System.Text;

namespace DecisionSandbox.Audit.Notes;

/// <summary>
/// What a witness remembers: for every log the last checkpoint it cosigned, in a folder on its own machine. Held by one process at a time, so that checking
/// and remembering are one act (c2sp.org/tlog-witness: “persist the new checkpoint before responding”).
/// </summary>
public sealed class WitnessBook : IDisposable
{
    private readonly string _folder;
    private readonly FileStream _lock;

    private WitnessBook(string folder, FileStream held) => (_folder, _lock) = (folder, held);

    /// <summary>Opens the book, making the folder the first time.</summary>
    public static Reading<WitnessBook> Open(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new WitnessBook(folder, new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Sentence(
                $"Le carnet du témoin, {folder}, ne s’ouvre pas : un autre programme s’en sert, ou le dossier n’est pas accessible en écriture.",
                $"The witness's book, {folder}, does not open: another program uses it, or the folder cannot be written.");
        }
    }

    /// <summary>The last checkpoint cosigned for this log; null the first time. One that cannot be read any more is refused: without it a rewritten past would pass.</summary>
    public Sentence? Last(string origin, out SignedCheckpoint? last)
    {
        last = null;
        var file = FileOf(origin);
        if (!File.Exists(file) || SignedCheckpoint.Parse(File.ReadAllBytes(file)).Try(out last, out _) && last.Checkpoint.Origin == origin)
        {
            return null;
        }
        return new Sentence(
            $"Le dernier point de contrôle attesté ne se lit plus ({file}). Remettez la copie que vous en avez gardée ; ne signez rien d’ici là.",
            $"The last attested checkpoint can no longer be read ({file}). Put back the copy you kept; sign nothing until then.");
    }

    /// <summary>Remembers a checkpoint; it is on the disk when this returns.</summary>
    public void Remember(SignedCheckpoint cosigned)
    {
        ArgumentNullException.ThrowIfNull(cosigned);
        var file = FileOf(cosigned.Checkpoint.Origin);
        using (var stream = new FileStream(file + ".new", FileMode.Create, FileAccess.Write))
        {
            stream.Write(cosigned.ToBytes());
            stream.Flush(flushToDisk: true);
        }
        File.Move(file + ".new", file, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    // An origin may hold any character; a file name may not.
    private string FileOf(string origin) =>
        Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(origin))) + ".checkpoint");
}
