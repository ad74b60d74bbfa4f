using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Tables;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Exchange;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Learning.ModelFiles;
using DecisionSandbox.Tests.Explanations.Counterfactuals;
using DecisionSandbox.Tests.House;
using DecisionSandbox.Tests.Learning.Native;
using DecisionSandbox.Tests.ShippedPacks;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

/// <summary>The two models that ship as brought from elsewhere, each held against the library that made it: LightGBM's own, and what scikit-learn wrote down.</summary>
public sealed class BroughtAidsTests
{
    private static readonly LoadedPack Nursery = ShippedPack.Load("nursery"), Rsa = ShippedPack.Load("rsa");
    private static readonly IDecisionAid LightGbm = Open(Nursery, "lightgbm-file"), ScikitLearn = Open(Rsa, "scikit-learn");
    private static readonly List<string> Options = ["not_recom", "recommend", "very_recom", "priority", "spec_prior"];

    // Every point of the table, 12,960 of them.
    private static readonly Lazy<List<Case>> Table = new(() => [.. Points(Nursery.Pack, [.. Nursery.Pack.Attributes.Select(a => a.Id)])]);

    [Fact]
    public void The_LightGBM_file_is_byte_for_byte_what_LightGBM_trains_from_the_past_decisions()
    {
        var past = Nursery.Generator.History(9_000_001, 3000).ToList();

        var trained = NativeLightGbm.TrainedText([.. past.Select(c => Row(c.Case))], [.. past.Select(c => (float)Options.IndexOf(c.Decision))], 40, Parameters(), [.. LightGbm.Reads]);

        trained.Should().Be(File.ReadAllText(Repository.PathOf("models", "nursery", "aids", "lightgbm-file", "model.txt")));
    }

    [Fact]
    public void Every_point_of_the_table_has_the_scores_and_the_answer_of_LightGBM_itself()
    {
        using var native = NativeLightGbm.Load(File.ReadAllText(Repository.PathOf("models", "nursery", "aids", "lightgbm-file", "model.txt")));
        var theirs = native.Raw([.. Table.Value.Select(Row)]);
        var right = 0;
        var table = TableAid.Load(Nursery.Pack, Nursery.Generator, Nursery.Pack.Aids.Single(a => a.Id == "table")).Value;
        foreach (var (@case, i) in Table.Value.Select((c, i) => (c, i)))
        {
            var said = LightGbm.Suggest(@case).Value;
            var scores = theirs[(i * 5)..((i * 5) + 5)];
            said.Option.Should().Be(Options[Array.IndexOf(scores, scores.Max())]);
            Options.Select(o => (double)said.Details["score." + o]).Zip(scores).Should().OnlyContain(p => Math.Abs(p.First - p.Second) <= 1e-12 * Math.Max(1, Math.Abs(p.Second)));
            right += said.Option == table.Suggest(@case).Value.Option ? 1 : 0;
        }
        // It learned from biased decisions and is not told the household's form: 93 % of the exact table.
        (right, Table.Value.Count).Should().Be((12_052, 12_960));
    }

    [Fact]
    public void Its_explanations_are_those_of_every_coalition_scored_by_LightGBM_itself()
    {
        using var native = NativeLightGbm.Load(File.ReadAllText(Repository.PathOf("models", "nursery", "aids", "lightgbm-file", "model.txt")));
        double[][] background = [.. Enumerable.Range(0, CaseBackground.Cases).Select(i => Row(Nursery.Generator.Generate(0, i)))];
        foreach (var @case in Enumerable.Range(0, 3).Select(i => Nursery.Generator.Generate(31, i)))
        {
            var why = LightGbm.Explain(@case).Value;
            var row = Row(@case);
            // All coalitions in one call: 128 × 100 rows, five scores each.
            var raw = native.Raw([.. Enumerable.Range(0, 128).SelectMany(coalition => background.Select(z => row.Select((v, c) => (coalition >> c & 1) == 1 ? v : z[c]).ToArray()))]);
            why.PerOption.Should().HaveCount(5);
            for (var k = 0; k < 5; k++)
            {
                var byDefinition = BruteForce.Shapley(7, coalition => Enumerable.Range(0, 100).Average(z => raw[(((coalition * 100) + z) * 5) + k]));
                why.PerOption[k].Contributions.Values.Zip(byDefinition).Should().OnlyContain(p => Math.Abs(p.First - p.Second) <= 1e-9);
            }
        }
    }

    [Fact]
    public void The_ONNX_file_says_what_scikit_learn_said_and_why_by_scikit_learns_own_answers()
    {
        var (reader, rows) = (new CaseReader(Rsa.Pack, ScikitLearn.Reads), Predictions());
        var cases = reader.Csv(() => File.OpenRead(Repository.PathOf("models", "rsa", "aids", "scikit-learn", "predictions.csv"))).Select(read => read.Value.Case).ToList();
        var (explained, answers) = (0, new HashSet<string>());
        foreach (var (@case, row) in cases.Zip(rows))
        {
            var said = ScikitLearn.Suggest(@case).Value;
            // ONNX sums in single precision.
            said.Score.Should().BeApproximately(Number(row["probability"]), 1e-6, @case.Id);
            said.Option.Should().Be(Number(row["probability"]) > 0.5 ? "rsa-due" : "rsa-not-due");
            answers.Add(said.Option!);
            if (row["shapley.age"].Length == 0) { continue; }
            explained++;
            var why = ScikitLearn.Explain(@case).Value;
            (why.Method, why.Option).Should().Be(("exact", "rsa-due"));
            why.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            foreach (var id in ScikitLearn.Reads) { why.Contributions[id].Should().BeApproximately(Number(row["shapley." + id]), 1e-6, "{0} of {1}", id, @case.Id); }
        }
        (cases.Count, explained, answers.Count).Should().Be((300, 12, 2));
    }

    [Fact]
    public void A_column_read_as_another_is_caught_by_scikit_learns_numbers()
    {
        var form = File.ReadAllText(Repository.PathOf("models", "rsa", "aids", "scikit-learn", "model.yaml"));
        using var folder = new TemporaryFolder();
        File.Copy(Repository.PathOf("models", "rsa", "aids", "scikit-learn", "model.onnx"), folder["model.onnx"]);
        File.WriteAllText(folder["model.yaml"], form.Replace("is: pregnancy", "is: other", StringComparison.Ordinal).Replace("is: child-under-3", "is: pregnancy", StringComparison.Ordinal).Replace("is: other", "is: child-under-3", StringComparison.Ordinal));
        var declared = Rsa.Pack.Aids.Single(a => a.Id == "scikit-learn");
        var swapped = ModelFileAidLoader.Load(Rsa.Pack, Rsa.Generator, declared with { Folder = folder[""] }).Value;
        var reader = new CaseReader(Rsa.Pack, swapped.Reads);

        reader.Csv(() => File.OpenRead(Repository.PathOf("models", "rsa", "aids", "scikit-learn", "predictions.csv"))).Select(read => swapped.Suggest(read.Value.Case).Value.Score)
            .Zip(Predictions(), (score, row) => Math.Abs(score - Number(row["probability"]))).Max().Should().BeGreaterThan(0.01);
    }

    [Fact]
    public void What_would_change_its_answer_is_what_looking_at_every_point_finds()
    {
        foreach (var @case in Enumerable.Range(0, 3).Select(i => Nursery.Generator.Generate(32, i)))
        {
            EveryPoint.Faults(Nursery.Pack, LightGbm, @case, SmallestChanges.Find(Nursery.Pack, LightGbm, @case).Value).Should().BeEmpty(@case.Id);
        }
    }

    // From the script that ships beside the model, so that the two cannot part.
    private static string Parameters()
    {
        var script = File.ReadAllText(Repository.PathOf("models", "nursery", "aids", "lightgbm-file", "train.py"));
        script.Should().Contain("ROUNDS = 40");
        return script.Split("PARAMETERS = \"")[1].Split('"')[0];
    }

    private static double[] Row(Case @case) => [.. LightGbm.Reads.Select(id => (double)Nursery.Pack.Attribute(id).Levels.Select(l => l.Id).ToList().IndexOf(@case.Attributes[id].LevelOrNull!))];

    private static IDecisionAid Open(LoadedPack pack, string id) => ModelFileAidLoader.Load(pack.Pack, pack.Generator, pack.Pack.Aids.Single(a => a.Id == id)).Value;

    private static IEnumerable<Case> Points(ScenarioPack pack, string[] ids)
    {
        IEnumerable<Dictionary<string, AttributeValue>> points = [[]];
        foreach (var id in ids) { points = points.SelectMany(point => pack.Attribute(id).Levels.Select(level => new Dictionary<string, AttributeValue>(point) { [id] = AttributeValue.Level(level.Id) })); }
        return points.Select((values, i) => new Case($"point/{i}", pack.Id, values, new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>()));
    }

    private static List<Dictionary<string, string>> Predictions()
    {
        var lines = File.ReadAllLines(Repository.PathOf("models", "rsa", "aids", "scikit-learn", "predictions.csv"), Encoding.UTF8);
        var header = lines[0].Split(',');
        return [.. lines[1..].Select(line => header.Zip(line.Split(',')).ToDictionary(p => p.First, p => p.Second))];
    }

    private static double Number(string cell) => double.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);
}
