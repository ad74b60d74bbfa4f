using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.PointsGrid;

/// <summary>The engine on fragments that cities have published.</summary>
public sealed class PublishedFragmentsTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(
        SmallPack.Number("seniority", 0, 600), SmallPack.YesNo("dalo"), SmallPack.YesNo("eviction"), SmallPack.YesNo("singleParent"),
        SmallPack.Number("effortRate", 0, 200), SmallPack.YesNo("homeless"), SmallPack.YesNo("disability"),
        SmallPack.Number("people", 1, 12), SmallPack.Number("rooms", 0, 8));

    [Theory]
    [InlineData(12, "no", 12)]
    [InlineData(36, "no", 36)]
    [InlineData(37, "no", 57)]
    [InlineData(40, "yes", 110)]
    public void Toulouse_gives_a_point_a_month_twenty_above_36_months_and_fifty_for_DALO(int months, string dalo, int points)
    {
        const string Toulouse = """
            - id: all
              label: {fr: a, en: a}
              counts: all
              criteria:
                - {id: month, label: {fr: a, en: a}, attribute: seniority, perUnit: {points: 1}}
                - {id: long, label: {fr: a, en: a}, attribute: seniority, steps: [{from: 37, points: 20}]}
                - {id: dalo, label: {fr: a, en: a}, when: {dalo: yes}, points: 50}
            """;
        Points(Toulouse, ("seniority", months), ("dalo", dalo)).Should().Be(points);
    }

    [Fact]
    public void The_worked_example_of_Lyon_comes_to_35_points()
    {
        // Published: family of three, income 1,300, rent 500 → 35: eviction threat 20, single parent 5, effort rate (38 %) too high 10.
        const string Lyon = """
            - id: all
              label: {fr: a, en: a}
              counts: all
              criteria:
                - {id: eviction, label: {fr: a, en: a}, when: {eviction: yes}, points: 20}
                - {id: single, label: {fr: a, en: a}, when: {singleParent: yes}, points: 5}
                - {id: effort, label: {fr: a, en: a}, attribute: effortRate, steps: [{from: 33, points: 10}]}
            """;
        Points(Lyon, ("eviction", "yes"), ("singleParent", "yes"), ("effortRate", 100 * 500 / 1300)).Should().Be(35);
    }

    private const string Paris = """
        - id: housing
          label: {fr: a, en: a}
          counts: best
          criteria:
            - {id: homeless, label: {fr: a, en: a}, when: {homeless: yes}, points: 17}
            - {id: disability, label: {fr: a, en: a}, when: {disability: yes}, points: 4}
            - {id: crowded, label: {fr: a, en: a}, when: {people: {min: 4}, rooms: {max: 2}}, points: 4}
        """;

    [Theory]
    [InlineData("yes", "yes", 4, 2, 17)]
    [InlineData("no", "yes", 4, 2, 4)]
    [InlineData("no", "no", 4, 2, 4)]
    [InlineData("no", "no", 4, 3, 0)]
    public void Paris_counts_only_the_best_of_near_criteria(string homeless, string disability, int people, int rooms, int points)
    {
        Points(Paris, ("homeless", homeless), ("disability", disability), ("people", people), ("rooms", rooms)).Should().Be(points);
    }

    [Fact]
    public void Counting_near_criteria_twice_is_caught_by_the_Paris_rule()
    {
        (string, object)[] facts = [("homeless", "yes"), ("disability", "yes"), ("people", 4), ("rooms", 2)];
        Points(Paris.Replace("counts: best", "counts: all", StringComparison.Ordinal), facts).Should().Be(25).And.NotBe(Points(Paris, facts));
    }

    [Theory]
    [InlineData(32, 0)]
    [InlineData(33, 2)]
    [InlineData(70, 6)]
    public void Steps_on_an_effort_rate_give_none_below_the_first(int rate, int points)
    {
        const string Steps = """
            - id: all
              label: {fr: a, en: a}
              counts: all
              criteria:
                - {id: effort, label: {fr: a, en: a}, attribute: effortRate, steps: [{from: 33, points: 2}, {from: 50, points: 4}, {from: 70, points: 6}]}
            """;
        Points(Steps, ("effortRate", rate)).Should().Be(points);
    }

    private static int Points(string blocks, params (string Id, object Value)[] facts)
    {
        var grid = GridText.Parse(s_pack, blocks).Value;
        (string, object)[] all = facts.Any(f => f.Id == "seniority") ? facts : [.. facts, ("seniority", (object)0)];
        var aid = new PointsGridAid(s_pack, grid, "sha256:0");
        return (int)aid.Suggest(SmallPack.Case("c", all)).Value.Score;
    }
}

/// <summary>A grid around some blocks.</summary>
internal static class GridText
{
    public static DecisionSandbox.Core.Outcome<Grid> Parse(ScenarioPack pack, string blocks) => GridFile.Parse(pack, "grid.yaml", Of(blocks));

    public static string Of(string blocks) => """
        version: 1
        fictive: true
        title: {fr: Grille, en: Grid}
        notice: {fr: Grille FICTIVE, en: FICTIVE grid}
        seniority: seniority
        blocks:

        """ + string.Join('\n', blocks.Split('\n').Select(line => "  " + line)) + "\n";
}
