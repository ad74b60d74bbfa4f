namespace DecisionSandbox.Audit.Notes;

/// <summary>A signing key in a file of its own, outside the database and its backups, readable by its owner alone (0600).</summary>
public static class SigningKeyFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a key to a new file; an existing file is never overwritten.</summary>
    public static Reading<SigningKey> Create(string path, SigningKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = OwnerOnly;
            }
            using var writer = new StreamWriter(path, options);
            writer.Write(key.ToSecretText() + "\n");
            return key;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Sentence(
                $"La clé n’a pas pu être écrite dans {path} : le fichier existe déjà ou le dossier n’est pas accessible en écriture.",
                $"The key could not be written to {path}: the file exists already or the folder cannot be written.");
        }
    }

    /// <summary>Reads a key; refuses a file that others than its owner may read or write.</summary>
    public static Reading<SigningKey> Load(string path)
    {
        if (!File.Exists(path))
        {
            return new Sentence($"Il n’y a pas de clé dans {path}.", $"There is no key at {path}.");
        }
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~OwnerOnly) != 0)
        {
            return new Sentence(
                $"D’autres comptes peuvent lire la clé {path} : restreignez-la (chmod 600) et envisagez d’en créer une nouvelle.",
                $"Other accounts can read the key {path}: restrict it (chmod 600) and consider making a new one.");
        }
        return SigningKey.Parse(File.ReadAllText(path));
    }
}
