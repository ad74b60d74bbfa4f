using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.PointsGrid;

public sealed class GridScoreTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(
        SmallPack.Number("seniority", 0, 600), SmallPack.YesNo("a"), SmallPack.YesNo("b"), SmallPack.YesNo("validated"), SmallPack.Number("n", -50, 50));

    [Fact]
    public void On_random_grids_points_of_attributes_and_of_criteria_both_sum_to_the_score()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++)
        {
            var aid = new PointsGridAid(s_pack, RandomGrid(random), "sha256:0");
            var @case = SmallPack.Case("c", ("seniority", random.Next(0, 100)), ("a", YesNo(random)), ("b", YesNo(random)), ("validated", YesNo(random)), ("n", random.Next(-50, 51)));
            var score = aid.Grid.Score(@case.Attributes.ToDictionary());
            var explanation = aid.Explain(@case).Value;
            aid.Reads.Sum(score.Of).Should().Be(score.Total);
            explanation.Contributions.Keys.Should().Equal(aid.Reads);
            explanation.Contributions.Values.Sum().Should().Be(score.Total);
            explanation.Contributions.Values.Should().OnlyContain(points => points == Math.Round(points));
            explanation.AdditivityError.Should().Be(0);
            score.Total.Should().Be(BruteForce(aid.Grid, @case));
        }
    }

    [Fact]
    public void A_criterion_that_needs_validation_counts_only_once_validated()
    {
        var grid = Single(new GridCriterion("x", Text.Same("x"), "a", [new("a", ["yes"])], "validated", new FixedPoints(30)), bestOnly: false);
        var waiting = grid.Score(SmallPack.Case("c", ("seniority", 0), ("a", "yes"), ("validated", "no")).Attributes);
        (waiting.Total, waiting.Lines.Single().Standing, waiting.Lines.Single().Earned).Should().Be((0, LineStanding.NotValidated, 30));
        grid.Score(SmallPack.Case("c", ("seniority", 0), ("a", "yes"), ("validated", "yes")).Attributes).Total.Should().Be(30);
    }

    [Fact]
    public void Points_per_unit_stop_at_their_cap_and_penalties_take_points_away()
    {
        new PointsPerUnit(2, 12, 0, 3).For(AttributeValue.Of(35)).Should().Be(4);
        new PointsPerUnit(2, 12, 0, 3).For(AttributeValue.Of(600)).Should().Be(6);
        new PointsPerUnit(1, 1, 10, null).For(AttributeValue.Of(3)).Should().Be(0);
        var grid = Single(new GridCriterion("refused", Text.Same("x"), "a", [new("a", ["yes"])], null, new FixedPoints(-10)), bestOnly: false);
        grid.Score(SmallPack.Case("c", ("seniority", 0), ("a", "yes")).Attributes).Total.Should().Be(-10);
    }

    [Fact]
    public void Equal_points_are_ordered_by_seniority_then_file_number_and_the_tie_is_named()
    {
        var grid = Single(new GridCriterion("x", Text.Same("x"), "a", [new("a", ["yes"])], null, new FixedPoints(5)), bestOnly: false);
        Case[] cases =
        [
            SmallPack.Case("s/3", ("seniority", 10), ("a", "no")), SmallPack.Case("s/1", ("seniority", 7), ("a", "yes")),
            SmallPack.Case("s/2", ("seniority", 7), ("a", "yes")), SmallPack.Case("s/4", ("seniority", 30), ("a", "yes")),
        ];
        var order = Ranking.Of(new PointsGridAid(s_pack, grid, "sha256:0"), cases).Value;
        order.Select(said => said.CaseId).Should().Equal("s/4", "s/1", "s/2", "s/3");
        order.Select(said => said.Rank).Should().Equal(1, 2, 3, 4);
        order[0].Details["tiedWith"].Should().BeEquivalentTo(new[] { "s/1", "s/2" });
        order[3].Details.Should().NotContainKey("tiedWith");
        SuggestionJson.Line(order[1]).Should().Contain("""details":{"points":5,"tiedWith":["s/2","s/4"]}""");
    }

    [Fact]
    public void The_trace_says_what_waits_and_what_a_near_criterion_already_counts()
    {
        var grid = new Grid(Text.Same("g"), Text.Same("FICTIVE"), true, "seniority",
        [
            new GridBlock("near", Text.Same("near"), true,
            [
                new("x", new Text("Sans logement", "Homeless"), "a", [new("a", ["yes"])], null, new FixedPoints(17)),
                new("y", new Text("Hébergement", "Shelter"), "b", [new("b", ["yes"])], null, new FixedPoints(4)),
                new("z", new Text("Violences", "Violence"), "b", [new("b", ["yes"])], "validated", new FixedPoints(40)),
            ]),
        ]);
        var trace = new PointsGridAid(s_pack, grid, "sha256:0")
            .Explain(SmallPack.Case("c", ("seniority", 1), ("a", "yes"), ("b", "yes"), ("validated", "no"))).Value.Trace;
        trace.Select(step => step.Holds).Should().Equal(true, false, false);
        trace[1].Fact.En.Should().Be("4 points not added: a near criterion already counts");
        trace[2].Fact.Fr.Should().Contain("validé en travail social");
    }

    // The definition again, written apart: sum over blocks of the sum or of the largest.
    private static int BruteForce(Grid grid, Case @case) => grid.Blocks.Sum(block =>
    {
        var points = block.Criteria
            .Where(c => c.When.All(w => w.Levels.Count > 0
                ? w.Levels.Contains(@case.Attributes[w.Attribute].LevelOrNull!)
                : @case.Attributes[w.Attribute].Number >= (w.Minimum ?? decimal.MinValue) && @case.Attributes[w.Attribute].Number <= (w.Maximum ?? decimal.MaxValue)))
            .Where(c => c.ValidatedBy is null || @case.Attributes[c.ValidatedBy] == AttributeValue.Level("yes"))
            .Select(c => c.Points.For(@case.Attributes[c.Attribute]))
            .Where(p => p != 0)
            .ToList();
        return points.Count == 0 ? 0 : block.BestOnly ? points.Max() : points.Sum();
    });

    private static Grid RandomGrid(Random random) => new(Text.Same("g"), Text.Same("FICTIVE"), true, "seniority",
        [.. Enumerable.Range(0, random.Next(1, 5)).Select(b => new GridBlock($"b{b}", Text.Same("b"), random.Next(2) == 0,
            [.. Enumerable.Range(0, random.Next(1, 6)).Select(c => RandomCriterion(random, $"b{b}c{c}"))]))]);

    private static GridCriterion RandomCriterion(Random random, string id) => random.Next(3) switch
    {
        0 => new(id, Text.Same(id), "a", [new("a", [YesNo(random)]), new("n", [], random.Next(-50, 0), random.Next(0, 50))], random.Next(2) == 0 ? "validated" : null, new FixedPoints(random.Next(0, 40))),
        1 => new(id, Text.Same(id), "seniority", [], null, new PointsPerUnit(random.Next(-2, 4), random.Next(1, 13), random.Next(0, 10), random.Next(1, 30))),
        _ => new(id, Text.Same(id), "n", [new("b", ["yes"])], null, new PointsBySteps([new(-10, random.Next(9)), new(5, random.Next(20)), new(33, random.Next(30))])),
    };

    private static Grid Single(GridCriterion criterion, bool bestOnly) =>
        new(Text.Same("g"), Text.Same("FICTIVE"), true, "seniority", [new GridBlock("b", Text.Same("b"), bestOnly, [criterion])]);

    private static string YesNo(Random random) => random.Next(2) == 0 ? "no" : "yes";
}
