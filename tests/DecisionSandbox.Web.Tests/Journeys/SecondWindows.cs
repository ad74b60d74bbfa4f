using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class SecondWindows(Browser browser, PreparedFolder folder)
{
    [Fact]
    public async Task A_second_tab_that_finishes_the_same_step_gets_a_sentence_nothing_is_lost_and_the_refusal_is_recorded()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator("form[action='/participation/join'] button").First.ClickAsync();
        await visit.Press("J’ai lu et j’accepte de participer");
        await page.GetByText("J’ai lu le dossier").WaitForAsync();
        var second = await page.Context.NewPageAsync();
        await second.GotoAsync(page.Url);
        await second.GetByText("J’ai lu le dossier").ClickAsync();
        await second.GetByText("Enregistrer mon avis").WaitForAsync();
        await second.Locator("input[name=decision]").First.CheckAsync();
        await second.Locator("input[name=confidence]").First.CheckAsync();
        await second.Locator("text=/enregistré (à l’instant|il y a)/").WaitForAsync();

        await visit.Press("J’ai lu le dossier");
        await page.GetByText("Cette étape n’est pas celle qui est ouverte").WaitForAsync();
        await visit.MustReadWell("refused step");
        await page.ReloadAsync();
        (await page.Locator("input[name=decision]").First.IsCheckedAsync()).Should().BeTrue("the draft is still there");
        var entries = await server.Services.GetRequiredService<IRecordDesk>().Entries(Actor.Operator(Role.EthicsReviewer), new(null, Events.Refused, null, null, null, 1), TestContext.Current.CancellationToken);
        entries.Value.Entries.Should().ContainSingle().Which.Json.Should().Contain("StepOutOfOrder");
    }

    [Fact]
    public async Task An_inline_style_and_a_foreign_request_would_be_noticed()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        await visit.Page.GotoAsync("/");
        visit.MustHaveStayedHome();
        await visit.Page.EvaluateAsync("() => { const p = document.createElement('p'); p.setAttribute('style', 'color: red'); document.body.append(p); }");
        await visit.Page.EvaluateAsync("() => { new Image().src = 'http://127.0.0.1:9/x.png'; }");
        visit.Complaints.Should().Contain(complaint => complaint.Contains("style-src", StringComparison.Ordinal));
        visit.Complaints.Should().Contain(complaint => complaint.Contains("127.0.0.1:9", StringComparison.Ordinal));
    }
}
