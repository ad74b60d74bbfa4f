using DecisionSandbox.Audit.Notes;

namespace DecisionSandbox.Audit.Verification;

/// <summary>Finds the checkpoint of an export, or says why the folder is none: most often it is still a zip.</summary>
internal static class ExportHead
{
    public static SignedCheckpoint? Read(string folder, FindingList findings)
    {
        var path = Path.Combine(folder, "checkpoint");
        if (!File.Exists(path))
        {
            var why = Absent(folder);
            findings.NotCompared(why.Fr, why.En, "checkpoint");
            return null;
        }
        if (SignedCheckpoint.Parse(File.ReadAllBytes(path)).Try(out var signed, out var refusal))
        {
            return signed;
        }
        findings.NotCompared("Le fichier checkpoint de l’export", "The export’s file checkpoint", refusal, "checkpoint");
        return null;
    }

    private static Sentence Absent(string folder)
    {
        if (File.Exists(folder))
        {
            return new($"{folder} est un fichier : décompressez-le d’abord, puis donnez le dossier obtenu.", $"{folder} is a file: unzip it first, then give the folder that comes out.");
        }
        if (!Directory.Exists(folder))
        {
            return new($"Le dossier {folder} n’existe pas : vérifiez le chemin.", $"There is no folder {folder}: check the path.");
        }
        if (Inside(Directory.EnumerateDirectories(folder), name => File.Exists(Path.Combine(folder, name, "checkpoint"))) is { } below)
        {
            return new($"L’export est dans le sous-dossier {below} : donnez {folder}/{below}.", $"The export is in the subfolder {below}: give {folder}/{below}.");
        }
        return Inside(Directory.EnumerateFiles(folder), name => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) is { } zipped
            ? new($"Il n’y a pas de fichier « checkpoint » dans {folder} : décompressez d’abord {zipped}.", $"There is no file “checkpoint” in {folder}: unzip {zipped} first.")
            : new($"Il n’y a pas de fichier « checkpoint » dans {folder} : ce dossier n’est pas un export.", $"There is no file “checkpoint” in {folder}: this folder is not an export.");
    }

    private static string? Inside(IEnumerable<string> paths, Func<string, bool> wanted) =>
        paths.Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).FirstOrDefault(wanted);
}
