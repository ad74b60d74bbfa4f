using FluentAssertions;

namespace DecisionSandbox.Tests.Analysis;

/// <summary>Files whose exact text is the expectation. Set UPDATE_GOLDEN=1 to rewrite them after looking at the difference.</summary>
internal static class Golden
{
    public static void Check(string name, string actual)
    {
        var path = Path.Combine(Folder(), name);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllText(path, actual);
        }

        File.Exists(path).Should().BeTrue("the golden file " + name + " is kept beside the tests");
        actual.Should().Be(File.ReadAllText(path));
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DecisionSandbox.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "DecisionSandbox.Tests", "Analysis", "Golden");
    }
}
