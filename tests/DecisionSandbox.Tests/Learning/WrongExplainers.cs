using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Tests.Learning;

/// <summary>Explainers that are wrong in ways that have been published or shipped: the checks must catch them.</summary>
internal static class WrongExplainers
{
    /// <summary>Saabas: each split's change of the mean goes to the split's attribute. Additive, and not Shapley.</summary>
    public static double[] Saabas(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x)
    {
        var values = new double[owners.Players];
        foreach (var tree in ensemble.Trees)
        {
            IReadOnlyList<double[]> here = background;
            for (var node = tree.Root; node >= 0;)
            {
                var at = node;
                var left = tree.GoesLeft(at, x);
                var next = here.Where(row => tree.GoesLeft(at, row) == left).ToArray();
                node = left ? tree.Left[at] : tree.Right[at];
                var child = node;
                values[owners.Owner[tree.Slot[at]]] += Mean(tree, child, next) - Mean(tree, at, here);
                here = next;
            }
        }
        return values;
    }

    /// <summary>Every slot a player of its own, then summed over the attribute's slots: coalitions with impossible one-hot rows count too.</summary>
    public static double[] Ungrouped(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x)
    {
        var slots = new InterventionalShapley(ensemble, SlotOwners.Each(ensemble.Slots), background).Explain(x).Contributions;
        var values = new double[owners.Players];
        for (var slot = 0; slot < slots.Length; slot++) { values[owners.Owner[slot]] += slots[slot]; }
        return values;
    }

    private static double Mean(Tree tree, int node, IReadOnlyList<double[]> rows) => node < 0 ? tree.Leaf[~node] : rows.Average(row =>
    {
        var at = node;
        while (at >= 0) { at = tree.GoesLeft(at, row) ? tree.Left[at] : tree.Right[at]; }
        return tree.Leaf[~at];
    });
}
