using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.PointsGrid;

public sealed class GridFileTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(
        SmallPack.Number("seniority", 0, 600), SmallPack.YesNo("dalo"),
        SmallPack.YesNo("wish") with { SeenByAid = false });

    private const string Good = """
        - id: block
          label: {fr: a, en: a}
          counts: all
          criteria:
            - {id: dalo, label: {fr: a, en: a}, when: {dalo: yes}, points: 50}
        """;

    [Fact]
    public void A_correct_grid_is_read()
    {
        GridText.Parse(s_pack, Good).Value.Blocks.Single().Criteria.Single().Points.Should().Be(new FixedPoints(50));
    }

    [Theory]
    [InlineData("when: {dalo: yes}", "when: {dallo: yes}", 11, "no attribute “dallo”")]
    [InlineData("when: {dalo: yes}", "when: {dalo: si}", 11, "levels: no, yes")]
    [InlineData("when: {dalo: yes}", "when: {wish: yes}", 11, "only a person could know")]
    [InlineData("points: 50", "points: many", 11, "must be a number")]
    [InlineData("points: 50", "points: 1.5", 11, "whole number")]
    [InlineData("points: 50", "pointz: 50", 11, "unknown key “pointz”")]
    [InlineData("counts: all", "counts: some", 9, "all (criteria add up) or best")]
    [InlineData("when: {dalo: yes}, points: 50", "attribute: dalo, perUnit: {points: 1}", 11, "“dalo” is not a number")]
    [InlineData("when: {dalo: yes}, points: 50", "attribute: seniority, steps: [{from: 9, points: 1}, {from: 3, points: 2}]", 11, "must rise")]
    [InlineData("when: {dalo: yes}, points: 50", "attribute: seniority, perUnit: {points: 1, unit: 0}", 11, "above 0")]
    [InlineData("points: 50", "points: 50, validatedBy: seniority", 11, "level yes")]
    [InlineData("points: 50}", "points: 50", 12, "not valid YAML")]
    [InlineData("counts: all", "counts: [", 1, "not valid YAML")]
    public void Each_mistake_is_named_with_its_line_and_the_remedy(string right, string wrong, int line, string message)
    {
        var problem = GridText.Parse(s_pack, Good.Replace(right, wrong, StringComparison.Ordinal)).Problem.Should().BeOfType<RuleFileProblem>().Subject;
        problem.Errors.Should().Contain(error => error.Line == line && error.Message.En.Contains(message, StringComparison.Ordinal));
        problem.Message.Fr.Should().Contain($"grid.yaml, ligne {line}");
    }

    [Fact]
    public void A_fictive_grid_must_say_so_on_its_face()
    {
        var text = GridText.Of(Good).Replace("FICTIVE", "libre", StringComparison.Ordinal);
        GridFile.Parse(s_pack, "grid.yaml", text).Problem!.Message.En.Should().Contain("line 4").And.Contain("FICTIVE");
    }

    [Fact]
    public void An_identifier_used_twice_is_refused()
    {
        GridText.Parse(s_pack, Good + "\n" + Good).Problem!.Message.En.Should().Contain("“block” is used twice").And.Contain("“dalo” is used twice");
    }

    [Fact]
    public void A_missing_file_is_a_problem()
    {
        GridFile.Load(s_pack, Path.Combine(Path.GetTempPath(), "no-such-grid.yaml")).Problem!.Message.Fr.Should().Contain("n’existe pas");
    }
}
