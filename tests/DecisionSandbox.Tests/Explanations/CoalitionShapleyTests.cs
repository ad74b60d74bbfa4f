using DecisionSandbox.Core.Explanations;
using FluentAssertions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace DecisionSandbox.Tests.Explanations;

/// <summary>Against published values, closed forms, the axioms, and the definition by orders of arrival.</summary>
public sealed class CoalitionShapleyTests
{
    private static readonly double[][] s_andRows = [[0, 0], [0, 1], [1, 0], [1, 1]];

    [Theory]
    [InlineData(0, 0, -10, -10)]
    [InlineData(0, 1, -30, 10)]
    [InlineData(1, 0, 10, -30)]
    [InlineData(1, 1, 30, 30)]
    public void The_AND_tree_of_the_TreeSHAP_paper_has_its_published_values(double x, double y, double first, double second)
    {
        var worth = CoalitionShapley.Worth([x, y], s_andRows, And);
        worth[0].Should().Be(20);
        CoalitionShapley.Values(worth).Should().Equal(first, second);
    }

    [Fact]
    public void Saabas_on_the_same_tree_differs_and_is_caught_by_the_published_values()
    {
        // A walk down the tree credits each split with the change of the mean: 20 → 40 → 80 for the row (1, 1).
        double[] saabas = [40 - 20, 80 - 40];
        saabas.Should().NotEqual(CoalitionShapley.Values(CoalitionShapley.Worth([1.0, 1.0], s_andRows, And)));
    }

    [Fact]
    public void A_linear_model_has_its_closed_form()
    {
        double[] row = [3, -1, 2];
        double[][] background = [[1, 1, 1], [0, 5, -2], [2, 0, 7], [4, 4, 4]];
        double[] weights = [2, -1, 0.5];
        var values = CoalitionShapley.Values(CoalitionShapley.Worth(row, background, rows => [.. rows.Select(r => r.Zip(weights, (a, b) => a * b).Sum())]));
        for (var i = 0; i < 3; i++)
        {
            values[i].Should().BeApproximately(weights[i] * (row[i] - background.Average(b => b[i])), 1e-12);
        }
    }

    [Fact]
    public void Random_games_agree_with_the_definition_by_orders_of_arrival_and_add_up()
    {
        Prop.ForAll(Gen.Choose(-100, 100).ArrayOf(32).ToArbitrary(), numbers =>
        {
            var worth = numbers.Select(n => n / 7.0).ToArray();
            var values = CoalitionShapley.Values(worth);
            var expected = ByOrdersOfArrival(worth, 5);
            values.Zip(expected, (a, b) => Math.Abs(a - b)).Max().Should().BeLessThan(1e-10);
            AdditivityCheck.Error(worth[0], values, worth[^1]).Should().BeLessThan(AdditivityCheck.Tolerance);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_unused_attribute_gets_exactly_zero_and_twins_get_the_same()
    {
        double[][] background = [[0, 0, 5], [1, 1, 2], [0, 0, 9]];
        var values = CoalitionShapley.Values(CoalitionShapley.Worth([2.0, 2.0, 7.0], background, rows => [.. rows.Select(r => r[0] * r[1])]));
        values[2].Should().Be(0);
        values[0].Should().BeApproximately(values[1], 1e-12);
    }

    [Fact]
    public void The_values_of_a_sum_of_models_are_the_sums_of_their_values()
    {
        double[] row = [1, 0, 1];
        double[][] background = [[0, 0, 0], [1, 1, 0]];
        double F(double[] r) => r[0] * r[1] - r[2];
        double G(double[] r) => Math.Max(r[0], r[2]) * 3;
        double[] Of(Func<double[], double> f) => CoalitionShapley.Values(CoalitionShapley.Worth(row, background, rows => [.. rows.Select(f)]));
        var both = Of(r => F(r) + G(r));
        var (f, g) = (Of(F), Of(G));
        for (var i = 0; i < 3; i++) { both[i].Should().BeApproximately(f[i] + g[i], 1e-12); }
    }

    [Fact]
    public void Fifteen_attributes_are_enumerated_in_batches_and_sixteen_are_refused()
    {
        var largest = 0;
        var row = Enumerable.Repeat(1.0, 15).ToArray();
        var values = CoalitionShapley.Values(CoalitionShapley.Worth(row, [new double[15]], rows =>
        {
            largest = Math.Max(largest, rows.Count);
            return [.. rows.Select(r => r.Sum())];
        }));
        values.Should().OnlyContain(v => Math.Abs(v - 1) < 1e-9);
        largest.Should().BeLessThanOrEqualTo(4096);
        var tooMany = () => CoalitionShapley.Worth(new double[16], [new double[16]], rows => new double[rows.Count]);
        tooMany.Should().Throw<ArgumentException>();
    }

    private static double[] And(IReadOnlyList<double[]> rows) => [.. rows.Select(r => r[0] > 0.5 && r[1] > 0.5 ? 80.0 : 0.0)];

    private static double[] ByOrdersOfArrival(double[] worth, int players)
    {
        var sums = new double[players];
        var orders = 0;
        Arrive([], 0);
        return [.. sums.Select(sum => sum / orders)];

        void Arrive(List<int> order, int present)
        {
            if (order.Count == players)
            {
                orders++;
                var coalition = 0;
                foreach (var player in order) { sums[player] += worth[coalition | 1 << player] - worth[coalition]; coalition |= 1 << player; }
                return;
            }
            for (var player = 0; player < players; player++)
            {
                if ((present >> player & 1) == 0) { Arrive([.. order, player], present | 1 << player); }
            }
        }
    }
}
