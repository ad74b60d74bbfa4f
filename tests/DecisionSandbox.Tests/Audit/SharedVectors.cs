namespace DecisionSandbox.Tests.Audit;

/// <summary>Outside vectors that lie beside the project, never in it.</summary>
internal static class SharedVectors
{
    public static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var vectors = Path.Combine(folder.FullName, "shared", "vectors", name);
            if (Directory.Exists(vectors))
            {
                return vectors;
            }
        }
        return null;
    }
}
