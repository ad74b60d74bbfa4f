using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.ModelFiles;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning.ModelFiles;

public sealed class OnnxFileTests : IDisposable
{
    private static readonly string[] Three = ["a", "b", "c"];
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_linear_model_has_its_closed_form()
    {
        float[] weights = [2, -3, 0.5f];
        Linear(weights, rows: 0);
        double[][] background = [[0, 0, 0], [1, 2, 3], [4, 0, -1]];

        var explained = Explain(Three, [[1, 2, 3], [5, -1, 0]], background, "interventional");

        for (var i = 0; i < 2; i++)
        {
            var x = i == 0 ? new double[] { 1, 2, 3 } : [5, -1, 0];
            explained[i].CaseId.Should().Be(i == 0 ? "0" : "1");
            explained[i].Space.Should().Be(ExplanationSpace.Score);
            explained[i].PerOption.Should().BeEmpty();
            explained[i].Contributions.Keys.Should().Equal(Three);
            explained[i].Contributions.Values.Zip(x.Select((v, c) => weights[c] * (v - background.Average(b => b[c])))).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
        }
    }

    [Fact]
    public void A_model_of_one_row_at_a_time_gives_the_same()
    {
        double[][] background = [[0, 0, 0], [1, 2, 3], [4, 0, -1]];
        Linear([2, -3, 0.5f], rows: 0);
        var open = Explain(Three, [[1, 2, 3]], background, "exact")[0];
        Linear([2, -3, 0.5f], rows: 1);
        var one = Explain(Three, [[1, 2, 3]], background, "exact")[0];

        one.Contributions.Values.Zip(open.Contributions.Values).Should().OnlyContain(p => Math.Abs(p.First - p.Second) < 1e-6);
        one.Method.Should().Be("exact");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_tree_classifier_as_scikit_learn_exports_it_has_one_explanation_per_class(bool asMaps)
    {
        Trees(asMaps);
        double[][] background = [[0, 0, 0], [1, 0, 1], [0, 1, 1], [1, 1, 0]];

        var why = Explain(Three, [[1, 1, 0]], background, "interventional")[0];

        // The AND tree of two columns: class 1 has probability 1 where both are set, else 0.25; the third column is never read.
        why.PerOption.Select(o => o.Option).Should().Equal("0", "1");
        why.Option.Should().Be("1", "of two scores the second is the positive one");
        why.Output.Should().BeApproximately(1, 1e-6);
        why.Base.Should().BeApproximately(0.4375, 1e-6);
        why.Contributions["a"].Should().BeApproximately(0.28125, 1e-6);
        why.Contributions["b"].Should().BeApproximately(0.28125, 1e-6);
        why.Contributions["c"].Should().Be(0);
        why.PerOption[0].Contributions["a"].Should().BeApproximately(-0.28125, 1e-6);
    }

    [Fact]
    public void Columns_that_are_inputs_of_their_own_are_found_by_name()
    {
        byte[] graph = OnnxWriter.Graph(
            [OnnxWriter.Node("Cast", "", ["count"], ["real"], OnnxWriter.Attribute("to", 1)), OnnxWriter.Node("Mul", "", ["real", "price"], ["out"])],
            [OnnxWriter.Floats("price", 0, 1), OnnxWriter.Whole("count", 0, 1)], [OnnxWriter.Floats("out", 0, 1)]);
        File.WriteAllBytes(_folder["model.onnx"], OnnxWriter.Model(graph, ("", 18)));

        var why = Explain(["count", "price"], [[3, 2.5]], [[1, 1], [2, 3]], "exact")[0];

        why.Output.Should().BeApproximately(7.5, 1e-6);
        why.Contributions.Keys.Should().Equal("count", "price");
        // v(∅) = 3.5, v(count) = 3·2 = 6, v(price) = 2.5·1.5 = 3.75, v(both) = 7.5.
        why.Contributions["count"].Should().BeApproximately((6 - 3.5 + 7.5 - 3.75) / 2, 1e-6);
    }

    [Fact]
    public void Above_fifteen_columns_the_values_are_sampled_and_their_error_is_stated()
    {
        string[] columns = [.. Enumerable.Range(0, 20).Select(i => $"x{i}")];
        float[] weights = [.. Enumerable.Range(0, 20).Select(i => (float)(i - 10))];
        Linear(weights, rows: 0, tanh: true);
        var draws = new Random(3);
        double[][] background = [.. Enumerable.Range(0, 10).Select(_ => Enumerable.Range(0, 20).Select(_ => draws.NextDouble() / 20).ToArray())];
        double[] x = [.. Enumerable.Range(0, 20).Select(i => i / 200.0)];

        var why = Explain(columns, [x], background, "interventional")[0];
        var again = Explain(columns, [x], background, "interventional")[0];

        why.Method.Should().Be("sampled");
        why.StandardErrors.Should().HaveCount(20);
        why.StandardErrors.Values.Should().OnlyContain(e => e >= 0).And.Contain(e => e > 0);
        why.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
        ExplanationJson.Line(why).Should().Be(ExplanationJson.Line(again)).And.Contain("standardErrors");
        ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["data.csv"], _folder["background.csv"], "exact")).Single().Problem!.Message.En.Should().Contain("15");
    }

    [Fact]
    public void Custom_operators_external_weights_and_other_files_are_refused_by_name()
    {
        byte[][] inputs = [OnnxWriter.Floats("in", 0, 3)], outputs = [OnnxWriter.Floats("out", 0, 1)];
        Refusal(OnnxWriter.Model(OnnxWriter.Graph([OnnxWriter.Node("Steal", "evil.example", ["in"], ["out"])], inputs, outputs), ("", 18), ("evil.example", 1))).Should().Contain("evil.example.Steal");
        Refusal(OnnxWriter.Model(OnnxWriter.Graph([OnnxWriter.Node("Gemm", "", ["in", "w"], ["out"])], inputs, outputs, OnnxWriter.External("w", [3, 1], "/etc/passwd")), ("", 18)))
            .Should().Contain("external data").And.Contain("w");
        Refusal("PK\u0003\u0004"u8.ToArray()).Should().Contain(".zip");
        Refusal("hello"u8.ToArray()).Should().Contain("ONNX");
        Refusal([]).Should().Contain("ONNX");
        Linear([1, 2, 3], rows: 0);
        var bytes = File.ReadAllBytes(_folder["model.onnx"]);
        Refusal(bytes[..(bytes.Length / 2)]).Should().Contain("ONNX");
    }

    [Fact]
    public void A_table_of_another_width_and_a_missing_background_are_refused()
    {
        Linear([1, 2, 3], rows: 0);
        File.WriteAllText(_folder["data.csv"], "a,b\n1,2\n");
        File.WriteAllText(_folder["background.csv"], "a,b,c\n1,2,3\n");

        ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["data.csv"], _folder["background.csv"], null)).Single().Problem!.Message.En.Should().Contain("reads 3 columns").And.Contain("has 2");
        ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["background.csv"], null, "exact")).Single().Problem!.Message.En.Should().Contain("--background");
        ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["background.csv"], null, "path-dependent")).Single().Problem!.Message.En.Should().Contain("trees");
    }

    private void Linear(float[] weights, int rows, bool tanh = false)
    {
        var n = weights.Length;
        byte[][] nodes = tanh
            ? [OnnxWriter.Node("MatMul", "", ["in", "w"], ["mid"]), OnnxWriter.Node("Tanh", "", ["mid"], ["out"])]
            : [OnnxWriter.Node("MatMul", "", ["in", "w"], ["out"])];
        File.WriteAllBytes(_folder["model.onnx"], OnnxWriter.Model(
            OnnxWriter.Graph(nodes, [OnnxWriter.Floats("in", rows, n)], [OnnxWriter.Floats("out", rows, 1)], OnnxWriter.Tensor("w", [n, 1], weights)), ("", 18)));
    }

    private void Trees(bool asMaps)
    {
        byte[][] tree =
        [
            OnnxWriter.Attribute("nodes_treeids", [0, 0, 0, 0, 0]), OnnxWriter.Attribute("nodes_nodeids", [0, 1, 2, 3, 4]),
            OnnxWriter.Attribute("nodes_featureids", [0, 0, 1, 0, 0]), OnnxWriter.Attribute("nodes_values", new float[] { 0.5f, 0, 0.5f, 0, 0 }),
            OnnxWriter.Attribute("nodes_modes", ["BRANCH_LEQ", "LEAF", "BRANCH_LEQ", "LEAF", "LEAF"]),
            OnnxWriter.Attribute("nodes_truenodeids", [1, 0, 3, 0, 0]), OnnxWriter.Attribute("nodes_falsenodeids", [2, 0, 4, 0, 0]),
            OnnxWriter.Attribute("nodes_missing_value_tracks_true", [0, 0, 0, 0, 0]), OnnxWriter.Attribute("nodes_hitrates", new float[] { 1, 1, 1, 1, 1 }),
            OnnxWriter.Attribute("class_treeids", [0, 0, 0, 0, 0, 0]), OnnxWriter.Attribute("class_nodeids", [1, 1, 3, 3, 4, 4]),
            OnnxWriter.Attribute("class_ids", [0, 1, 0, 1, 0, 1]), OnnxWriter.Attribute("class_weights", [0.75f, 0.25f, 0.75f, 0.25f, 0, 1]),
            OnnxWriter.Attribute("classlabels_int64s", [0, 1]), OnnxWriter.Attribute("post_transform", "NONE"),
        ];
        byte[][] nodes = asMaps
            ? [OnnxWriter.Node("TreeEnsembleClassifier", "ai.onnx.ml", ["in"], ["label", "raw"], tree), OnnxWriter.Node("ZipMap", "ai.onnx.ml", ["raw"], ["maps"], OnnxWriter.Attribute("classlabels_int64s", [0, 1]))]
            : [OnnxWriter.Node("TreeEnsembleClassifier", "ai.onnx.ml", ["in"], ["label", "raw"], tree)];
        File.WriteAllBytes(_folder["model.onnx"], OnnxWriter.Model(
            OnnxWriter.Graph(nodes, [OnnxWriter.Floats("in", 0, 3)], [OnnxWriter.Whole("label", 0), asMaps ? OnnxWriter.Maps("maps") : OnnxWriter.Floats("raw", 0, 2)]), ("", 18), ("ai.onnx.ml", 1)));
    }

    private List<Explanation> Explain(string[] columns, double[][] rows, double[][] background, string method)
    {
        File.WriteAllText(_folder["data.csv"], Native.FreshModel.Csv(columns, rows));
        File.WriteAllText(_folder["background.csv"], Native.FreshModel.Csv(columns, background));
        return [.. ModelFileExplanations.Of(new(_folder["model.onnx"], _folder["data.csv"], _folder["background.csv"], method)).Select(e => e.Value)];
    }

    private string Refusal(byte[] model)
    {
        File.WriteAllBytes(_folder["bad.onnx"], model);
        File.WriteAllText(_folder["three.csv"], "a,b,c\n1,2,3\n");
        return ModelFileExplanations.Of(new(_folder["bad.onnx"], _folder["three.csv"], _folder["three.csv"], null)).Single().Problem!.Message.En;
    }
}
