using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Trees;
using DecisionSandbox.Tests.Learning.Native;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class InteractionTests
{
    public static TheoryData<int, int> Models => [.. Enumerable.Range(1, 12).Select(seed => new TheoryDataRow<int, int>(seed, 2 + (seed % 7)))];

    [Theory]
    [MemberData(nameof(Models))]
    public void Pairs_are_those_of_every_coalition_in_both_variants(int seed, int players)
    {
        var forest = RandomForest.Draw(seed, players, rows: 6);
        var x = forest.Row();

        Close(new InterventionalShapley(forest.Ensemble, forest.Owners, forest.Background).Interactions(x), ByDefinition(players, BruteForce.InterventionalWorth(forest.Ensemble, forest.Owners, forest.Background, x)));
        Close(new PathDependentShapley(forest.Ensemble, forest.Owners, forest.Background).Interactions(x), ByDefinition(players, BruteForce.PathDependentWorth(forest.Ensemble, forest.Owners, forest.Background, x)));
        Close(new EnumeratedShapley(forest.Ensemble, forest.Owners, forest.Background).Interactions(x), ByDefinition(players, BruteForce.InterventionalWorth(forest.Ensemble, forest.Owners, forest.Background, x)));
    }

    [Fact]
    public void They_are_symmetric_and_each_row_sums_to_the_Shapley_value()
    {
        using var model = new FreshModel("pairs", "num_leaves=31 min_data_in_leaf=3 objective=binary use_missing=true", seed: 11, columns: 12);
        double[][] background = [.. Enumerable.Range(0, 40).Select(_ => model.Row())];
        var owners = SlotOwners.Each(12);
        foreach (var method in new IShapleyMethod[] { new InterventionalShapley(model.Ours.Outputs[0], owners, background), new PathDependentShapley(model.Ours.Outputs[0], owners, model.Ours.Covers![0]) })
        {
            for (var n = 0; n < 20; n++)
            {
                var x = model.Row();
                var (pairs, values) = (method.Interactions(x), method.Explain(x).Contributions);
                for (var i = 0; i < 12; i++)
                {
                    Enumerable.Range(0, 12).Sum(j => pairs[i, j]).Should().BeApproximately(values[i], 1e-9, method.Method);
                    for (var j = 0; j < i; j++) { pairs[i, j].Should().Be(pairs[j, i]); }
                }
            }
        }
    }

    [Fact]
    public void The_AND_tree_gives_its_pair_what_they_do_together()
    {
        var and = new TreeEnsemble([new Tree([1, 0], [0.5, 0.5], [~0, ~1], [1, ~2], [0, 0, 80])], 2);
        double[][] rows = [[0, 0], [0, 1], [1, 0], [1, 1]];

        // v = 20, 40, 40, 80 for (1, 1): what the pair does together is 80 − 40 − 40 + 20 = 20, half each way; alone, each has 20.
        foreach (var method in new IShapleyMethod[] { new InterventionalShapley(and, SlotOwners.Each(2), rows), new PathDependentShapley(and, SlotOwners.Each(2), rows) })
        {
            Close(method.Interactions([1, 1]), new double[,] { { 20, 10 }, { 10, 20 } });
        }
    }

    [Fact]
    public void Terms_apart_do_nothing_together()
    {
        var linear = new AdditiveShapley(new LinearScore(1, [2, -3, 4]), new SlotOwners([0, 1, 1], 2), [[0, 0, 0], [1, 1, 1]]);

        Close(linear.Interactions([1, 2, 3]), new double[,] { { 1, 0 }, { 0, 5.5 } });
    }

    private static double[,] ByDefinition(int players, Func<int, double> worth)
    {
        double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
        var values = BruteForce.Shapley(players, worth);
        var pairs = new double[players, players];
        for (var i = 0; i < players; i++)
        {
            for (var j = 0; j < players; j++)
            {
                if (i == j) { continue; }
                var (one, other) = (1 << i, 1 << j);
                pairs[i, j] = Enumerable.Range(0, 1 << players).Where(s => (s & (one | other)) == 0).Sum(s =>
                    Factorial(int.PopCount(s)) * Factorial(players - int.PopCount(s) - 2) / (2 * Factorial(players - 1)) * (worth(s | one | other) - worth(s | one) - worth(s | other) + worth(s)));
            }
        }
        for (var i = 0; i < players; i++) { pairs[i, i] = values[i] - Enumerable.Range(0, players).Sum(j => pairs[i, j]); }
        return pairs;
    }

    private static void Close(double[,] actual, double[,] expected)
    {
        actual.GetLength(0).Should().Be(expected.GetLength(0));
        foreach (var (ours, theirs) in actual.Cast<double>().Zip(expected.Cast<double>())) { ours.Should().BeApproximately(theirs, 1e-9); }
    }
}
