namespace DecisionSandbox.Tests.House;

/// <summary>Where the project's own files stand, found upwards from the test binary.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DecisionSandbox.sln"))) { return folder.FullName; }
        }
        throw new DirectoryNotFoundException("DecisionSandbox.sln stands in no folder above the tests.");
    }
}
