namespace DecisionSandbox.Services.Tests.Commands;

public class ConformCommandTests
{
    private const string Case = "- {name: one person, period: 2016-02, output: {rsa: 524.16}}\n";

    [Fact]
    public async Task Each_case_gets_a_line_and_the_last_line_counts_them()
    {
        using var shell = new CommandLine();
        shell.Write("a.yaml", Case + "- {name: no output, period: 2016-02}\n");
        shell.Write("b.yaml", "- {name: [broken");
        var left = (await shell.Run("conform", "rsa", "--openfisca", shell.Folder)).Fine();
        left.Out.Split('\n')[..^1].Should().SatisfyRespectively(
            line => line.Should().Be("pass a.yaml 0 one person: rsa 2016-02 = 524.16"),
            line => line.Should().Be("skip a.yaml 1 no output: no output is expected"),
            line => line.Should().StartWith("skip b.yaml 0 : line 1: this is not readable YAML"),
            line => line.Should().Be("1 passed, 0 failed, 2 skipped"));
    }

    [Fact]
    public async Task A_case_that_fails_ends_with_1_and_one_line()
    {
        using var shell = new CommandLine();
        var file = shell.Write("a.yaml", Case.Replace("524.16", "600", StringComparison.Ordinal));
        var left = await shell.Run("conform", "rsa", "--openfisca", file);
        left.OneLine.Should().Be("1 case(s) failed, named above.");
        left.Out.Should().Be("fail a.yaml 0 one person: rsa 2016-02 = 524.16 ≠ 600\n0 passed, 1 failed, 0 skipped\n");
    }

    [Fact]
    public async Task A_path_without_cases_is_said_so()
    {
        using var shell = new CommandLine();
        (await shell.Run("conform", "rsa", "--openfisca", shell.In("nowhere"))).OneLine.Should().Contain("no file or folder");
        (await shell.Run("conform", "rsa", "--openfisca", shell.Folder)).OneLine.Should().Contain("No case in");
        (await shell.Run("conform", "merkle", "--vectors", shell.Folder)).OneLine.Should().Contain("No .json file in");
    }

    [Fact]
    public async Task The_DALO_rule_suggests_and_explains_by_every_coalition()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "dalo", "--count", "5", "--seed", "2", "--out", shell.In("cases.jsonl"))).Fine();
        (await shell.Run("aids", "suggest", "--pack", "dalo", "--aid", "statutory", "--in", shell.In("cases.jsonl"), "--out", shell.In("said.jsonl"))).Fine();
        (await shell.Run("aids", "explain", "--pack", "dalo", "--aid", "statutory", "--method", "exact", "--in", shell.In("cases.jsonl"), "--out", shell.In("why.jsonl"))).Fine();
        File.ReadLines(shell.In("said.jsonl")).Should().HaveCount(5).And.OnlyContain(line => line.Contains("\"option\":\"situation-"));
        File.ReadLines(shell.In("why.jsonl")).Should().HaveCount(5).And.OnlyContain(line => line.Contains("\"method\":\"exact\"") && line.Contains("\"background\":\"cases-100@sha256:"));
    }
}
