using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Researcher.Following;
using DecisionSandbox.Web.Researcher.Measures;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Researcher;

public sealed class BurdenCardTests : BunitContext
{
    private static readonly StudyBurden Served = new(6, 6, [new(BurdenStep.Reading, 42.4, 6), new(BurdenStep.Deciding, 61, 6)], 120, 0, 0);

    public BurdenCardTests() => Services.AddSingleton<IMonitorDesk>(new MemoryMonitor());

    [Fact]
    public void What_browsers_claim_stands_apart_and_says_that_it_is_a_claim()
    {
        var card = Card(Served with { Claims = [new(BurdenStep.Deciding, 20, 31.4, 8.4, 0, 5), new(null, 60, 31, 8.4, 12, 5)], DroppedClaims = 2 });
        card.FindAll("table").Should().HaveCount(2);
        card.FindAll("table")[0].TextContent.Should().Contain("61").And.NotContain("8,4");
        card.Find("h3").TextContent.Should().Be("Ce que les navigateurs affirment");
        card.FindAll("table")[1].QuerySelectorAll("tbody tr")[0].QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).Should().Equal("20\u00a0s", "31\u00a0s", "8,4\u00a0s", "0\u00a0s", "5");
        card.Markup.Should().Contain("personne ne peut le vérifier").And.Contain("temps du serveur\u00a0: 2.");
    }

    [Fact]
    public void Below_five_browsers_there_is_no_table_of_claims()
    {
        var card = Card(Served);
        card.FindAll("table").Should().ContainSingle();
        card.Markup.Should().Contain(MonitorTexts.NoClaims.Fr);
        Card(new(4, 4, [], null, 0, 0)).Markup.Should().Contain(MonitorTexts.BurdenFew.Fr).And.NotContain(MonitorTexts.NoClaims.Fr, "one sentence is enough");
    }

    private IRenderedComponent<BurdenCard> Card(StudyBurden burden) => Render<BurdenCard>(card => card.AddCascadingValue(Language.Fr).Add(c => c.StudyId, "demo").Add(c => c.Known, burden));
}
