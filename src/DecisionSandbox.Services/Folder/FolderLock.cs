namespace DecisionSandbox.Services.Folder;

/// <summary>Held by the process that makes a folder ready; another waits for its turn.</summary>
internal sealed class FolderLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly FileStream _file;

    private FolderLock(FileStream file) => _file = file;

    public static async Task<FolderLock> Take(string path, TimeProvider time, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                // The system releases the lock when its process dies, so that none is ever left behind.
                return new(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, time, cancel);
            }
        }
    }

    public void Dispose() => _file.Dispose();
}
