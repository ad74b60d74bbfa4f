using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The whole way through the real services: a practitioner's files, the researcher's page, the committee's replay and verification.</summary>
public sealed class WholeApplicationJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_case_travels_from_the_generator_to_a_verified_record()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = Directory.CreateTempSubdirectory("sandbox-journey-").FullName;
        try
        {
            await using var application = await Application.Start(data, TestContext.Current.CancellationToken);
            await using var visit = await browser.Open(application.Address);
            await Practitioner(visit);
            await Researcher(visit);
            await Committee(visit);
            visit.MustHaveStayedHome();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Practitioner(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Picture("start");
        await visit.Enter("Practitioner");
        await visit.MustBeAccessible("real invitations");
        await visit.Picture("practitioner-1-invitations");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await page.Locator("button.main").WaitForAsync();
        await visit.MustBeAccessible("real consent");
        await visit.Picture("practitioner-2-consent");
        await page.Locator("button.main").ClickAsync();
        for (var file = 1; file <= 6; file++)
        {
            await page.GetByText($"Dossier {file} sur 6").First.WaitForAsync();
            await page.Locator(".dossier").WaitForAsync();
            if (file == 1) { await visit.MustBeAccessible("real file"); await visit.Picture("practitioner-3-file"); }
            (await page.Locator("mark").CountAsync()).Should().Be(0);
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator("input[name=decision]").Nth(file % 2).CheckAsync();
            await page.Locator("input[name=confidence]").Nth(file % 4).CheckAsync();
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator(".card.aid").WaitForAsync();
            if (file <= 2) { await visit.MustBeAccessible($"real aid, file {file}"); await visit.Picture($"practitioner-4-aid-{file}"); }
            await page.Locator("input[name=decision]").Nth(file == 3 ? 2 : file % 2).CheckAsync();
            await page.Locator("input[name=confidence]").Nth(2).CheckAsync();
            await page.Locator(".ticks input").First.CheckAsync();
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator(".card.law a.main").WaitForAsync();
            if (file == 1)
            {
                var receipt = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());
                (await File.ReadAllTextAsync(await receipt.PathAsync())).Should().StartWith("c2sp.org/tlog-proof");
            }
            await page.Locator(".card.law a.main").ClickAsync();
        }
        await page.GetByRole(AriaRole.Heading, new() { Name = "Votre bilan" }).WaitForAsync();
        await visit.MustBeAccessible("real debrief");
        await visit.Picture("practitioner-5-debrief");
    }

    private static async Task Researcher(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.Locator(".card a").First.WaitForAsync();
        await visit.MustBeAccessible("real studies");
        await visit.Picture("researcher-1-studies");
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("h1").WaitForAsync();
        await visit.MustBeAccessible("real results");
        await visit.Picture("researcher-2-study");
        var data = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action$='/export'] button").ClickAsync());
        (await data.FailureAsync()).Should().BeNull();
    }

    private static async Task Committee(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.Locator(".grid").WaitForAsync();
        await page.Locator("form:has(input[value=verify]) button, form button.main").First.ClickAsync();
        await page.GetByText("Aucune entrée n’a été modifiée").WaitForAsync();
        await visit.MustBeAccessible("real record");
        await visit.Picture("committee-1-record");
        await page.GotoAsync("/record?event=shown");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rejouer" }).First.ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await visit.MustBeAccessible("real replay");
        await visit.Picture("committee-2-replay");
        await page.GotoAsync("/record");
        var export = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action='/record/export'] button").ClickAsync());
        (await export.FailureAsync()).Should().BeNull();
    }
}
