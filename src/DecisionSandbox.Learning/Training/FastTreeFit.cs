using DecisionSandbox.Core;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Trees;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace DecisionSandbox.Learning.Training;

/// <summary>ML.NET's FastTree for two classes: fitting, saving, opening.</summary>
public static class FastTreeFit
{
    private sealed class Example
    {
        public float[] Features { get; set; } = [];

        public bool Label { get; set; }
    }

    private sealed class Scored
    {
        public float Score { get; set; }
    }

    /// <summary>The model file's bytes, the same on every run: one thread, fixed seeds, a normalised archive.</summary>
    public static byte[] Train(IReadOnlyList<(float[] Row, bool Positive)> examples, FastTreeSettings settings)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(settings);
        var ml = new MLContext(settings.Seed);
        var data = View(ml, examples.Select(e => new Example { Features = e.Row, Label = e.Positive }), examples[0].Row.Length);
        var trainer = ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = settings.Trees,
            NumberOfLeaves = settings.Leaves,
            MinimumExampleCountPerLeaf = settings.CasesPerLeaf,
            LearningRate = settings.LearningRate,
            Seed = settings.Seed,
            FeatureSelectionSeed = settings.Seed,
            NumberOfThreads = 1,
        });
        using var saved = new MemoryStream();
        ml.Model.Save(trainer.Fit(data), data.Schema, saved);
        saved.Position = 0;
        return FrozenArchive.Normalise(saved);
    }

    /// <summary>The trees of a model file whose hash has been checked, after comparing them with ML.NET's own score on the rows given.</summary>
    public static Outcome<TreeEnsemble> Open(byte[] file, int slots, IReadOnlyList<float[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var ml = new MLContext(0);
        using var stream = new MemoryStream(file);
        var model = ml.Model.Load(stream, out _);
        var predictor = (model as TransformerChain<ITransformer>)?.LastTransformer ?? model;
        if (predictor is not ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> fastTree)
        {
            return ModelRefused.Because("le fichier du modèle ne contient pas d’arbres FastTree", "the model file holds no FastTree trees");
        }
        return TreeReader.Read(fastTree.Model.SubModel.TrainedTreeEnsemble, slots).Then(trees => Compare(trees, rows, Scores(ml, model, rows, slots)));
    }

    private static float[] Scores(MLContext ml, ITransformer model, IReadOnlyList<float[]> rows, int slots)
    {
        var scored = model.Transform(View(ml, rows.Select(r => new Example { Features = r }), slots));
        return [.. ml.Data.CreateEnumerable<Scored>(scored, reuseRowObject: false).Select(s => s.Score)];
    }

    private static Outcome<TreeEnsemble> Compare(TreeEnsemble trees, IReadOnlyList<float[]> rows, float[] scores)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var ours = trees.Score(rows[i]);
            // ML.NET sums in double and returns float32: half a unit in the last place is 6e-8 of the value.
            if (!(Math.Abs(ours - scores[i]) <= 1.2e-7 * Math.Max(1, Math.Abs(ours))))
            {
                return ModelRefused.Because("les arbres lus ne donnent pas le score d’ML.NET", "the trees as read do not give ML.NET’s score");
            }
        }
        return trees;
    }

    private static IDataView View(MLContext ml, IEnumerable<Example> examples, int slots)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        return ml.Data.LoadFromEnumerable(examples, schema);
    }
}
