using Bunit;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Researcher;
using DecisionSandbox.Web.Researcher.Measures;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Researcher;

public sealed class FairnessTableTests : BunitContext
{
    [Theory]
    [InlineData(Language.Fr, "0\u00a0point", "1\u00a0point", "21\u00a0points")]
    [InlineData(Language.En, "0 points", "1 point", "21 points")]
    public void A_gap_says_its_unit(Language language, params string[] said)
    {
        var cells = Table(language, Gap(0.001, null), Gap(0.012, null), Gap(0.21, null)).FindAll("table")[0].QuerySelectorAll("tbody tr td:nth-of-type(1)");
        cells.Select(cell => cell.FirstChild!.TextContent.Trim()).Should().Equal(said);
    }

    [Fact]
    public void A_gap_is_said_not_to_be_settled_exactly_where_its_interval_contains_zero()
    {
        var cells = Table(Language.Fr, Gap(0.2, new(-0.17, 0.54)), Gap(0.2, new(0, 0.4)), Gap(0.2, new(0.05, 0.4)), Gap(0.2, null)).FindAll("table")[0].QuerySelectorAll("tbody tr td:nth-of-type(1)");
        cells.Select(cell => cell.TextContent.Contains(StudyTexts.GapUnsettled.Fr, StringComparison.Ordinal)).Should().Equal(true, true, false, false);
        cells[0].TextContent.Should().Contain("intervalle de −17 à 54").And.Contain("«\u00a0f\u00a0» au-dessus de «\u00a0m\u00a0»");
    }

    [Fact]
    public void What_is_compared_is_said_and_each_group_has_its_number_of_decisions()
    {
        var table = Table(Language.Fr, Gap(0.2, null));
        table.Find("p").TextContent.Should().Be(StudyTexts.GapSay.Fr);
        table.FindAll("table")[1].QuerySelectorAll("tbody tr").Select(row => (row.Children[0].TextContent, row.Children[1].TextContent)).Should().Equal(("f", "40"), ("m", "38"));
    }

    private static OutcomeGap Gap(double difference, Interval? ci) => new("yes", new("f", "m", difference, ci), null, null);

    private IRenderedComponent<FairnessTable> Table(Language language, params OutcomeGap[] gaps) => Render<FairnessTable>(table => table.AddCascadingValue(language)
        .Add(t => t.Report, new(100, [], gaps, [new("f", 40, 0.5, 0.6, 0.7), new("m", 38, 0.5, 0.6, null)], [])).Add(t => t.NameOf, Text.Same).Add(t => t.GroupNameOf, Text.Same));
}
