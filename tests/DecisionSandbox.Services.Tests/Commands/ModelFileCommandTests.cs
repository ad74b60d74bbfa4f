using System.Diagnostics;
using System.Text.Json;
using DecisionSandbox.Cli;

namespace DecisionSandbox.Services.Tests.Commands;

/// <summary><c>aids explain --model-file</c>, on a file written by hand: the AND tree of the TreeSHAP paper, whose values are published.</summary>
public sealed class ModelFileCommandTests
{
    private const string And = """
        tree
        version=v4
        num_class=1
        num_tree_per_iteration=1
        label_index=0
        max_feature_idx=1
        objective=regression
        feature_names=fever cough
        feature_infos=[0:1] [0:1]
        tree_sizes=300

        Tree=0
        num_leaves=3
        num_cat=0
        split_feature=1 0
        split_gain=1 1
        threshold=0.5 0.5
        decision_type=2 2
        left_child=-1 -2
        right_child=1 -3
        leaf_value=0 0 80
        leaf_weight=2 1 1
        leaf_count=2 1 1
        internal_value=20 40
        internal_weight=4 2
        internal_count=4 2
        is_linear=0
        shrinkage=1


        end of trees

        """;

    [Fact]
    public async Task The_AND_tree_has_its_published_values_row_by_row()
    {
        using var shell = new CommandLine();
        var (model, data) = (shell.Write("and.txt", And), shell.Write("rows.csv", "\"cough\",fever\n0,0\n1,0\n0,1\n1,1\n"));
        foreach (string[] method in new string[][] { ["--method", "path-dependent"], ["--method", "interventional", "--background", data], ["--method", "exact", "--background", data] })
        {
            (await shell.Run(["aids", "explain", "--model-file", model, "--data", data, "--out", shell.In("out.jsonl"), .. method])).Fine().Out.Should().StartWith("4 rows explained");

            var lines = File.ReadLines(shell.In("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
            lines.Select(l => l.GetProperty("case").GetString()).Should().Equal("0", "1", "2", "3");
            lines.Should().OnlyContain(l => l.GetProperty("method").GetString() == method[1] && l.GetProperty("space").GetString() == "score" && l.GetProperty("base").GetDouble() == 20);
            (double Fever, double Cough)[] published = [(-10, -10), (-30, 10), (10, -30), (30, 30)];
            for (var row = 0; row < 4; row++)
            {
                var values = lines[row].GetProperty("contributions");
                values.EnumerateObject().Select(v => v.Name).Should().Equal("cough", "fever");
                values.GetProperty("fever").GetDouble().Should().BeApproximately(published[row].Fever, 1e-12);
                values.GetProperty("cough").GetDouble().Should().BeApproximately(published[row].Cough, 1e-12);
            }
        }
    }

    [Fact]
    public async Task Two_processes_write_the_same_bytes()
    {
        using var shell = new CommandLine();
        var (model, data) = (shell.Write("and.txt", And), shell.Write("rows.csv", "fever,cough\n0,0\n1,\n0.3,1\n1,1\n"));
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "20", "--seed", "5", "--out", shell.In("c.jsonl"))).Fine();
        foreach (var run in new[] { "1", "2" })
        {
            await Process(shell, "aids", "explain", "--model-file", model, "--data", data, "--background", data, "--out", shell.In("file" + run));
            await Process(shell, "aids", "explain", "--pack", "apa-aggir", "--aid", "lightgbm", "--in", shell.In("c.jsonl"), "--out", shell.In("pack" + run));
        }

        foreach (var kind in new[] { "file", "pack" }) { File.ReadAllBytes(shell.In(kind + "1")).Should().Equal(File.ReadAllBytes(shell.In(kind + "2"))); }
    }

    [Fact]
    public async Task What_cannot_be_explained_is_said_in_one_line()
    {
        using var shell = new CommandLine();
        var (model, data) = (shell.Write("and.txt", And), shell.Write("rows.csv", "fever,cough\n0,0\n"));
        async Task<string> Said(params string[] args) => (await shell.Run(["aids", "explain", "--out", shell.In("out"), .. args])).OneLine;

        (await Said("--model-file", Path.Combine(CommandLine.Models, "apa-aggir", "aids", "fasttree", "model.zip"), "--data", data)).Should().Contain(".zip");
        (await Said("--model-file", model)).Should().Contain("--data");
        (await Said("--model-file", model, "--data", shell.In("nowhere.csv"))).Should().Contain("nowhere.csv");
        (await Said("--model-file", model, "--data", data, "--method", "interventional")).Should().Contain("--background");
        (await Said("--model-file", model, "--data", data, "--pack", "apa-aggir")).Should().Contain("--pack");
        (await Said("--pack", "apa-aggir", "--aid", "fasttree")).Should().Contain("--in");
        (await Said("--model-file", model, "--data", shell.Write("extra.csv", "fever,cough,label\n1,1,1\n"))).Should().Contain("label");
        (await Said("--model-file", shell.Write("linear.txt", And.Replace("is_linear=0", "is_linear=1", StringComparison.Ordinal)), "--data", data)).Should().Contain("linear_tree");
        File.Exists(shell.In("out")).Should().BeFalse();
    }

    private static async Task Process(CommandLine shell, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Sandbox).Assembly.Location, .. args]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var (key, value) in shell.Environment) { start.Environment[key] = value; }
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0, error);
    }
}
