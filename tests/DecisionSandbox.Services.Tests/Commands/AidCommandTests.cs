using System.Text.Json;

namespace DecisionSandbox.Services.Tests.Commands;

public class AidCommandTests
{
    private const string Letters = "\"coherence\":\"A\",\"orientation\":\"A\",\"toilet\":\"A\",\"dressing\":\"A\",\"feeding\":\"A\",\"elimination\":\"A\",\"transfers\":\"A\",\"indoorMobility\":\"A\"";

    [Fact]
    public async Task The_legal_rule_answers_a_bare_list_of_attributes()
    {
        using var shell = new CommandLine();
        var worst = Letters.Replace("\"A\"", "\"C\"", StringComparison.Ordinal);
        var cases = shell.Write("in.jsonl", $$$"""
            {"id":"one","attributes":{"age":82,{{{Letters}}}}}

            {"id":"two","attributes":{"age":82,{{{worst}}}}}
            """);
        (await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "statutory", "--in", cases, "--out", shell.In("out.jsonl"))).Fine();

        var answers = File.ReadLines(shell.In("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("case").GetString()).Should().Equal("one", "two");
        answers.Select(answer => answer.GetProperty("option").GetString()).Should().Equal("gir-5-6", "gir-1-4");
        answers.Select(answer => answer.GetProperty("details").GetProperty("gir").GetInt32()).Should().Equal(6, 1);
    }

    [Theory]
    [InlineData("""{"id":"x","attributes":{"age":"NaN",LETTERS}}""", "Line 2", "age", "50..110")]
    [InlineData("""{"id":"x","attributes":{"age":NaN,LETTERS}}""", "Line 2", "not a readable case")]
    [InlineData("""{"id":"x","attributes":{"age":1e400,LETTERS}}""", "Line 2", "age", "50..110")]
    [InlineData("""{"id":"x","attributes":{"age":300,LETTERS}}""", "Line 2", "age", "50..110")]
    [InlineData("""{"id":"x","attributes":{"age":null,LETTERS}}""", "Line 2", "age", "50..110")]
    [InlineData("""{"id":"x","attributes":{"age":82.5,LETTERS}}""", "Line 2", "age", "a whole number")]
    [InlineData("""{"id":"x","attributes":{LETTERS}}""", "Line 2", "age", "missing")]
    [InlineData("""{"id":"x","attributes":{"age":82,"smokes":"A",LETTERS}}""", "Line 2", "smokes", "unknown", "indoorMobility")]
    [InlineData("""{"id":"x","attributes":{"age":82,"coherence":"D"}}""", "Line 2", "coherence", "A | B | C")]
    [InlineData("""{"id":"x","attributes":{"age":82,"age":83,LETTERS}}""", "Line 2", "age", "given twice")]
    [InlineData("""{"attributes":{"age":82,LETTERS}}""", "Line 2", "id")]
    [InlineData("""{"id":"x","attr""", "Line 2", "not a readable case")]
    [InlineData("[]", "Line 2", "not a readable case")]
    public async Task A_faulty_line_is_named_with_the_attribute_and_what_is_allowed_and_nothing_is_written(string line, params string[] says)
    {
        using var shell = new CommandLine();
        var cases = shell.Write("in.jsonl", $"{{\"id\":\"ok\",\"attributes\":{{\"age\":82,{Letters}}}}}\n{line.Replace("LETTERS", Letters, StringComparison.Ordinal)}\n");

        var left = await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "statutory", "--in", cases, "--out", shell.In("out.jsonl"));

        left.OneLine.Should().ContainAll(says);
        Directory.EnumerateFiles(shell.Folder).Should().Equal(cases);
    }

    [Theory]
    [InlineData("id,attributes.age\nx,82\n", "Line 2", "coherence", "missing")]
    [InlineData("attributes.age\n82\n", "Line 1", "id")]
    [InlineData("id,attributes.age\nx,\"82\n", "Line 2", "RFC 4180")]
    [InlineData("id,attributes.age\nx,82,7\n", "Line 2", "columns")]
    [InlineData("id,attributes.age,attributes.age\nx,82,83\n", "Line 1", "“attributes.age”", "twice")]
    [InlineData("id,attributes.age\n,82\n", "Line 2", "“id” is empty")]
    [InlineData("", "Line 1", "empty")]
    public async Task A_broken_table_is_refused_by_its_line(string table, params string[] says)
    {
        using var shell = new CommandLine();
        var cases = shell.Write("in.csv", table);

        (await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "statutory", "--in", cases, "--out", shell.In("out.jsonl"))).OneLine.Should().ContainAll(says);
    }

    [Fact]
    public async Task A_table_and_JSON_lines_of_the_same_cases_get_the_same_answers()
    {
        using var shell = new CommandLine();
        foreach (var kind in new[] { "csv", "jsonl" })
        {
            (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "50", "--seed", "5", "--out", shell.In("c." + kind))).Fine();
            (await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "fasttree", "--in", shell.In("c." + kind), "--out", shell.In(kind + ".out"))).Fine();
        }

        File.ReadAllBytes(shell.In("csv.out")).Should().Equal(File.ReadAllBytes(shell.In("jsonl.out")));
    }

    [Theory]
    [InlineData("apa-aggir", "fasttree", "interventional")]
    [InlineData("apa-aggir", "fasttree", "path-dependent")]
    [InlineData("apa-aggir", "fasttree", "exact")]
    [InlineData("apa-aggir", "statutory", null)]
    [InlineData("apa-aggir", "statutory", "interventional")]
    [InlineData("housing-priority", "grid", null)]
    [InlineData("housing-priority", "grid", "interventional")]
    public async Task Explanations_add_up_and_come_in_the_same_bytes(string pack, string aid, string? method)
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", pack, "--count", aid == "grid" ? "2" : "16", "--seed", "5", "--out", shell.In("c.jsonl"))).Fine();
        string[] asked = method is null ? [] : ["--method", method];
        foreach (var run in new[] { "1", "2" })
        {
            (await shell.Run(["aids", "explain", "--pack", pack, "--aid", aid, "--in", shell.In("c.jsonl"), "--out", shell.In(run), .. asked])).Fine();
        }

        File.ReadAllBytes(shell.In("1")).Should().Equal(File.ReadAllBytes(shell.In("2")));
        foreach (var line in File.ReadLines(shell.In("1")))
        {
            var why = JsonDocument.Parse(line).RootElement;
            var output = why.GetProperty("output").GetDouble();
            var sum = why.GetProperty("base").GetDouble() + why.GetProperty("contributions").EnumerateObject().Sum(value => value.Value.GetDouble());
            (Math.Abs(sum - output) / Math.Max(1, Math.Abs(output))).Should().BeLessThanOrEqualTo(1e-9);
            if (method is not null) { why.GetProperty("method").GetString().Should().Be(method); }
        }
    }

    [Fact]
    public async Task A_trained_aid_is_explained_in_the_space_asked_for()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "3", "--seed", "5", "--out", shell.In("c.jsonl"))).Fine();
        foreach (var (space, method) in new[] { ("score", "path-dependent"), ("probability", "exact") })
        {
            (await shell.Run("aids", "explain", "--pack", "apa-aggir", "--aid", "lightgbm", "--in", shell.In("c.jsonl"), "--out", shell.In("out"), "--space", space, "--method", method)).Fine();
            File.ReadLines(shell.In("out")).Should().OnlyContain(line => line.Contains($"\"space\":\"{space}\"", StringComparison.Ordinal));
        }
        (await shell.Run("aids", "explain", "--pack", "apa-aggir", "--aid", "lightgbm", "--in", shell.In("c.jsonl"), "--out", shell.In("out"), "--space", "probability", "--method", "interventional")).OneLine.Should().Contain("exact");
        (await shell.Run("aids", "explain", "--pack", "apa-aggir", "--aid", "statutory", "--in", shell.In("c.jsonl"), "--out", shell.In("out"), "--space", "score")).OneLine.Should().Contain("--space");
    }

    [Fact]
    public async Task A_list_is_ranked_from_1_in_the_order_of_its_file()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "housing-priority", "--count", "8", "--seed", "5", "--out", shell.In("c.jsonl"))).Fine();
        (await shell.Run("aids", "suggest", "--pack", "housing-priority", "--aid", "grid", "--in", shell.In("c.jsonl"), "--out", shell.In("out.jsonl"))).Fine();

        var answers = File.ReadLines(shell.In("out.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        answers.Select(answer => answer.GetProperty("rank").GetInt32()).Should().BeEquivalentTo(Enumerable.Range(1, 8));
        answers.Select(answer => answer.GetProperty("case").GetString()).Should().Equal(
            File.ReadLines(shell.In("c.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        answers.OrderBy(answer => answer.GetProperty("rank").GetInt32()).Select(answer => answer.GetProperty("score").GetDouble()).Should().BeInDescendingOrder();
    }

    [Fact]
    public async Task A_counterfactual_really_changes_the_answer()
    {
        using var shell = new CommandLine();
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "5", "--seed", "5", "--out", shell.In("c.jsonl"))).Fine();
        (await shell.Run("aids", "counterfactual", "--pack", "apa-aggir", "--aid", "fasttree", "--in", shell.In("c.jsonl"), "--out", shell.In("cf.jsonl"))).Fine();
        var original = File.ReadLines(shell.In("c.jsonl")).ToDictionary(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!);
        var (changed, expected) = (new List<string>(), new List<string>());
        foreach (var search in File.ReadLines(shell.In("cf.jsonl")).Select(line => JsonDocument.Parse(line).RootElement))
        {
            foreach (var found in search.GetProperty("found").EnumerateArray())
            {
                var attributes = JsonDocument.Parse(original[search.GetProperty("case").GetString()!]).RootElement.GetProperty("attributes")
                    .EnumerateObject().ToDictionary(value => value.Name, value => (object)value.Value);
                foreach (var change in found.GetProperty("changes").EnumerateArray()) { attributes[change.GetProperty("attribute").GetString()!] = change.GetProperty("to").GetString()!; }
                changed.Add(JsonSerializer.Serialize(new { id = $"changed-{changed.Count}", attributes }));
                expected.Add(found.GetProperty("option").GetString()!);
            }
        }
        (await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "fasttree", "--in", shell.Write("changed.jsonl", string.Join('\n', changed)), "--out", shell.In("s.jsonl"))).Fine();

        expected.Should().NotBeEmpty();
        File.ReadLines(shell.In("s.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("option").GetString()).Should().Equal(expected);
    }

    [Fact]
    public async Task A_model_file_that_was_tampered_with_is_refused_and_said_so()
    {
        using var shell = new CommandLine();
        CopyPack("apa-aggir", shell.In("models"));
        shell.Environment["SANDBOX_MODELS"] = shell.In("models");
        var model = Path.Combine(shell.In("models"), "apa-aggir", "aids", "fasttree", "model.zip");
        var bytes = await File.ReadAllBytesAsync(model, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(model, bytes, TestContext.Current.CancellationToken);
        (await shell.Run("cases", "generate", "--pack", "apa-aggir", "--count", "1", "--seed", "1", "--out", shell.In("c.jsonl"))).Fine();

        var left = await shell.Run("aids", "suggest", "--pack", "apa-aggir", "--aid", "fasttree", "--in", shell.In("c.jsonl"), "--out", shell.In("out.jsonl"));

        left.OneLine.Should().Contain("model.zip").And.Contain("SHA-256");
        (await shell.Run("packs")).OneLine.Should().Contain("model.zip");
    }

    [Fact]
    public async Task Training_again_gives_the_committed_files()
    {
        using var shell = new CommandLine();
        CopyPack("apa-aggir", shell.In("models"));
        shell.Environment["SANDBOX_MODELS"] = shell.In("models");
        var aid = Path.Combine(shell.In("models"), "apa-aggir", "aids", "fasttree");
        Directory.Delete(aid, recursive: true);
        (await shell.Run("aids", "train", "--pack", "apa-aggir")).Fine();

        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandLine.Models, "apa-aggir", "aids", "fasttree")))
        {
            File.ReadAllBytes(Path.Combine(aid, Path.GetFileName(file))).Should().Equal(File.ReadAllBytes(file), Path.GetFileName(file));
        }
    }

    [Fact]
    public async Task A_pack_registers_a_model_made_elsewhere()
    {
        using var shell = new CommandLine();
        CopyPack("nursery", shell.In("models"));
        shell.Environment["SANDBOX_MODELS"] = shell.In("models");
        var (pack, folder) = (Path.Combine(shell.In("models"), "nursery", "pack.yaml"), Path.Combine(shell.In("models"), "nursery", "aids", "ours"));
        Directory.CreateDirectory(folder);
        // One split: anything but the best housing leaves by the left.
        var model = "tree\nversion=v4\nnum_class=1\nnum_tree_per_iteration=1\nmax_feature_idx=1\nfeature_names=housing children\n\nTree=0\nnum_leaves=2\nnum_cat=0\nsplit_feature=0\nthreshold=0.5\ndecision_type=2\nleft_child=-1\nright_child=-2\nleaf_value=-1 2\nleaf_count=1 1\ninternal_count=2\nis_linear=0\nshrinkage=1\n\n\nend of trees\n";
        await File.WriteAllTextAsync(Path.Combine(folder, "model.txt"), model, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "model.yaml"), $$"""
            version: 1
            title: { fr: Le nôtre, en: Ours }
            notice: { fr: Fictif, en: Fictive }
            file: model.txt
            sha256: {{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(model)))}}
            columns:
              - { attribute: housing, is: convenient }
              - { attribute: children, codes: { "1": 1, "2": 2, "3": 3, more: 4 } }
            above: { score: 0, option: very_recom, otherwise: not_recom }
            """, TestContext.Current.CancellationToken);
        var declared = await File.ReadAllTextAsync(pack, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(pack, declared.Replace("\naids:\n", "\naids:\n  - { id: ours, kind: model-file, title: { fr: Le nôtre, en: Ours }, version: \"1.0\", reads: [housing, children] }\n", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        var cases = shell.Write("in.jsonl", """
            {"id":"one","attributes":{"housing":"convenient","children":2}}
            {"id":"two","attributes":{"housing":"critical","children":"more"}}
            """);
        foreach (var command in new[] { "suggest", "explain", "counterfactual" })
        {
            (await shell.Run("aids", command, "--pack", "nursery", "--aid", "ours", "--in", cases, "--out", shell.In(command))).Fine();
        }
        JsonElement[] Lines(string command) => [.. File.ReadLines(shell.In(command)).Select(line => JsonDocument.Parse(line).RootElement)];

        Lines("suggest").Select(said => (said.GetProperty("option").GetString(), said.GetProperty("score").GetDouble())).Should().Equal(("very_recom", 2), ("not_recom", -1));
        Lines("explain").Should().OnlyContain(why => why.GetProperty("method").GetString() == "interventional" && why.GetProperty("contributions").GetProperty("children").GetDouble() == 0);
        Lines("counterfactual").Should().OnlyContain(search => search.GetProperty("found")[0].GetProperty("changes")[0].GetProperty("attribute").GetString() == "housing");

        await File.AppendAllTextAsync(Path.Combine(folder, "model.txt"), "\n", TestContext.Current.CancellationToken);
        (await shell.Run("aids", "suggest", "--pack", "nursery", "--aid", "ours", "--in", cases, "--out", shell.In("again"))).OneLine.Should().Contain("model.txt").And.Contain("not opened");
    }

    [Theory]
    [InlineData("has no aid “oracle”. Aids: statutory, fasttree", "aids", "suggest", "--pack", "apa-aggir", "--aid", "oracle", "--in", "x", "--out", "y")]
    [InlineData("There is no file", "aids", "suggest", "--pack", "apa-aggir", "--aid", "statutory", "--in", "nope.jsonl", "--out", "y")]
    [InlineData("no trained aid “statutory”. Trained aids: fasttree", "aids", "train", "--pack", "apa-aggir", "--aid", "statutory")]
    [InlineData("no trained aid: its aids are rules", "aids", "train", "--pack", "dalo")]
    [InlineData("ranks requests", "aids", "counterfactual", "--pack", "housing-priority", "--aid", "grid", "--in", "nope.jsonl", "--out", "y")]
    public async Task What_is_not_there_is_refused_by_name(string says, params string[] args)
    {
        using var shell = new CommandLine();

        (await shell.Run([.. args.Select(arg => arg == "y" ? shell.In(arg) : arg)])).OneLine.Should().Contain(says);
    }

    private static void CopyPack(string pack, string to)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CommandLine.Models, pack), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(CommandLine.Models, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
