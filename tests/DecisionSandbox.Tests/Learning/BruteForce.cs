using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Tests.Learning;

/// <summary>Shapley values by their definition: every coalition, both games. Shares no line with the methods it checks.</summary>
internal static class BruteForce
{
    public static double[] Interventional(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x) =>
        Shapley(owners.Players, InterventionalWorth(ensemble, owners, background, x));

    public static Func<int, double> InterventionalWorth(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x) =>
        coalition => background.Average(z => ensemble.Score(x.Select((value, slot) => Has(coalition, owners.Owner[slot]) ? value : z[slot]).ToArray()));

    public static double[] PathDependent(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x) =>
        Shapley(owners.Players, PathDependentWorth(ensemble, owners, background, x));

    public static Func<int, double> PathDependentWorth(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background, double[] x) =>
        coalition => ensemble.Trees.Sum(tree => Expected(tree, tree.Root, background, owners, coalition, x));

    private static double Expected(Tree tree, int node, IReadOnlyList<double[]> here, SlotOwners owners, int coalition, double[] x)
    {
        if (node < 0) { return tree.Leaf[~node]; }
        bool Left(double[] row) => tree.GoesLeft(node, row);
        var (left, right) = (here.Where(Left).ToArray(), here.Where(r => !Left(r)).ToArray());
        double Below(bool goLeft) => Expected(tree, goLeft ? tree.Left[node] : tree.Right[node], goLeft ? left : right, owners, coalition, x);
        if (Has(coalition, owners.Owner[tree.Slot[node]])) { return Below(Left(x)); }
        var share = here.Count == 0 ? 0.5 : (double)left.Length / here.Count;
        return (share * Below(true)) + ((1 - share) * Below(false));
    }

    public static double[] Shapley(int players, Func<int, double> value)
    {
        var worth = Enumerable.Range(0, 1 << players).Select(value).ToArray();
        var factorial = new double[players + 1];
        factorial[0] = 1;
        for (var i = 1; i <= players; i++) { factorial[i] = factorial[i - 1] * i; }
        return [.. Enumerable.Range(0, players).Select(player => Enumerable.Range(0, 1 << players).Where(s => !Has(s, player)).Sum(s =>
        {
            var size = int.PopCount(s);
            return factorial[size] * factorial[players - size - 1] / factorial[players] * (worth[s | (1 << player)] - worth[s]);
        }))];
    }

    private static bool Has(int coalition, int player) => (coalition >> player & 1) == 1;
}
