using System.Collections.Immutable;
using DecisionSandbox.Core;
using DecisionSandbox.Learning.Freezing;
using DecisionSandbox.Learning.Trees;
using Microsoft.ML;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Trainers.LightGbm;
using Microsoft.ML.Transforms;

namespace DecisionSandbox.Learning.Models;

/// <summary>Reads a fitted ML.NET model of two classes through its public API: trees, a linear or an additive model, with the scaling before it.</summary>
public static class MlModelReader
{
    /// <summary>The score over unscaled rows, or why the model cannot be explained exactly.</summary>
    public static Outcome<FittedScore> Read(ITransformer model, int slots)
    {
        var steps = model is IEnumerable<ITransformer> chain ? chain.ToArray() : [model];
        var scaling = steps.OfType<NormalizingTransformer>().FirstOrDefault();
        return Parameters(steps[^1]) switch
        {
            FastTreeBinaryModelParameters fastTree when scaling is null => Trees(TreeReader.Read(fastTree.TrainedTreeEnsemble, slots)),
            FastForestBinaryModelParameters forest when scaling is null => Trees(TreeReader.Read(forest.TrainedTreeEnsemble, slots)),
            LightGbmBinaryModelParameters lightGbm when scaling is null => Trees(TreeReader.Read(lightGbm.TrainedTreeEnsemble, slots)),
            GamBinaryModelParameters gam when scaling is null && gam.NumberOfShapeFunctions == slots => new TermScore(Steps(gam)),
            LinearBinaryModelParameters linear when linear.Weights.Count == slots => Linear(linear, scaling),
            _ => ModelRefused.Because(
                "le fichier ne contient ni arbres, ni modèle linéaire ou additif de deux classes", "the file holds neither trees nor a linear or additive model of two classes"),
        };
    }

    private static Outcome<FittedScore> Trees(Outcome<TreeEnsemble> trees) => trees.Then<FittedScore>(t => new TreeScore(t));

    private static object? Parameters(ITransformer predictor) => predictor switch
    {
        ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<FastTreeBinaryModelParameters, PlattCalibrator>> p => p.Model.SubModel,
        ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LightGbmBinaryModelParameters, PlattCalibrator>> p => p.Model.SubModel,
        ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<GamBinaryModelParameters, PlattCalibrator>> p => p.Model.SubModel,
        ISingleFeaturePredictionTransformer<CalibratedModelParametersBase<LinearBinaryModelParameters, PlattCalibrator>> p => p.Model.SubModel,
        ISingleFeaturePredictionTransformer<FastForestBinaryModelParameters> p => p.Model,
        _ => null,
    };

    private static StepScore Steps(GamBinaryModelParameters gam) => new(
        gam.Bias,
        [.. Enumerable.Range(0, gam.NumberOfShapeFunctions).Select(i => gam.GetBinUpperBounds(i).ToArray())],
        [.. Enumerable.Range(0, gam.NumberOfShapeFunctions).Select(i => gam.GetBinEffects(i).ToArray())]);

    private static Outcome<FittedScore> Linear(LinearBinaryModelParameters linear, NormalizingTransformer? scaling)
    {
        double[] weights = [.. linear.Weights.Select(w => (double)w)];
        double bias = linear.Bias;
        if (scaling is null) { return new TermScore(new LinearScore(bias, weights)); }
        if (scaling.GetNormalizerModelParameters(0) is not NormalizingTransformer.AffineNormalizerModelParameters<ImmutableArray<float>> affine)
        {
            return ModelRefused.Because("le modèle met ses colonnes à l’échelle d’une façon inconnue ici", "the model scales its columns in a way unknown here");
        }
        // Scaled value = (value − offset) · scale, so the scale goes into the weight and the offset into the bias.
        for (var slot = 0; slot < weights.Length; slot++)
        {
            weights[slot] *= affine.Scale[slot];
            if (!affine.Offset.IsDefaultOrEmpty) { bias -= weights[slot] * affine.Offset[slot]; }
        }
        return new TermScore(new LinearScore(bias, weights));
    }
}
