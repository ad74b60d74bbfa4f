using DecisionSandbox.Core;
using DecisionSandbox.Learning.Freezing;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace DecisionSandbox.Learning.Models;

/// <summary>ML.NET models as frozen files: fitting, saving, opening.</summary>
public static class MlModel
{
    // ML.NET adds in float32 where the model is linear, and returns float32 everywhere.
    private const double ScoreTolerance = 1e-6;

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
    public static byte[] Train(IReadOnlyList<(double[] Row, bool Positive)> examples, int seed, Func<MLContext, IEstimator<ITransformer>> trainer)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(trainer);
        var ml = new MLContext(seed);
        var data = View(ml, examples.Select(e => new Example { Features = Narrow(e.Row), Label = e.Positive }), examples[0].Row.Length);
        using var saved = new MemoryStream();
        ml.Model.Save(trainer(ml).Fit(data), data.Schema, saved);
        saved.Position = 0;
        return FrozenArchive.Normalise(saved);
    }

    /// <summary>The score of a model file whose hash has been checked, after comparing it with ML.NET's own on the rows given.</summary>
    public static Outcome<FittedScore> Open(byte[] file, int slots, IReadOnlyList<double[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var ml = new MLContext(0);
        using var stream = new MemoryStream(file);
        var model = ml.Model.Load(stream, out _);
        return MlModelReader.Read(model, slots).Then(score => Compare(score, rows, Scores(ml, model, rows, slots)));
    }

    private static float[] Scores(MLContext ml, ITransformer model, IReadOnlyList<double[]> rows, int slots)
    {
        var scored = model.Transform(View(ml, rows.Select(r => new Example { Features = Narrow(r) }), slots));
        return [.. ml.Data.CreateEnumerable<Scored>(scored, reuseRowObject: false).Select(s => s.Score)];
    }

    private static Outcome<FittedScore> Compare(FittedScore score, IReadOnlyList<double[]> rows, float[] theirs)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var ours = score.Of(rows[i]);
            if (!(Math.Abs(ours - theirs[i]) <= ScoreTolerance * Math.Max(1, Math.Abs(ours))))
            {
                return ModelRefused.Because("le modèle tel qu’il est lu ne donne pas le score d’ML.NET", "the model as read does not give ML.NET’s score");
            }
        }
        return score;
    }

    private static float[] Narrow(double[] row) => Array.ConvertAll(row, value => (float)value);

    private static IDataView View(MLContext ml, IEnumerable<Example> examples, int slots)
    {
        var schema = SchemaDefinition.Create(typeof(Example));
        schema[nameof(Example.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, slots);
        return ml.Data.LoadFromEnumerable(examples, schema);
    }
}
