using DecisionSandbox.Core;
using DecisionSandbox.Learning.Freezing;
using Microsoft.ML.Trainers.FastTree;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Reads ML.NET's trees through its public API into flat arrays.</summary>
public static class TreeReader
{
    /// <summary>The ensemble, or why its trees cannot be explained exactly.</summary>
    public static Outcome<TreeEnsemble> Read(RegressionTreeEnsemble ensemble, int slots)
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        // ML.NET's documentation says that Score uses weights and bias; its prediction ignores both. Only where they are neutral do both readings agree.
        if (ensemble.Bias != 0 || ensemble.TreeWeights.Any(w => w != 1))
        {
            return ModelRefused.Because(
                "les arbres du modèle portent des poids ou un biais que la prédiction d’ML.NET ignore",
                "the model’s trees carry weights or a bias that ML.NET’s prediction ignores");
        }
        if (ensemble.Trees.Any(t => t.CategoricalSplitFlags.Contains(true)))
        {
            return ModelRefused.Because(
                "le modèle contient des coupures catégorielles, que le lecteur d’arbres ne lit pas",
                "the model contains categorical splits, which the tree reader does not read");
        }
        var trees = ensemble.Trees.Select(Read).ToArray();
        return trees.SelectMany(t => t.Slot).Any(s => s < 0 || s >= slots)
            ? ModelRefused.Because(
                "le modèle lit une colonne que l’encodage ne déclare pas",
                "the model reads a column that the encoding does not declare")
            : new TreeEnsemble(trees, slots);
    }

    private static Tree Read(RegressionTree tree) => new(
        [.. tree.NumericalSplitFeatureIndexes],
        [.. tree.NumericalSplitThresholds],
        [.. tree.LeftChild],
        [.. tree.RightChild],
        [.. tree.LeafValues]);
}
