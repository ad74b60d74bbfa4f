using DecisionSandbox.Learning.Models;
using DecisionSandbox.Learning.Trees;
using FluentAssertions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

/// <summary>What ML.NET's own Score says of each kind of tree model is what the trees as read give.</summary>
public sealed class MlReadingTests
{
    private readonly MLContext _ml = new(1);
    private readonly Row[] _rows;

    public MlReadingTests()
    {
        var draws = new Random(8);
        _rows = [.. Enumerable.Range(0, 900).Select(_ =>
        {
            var features = new float[8];
            (features[0], features[1]) = (draws.Next(30), (float)draws.NextDouble());
            var level = draws.Next(6);
            features[2 + level] = 1;
            return new Row { Features = features, Label = (features[0] > 12 && features[1] > 0.3) ^ (level is 1 or 4) ^ (draws.Next(8) == 0) };
        })];
    }

    [Fact]
    public void A_random_forest_scores_the_sum_of_its_trees()
    {
        var model = _ml.BinaryClassification.Trainers.FastForest(new FastForestBinaryTrainer.Options { NumberOfTrees = 40, NumberOfThreads = 1, MinimumExampleCountPerLeaf = 4 }).Fit(Data);

        var read = (TreeScore)MlModelReader.Read(model, 8).Value;
        var scores = model.Transform(Data).GetColumn<float>("Score").ToArray();
        double[][] rows = [.. _rows.Select(r => Array.ConvertAll(r.Features, v => (double)v))];
        for (var i = 0; i < rows.Length; i++) { read.Of(rows[i]).Should().BeApproximately(scores[i], 1e-6 * Math.Max(1, Math.Abs(scores[i]))); }
        Explained(read.Trees, rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LightGBM_is_read_with_and_without_categorical_splits(bool categorical)
    {
        // One-hot slots that ML.NET itself made are what LightGBM splits by sets.
        var encoded = _ml.Data.LoadFromEnumerable(_rows.Select(r => new Raw { Number = r.Features[0], Other = r.Features[1], Level = Array.IndexOf(r.Features, 1f, 2) - 2, Label = r.Label }));
        var pipeline = _ml.Transforms.Categorical.OneHotEncoding("Hot", "Level", Microsoft.ML.Transforms.OneHotEncodingEstimator.OutputKind.Indicator)
            .Append(_ml.Transforms.Concatenate("Features", "Number", "Other", "Hot"))
            .Append(_ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
            {
                NumberOfIterations = 30, NumberOfLeaves = 12, MinimumExampleCountPerLeaf = 4, NumberOfThreads = 1, UseCategoricalSplit = categorical,
                HandleMissingValue = false, MinimumExampleCountPerGroup = 2, CategoricalSmoothing = 1, L2CategoricalRegularization = 1,
            }));
        var model = pipeline.Fit(encoded);
        var transformed = model.Transform(encoded);
        var rows = transformed.GetColumn<float[]>("Features").Select(f => Array.ConvertAll(f, v => (double)v)).ToArray();
        var scores = transformed.GetColumn<float>("Score").ToArray();

        var read = (TreeScore)MlModelReader.Read(model.LastTransformer, rows[0].Length).Value;

        read.Trees.Trees.Any(t => t.Kinds.Contains(SplitKind.AnyHotGoesRight)).Should().Be(categorical);
        for (var i = 0; i < rows.Length; i++) { read.Of(rows[i]).Should().BeApproximately(scores[i], 1e-5); }
        Explained(read.Trees, rows);
    }

    /// <summary>Groups of one-hot slots as players, against every coalition.</summary>
    private static void Explained(TreeEnsemble trees, double[][] rows)
    {
        var owners = new SlotOwners([0, 1, 2, 2, 2, 2, 2, 2], 3);
        double[][] background = rows[..20];
        foreach (var x in rows[20..26])
        {
            TreeShapleyTests.Close(new InterventionalShapley(trees, owners, background).Explain(x).Contributions, BruteForce.Interventional(trees, owners, background, x));
            TreeShapleyTests.Close(new PathDependentShapley(trees, owners, background).Explain(x).Contributions, BruteForce.PathDependent(trees, owners, background, x));
        }
    }

    private IDataView Data => _ml.Data.LoadFromEnumerable(_rows);

    private sealed class Row
    {
        [VectorType(8)]
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Raw
    {
        public float Number { get; set; }

        public float Other { get; set; }

        public int Level { get; set; }

        public bool Label { get; set; }
    }
}
