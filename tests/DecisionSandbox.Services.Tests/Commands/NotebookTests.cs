using System.Diagnostics;

namespace DecisionSandbox.Services.Tests.Commands;

/// <summary>The notebooks still say what stands committed beside them.</summary>
public class NotebookTests
{
    [Fact]
    public async Task The_first_look_gives_the_committed_page_and_figures()
    {
        var root = Path.GetDirectoryName(CommandLine.Models)!;
        var notebooks = Path.Combine(root, "notebooks");
        using var shell = new CommandLine();

        var (code, said) = await Dotnet(root, "run", Path.Combine(notebooks, "01-first-look.cs"), "--", Path.Combine(notebooks, "data", "demo-apa-simulated"), shell.Folder);

        code.Should().Be(0, said);
        foreach (var file in new[] { "01-first-look.md", "01-first-look.fr.svg", "01-first-look.en.svg" })
        {
            File.ReadAllText(shell.In(file)).Should().Be(File.ReadAllText(Path.Combine(notebooks, file)), file);
        }
    }

    [Fact]
    public async Task The_first_look_refuses_a_file_that_is_not_the_manifests()
    {
        var root = Path.GetDirectoryName(CommandLine.Models)!;
        using var shell = new CommandLine();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "notebooks", "data", "demo-apa-simulated"))) { File.Copy(file, shell.In(Path.GetFileName(file))); }
        File.AppendAllText(shell.In("decisions.csv"), "p,c,a,,,,,x,,,,\n");

        var (code, said) = await Dotnet(root, "run", Path.Combine(root, "notebooks", "01-first-look.cs"), "--", shell.Folder, shell.In("out"));

        code.Should().Be(1);
        said.Should().Contain("decisions.csv");
        Directory.Exists(shell.In("out")).Should().BeFalse();
    }

    private static async Task<(int Code, string Said)> Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
