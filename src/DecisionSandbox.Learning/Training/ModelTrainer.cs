using System.Reflection;
using DecisionSandbox.Learning.Models;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;

namespace DecisionSandbox.Learning.Training;

/// <summary>One of ML.NET's trainers with its settings; an aid is named by its trainer.</summary>
/// <param name="Id"><c>logistic</c>, <c>fasttree</c>, <c>lightgbm</c> or <c>gam</c>.</param>
/// <param name="Settings">What stands in the manifest; the names are ML.NET's.</param>
public abstract record ModelTrainer(string Id, IReadOnlyDictionary<string, double> Settings)
{
    /// <summary>Seed of ML.NET's draws.</summary>
    protected const int Seed = 1;

    /// <summary>The trainers with their usual settings.</summary>
    public static IReadOnlyList<ModelTrainer> All { get; } = [new LogisticTrainer(), new FastTreeTrainer(), new LightGbmTrainer(), new GamTrainer()];

    /// <summary>Name and version of the package that trains, without the build's commit.</summary>
    public string Library
    {
        get
        {
            var assembly = TrainerType.Assembly;
            return $"{assembly.GetName().Name} {assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0]}";
        }
    }

    /// <summary>The model file's bytes, the same on every run.</summary>
    public byte[] Train(IReadOnlyList<(double[] Row, bool Positive)> examples) => MlModel.Train(examples, Seed, Estimator);

    protected abstract Type TrainerType { get; }

    protected abstract IEstimator<ITransformer> Estimator(MLContext ml);
}

/// <summary>Logistic regression; columns are scaled to their largest value first, so that the penalty treats them alike.</summary>
public sealed record LogisticTrainer(double L2 = 1) : ModelTrainer("logistic", new Dictionary<string, double> { ["l2Regularization"] = L2, ["seed"] = Seed })
{
    protected override Type TrainerType => typeof(LbfgsLogisticRegressionBinaryTrainer);

    protected override IEstimator<ITransformer> Estimator(MLContext ml)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return ml.Transforms.NormalizeMinMax("Features").Append(ml.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            L1Regularization = 0, L2Regularization = (float)L2, NumberOfThreads = 1, OptimizationTolerance = 1e-8f, MaximumNumberOfIterations = 1000,
        }));
    }
}

/// <summary>Gradient-boosted trees (FastTree).</summary>
public sealed record FastTreeTrainer(int Trees = 60, int Leaves = 12, int CasesPerLeaf = 5, double LearningRate = 0.1) : ModelTrainer("fasttree", new Dictionary<string, double>
{
    ["trees"] = Trees, ["leaves"] = Leaves, ["casesPerLeaf"] = CasesPerLeaf, ["learningRate"] = LearningRate, ["seed"] = Seed,
})
{
    protected override Type TrainerType => typeof(FastTreeBinaryTrainer);

    protected override IEstimator<ITransformer> Estimator(MLContext ml)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return ml.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            NumberOfTrees = Trees, NumberOfLeaves = Leaves, MinimumExampleCountPerLeaf = CasesPerLeaf, LearningRate = LearningRate,
            Seed = Seed, FeatureSelectionSeed = Seed, NumberOfThreads = 1,
        });
    }
}

/// <summary>Gradient-boosted trees (LightGBM).</summary>
public sealed record LightGbmTrainer(int Trees = 60, int Leaves = 12, int CasesPerLeaf = 5, double LearningRate = 0.1) : ModelTrainer("lightgbm", new Dictionary<string, double>
{
    ["trees"] = Trees, ["leaves"] = Leaves, ["casesPerLeaf"] = CasesPerLeaf, ["learningRate"] = LearningRate, ["seed"] = Seed,
})
{
    protected override Type TrainerType => typeof(LightGbmBinaryTrainer);

    protected override IEstimator<ITransformer> Estimator(MLContext ml)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return ml.BinaryClassification.Trainers.LightGbm(new LightGbmBinaryTrainer.Options
        {
            NumberOfIterations = Trees, NumberOfLeaves = Leaves, MinimumExampleCountPerLeaf = CasesPerLeaf, LearningRate = LearningRate,
            Seed = Seed, NumberOfThreads = 1, HandleMissingValue = false, UseCategoricalSplit = false, Silent = true,
        });
    }
}

/// <summary>A generalised additive model: one step function per slot, which can be read off.</summary>
public sealed record GamTrainer(int Iterations = 300, double LearningRate = 0.02, int Bins = 32) : ModelTrainer("gam", new Dictionary<string, double>
{
    ["iterations"] = Iterations, ["learningRate"] = LearningRate, ["bins"] = Bins, ["seed"] = Seed,
})
{
    protected override Type TrainerType => typeof(GamBinaryTrainer);

    protected override IEstimator<ITransformer> Estimator(MLContext ml)
    {
        ArgumentNullException.ThrowIfNull(ml);
        return ml.BinaryClassification.Trainers.Gam(new GamBinaryTrainer.Options
        {
            NumberOfIterations = Iterations, LearningRate = LearningRate, MaximumBinCountPerFeature = Bins, NumberOfThreads = 1, Seed = Seed,
        });
    }
}
