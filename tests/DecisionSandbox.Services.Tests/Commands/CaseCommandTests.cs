using System.Text.Json;

namespace DecisionSandbox.Services.Tests.Commands;

public class CaseCommandTests
{
    [Theory]
    [InlineData("apa-aggir", "jsonl")]
    [InlineData("apa-aggir", "csv")]
    [InlineData("housing-priority", "jsonl")]
    public async Task The_same_seed_gives_the_same_bytes_and_another_seed_other_cases(string pack, string kind)
    {
        using var shell = new CommandLine();
        foreach (var (name, seed) in new[] { ("a", "7"), ("b", "7"), ("c", "8") })
        {
            (await shell.Run("cases", "generate", "--pack", pack, "--count", "600", "--seed", seed, "--out", shell.In($"{name}.{kind}"))).Fine();
        }

        var (a, b, c) = (File.ReadAllBytes(shell.In("a." + kind)), File.ReadAllBytes(shell.In("b." + kind)), File.ReadAllBytes(shell.In("c." + kind)));
        a.Should().Equal(b);
        a.AsSpan().SequenceEqual(c).Should().BeFalse();
    }

    [Fact]
    public async Task Past_decisions_stand_beside_their_cases_and_are_those_that_aids_learn_from()
    {
        using var shell = new CommandLine();
        foreach (var kind in new[] { "jsonl", "csv" })
        {
            (await shell.Run("cases", "generate", "--pack", "nursery", "--count", "700", "--seed", "9000001", "--past-decisions", "--out", shell.In("past." + kind))).Fine();
        }

        var pack = DecisionSandbox.Core.Cases.Loading.PackLoader.Load(Path.Combine(CommandLine.Models, "nursery")).Value;
        var told = File.ReadLines(shell.In("past.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        told.Select(line => (line.GetProperty("id").GetString(), line.GetProperty("decision").GetString())).Should().Equal(pack.Generator.History(9_000_001, 700).Select(past => ((string?)past.Case.Id, (string?)past.Decision)));
        told.Should().Contain(line => line.GetProperty("decision").GetString() != line.GetProperty("reference").GetProperty("option").GetString(), "the planted bias is in them");
        var (header, row) = (File.ReadLines(shell.In("past.csv")).First().Split(','), File.ReadLines(shell.In("past.csv")).Last().Split(','));
        row[header.IndexOf("decision")].Should().Be(told[^1].GetProperty("decision").GetString());
        (await shell.Run("cases", "generate", "--pack", "nursery", "--count", "9", "--seed", "1", "--past-decisions", "--design", "factorial", "--out", shell.In("no.csv"))).OneLine.Should().Contain("nobody has decided");
    }

    [Fact]
    public async Task A_count_is_a_prefix_of_a_larger_count()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "housing-priority", "--count", "300", "--seed", "3", "--out", shell.In("few.jsonl"))).Fine();
        (await shell.Run("cases", "generate", "--pack", "housing-priority", "--count", "600", "--seed", "3", "--out", shell.In("many.jsonl"))).Fine();

        File.ReadLines(shell.In("many.jsonl")).Take(300).Should().Equal(File.ReadLines(shell.In("few.jsonl")));
    }

    [Fact]
    public async Task A_case_has_the_form_of_the_contract()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "20", "--seed", "7", "--out", shell.In("c.jsonl"))).Fine().Out.Should().Contain("20 synthetic cases");

        foreach (var (line, index) in File.ReadLines(shell.In("c.jsonl")).Select((line, index) => (line, index)))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            root.EnumerateObject().Select(property => property.Name).Should().Equal("id", "attributes", "truth", "reference", "vignette", "groups");
            root.GetProperty("id").GetString().Should().Be($"apa-aggir/7/{index:D6}");
            root.GetProperty("attributes").EnumerateObject().Should().HaveCount(9);
            root.GetProperty("vignette").GetProperty("fr").GetString().Should().NotBeNullOrEmpty();
        }
    }

    [Fact]
    public async Task A_factorial_design_comes_with_its_report_and_shares_no_case_with_a_caseload()
    {
        using var shell = new CommandLine();
        var ran = (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "24", "--seed", "7", "--out", shell.In("f.jsonl"), "--design", "factorial", "--factors", "coherence,toilet,transfers")).Fine();
        ran.Out.Should().Contain("24 cases of a factorial design");
        ran.Error.Should().Contain("D-efficiency").And.Contain("sha256:");
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "24", "--seed", "7", "--out", shell.In("g.jsonl"), "--design", "factorial", "--factors", "transfers,coherence,toilet")).Fine();
        File.ReadAllBytes(shell.In("g.jsonl")).Should().Equal(File.ReadAllBytes(shell.In("f.jsonl")));

        using var report = JsonDocument.Parse(File.ReadAllText(shell.In("f.design.json")));
        report.RootElement.GetProperty("design").GetString().Should().Be("factorial");
        report.RootElement.GetProperty("factors").EnumerateArray().Select(f => f.GetProperty("counts").EnumerateArray().Sum(c => c.GetInt32())).Should().Equal(24, 24, 24);
        File.ReadLines(shell.In("f.jsonl")).Should().HaveCount(24).And.OnlyContain(line => line.StartsWith("{\"id\":\"apa-aggir/7/F0000"));
    }

    [Theory]
    [InlineData("There is no pack “nope”. Packs: apa-aggir", "cases", "generate", "--pack", "nope", "--count", "1", "--seed", "1", "--out", "x.jsonl")]
    [InlineData("There is no pack “../x”", "cases", "generate", "--pack", "../x", "--count", "1", "--seed", "1", "--out", "x.jsonl")]
    [InlineData("--count takes at least 1", "cases", "generate", "--pack", "apa-aggir", "--count", "0", "--seed", "1", "--out", "x.jsonl")]
    [InlineData("must end in .jsonl or .csv", "cases", "generate", "--pack", "apa-aggir", "--count", "1", "--seed", "1", "--out", "x.xlsx")]
    [InlineData("2 to 2000 cases", "cases", "generate", "--pack", "apa-aggir", "--count", "1", "--seed", "1", "--out", "x.jsonl", "--design", "factorial")]
    [InlineData("“sex”", "cases", "generate", "--pack", "apa-aggir", "--count", "20", "--seed", "1", "--out", "x.jsonl", "--design", "factorial", "--factors", "age,sex")]
    [InlineData("--factors goes with --design factorial", "cases", "generate", "--pack", "apa-aggir", "--count", "20", "--seed", "1", "--out", "x.jsonl", "--factors", "age")]
    [InlineData("Cannot read or write", "cases", "generate", "--pack", "apa-aggir", "--count", "1", "--seed", "1", "--out", "/nowhere/x.jsonl")]
    [InlineData("--seed", "cases", "generate", "--pack", "apa-aggir", "--count", "1", "--seed", "seven", "--out", "x.jsonl")]
    public async Task What_cannot_be_made_is_refused_in_one_line_that_says_what_to_do(string says, params string[] args)
    {
        using var shell = new CommandLine();

        (await shell.Run(args)).OneLine.Should().Contain(says);
    }
}
