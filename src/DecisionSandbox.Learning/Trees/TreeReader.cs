using DecisionSandbox.Core;
using DecisionSandbox.Learning.Freezing;
using Microsoft.ML.Trainers.FastTree;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Reads ML.NET's trees (FastTree, FastForest, LightGBM) through its public API into flat arrays.</summary>
public static class TreeReader
{
    /// <summary>The ensemble, or why its trees cannot be explained exactly.</summary>
    public static Outcome<TreeEnsemble> Read<T>(TreeEnsemble<T> ensemble, int slots)
        where T : RegressionTreeBase
    {
        ArgumentNullException.ThrowIfNull(ensemble);
        // ML.NET's documentation says that Score uses weights and bias; its prediction ignores both. Only where they are neutral do both readings agree.
        if (ensemble.Bias != 0 || ensemble.TreeWeights.Any(w => w != 1))
        {
            return ModelRefused.Because(
                "les arbres du modèle portent des poids ou un biais que la prédiction d’ML.NET ignore",
                "the model’s trees carry weights or a bias that ML.NET’s prediction ignores");
        }
        var trees = ensemble.Trees.Select(tree => Read(tree)).ToArray();
        return trees.Any(t => t.Slot.Any(s => s < 0 || s >= slots) || t.Sets.Any(set => set is not null && set.Any(s => s >= slots)))
            ? ModelRefused.Because(
                "le modèle lit une colonne que l’encodage ne déclare pas",
                "the model reads a column that the encoding does not declare")
            : new TreeEnsemble(trees, slots);
    }

    private static Tree Read(RegressionTreeBase tree)
    {
        var flat = new Tree(
            [.. tree.NumericalSplitFeatureIndexes],
            [.. tree.NumericalSplitThresholds.Select(t => (double)t)],
            [.. tree.LeftChild],
            [.. tree.RightChild],
            [.. tree.LeafValues]);
        if (!tree.CategoricalSplitFlags.Contains(true)) { return flat; }
        // A categorical split of LightGBM reads a set of one-hot slots: any of them set goes right.
        var sets = tree.CategoricalSplitFlags.Select((flag, node) => flag ? tree.GetCategoricalSplitFeaturesAt(node).Select(s => (uint)s).ToArray() : null).ToArray();
        return flat with
        {
            Slot = [.. flat.Slot.Select((slot, node) => sets[node] is { Length: > 0 } set ? (int)set[0] : slot)],
            Kinds = [.. sets.Select(set => set is null ? SplitKind.Plain : SplitKind.AnyHotGoesRight)],
            Sets = sets,
        };
    }
}
