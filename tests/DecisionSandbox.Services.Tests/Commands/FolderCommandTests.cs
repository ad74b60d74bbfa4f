using System.Security.Cryptography;
using System.Text.Json;
using DecisionSandbox.Core;
using DecisionSandbox.Cli;

namespace DecisionSandbox.Services.Tests.Commands;

/// <summary>The way of a study from the terminal: played by bots, exported, analysed, its record exported and verified.</summary>
public class FolderCommandTests
{
    [Fact]
    public async Task A_study_is_played_exported_analysed_and_its_record_verified()
    {
        using var shell = new CommandLine();
        (await shell.Run("study", "play", "--study", "demo-apa", "--participants", "4", "--policy", "follow", "--seed", "7", "--as", "t")).Fine()
            .Out.Should().Be("t: 4 bots, 48 files decided\n");
        (await shell.Run("study", "export", "--study", "t", "--out", shell.In("export"))).Fine().Out.Should().StartWith("48 decisions, 11 files, entry ");
        (await shell.Run("study", "export", "--study", "t", "--out", shell.In("again"))).Fine();
        (await shell.Run("analyse", "--decisions", shell.In("export/decisions.csv"), "--out", shell.In("r1.json"), "--third-way", "meet-again,team,not-here")).Fine();
        (await shell.Run("analyse", "--decisions", shell.In("export/decisions.csv"), "--out", shell.In("r2.json"), "--third-way", "meet-again,team,not-here")).Fine();

        TheManifestNamesTheHashes(shell.In("export"));
        // But for the one that names the export's own entry in the record.
        foreach (var file in Directory.EnumerateFiles(shell.In("export")).Where(file => Path.GetFileName(file) != "record.json")) { File.ReadAllBytes(Path.Combine(shell.In("again"), Path.GetFileName(file))).Should().Equal(File.ReadAllBytes(file)); }
        File.ReadAllBytes(shell.In("r1.json")).Should().Equal(File.ReadAllBytes(shell.In("r2.json")));
        var everyone = JsonDocument.Parse(File.ReadAllText(shell.In("r1.json"))).RootElement.GetProperty("arms").GetProperty("all");
        everyone.GetProperty("agreementFraction").GetProperty("pooled").GetDouble().Should().Be(1);
        everyone.GetProperty("rair").GetProperty("pooled").GetDouble().Should().Be(1);
        everyone.GetProperty("rsr").GetProperty("pooled").GetDouble().Should().Be(0);

        (await shell.Run("audit", "export", "--out", shell.In("record"))).Fine();
        (await shell.Run("audit", "verify", shell.In("record"))).Fine().Out.Should().Contain("proves nothing against its owner");
        var key = File.ReadAllText(Path.Combine(shell.In("record"), "vkey")).Trim();
        File.Copy(Path.Combine(shell.In("record"), "checkpoint"), shell.In("kept"));
        (await shell.Run("audit", "verify", shell.In("record"), "--vkey", key, "--kept", shell.In("kept"))).Fine().Out.Should().NotContain("key taken from the export");
        await AnAlteredByteIsFoundAndNamed(shell);

        (await shell.Run("study", "play", "--study", "demo-apa", "--participants", "1", "--policy", "never", "--seed", "7", "--as", "demo-apa")).OneLine.Should().Contain("--as");
        (await shell.Run("study", "play", "--study", "nope", "--participants", "1", "--policy", "never", "--seed", "7")).OneLine.Should().Contain("There is no study “nope”. Studies: demo-apa");
        (await shell.Run("study", "export", "--study", "nope", "--out", shell.In("nope"))).OneLine.Should().Contain("There is no study “nope”. Studies: demo-apa");
    }

    [Fact]
    public async Task Lists_are_played_too_and_the_final_order_is_the_one_the_policy_says()
    {
        using var shell = new CommandLine();
        foreach (var (policy, same) in new[] { ("follow", "aid"), ("never", "own") })
        {
            (await shell.Run("study", "play", "--study", "demo-housing", "--participants", "3", "--policy", policy, "--seed", "7", "--as", policy)).Fine()
                .Out.Should().Be($"{policy}: 3 bots, 3 files decided\n");
            (await shell.Run("study", "export", "--study", policy, "--out", shell.In(policy))).Fine().Out.Should().StartWith("24 decisions");

            var stages = File.ReadLines(Path.Combine(shell.In(policy), "stages.csv")).Skip(1).Select(line => line.Split(',')).ToList();
            foreach (var person in stages.GroupBy(cells => cells[0]))
            {
                var answers = person.ToDictionary(cells => cells[4], cells => cells[6]);
                answers["final"].Should().Be(answers[same]).And.Contain("|");
            }
        }
        (await shell.Run("analyse", "--scale", "rank", "--decisions", shell.In("follow/decisions.csv"), "--out", shell.In("r.json"))).Fine();
    }

    [Fact]
    public async Task The_first_administrator_gets_a_link_that_works_once()
    {
        using var shell = new CommandLine();
        // Without packs nothing is seeded: the folder is ready at once.
        shell.Environment["SANDBOX_MODELS"] = shell.In("no-models");

        var left = (await shell.Run("accounts", "add", "--role", "administrator")).Fine();

        left.Out.Should().MatchRegex("^/join/[A-Za-z0-9_-]{43}\n");
        (await shell.Run("accounts", "add", "--role", "ethics")).Fine().Out.Should().Contain("must confirm");
        (await shell.Run("accounts", "add", "--role", "boss")).OneLine.Should().Contain("administrator");
    }

    [Fact]
    public async Task Commands_without_state_never_open_the_data_folder()
    {
        using var shell = new CommandLine();
        var decisions = shell.Write("d.csv", "participant,case,own,aid,reference,final\np,c,x,y,x,x\nq,c,y,y,x,y\n");
        string[][] commands =
        [
            ["packs"],
            ["cases", "generate", "--pack", "apa-aggir", "--count", "2", "--seed", "1", "--out", shell.In("c.jsonl")],
            ["aids", "suggest", "--pack", "apa-aggir", "--aid", "statutory", "--in", shell.In("c.jsonl"), "--out", shell.In("s.jsonl")],
            ["aids", "explain", "--pack", "apa-aggir", "--aid", "statutory", "--in", shell.In("c.jsonl"), "--out", shell.In("e.jsonl")],
            ["analyse", "--decisions", decisions, "--out", shell.In("r.json")],
        ];
        foreach (var command in commands) { (await shell.Run(command)).Fine(); }
        (await shell.Run("audit", "verify", shell.Folder)).OneLine.Should().Contain("checkpoint");
        (await shell.Run("audit", "receipt", decisions)).OneLine.Should().Contain("not");
        (await shell.Run("study", "play", "--study", "demo-apa", "--participants", "1", "--policy", "sometimes", "--seed", "1")).OneLine.Should().Contain("noisy:0.3");

        Directory.Exists(shell.In("data")).Should().BeFalse();
    }

    [Theory]
    [InlineData("participant,case,final\np,c,\n", "Line 2", "final")]
    [InlineData("participant,case,final,colour\np,c,x,red\n", "colour", "Allowed")]
    [InlineData("participant,case,final\np,c,\"x\n", "quote")]
    [InlineData("", "empty")]
    public async Task A_broken_decisions_file_is_refused_by_its_line(string file, params string[] says)
    {
        using var shell = new CommandLine();

        (await shell.Run("analyse", "--decisions", shell.Write("d.csv", file), "--out", shell.In("r.json"))).OneLine.Should().ContainAll(says);
        File.Exists(shell.In("r.json")).Should().BeFalse();
    }

    [Fact]
    public async Task NaN_is_no_probability()
    {
        using var shell = new CommandLine();

        (await shell.Run("analyse", "--scale", "probability", "--decisions", shell.Write("d.csv", "participant,case,final\np,c,NaN\n"), "--out", shell.In("r.json")))
            .OneLine.Should().Contain("Line 2");
    }

    [Theory]
    [InlineData("sandbox --help")]
    [InlineData("Unrecognized command or argument 'nope'", "nope")]
    [InlineData("sandbox cases generate --help", "cases", "generate")]
    public async Task A_command_that_is_not_one_leads_to_the_help(string says, params string[] args)
    {
        using var shell = new CommandLine();

        (await shell.Run(args)).OneLine.Should().Contain(says);
    }

    [Fact]
    public async Task The_language_is_that_of_the_terminal()
    {
        using var shell = new CommandLine();
        shell.Environment["SANDBOX_LANG"] = "fr";
        (await shell.Run("audit", "verify", "/nowhere")).OneLine.Should().Contain("vérifiez le chemin");
        Terminal.LanguageOf(name => name == "LANG" ? "fr_FR.UTF-8" : null).Should().Be(Language.Fr);
        Terminal.LanguageOf(_ => null).Should().Be(Language.En);
    }

    private static void TheManifestNamesTheHashes(string folder)
    {
        var files = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "manifest.json"))).RootElement.GetProperty("files").EnumerateObject().ToList();
        files.Select(file => file.Name).Should().BeEquivalentTo(Directory.EnumerateFiles(folder).Select(Path.GetFileName).Except(["manifest.json", "record.json"]), "the last names the entry that holds the others’ hashes");
        foreach (var file in files)
        {
            file.Value.GetString().Should().Be("sha256:" + Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file.Name)))));
        }
    }

    private static async Task AnAlteredByteIsFoundAndNamed(CommandLine shell)
    {
        var bundle = Directory.EnumerateFiles(Path.Combine(shell.In("record"), "tile", "entries"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First();
        var bytes = File.ReadAllBytes(bundle);
        bytes[^5] ^= 1;
        File.WriteAllBytes(bundle, bytes);
        var left = await shell.Run("audit", "verify", shell.In("record"));
        left.OneLine.Should().StartWith("Does not verify").And.MatchRegex("[Ee]ntr(y|ies) ");
        left.Out.Should().Contain("FAULT");
    }
}
