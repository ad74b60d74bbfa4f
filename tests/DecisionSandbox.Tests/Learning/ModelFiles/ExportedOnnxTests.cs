using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.ModelFiles;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

/// <summary>Models with the nodes and attributes that the exporters of scikit-learn, LightGBM and XGBoost write, each held against its formula and every coalition.</summary>
public sealed class ExportedOnnxTests : IDisposable
{
    private const string Ml = "ai.onnx.ml";
    private static readonly double[][] Background = [[0, 0, 0], [1, 2, 1], [4, 0, 2], [2, 1, 0]];
    private static readonly double[][] Rows = [[1, 2, 2], [3, -1, 0], [0.5, 0.25, 1]];
    private static readonly double[] Weights = [0.5, -1, 0.25], Means = [1, 0.5, 1], Scales = [0.5, 1, 2];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Scaler_and_logistic_regression_of_scikit_learn_with_text_labels(bool zipMap)
    {
        // skl2onnx writes both classes' weights and brings the two sigmoids to a sum of one.
        byte[][] nodes =
        [
            OnnxWriter.Node("Scaler", Ml, ["X"], ["variable"], OnnxWriter.Attribute("offset", Floats(Means)), OnnxWriter.Attribute("scale", Floats(Scales))),
            OnnxWriter.Node("LinearClassifier", Ml, ["variable"], ["label", "probability_tensor"],
                OnnxWriter.Attribute("classlabels_strings", ["non", "oui"]), OnnxWriter.Attribute("coefficients", Floats([.. Weights.Select(w => -w), .. Weights])),
                OnnxWriter.Attribute("intercepts", new float[] { -0.1f, 0.1f }), OnnxWriter.Attribute("multi_class", 1L), OnnxWriter.Attribute("post_transform", "LOGISTIC")),
            OnnxWriter.Node("Normalizer", Ml, ["probability_tensor"], ["probabilities"], OnnxWriter.Attribute("norm", "L1")),
            .. zipMap ? new[] { OnnxWriter.Node("ZipMap", Ml, ["probabilities"], ["output_probability"], OnnxWriter.Attribute("classlabels_strings", ["non", "oui"])) } : [],
        ];
        Write(OnnxWriter.Graph(nodes, [OnnxWriter.Floats("X", 0, 3)], [OnnxWriter.Strings("label", 0), zipMap ? OnnxWriter.TextMaps("output_probability") : OnnxWriter.Floats("probabilities", 0, 2)]));

        var why = MustBe(x => 1 / (1 + Math.Exp(-0.1 - Enumerable.Range(0, 3).Sum(i => Weights[i] * Scales[i] * (x[i] - Means[i])))));

        why.Should().OnlyContain(w => w.Option == (zipMap ? "oui" : "1") && w.PerOption.Count == 2, "of two scores the second is the positive one");
    }

    [Fact]
    public void Boosted_trees_of_LightGBM_with_one_weight_a_leaf_and_a_sigmoid_behind_them()
    {
        byte[][] trees =
        [
            .. Nodes("BRANCH_LEQ", ids: [0, 0, 0, 1, 1, 1], nodes: [0, 1, 2, 0, 1, 2], features: [0, 0, 0, 2, 0, 0], values: [1.5f, 0, 0, 0.5f, 0, 0], isLeaf: [false, true, true, false, true, true], yes: [1, 0, 0, 1, 0, 0], no: [2, 0, 0, 2, 0, 0]),
            OnnxWriter.Attribute("class_treeids", [0, 0, 1, 1]), OnnxWriter.Attribute("class_nodeids", [1, 2, 1, 2]), OnnxWriter.Attribute("class_ids", [0, 0, 0, 0]),
            OnnxWriter.Attribute("class_weights", new float[] { -0.75f, 0.5f, 0.25f, -1.25f }), OnnxWriter.Attribute("classlabels_int64s", [0, 1]), OnnxWriter.Attribute("post_transform", "LOGISTIC"),
        ];
        Write(OnnxWriter.Graph(
            [OnnxWriter.Node("TreeEnsembleClassifier", Ml, ["input"], ["label", "p"], trees), OnnxWriter.Node("ZipMap", Ml, ["p"], ["probabilities"], OnnxWriter.Attribute("classlabels_int64s", [0, 1]))],
            [OnnxWriter.Floats("input", 0, 3)], [OnnxWriter.Whole("label", 0), OnnxWriter.Maps("probabilities")]));

        MustBe(x => 1 / (1 + Math.Exp(-((x[0] <= 1.5 ? -0.75 : 0.5) + (x[2] <= 0.5 ? 0.25 : -1.25)))));
    }

    [Fact]
    public void A_regressor_of_XGBoost_that_starts_from_a_base_and_sends_less_than_to_the_left()
    {
        byte[][] trees =
        [
            .. Nodes("BRANCH_LT", ids: [0, 0, 0, 0, 0], nodes: [0, 1, 2, 3, 4], features: [1, 0, 0, 0, 0], values: [1, 2, 0, 0, 0], isLeaf: [false, false, true, true, true], yes: [1, 3, 0, 0, 0], no: [2, 4, 0, 0, 0]),
            OnnxWriter.Attribute("target_treeids", [0, 0, 0]), OnnxWriter.Attribute("target_nodeids", [2, 3, 4]), OnnxWriter.Attribute("target_ids", [0, 0, 0]),
            OnnxWriter.Attribute("target_weights", new float[] { 1, 2, 4 }), OnnxWriter.Attribute("n_targets", 1L), OnnxWriter.Attribute("base_values", new float[] { 0.5f }), OnnxWriter.Attribute("post_transform", "NONE"),
        ];
        Write(OnnxWriter.Graph([OnnxWriter.Node("TreeEnsembleRegressor", Ml, ["input"], ["variable"], trees)], [OnnxWriter.Floats("input", 0, 3)], [OnnxWriter.Floats("variable", 0, 1)]));

        // Rows of the background stand exactly on both thresholds.
        MustBe(x => 0.5 + (x[1] < 1 ? x[0] < 2 ? 2 : 4 : 1));
    }

    [Fact]
    public void Doubles_in_and_doubles_out()
    {
        Write(OnnxWriter.Graph(
            [
                OnnxWriter.Node("Cast", "", ["X"], ["real"], OnnxWriter.Attribute("to", 1L)),
                OnnxWriter.Node("LinearRegressor", Ml, ["real"], ["mid"], OnnxWriter.Attribute("coefficients", Floats(Weights)), OnnxWriter.Attribute("intercepts", new float[] { 2 })),
                OnnxWriter.Node("Cast", "", ["mid"], ["variable"], OnnxWriter.Attribute("to", 11L)),
            ],
            [OnnxWriter.Doubles("X", 0, 3)], [OnnxWriter.Doubles("variable", 0, 1)]));

        MustBe(x => 2 + Enumerable.Range(0, 3).Sum(i => Weights[i] * x[i]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_column_transformer_with_codes_made_one_hot_moves_each_column_as_one(bool wide)
    {
        // ColumnTransformer: amounts as they are, codes one-hot; one input a column, or one a kind of column.
        byte[][] head = wide ? [] : [OnnxWriter.Node("Concat", "", ["a", "b"], ["amounts"], OnnxWriter.Attribute("axis", 1L))];
        Write(OnnxWriter.Graph(
            [
                .. head,
                OnnxWriter.Node("OneHotEncoder", Ml, ["c"], ["hot"], OnnxWriter.Attribute("cats_int64s", [0, 1, 2]), OnnxWriter.Attribute("zeros", 1L)),
                OnnxWriter.Node("Reshape", "", ["hot", "shape"], ["codes"]),
                OnnxWriter.Node("Concat", "", ["amounts", "codes"], ["all"], OnnxWriter.Attribute("axis", 1L)),
                OnnxWriter.Node("LinearRegressor", Ml, ["all"], ["mid"], OnnxWriter.Attribute("coefficients", [0.5f, -1, 3, 0.25f, -2])),
                OnnxWriter.Node("Tanh", "", ["mid"], ["variable"]),
            ],
            [.. wide ? new[] { OnnxWriter.Floats("amounts", 0, 2) } : [OnnxWriter.Floats("a", 0, 1), OnnxWriter.Floats("b", 0, 1)], OnnxWriter.Whole("c", 0, 1)],
            [OnnxWriter.Floats("variable", 0, 1)], OnnxWriter.WholeTensor("shape", [2], [-1, 3])));

        MustBe(x => Math.Tanh((0.5 * x[0]) - x[1] + new[] { 3, 0.25, -2 }[(int)x[2]]));
    }

    [Fact]
    public void A_model_that_reads_words_or_gives_labels_alone_is_refused_in_plain_words()
    {
        Write(OnnxWriter.Graph([OnnxWriter.Node("OneHotEncoder", Ml, ["kind"], ["out"], OnnxWriter.Attribute("cats_strings", ["x", "y"]), OnnxWriter.Attribute("zeros", 1L))], [OnnxWriter.Strings("kind", 0, 3)], [OnnxWriter.Floats("out", 0, 3, 2)]));
        Refusal().Should().Contain("“kind” is no table of numbers");
        Write(OnnxWriter.Graph([OnnxWriter.Node("Cast", "", ["X"], ["label"], OnnxWriter.Attribute("to", 7L))], [OnnxWriter.Floats("X", 0, 3)], [OnnxWriter.Whole("label", 0, 3)]));
        Refusal().Should().Contain("none of its outputs is a score");
    }

    // The shipped explainer beside the formula, coalition by coalition.
    private List<Explanation> MustBe(Func<double[], double> formula)
    {
        File.WriteAllText(_folder["data.csv"], Native.FreshModel.Csv(["a", "b", "c"], Rows));
        File.WriteAllText(_folder["background.csv"], Native.FreshModel.Csv(["a", "b", "c"], Background));
        List<Explanation> explained = [.. ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["data.csv"], _folder["background.csv"], "exact")).Select(e => e.Value)];
        explained.Should().HaveCount(Rows.Length);
        foreach (var (why, x) in explained.Zip(Rows))
        {
            why.Output.Should().BeApproximately(formula(x), 1e-6);
            why.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            var expected = BruteForce.Shapley(3, coalition => Background.Average(z => formula([.. x.Select((value, i) => (coalition >> i & 1) == 1 ? value : z[i])])));
            why.Contributions.Keys.Should().Equal("a", "b", "c");
            why.Contributions.Values.Zip(expected).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
        }
        return explained;
    }

    private string Refusal()
    {
        File.WriteAllText(_folder["data.csv"], Native.FreshModel.Csv(["a", "b", "c"], Rows));
        return ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["data.csv"], _folder["data.csv"], "exact")).Single().Problem!.Message.En;
    }

    private void Write(byte[] graph) => File.WriteAllBytes(_folder["model.onnx"], OnnxWriter.Model(graph, ("", 15), (Ml, 1)));

    private static float[] Floats(double[] values) => [.. values.Select(v => (float)v)];

    private static byte[][] Nodes(string mode, long[] ids, long[] nodes, long[] features, float[] values, bool[] isLeaf, long[] yes, long[] no) =>
    [
        OnnxWriter.Attribute("nodes_treeids", ids), OnnxWriter.Attribute("nodes_nodeids", nodes), OnnxWriter.Attribute("nodes_featureids", features), OnnxWriter.Attribute("nodes_values", values),
        OnnxWriter.Attribute("nodes_modes", [.. isLeaf.Select(leaf => leaf ? "LEAF" : mode)]), OnnxWriter.Attribute("nodes_truenodeids", yes), OnnxWriter.Attribute("nodes_falsenodeids", no),
        OnnxWriter.Attribute("nodes_missing_value_tracks_true", new long[ids.Length]), OnnxWriter.Attribute("nodes_hitrates", [.. ids.Select(_ => 1f)]),
    ];
}
