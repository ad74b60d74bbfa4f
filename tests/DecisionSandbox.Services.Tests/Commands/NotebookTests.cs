using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Analysis.Metrics;

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

    [Theory]
    [InlineData("02-reliance-study", "02-reliance-study.md", "02-reliance-study.plane.fr.svg", "02-reliance-study.forest.en.svg")]
    [InlineData("03-fairness-audit", "03-fairness-audit.md", "03-fairness-audit.fr.svg", "03-fairness-audit.en.svg")]
    [InlineData("04-power-analysis", "04-power-analysis.md", "04-power-analysis.svg")]
    public async Task A_notebook_gives_the_committed_page_and_figures(string notebook, params string[] files)
    {
        var root = Path.GetDirectoryName(CommandLine.Models)!;
        var notebooks = Path.Combine(root, "notebooks");
        using var shell = new CommandLine();

        var (code, said) = await Dotnet(root, "run", Path.Combine(notebooks, notebook + ".cs"), "--", Path.Combine(notebooks, "data", "demo-apa-simulated"), shell.Folder);

        code.Should().Be(0, said);
        foreach (var file in files) { File.ReadAllText(shell.In(file)).Should().Be(File.ReadAllText(Path.Combine(notebooks, file)), file); }
    }

    [Fact]
    public void The_committed_audit_names_groups_in_words()
    {
        var notebooks = Path.Combine(Path.GetDirectoryName(CommandLine.Models)!, "notebooks");
        var export = StudyExport.Open(Path.Combine(notebooks, "data", "demo-apa-simulated")).Value;
        string[] groups = [.. export.Decisions.Select(row => row.Group).OfType<string>().Distinct()];
        groups.Should().HaveCount(3).And.OnlyContain(group => export.GroupName(group).Fr != group);
        foreach (var file in new[] { "03-fairness-audit.md", "03-fairness-audit.fr.svg", "03-fairness-audit.en.svg" })
        {
            File.ReadAllText(Path.Combine(notebooks, file)).Should().NotContainAny(groups);
        }
    }

    [Theory]
    [InlineData("python3", "read_export.py")]
    [InlineData("Rscript", "read_export.R")]
    public async Task A_reader_in_another_language_gets_the_same_numbers(string interpreter, string reader)
    {
        var notebooks = Path.Combine(Path.GetDirectoryName(CommandLine.Models)!, "notebooks");
        var data = Path.Combine(notebooks, "data", "demo-apa-simulated");
        var (code, said) = await Ask(interpreter, notebooks, Path.Combine(notebooks, reader), data);
        Assert.SkipWhen(code < 0, $"{interpreter} is not installed.");

        code.Should().Be(0, said);
        var export = StudyExport.Open(data).Value;
        var arms = Analyse.Run(export.Decisions, export.Options with { Resamples = 1 }, stop: TestContext.Current.CancellationToken).Value.StudyArms;
        said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Should().BeEquivalentTo(
            arms.Select(arm => string.Create(CultureInfo.InvariantCulture, $"{arm.Name} {arm[MetricKey.Rair].ParticipantMean:F6} {arm[MetricKey.Rsr].ParticipantMean:F6}")));
        File.ReadLines(Path.Combine(notebooks, reader)).Count().Should().BeLessThan(40);
    }

    private static Task<(int Code, string Said)> Dotnet(string folder, params string[] arguments) => Ask("dotnet", folder, arguments);

    private static async Task<(int Code, string Said)> Ask(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        Process process;
        try { process = Process.Start(start)!; }
        catch (System.ComponentModel.Win32Exception) { return (-1, ""); }
        using var ending = process;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output + await error);
    }
}
