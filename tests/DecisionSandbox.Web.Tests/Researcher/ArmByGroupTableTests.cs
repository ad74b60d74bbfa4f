using Bunit;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;
using DecisionSandbox.Web.Researcher;
using DecisionSandbox.Web.Researcher.Measures;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Researcher;

public sealed class ArmByGroupTableTests : BunitContext
{
    private static readonly ArmByGroup Found = new(MetricKey.Rsr, "plain", "factors", new("f", -0.3, 20, 21), new("m", 0.1, 22, 20), new Interval(-0.7, -0.1), null);

    [Fact]
    public void It_is_read_in_the_direction_of_the_planned_contrast_with_the_groups_in_words()
    {
        var cells = Table(("factors", "plain")).FindAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        cells[0].Should().Be("30 femmes");
        cells[1].Should().EndWith("10 hommes").And.NotStartWith("10", "the effect turns its sign with the direction");
        cells[2].Should().StartWith("40").And.Contain("10").And.Contain("70");
    }

    [Fact]
    public void Where_nothing_may_be_shown_it_says_so()
    {
        var table = Table(("factors", "elsewhere"));
        table.FindAll("table").Should().BeEmpty();
        table.Find("p").TextContent.Should().Be(StudyTexts.ArmByGroupFew.Fr);
    }

    private IRenderedComponent<ArmByGroupTable> Table((string, string) contrast) => Render<ArmByGroupTable>(table => table.AddCascadingValue(Language.Fr)
        .Add(t => t.Found, [Found]).Add(t => t.Contrast, contrast).Add(t => t.GroupNameOf, group => new Text(group == "f" ? "femmes" : "hommes", group)));
}
