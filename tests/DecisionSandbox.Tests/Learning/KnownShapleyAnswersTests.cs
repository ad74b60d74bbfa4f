using DecisionSandbox.Learning.Trees;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

/// <summary>Answers published elsewhere: the AND tree of the TreeSHAP paper (Lundberg, Erion and Lee 2018) and a tree with one split.</summary>
public sealed class KnownShapleyAnswersTests
{
    private static readonly Tree And = new([1, 0], [0.5, 0.5], [~0, ~1], [1, ~2], [0, 0, 80]);
    private static readonly double[][] Rows = [[0, 0], [0, 1], [1, 0], [1, 1]];

    public static TheoryData<double[], double[], double[]> AndTree => new()
    {
        // The row, its exact values, and what Saabas' method says of it (the tree splits on the second attribute first).
        { [0, 0], [-10, -10], [0, -20] },
        { [0, 1], [-30, 10], [-40, 20] },
        { [1, 0], [10, -30], [0, -20] },
        { [1, 1], [30, 30], [40, 20] },
    };

    [Theory]
    [MemberData(nameof(AndTree))]
    public void The_AND_tree_has_its_published_values(double[] row, double[] exact, double[] saabas)
    {
        foreach (var method in Methods(new TreeEnsemble([And], 2), SlotOwners.Each(2), Rows))
        {
            var values = method.Explain(row);
            values.Base.Should().BeApproximately(20, 1e-12, method.Method);
            values.Contributions.Should().Equal(exact, (a, b) => Math.Abs(a - b) < 1e-12);
            values.Contributions.Zip(saabas).Should().NotContain(pair => Math.Abs(pair.First - pair.Second) < 1e-12);
        }
        WrongExplainers.Saabas(new TreeEnsemble([And], 2), SlotOwners.Each(2), Rows, row).Should().Equal(saabas, (a, b) => Math.Abs(a - b) < 1e-12);
    }

    [Fact]
    public void A_tree_with_one_split_gives_each_of_five_rows_its_distance_from_the_mean()
    {
        // One row of five has the missing indicator set: 4/5 for it, −1/5 for the others.
        var split = new TreeEnsemble([new Tree([0], [0.5], [~0], [~1], [0, 1])], 1);
        double[][] rows = [[1], [0], [0], [0], [0]];

        foreach (var method in Methods(split, SlotOwners.Each(1), rows))
        {
            rows.Select(r => method.Explain(r).Contributions[0]).Should().Equal([0.8, -0.2, -0.2, -0.2, -0.2], (a, b) => Math.Abs(a - b) < 1e-12);
        }
    }

    [Fact]
    public void A_row_exactly_on_a_float_threshold_goes_left()
    {
        // 0.1f lies above 0.1: compared in double, the row would go the other way.
        var split = new Tree([0], [0.1f], [~0], [~1], [0, 1]);

        split.Value([0.1f]).Should().Be(0);
        split.Value([MathF.BitIncrement(0.1f)]).Should().Be(1);
    }

    private static IShapleyMethod[] Methods(TreeEnsemble ensemble, SlotOwners owners, double[][] background) =>
        [new InterventionalShapley(ensemble, owners, background), new PathDependentShapley(ensemble, owners, background)];
}
