using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Training;
using DecisionSandbox.Learning.Trees;
using FluentAssertions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

/// <summary>The checks can fail: each known-wrong explainer is refused by additivity or differs from the enumeration of coalitions.</summary>
public sealed class WrongExplainersAreCaughtTests
{
    private readonly RandomForest _forest = RandomForest.Draw(42, 5, trees: 20, splits: 15);

    [Fact]
    public void Saabas_adds_up_but_is_not_Shapley()
    {
        var x = _forest.Background[0];
        var exact = BruteForce.PathDependent(_forest.Ensemble, _forest.Owners, _forest.Background, x);

        var saabas = WrongExplainers.Saabas(_forest.Ensemble, _forest.Owners, _forest.Background, x);

        saabas.Sum().Should().BeApproximately(exact.Sum(), 1e-9);
        Distance(saabas, exact).Should().BeGreaterThan(0.01);
    }

    [Fact]
    public void Summing_one_hot_slots_adds_up_but_is_not_the_attributes_value()
    {
        var x = _forest.Row();
        var exact = BruteForce.Interventional(_forest.Ensemble, _forest.Owners, _forest.Background, x);

        var ungrouped = WrongExplainers.Ungrouped(_forest.Ensemble, _forest.Owners, _forest.Background, x);

        ungrouped.Sum().Should().BeApproximately(exact.Sum(), 1e-9);
        Distance(ungrouped, exact).Should().BeGreaterThan(0.01);
    }

    [Fact]
    public void Contributions_left_in_the_raw_score_are_refused()
    {
        var platt = new PlattCalibration(-0.4, 0.1);
        var values = new InterventionalShapley(_forest.Ensemble, _forest.Owners, _forest.Background).Explain(_forest.Row());

        Check(platt.LogOdds(values.Base), platt.LogOdds(values.Output), values.Contributions.Select(platt.Scale)).Should().BeTrue();
        Check(platt.LogOdds(values.Base), platt.LogOdds(values.Output), values.Contributions).Should().BeFalse("φ was not scaled by −slope");
        Check(values.Base, platt.LogOdds(values.Output), values.Contributions.Select(platt.Scale)).Should().BeFalse("the base was not scaled");
    }

    [Fact]
    public void Missing_values_sent_to_the_right_are_not_LightGBM()
    {
        using var model = new Native.FreshModel("missing", "num_leaves=15 min_data_in_leaf=5 objective=binary use_missing=true", seed: 21);
        double[][] rows = [.. Enumerable.Range(0, 200).Select(_ => model.Row()).Where(row => row.Contains(double.NaN))];
        var theirs = model.Native.Contrib(rows);
        // What reading thresholds alone gives: NaN ≤ t is false.
        var right = model.Ours.Outputs[0] with { Trees = [.. model.Ours.Outputs[0].Trees.Select(t => t with { Kinds = [.. t.Kinds.Select(_ => SplitKind.Plain)] })] };

        int Agreeing(TreeEnsemble trees) => rows.Select((row, i) => Distance(
            new PathDependentShapley(trees, SlotOwners.Each(8), model.Ours.Covers![0]).Explain(row).Contributions, theirs[(i * 9)..((i * 9) + 8)])).Count(d => d < 1e-9);
        Agreeing(model.Ours.Outputs[0]).Should().Be(rows.Length);
        Agreeing(right).Should().BeLessThan(rows.Length / 2);
    }

    [Fact]
    public void A_mean_of_trees_is_not_their_sum()
    {
        var values = new InterventionalShapley(_forest.Ensemble, _forest.Owners, _forest.Background).Explain(_forest.Row());
        double trees = _forest.Ensemble.Trees.Count;

        // Consistent in itself, so only the comparison with what the aid returned can catch it.
        var mean = Explanation(values.Base / trees, values.Output / trees, values.Contributions.Select(v => v / trees));
        AdditivityCheck.Check(mean, values.Output / trees).IsOk.Should().BeTrue();
        AdditivityCheck.Check(mean, values.Output).Problem.Should().BeOfType<NotAdditive>();
    }

    [Fact]
    public void The_feature_contributions_of_ML_NET_do_not_add_up()
    {
        var draws = new Random(8);
        Row[] rows = [.. Enumerable.Range(0, 600).Select(_ =>
        {
            float[] features = [draws.Next(5), draws.Next(5), draws.Next(5)];
            return new Row { Features = features, Label = (features[0] > 2 && features[1] > 1) ^ (draws.Next(6) == 0) };
        })];
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(rows);
        var model = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options { NumberOfThreads = 1, NumberOfTrees = 30 }).Fit(data);
        var contributions = model.Transform(data);
        contributions = ml.Transforms.CalculateFeatureContribution(model, numberOfPositiveContributions: 3, numberOfNegativeContributions: 3, normalize: false).Fit(contributions).Transform(contributions);
        var explained = ml.Data.CreateEnumerable<Explained>(contributions, reuseRowObject: false).Take(200).ToArray();
        var background = rows.Take(100).Select(r => Array.ConvertAll(r.Features, f => (double)f)).ToArray();
        var trees = TreeReader.Read(model.Model.SubModel.TrainedTreeEnsemble, 3).Value;
        var exact = new InterventionalShapley(trees, SlotOwners.Each(3), background);

        foreach (var row in explained)
        {
            var ours = exact.Explain(Wide(row));
            AdditivityCheck.Check(Explanation(ours.Base, ours.Output, ours.Contributions), row.Score).IsOk.Should().BeTrue();
        }
        explained.Count(row => AdditivityCheck.Check(
            Explanation(exact.Base, trees.Score(Wide(row)), row.FeatureContributions.Select(c => (double)c)), row.Score).IsOk).Should().Be(0);
    }

    private static double[] Wide(Row row) => Array.ConvertAll(row.Features, f => (double)f);

    private static double Distance(double[] a, double[] b) => a.Zip(b).Max(pair => Math.Abs(pair.First - pair.Second));

    private static bool Check(double @base, double output, IEnumerable<double> contributions) =>
        AdditivityCheck.Check(Explanation(@base, output, contributions), output).IsOk;

    private static Explanation Explanation(double @base, double output, IEnumerable<double> contributions) => new(
        "c", "a", "sha256:0", "interventional", null, ExplanationSpace.LogOdds, @base, output,
        contributions.Select((value, i) => (value, i)).ToDictionary(p => $"a{p.i}", p => p.value), 0, []);

    private class Row
    {
        [VectorType(3)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Explained : Row
    {
        public float Score { get; set; }

        public float[] FeatureContributions { get; set; } = [];
    }
}
