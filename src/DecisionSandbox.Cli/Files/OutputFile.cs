namespace DecisionSandbox.Cli.Files;

/// <summary>A file that is there whole or not at all: written beside its name and moved once it is complete.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _partial;
    private bool _complete;

    public OutputFile(string path)
    {
        (_path, _partial) = (path, path + ".partial");
        Stream = new FileStream(_partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    }

    public FileStream Stream { get; }

    /// <summary>Everything was written.</summary>
    public void Complete()
    {
        Stream.Dispose();
        File.Move(_partial, _path, overwrite: true);
        _complete = true;
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!_complete) { File.Delete(_partial); }
    }
}
