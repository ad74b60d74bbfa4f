namespace DecisionSandbox.Services.Folder;

/// <summary>Where everything that is kept lies.</summary>
/// <param name="Path">Absolute path.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The SQLite file.</summary>
    public string Database => In("sandbox.db");

    /// <summary>The record's signing key: a file of its own, not in the database nor in its backups.</summary>
    public string SigningKey => In("record.key");

    /// <summary>The key that will sign next, from its announcement in the record until it takes over.</summary>
    public string NextKey => In("record.key.next");

    /// <summary>The last checkpoint signed here, outside the database: a restored backup shows against it.</summary>
    public string LastCheckpoint => In("record.last");

    /// <summary>Held while the folder is made ready.</summary>
    public string Lock => In("folder.lock");

    /// <summary>The data folder: what was given, else <c>data</c> beside the nearest solution above the working folder, else beside the binary.</summary>
    public static DataFolder Locate(string? given, string workingFolder, string binaryFolder) =>
        new(string.IsNullOrWhiteSpace(given) ? Beside("data", workingFolder, binaryFolder) : System.IO.Path.GetFullPath(given, workingFolder));

    /// <summary>The folder of the packs, found the same way.</summary>
    public static string Models(string? given, string workingFolder, string binaryFolder) =>
        string.IsNullOrWhiteSpace(given) ? Beside("models", workingFolder, binaryFolder) : System.IO.Path.GetFullPath(given, workingFolder);

    private static string Beside(string name, string workingFolder, string binaryFolder)
    {
        for (var folder = new DirectoryInfo(workingFolder); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "DecisionSandbox.sln"))) { return System.IO.Path.Combine(folder.FullName, name); }
        }
        return System.IO.Path.Combine(binaryFolder, name);
    }

    private string In(string file) => System.IO.Path.Combine(Path, file);
}
