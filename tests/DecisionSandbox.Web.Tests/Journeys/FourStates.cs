using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Every page idle, with an error, with a dialog, in the dark and at 320 px, over the real services: nothing that axe finds, nothing sideways, nothing from elsewhere.</summary>
public sealed class FourStates(Browser browser, PreparedFolder folder)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Practitioner(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address, locale: locale);
        var page = visit.Page;
        var look = Looking(visit, "practitioner", locale);
        await page.GotoAsync("/");
        (await page.GetAttributeAsync("html", "lang")).Should().Be(locale[..2]);
        await look("1 start");
        await visit.Enter("Practitioner");
        await page.Locator("form[action='/participation/join']").First.WaitForAsync();
        await look("2 invitations");
        await page.GotoAsync("/?refused=StudyNotOpen");
        (await page.GetByRole(AriaRole.Alert).TextContentAsync()).Should().ContainAny("n’accueille personne", "is not taking people");
        await look("2 study not open, error");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").WaitForAsync();
        await look("3 consent");
        await page.Locator(".narrow button.main").ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await look("4 read");
        (await page.Locator("mark").CountAsync()).Should().Be(0);
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.WaitForAsync();
        (await page.Locator("input:checked").CountAsync()).Should().Be(0, "nothing is chosen beforehand");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("#decision-error").WaitForAsync();
        await look("5 own, error");
        await page.Locator("input[value=meet-again]").CheckAsync();
        await page.Locator("#follow-meet-again").FillAsync("Comment se passe le lever.");
        await page.Locator("input[name=confidence]").Nth(2).CheckAsync();
        await page.Locator("text=/enregistré à|saved just/").WaitForAsync();
        await page.ReloadAsync();
        (await page.Locator("#follow-meet-again").InputValueAsync()).Should().Be("Comment se passe le lever.", "a draft survives a reload");
        await look("6 own, filled");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        (await page.Locator("mark").CountAsync()).Should().BePositive("the first person of the demo sees factors");
        await look("7 aid");
        await page.Locator(".card.aid .details button").First.ClickAsync();
        await page.Locator("#aid-numbers").WaitForAsync();
        await page.Locator(".card.aid .details button").Nth(1).ClickAsync();
        foreach (var more in await page.Locator(".card.aid details > summary").AllAsync()) { await more.ClickAsync(); }
        await look("8 aid, details open");
        await page.Locator(".card.aid .details button").Last.ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator("dialog[open] .error").WaitForAsync();
        await look("9 contest, dialog, error");
        await page.Locator("dialog[open] input[type=radio]").First.CheckAsync();
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator(".bars .tag").WaitForAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("#decision-error").WaitForAsync();
        await page.Locator("input[name=decision]").Nth(1).CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("#confidence-error").WaitForAsync();
        await page.Locator(".ticks input").First.CheckAsync();
        await look("10 deciding, error");
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.law a.main").WaitForAsync();
        await look("11 done");
        for (var file = 2; file <= 6; file++)
        {
            await page.Locator(".card.law a.main").ClickAsync();
            await page.WaitForURLAsync($"**/file/{file}", new() { WaitUntil = WaitUntilState.Commit });
            await page.Locator(".panel button.link").ClickAsync();
            await page.Locator(".card.law a.main").WaitForAsync();
            if (file == 2) { await look("12 passed over"); }
        }
        await page.Locator(".card.law a.main").ClickAsync();
        await visit.LeaveQuestions();
        await page.Locator("dl.facts").First.WaitForAsync();
        await look("13 debrief");
        await page.Locator("main .row.between button.link").ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await look("14 withdraw, dialog");
        var debrief = page.Url;
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.WaitForURLAsync("**/participation/withdrawn", new() { WaitUntil = WaitUntilState.Commit });
        await look("15 withdrawn");
        await page.GotoAsync(debrief.Replace("/debrief", "/file/1", StringComparison.Ordinal));
        await page.Locator("[role=alert]").WaitForAsync();
        await look("16 file of a withdrawn person, error");
        visit.MustHaveStayedHome();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task List(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address, locale: locale);
        var page = visit.Page;
        var look = Looking(visit, "list", locale);
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-housing']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").ClickAsync();
        await page.Locator(".requests details").First.ClickAsync();
        await look("1 read");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".request").First.WaitForAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("#order-error").WaitForAsync();
        await look("2 own order, error");
        for (var left = 8; left > 1; left--)
        {
            (await page.Locator(".request button[aria-label*='lace']").CountAsync()).Should().BePositive();
            await page.Locator(".requests ul .request").Last.GetByRole(AriaRole.Button).Last.ClickAsync();
            await page.Locator($".ranked > li:nth-child({9 - left})").WaitForAsync();
        }
        await page.Locator(".requests ul .request button").First.ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Locator("dialog[open] input[value=meet-again]").CheckAsync();
        await page.Locator("#otherwise-meet-again").FillAsync("Le bail est-il signé ?");
        await look("3 answer otherwise, dialog");
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator(".request.aside").WaitForAsync();
        await page.Locator("input[name=confidence]").Nth(1).CheckAsync();
        await look("4 own order, filled");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        await page.Locator(".card.aid details").First.ClickAsync();
        await look("5 orders side by side");
        await page.Locator(".ranked > li").Nth(2).GetByRole(AriaRole.Button).Nth(2).ClickAsync();
        await page.Locator(".ranked textarea").First.FillAsync("Quatre enfants.");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("#confidence-error").WaitForAsync();
        await look("6 final order, error");
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.law a.main").WaitForAsync();
        await look("7 done");
        await page.Locator(".card.law a.main").ClickAsync();
        await page.Locator("dl.facts").First.WaitForAsync();
        await look("8 debrief");
        visit.MustHaveStayedHome();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Researcher(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address, locale: locale);
        var page = visit.Page;
        var look = Looking(visit, "researcher", locale);
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.Locator(".card h2 a").First.WaitForAsync();
        await look("1 studies");
        await page.GotoAsync("/studies/demo-apa-simulated");
        await page.Locator(".figure").First.WaitForAsync();
        await look("2 study");
        await page.Locator(".figure details").First.ClickAsync();
        await page.Locator("details.menu summary").ClickAsync();
        await look("3 study, table and menu open");
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("h1").WaitForAsync();
        await look("4 study without data");
        await page.GotoAsync("/studies/nowhere");
        await page.Locator("[role=alert]").WaitForAsync();
        await look("5 unknown study, error");
        await page.GotoAsync("/studies/power");
        await page.Locator(".figure").WaitForAsync();
        await look("7 people and files");
        await page.Locator("#from").SelectOptionAsync("demo-apa-simulated");
        await page.Locator("form:has(#from) button").ClickAsync();
        await page.Locator("p[role=status]").WaitForAsync();
        await page.Locator("#people").FillAsync("beaucoup");
        await page.Locator("form:has(#people) button.main").ClickAsync();
        await page.Locator("[role=alert]").WaitForAsync();
        (await page.Locator("#people").InputValueAsync()).Should().Be("beaucoup", "what was typed is not lost");
        await look("8 people and files, error");
        await page.GotoAsync("/record");
        await page.Locator("[role=alert]").WaitForAsync();
        await look("6 another role’s page, error");
        visit.MustHaveStayedHome();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Committee(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        var look = Looking(visit, "committee", locale);
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.Locator(".grid").WaitForAsync();
        await look("1 record");
        await page.Locator("form button.main").ClickAsync();
        await page.Locator("[role=status] strong").WaitForAsync();
        await page.Locator(".bytes summary").First.ClickAsync();
        await look("2 verified");
        await page.GotoAsync("/record?case=nowhere");
        await look("3 nothing matches");
        await page.GotoAsync("/record?event=aid-shown");
        await page.Locator("td a").First.ClickAsync();
        await page.Locator(".dossier").First.WaitForAsync();
        (await page.GetByRole(AriaRole.Radio).CountAsync()).Should().Be(0, "nothing can be answered in a replay");
        await look("4 replay");
        await page.EvaluateAsync("() => { const d = document.getElementById('components-reconnect-modal'); d.classList.add('components-reconnect-failed'); d.showModal(); }");
        await look("5 replay, connection lost, dialog");
        await page.GotoAsync("/record/review/nowhere");
        await page.Locator("[role=alert], main p").First.WaitForAsync();
        await look("6 unknown review, error");

        await using (var context = await server.Services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel))
        {
            var bytes = (await context.Entries.AsNoTracking().SingleAsync(entry => entry.Index == 1234, Cancel)).Bytes;
            bytes[^3] ^= 1;
            // Somebody who owns the database can take the triggers away: that is what the hashes are for.
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Entries_NoUpdate\"", Cancel);
            await context.Database.ExecuteSqlAsync($"UPDATE \"Entries\" SET \"Bytes\" = {bytes} WHERE \"Index\" = 1234", Cancel);
        }
        await page.GotoAsync("/record");
        await page.Locator("form button.main").ClickAsync();
        await page.Locator(".findings").WaitForAsync();
        (await page.Locator(".findings").TextContentAsync()).Should().Contain("1234");
        await look("7 altered, error");
        visit.MustHaveStayedHome();
    }

    private static Func<string, Task> Looking(Visit visit, string who, string locale) =>
        state => visit.MustReadWell($"{who} {locale[..2]}, {state}");
}
