using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Trees;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class TreeShapleyTests
{
    public static TheoryData<int, int> Models => [.. Enumerable.Range(1, 30).Select(seed => new TheoryDataRow<int, int>(seed, 2 + (seed % 8))), new(31, 12)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Interventional_values_are_those_of_every_coalition(int seed, int players)
    {
        var forest = RandomForest.Draw(seed, players);
        var x = forest.Row();

        var values = new InterventionalShapley(forest.Ensemble, forest.Owners, forest.Background).Explain(x);

        Close(values.Contributions, BruteForce.Interventional(forest.Ensemble, forest.Owners, forest.Background, x));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Path_dependent_values_are_those_of_every_coalition(int seed, int players)
    {
        // Few rows, deep trees: many nodes that no background row reaches.
        var forest = RandomForest.Draw(seed, players, rows: 4);
        var x = forest.Row();

        var values = new PathDependentShapley(forest.Ensemble, forest.Owners, forest.Background).Explain(x);

        Close(values.Contributions, BruteForce.PathDependent(forest.Ensemble, forest.Owners, forest.Background, x));
    }

    [Fact]
    public void A_path_of_a_hundred_players_has_its_closed_form()
    {
        // A chain: the leaf is 1 where all hundred columns are above zero, else 0. Over a background of zeros that is a game of unanimity: each player gets a hundredth.
        const int Players = 100;
        var chain = new Tree(
            [.. Enumerable.Range(0, Players)], [.. Enumerable.Repeat(0.5, Players)], [.. Enumerable.Range(0, Players).Select(i => ~i)],
            [.. Enumerable.Range(1, Players - 1), ~Players], [.. new double[Players], 1]);
        var ensemble = new TreeEnsemble([chain], Players);
        var (ones, zeros) = (Enumerable.Repeat(1.0, Players).ToArray(), new double[Players]);

        var overZeros = new InterventionalShapley(ensemble, SlotOwners.Each(Players), [zeros]);
        overZeros.Explain(ones).Contributions.Should().OnlyContain(v => Math.Abs(v - (1.0 / Players)) < 1e-12);
        overZeros.Explain(zeros).Contributions.Should().OnlyContain(v => v == 0);
        new InterventionalShapley(ensemble, SlotOwners.Each(Players), [ones]).Explain(zeros).Contributions.Should().OnlyContain(v => Math.Abs(v + (1.0 / Players)) < 1e-12);

        // Half of the rows go each way at every node: all players are alike, and share the distance from the base.
        var halves = new TreeCover(chain, [.. Enumerable.Range(0, Players).Select(i => Math.Pow(2, Players - i))], [.. Enumerable.Range(1, Players).Select(i => Math.Pow(2, Players - i)), 1]);
        new PathDependentShapley(ensemble, SlotOwners.Each(Players), [halves]).Explain(ones).Contributions.Should().OnlyContain(v => Math.Abs(v - (1.0 / Players)) < 1e-12);
    }

    [Fact]
    public void Ten_thousand_random_explanations_add_up_in_both_variants()
    {
        var worst = 0.0;
        for (var seed = 0; seed < 100; seed++)
        {
            var forest = RandomForest.Draw(1000 + seed, 2 + (seed % 9), trees: 20, splits: 15);
            IShapleyMethod[] methods =
            [
                new InterventionalShapley(forest.Ensemble, forest.Owners, forest.Background),
                new PathDependentShapley(forest.Ensemble, forest.Owners, forest.Background),
            ];
            for (var i = 0; i < 100; i++)
            {
                var x = forest.Row();
                foreach (var values in methods.Select(m => m.Explain(x)))
                {
                    values.Output.Should().Be(forest.Ensemble.Score(x));
                    worst = Math.Max(worst, AdditivityCheck.Error(values.Base, values.Contributions, values.Output));
                }
            }
        }
        worst.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void A_sum_of_trees_has_the_sum_of_the_trees_values(int seed, int players)
    {
        var forest = RandomForest.Draw(seed, players);
        var x = forest.Row();
        double[] Of(TreeEnsemble ensemble) => new InterventionalShapley(ensemble, forest.Owners, forest.Background).Explain(x).Contributions;

        var apart = forest.Ensemble.Trees.Select(t => Of(forest.Ensemble with { Trees = [t] })).ToArray();

        Close(Of(forest.Ensemble), Enumerable.Range(0, players).Select(p => apart.Sum(v => v[p])).ToArray());
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void An_attribute_that_no_tree_reads_gets_exactly_zero(int seed, int players)
    {
        var forest = RandomForest.Draw(seed, players);
        var owners = new SlotOwners([.. forest.Owners.Owner, players], players + 1);
        double[] Wider(double[] row) => [.. row, forest.Draws.Next(9)];
        var ensemble = forest.Ensemble with { Slots = owners.Owner.Count };
        double[][] background = [.. forest.Background.Select(Wider)];
        var x = Wider(forest.Row());

        new InterventionalShapley(ensemble, owners, background).Explain(x).Contributions[players].Should().Be(0);
        new PathDependentShapley(ensemble, owners, background).Explain(x).Contributions[players].Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Duplicated_attributes_share_alike(int seed, int players)
    {
        var forest = RandomForest.Draw(seed, players);
        // The same trees once more, reading a copy of the first attribute.
        var slots = forest.Owners.Owner.Count;
        var copied = forest.Owners.Owner.Select((owner, slot) => (owner, slot)).Where(p => p.owner == 0).Select(p => p.slot).ToArray();
        double[] Wider(double[] row) => [.. row, .. copied.Select(s => row[s])];
        var owners = new SlotOwners([.. forest.Owners.Owner, .. copied.Select(_ => players)], players + 1);
        var mirrored = forest.Ensemble.Trees.Select(t => t with { Slot = [.. t.Slot.Select(s => Array.IndexOf(copied, s) is >= 0 and var at ? slots + at : s)] });
        var ensemble = new TreeEnsemble([.. forest.Ensemble.Trees, .. mirrored], slots + copied.Length);
        double[][] background = [.. forest.Background.Select(Wider)];
        var x = Wider(forest.Row());

        foreach (IShapleyMethod method in new IShapleyMethod[] { new InterventionalShapley(ensemble, owners, background), new PathDependentShapley(ensemble, owners, background) })
        {
            var values = method.Explain(x).Contributions;
            values[players].Should().BeApproximately(values[0], 1e-9, method.Method);
        }
    }

    [Fact]
    public void Explaining_twice_gives_the_same_bits()
    {
        var forest = RandomForest.Draw(7, 6);
        var x = forest.Row();
        double[] Values() => new InterventionalShapley(forest.Ensemble, forest.Owners, forest.Background).Explain(x).Contributions;

        Values().Should().Equal(Values());
    }

    internal static void Close(double[] actual, double[] expected)
    {
        actual.Should().HaveSameCount(expected);
        for (var i = 0; i < actual.Length; i++) { actual[i].Should().BeApproximately(expected[i], 1e-9); }
    }
}
