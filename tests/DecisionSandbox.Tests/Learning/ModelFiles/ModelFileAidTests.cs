using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Learning.ModelFiles;
using DecisionSandbox.Learning.Trees;
using DecisionSandbox.Tests.Cases;
using DecisionSandbox.Tests.Explanations.Counterfactuals;
using DecisionSandbox.Tests.Learning.Native;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

/// <summary>A model that an institution brings: registered in a pack by its SHA-256, explained attribute by attribute whatever its columns are.</summary>
public sealed class ModelFileAidTests : IDisposable
{
    private static readonly string[] Reads = ["age", "coherence", "toilet", "transfers"];

    // Coherence in three columns of its own, toilet and transfers as codes: six columns for four attributes.
    private const string Columns = """
        columns:
          - { attribute: age }
          - { attribute: coherence, is: A }
          - { attribute: coherence, is: B }
          - { attribute: coherence, is: C }
          - { attribute: toilet, codes: { A: 0, B: 1, C: 2 } }
          - { attribute: transfers, codes: { A: 0, B: 1, C: 2 } }
        """;

    private const string Above = "above: { score: 1.5, option: gir-1-4, otherwise: gir-5-6 }";
    private static readonly float[] Weights = [0.01f, -0.5f, 0.25f, 1.5f, 0.5f, 0.75f];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_linear_ONNX_model_answers_by_its_bound_and_has_its_closed_form()
    {
        var aid = Aid(Linear(), Above).Value;

        foreach (var @case in Cases(20))
        {
            var (score, said) = (Score(@case), aid.Suggest(@case).Value);
            said.Score.Should().BeApproximately(score, 1e-5);
            said.Option.Should().Be(score > 1.5 ? "gir-1-4" : "gir-5-6");
            said.Uncertainty.Should().BeNull("nobody calibrated it here");

            var why = aid.Explain(@case).Value;
            (why.Method, why.Space, why.Option).Should().Be(("exact", ExplanationSpace.Score, "gir-1-4"));
            why.Contributions.Keys.Should().Equal(Reads);
            foreach (var id in Reads)
            {
                var mean = Background.Average(other => Part(id, other));
                why.Contributions[id].Should().BeApproximately(Part(id, @case) - mean, 1e-5, id);
            }
        }
    }

    [Fact]
    public void A_LightGBM_file_moves_all_columns_of_an_attribute_as_one()
    {
        // Coherence matters by where it stands beside the transfers: A or C alone, B with them.
        double[][] seen = [.. Enumerable.Range(0, 600).Select(i => Row(Packs.Aggir.Generator.Generate(9, i)))];
        using var model = NativeLightGbm.Train(seen, [.. seen.Select(r => (float)(r[2] * r[5] + r[1] * r[4] + r[3] + r[0] / 50))], 20, "objective=regression num_leaves=15 min_data_in_leaf=5 verbosity=-1");
        using var text = new StringReader(model.Text());
        var trees = LightGbmText.Read(text).Value.Outputs[0];
        var aid = Aid(Encoding.UTF8.GetBytes(model.Text()), Above).Value;
        var owners = new SlotOwners([0, 1, 1, 1, 2, 3], 4);
        double[][] rows = [.. Background.Select(Row)];
        var ungrouped = 0.0;
        foreach (var @case in Cases(8))
        {
            var why = aid.Explain(@case).Value;
            var byDefinition = BruteForce.Interventional(trees, owners, rows, Row(@case));

            why.Output.Should().Be(aid.Suggest(@case).Value.Score);
            why.Contributions.Values.Zip(byDefinition).Should().OnlyContain(pair => Math.Abs(pair.First - pair.Second) <= 1e-9);
            // The broken variant: columns explained one by one, then added up.
            var alone = new InterventionalShapley(trees, SlotOwners.Each(6), rows).Explain(Row(@case)).Contributions;
            ungrouped = Math.Max(ungrouped, Math.Abs(alone[1] + alone[2] + alone[3] - byDefinition[1]));
        }
        ungrouped.Should().BeGreaterThan(1e-3, "adding up the columns of an attribute is another number, and this test would see it");
    }

    [Fact]
    public void Several_scores_have_an_option_each_and_the_highest_answers()
    {
        // Two scores, one the negative of the other.
        var graph = OnnxWriter.Graph(
            [OnnxWriter.Node("MatMul", "", ["in", "w"], ["out"])], [OnnxWriter.Floats("in", 0, 6)], [OnnxWriter.Floats("out", 0, 2)],
            OnnxWriter.Tensor("w", [6, 2], [.. Weights.SelectMany(w => new[] { w, -w })]));
        var aid = Aid(OnnxWriter.Model(graph, ("", 18)), "options: [gir-1-4, gir-5-6]").Value;

        foreach (var @case in Cases(10))
        {
            var option = Score(@case) >= 0 ? "gir-1-4" : "gir-5-6";
            var (said, why) = (aid.Suggest(@case).Value, aid.Explain(@case).Value);
            (said.Option, why.Option).Should().Be((option, option));
            why.PerOption.Select(each => each.Option).Should().Equal("gir-1-4", "gir-5-6");
            why.PerOption[0].Contributions["transfers"].Should().BeApproximately(-why.PerOption[1].Contributions["transfers"], 1e-5);
        }
    }

    [Fact]
    public void What_would_change_its_answer_is_found_by_asking_it_alone_in_time_and_as_by_looking_at_every_point()
    {
        var aid = Aid(Linear(), Above).Value;
        var pack = Packs.Aggir.Pack;
        foreach (var @case in Cases(3))
        {
            var clock = Stopwatch.StartNew();
            var search = SmallestChanges.Find(pack, aid, @case).Value;
            clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(2));
            EveryPoint.Faults(pack, aid, @case, search).Should().BeEmpty(@case.Id);
        }
    }

    [Fact]
    public void A_search_that_finds_nothing_says_so_as_a_proof()
    {
        var aid = Aid(Linear(), Above.Replace("1.5", "100", StringComparison.Ordinal)).Value;
        var search = SmallestChanges.Find(Packs.Aggir.Pack, aid, Cases(1)[0]).Value;
        (search.Found.Count, search.IsProved).Should().Be((0, true));
    }

    [Fact]
    public void A_file_that_is_not_the_registered_one_is_not_opened()
    {
        var bytes = Linear();
        Aid(bytes, Above).IsOk.Should().BeTrue();
        bytes[^1] ^= 1;
        File.WriteAllBytes(_folder["model.onnx"], bytes);

        Load().Problem!.Message.En.Should().Contain("SHA-256").And.Contain("not opened").And.Contain(Hash(bytes));
        File.Delete(_folder["model.onnx"]);
        Load().Problem!.Message.En.Should().Contain("there is no");
    }

    [Theory]
    [InlineData("codes: { A: 0, B: 1, C: 2 } }\n  - { attribute: transfers", "codes: { A: 0, B: 1 } }\n  - { attribute: transfers", "line 12", "a number to each level of “toilet”")]
    [InlineData("{ attribute: age }", "{ attribute: age, is: A }", "line 8", "“age” is a number")]
    [InlineData("is: B", "is: Z", "line 10", "no level “Z”; levels: A, B, C")]
    [InlineData("coherence, is: C", "coherence", "line 11", "either codes")]
    [InlineData("attribute: toilet", "attribute: orientation", "line 12", "“orientation” is not an attribute that pack.yaml gives")]
    [InlineData("  - { attribute: toilet, codes: { A: 0, B: 1, C: 2 } }\n", "", "line 8", "receives “toilet”")]
    [InlineData("option: gir-1-4", "option: gir-7", "line 14", "“gir-7” is not a decision")]
    [InlineData(Above, "", "line 1", "either above")]
    [InlineData("file: model.onnx", "file: ../model.onnx", "line 4", "without a path")]
    [InlineData("version: 1", "version: 1\ncolour: red", "line 2", "unknown key “colour”")]
    public void A_mistake_in_its_form_is_named_with_its_line(string part, string instead, params string[] says)
    {
        Aid(Linear(), Above).IsOk.Should().BeTrue();
        var form = File.ReadAllText(_folder["model.yaml"]);
        form.Should().Contain(part);
        File.WriteAllText(_folder["model.yaml"], form.Replace(part, instead, StringComparison.Ordinal));

        Load().Problem!.Message.En.Should().ContainAll(says);
    }

    [Fact]
    public void A_model_of_another_width_or_another_kind_is_refused()
    {
        Aid(OnnxWriter.Model(OnnxWriter.Graph(
            [OnnxWriter.Node("MatMul", "", ["in", "w"], ["out"])], [OnnxWriter.Floats("in", 0, 2)], [OnnxWriter.Floats("out", 0, 1)], OnnxWriter.Tensor("w", [2, 1], [1, 2])), ("", 18)), Above)
            .Problem!.Message.En.Should().Contain("reads 2 columns, model.yaml gives 6");
        Aid(Linear(), "options: [gir-1-4, gir-5-6]").Problem!.Message.En.Should().Contain("gives 1 scores");
        Aid([.. "PK\u0003\u0004"u8, .. new byte[40]], Above).Problem!.Message.En.Should().Contain(".zip is never opened");
    }

    private static Case[] Cases(int count) => [.. Enumerable.Range(0, count).Select(i => Packs.Aggir.Generator.Generate(4, i))];

    private static Case[] Background { get; } = [.. Enumerable.Range(0, CaseBackground.Cases).Select(i => Packs.Aggir.Generator.Generate(0, i))];

    private static double[] Row(Case @case)
    {
        int Code(string id) => "ABC".IndexOf(@case.Attributes[id].LevelOrNull!, StringComparison.Ordinal);
        var coherence = Code("coherence");
        return [(double)@case.Attributes["age"].Number, coherence == 0 ? 1 : 0, coherence == 1 ? 1 : 0, coherence == 2 ? 1 : 0, Code("toilet"), Code("transfers")];
    }

    private static double Score(Case @case) => Row(@case).Zip(Weights).Sum(pair => pair.First * pair.Second);

    private static double Part(string id, Case @case) => Row(@case).Zip(Weights).Select(pair => pair.First * pair.Second).Where((_, column) => id == (column switch
    {
        0 => "age", 4 => "toilet", 5 => "transfers", _ => "coherence",
    })).Sum();

    private static byte[] Linear() => OnnxWriter.Model(OnnxWriter.Graph(
        [OnnxWriter.Node("MatMul", "", ["in", "w"], ["out"])], [OnnxWriter.Floats("in", 0, 6)], [OnnxWriter.Floats("out", 0, 1)], OnnxWriter.Tensor("w", [6, 1], Weights)), ("", 18));

    private static string Hash(byte[] file) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(file));

    private Outcome<IDecisionAid> Aid(byte[] model, string answer)
    {
        File.WriteAllBytes(_folder["model.onnx"], model);
        File.WriteAllText(_folder["model.yaml"], $$"""
            version: 1
            title: { fr: Modèle apporté, en: Model brought }
            notice: { fr: Fictif, en: Fictive }
            file: model.onnx
            sha256: {{Hash(model)}}

            {{Columns}}
            {{answer}}
            """);
        return Load();
    }

    private Outcome<IDecisionAid> Load() =>
        ModelFileAidLoader.Load(Packs.Aggir.Pack, Packs.Aggir.Generator, new AidDeclaration("brought", "model-file", Text.Same("brought"), "1.0", Reads, _folder[""]));
}
