using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The page of a study that is over: what the data say, each figure with its sentence, its table and its download, in both languages, also where the measures are still being computed.</summary>
public sealed class StudyPageJourney(Browser browser, PreparedFolder folder)
{
    [Theory]
    [InlineData("fr-FR", "Ce que disent les données")]
    [InlineData("en-GB", "What the data say")]
    public async Task A_researcher_reads_what_the_aid_did_and_takes_every_figure_away(string locale, string answer)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(application.Address, locale: locale);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        // Nobody has looked yet: the measures follow in the same answer, and the page completes itself.
        await page.GotoAsync("/studies/demo-apa-simulated");
        await page.GetByText(answer).WaitForAsync();
        (await page.Locator("[role=status]").CountAsync()).Should().Be(0, "nothing is being waited for any more");

        var figures = await page.Locator("figure").AllAsync();
        figures.Count.Should().BeGreaterThanOrEqualTo(7, "plane, forest, a flow for each arm, calibration, time, agreement");
        foreach (var figure in figures)
        {
            (await figure.Locator("p").First.InnerTextAsync()).Should().EndWith(".");
            (await figure.Locator("tbody tr").CountAsync()).Should().BePositive();
            var taken = await page.APIRequest.GetAsync(application.Address + await figure.Locator("a[download]").GetAttributeAsync("href"));
            (taken.Headers["content-type"], (await taken.TextAsync())[..4]).Should().Be(("image/svg+xml", "<svg"));
        }

        // By keyboard: a table opens where it stands.
        await figures[^1].Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await figures[^1].Locator("table").WaitForAsync();
        await visit.MustReadWell($"study {locale[..2]}");
        visit.MustHaveStayedHome();
    }
}
