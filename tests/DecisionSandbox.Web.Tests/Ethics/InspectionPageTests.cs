using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Web.Ethics.Inspecting;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Ethics;

public sealed class InspectionPageTests : BunitContext
{
    private static readonly InspectedAt Where = new(41, DateTimeOffset.UnixEpoch, "case", "suggestion", "review");

    [Fact]
    public void What_a_model_said_is_marked_as_generated_whether_it_was_shown_or_refused_and_why_is_said()
    {
        var page = Page(Sample with
        {
            Calls =
            [
                new(Where, "local", "sha256:1", true, null, null, Text.Same("Deux éléments.")),
                new(Where, "local", "sha256:2", false, Text.Same("Un nombre de trop."), "Refusez les <3>.", Text.Same("La phrase du gabarit.")),
            ],
        });
        var calls = page.FindAll("section[aria-labelledby=calls] li");
        Told(calls[0]).Should().Equal((InspectionTexts.ShownGenerated.Fr, "Deux éléments."));
        Told(calls[1]).Should().Equal((InspectionTexts.RefusedWords.Fr, "Refusez les <3>."), (InspectionTexts.ShownTemplate.Fr, "La phrase du gabarit."));
        calls[1].TextContent.Should().Contain("Un nombre de trop.").And.Contain("sha256:2");

        static IEnumerable<(string, string)> Told(AngleSharp.Dom.IElement call) => call.QuerySelectorAll("dl div").Select(pair => (pair.Children[0].TextContent, pair.Children[1].TextContent));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void What_can_no_longer_be_read_is_an_alert_and_only_where_there_is_some(int altered)
    {
        var alerts = Page(Sample with { Altered = altered }).FindAll("[role=alert]").Select(alert => alert.TextContent);
        alerts.Should().Equal(altered == 0 ? [] : [InspectionTexts.Altered.Fr.Replace("{0}", "2", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("", "1 / 3", 25, "1", "?page=2#departures")]
    [InlineData("?page=2&arm=suggestion", "2 / 3", 25, "26", "?arm=suggestion&page=3#departures")]
    [InlineData("?page=9", "3 / 3", 10, "51", null)]
    public void Every_departure_can_be_reached_page_by_page_and_the_filter_stays(string query, string where, int listed, string first, string? next)
    {
        var page = Page(query, Sample with { Departures = [.. Enumerable.Range(1, 60).Select(i => new Departure(Where with { Entry = i }, null, Text.Same("A"), Text.Same($"{i}"), [], []))] });
        var departures = page.Find("section[aria-labelledby=departures]");
        departures.QuerySelectorAll("li strong").Select(final => final.TextContent).Should().HaveCount(listed).And.StartWith(first);
        departures.QuerySelector("nav .num")!.TextContent.Should().Be(where);
        departures.QuerySelector("nav [rel=next]")?.GetAttribute("href").Should().Be(next is null ? null : $"/committee/demo-apa/inspection{next}");
    }

    private static InspectionView Sample { get; } = new("demo-apa", Text.Same("Étude"), false, new Dictionary<string, Text>(), [], 3, [], 0, 0, 0, [], [], []);

    private IRenderedComponent<InspectionPage> Page(InspectionView view) => Page("", view);

    private IRenderedComponent<InspectionPage> Page(string query, InspectionView view)
    {
        Services.AddSingleton<IInspectionDesk>(new Desk(view)).AddSingleton<IResearchDesk>(new MemoryResearch());
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/committee/demo-apa/inspection{query}");
        var state = Task.FromResult(new AuthenticationState(MemoryAccounts.Principal("member", Role.EthicsReviewer)));
        return Render<InspectionPage>(page => page.AddCascadingValue(Language.Fr).AddCascadingValue(state).Add(p => p.StudyId, "demo-apa"));
    }

    private sealed class Desk(InspectionView view) : IInspectionDesk
    {
        public Task<Outcome<InspectionView>> Inspect(Actor actor, string studyId, InspectionFilter filter, CancellationToken cancel = default) => Task.FromResult<Outcome<InspectionView>>(view);
    }
}
