using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>What only some arms have, in a real browser over the real services: asking, both sides, the suggestion first, no aid, a second reading; each worked to its end.</summary>
public sealed class ArmsJourney(Browser browser, PreparedFolder folder)
{
    private static readonly string[] Tried = ["on-request", "for-and-against", "suggestion-first", "no-aid", "second-look"];

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Each_arm_is_worked_to_its_end(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: Shelve, cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        foreach (var arm in Tried)
        {
            await page.GotoAsync("/");
            await page.Locator($"form:has(input[value='arm-{arm}']) button").ClickAsync();
            await page.Locator(".narrow button.main").ClickAsync();
            await page.Locator(".dossier").WaitForAsync();
            await (arm switch
            {
                "on-request" => OnRequest(visit),
                "for-and-against" => ForAndAgainst(visit),
                "suggestion-first" => SuggestionFirst(visit),
                "second-look" => SecondLook(visit),
                _ => NoAid(visit),
            });
            await visit.MustBeAccessible($"arm {arm}, {locale}");
            await visit.MustNotScrollSideways();
            await visit.Picture($"arm-{arm}-{locale[..2]}");
            await Answer(visit);
            await page.Locator(".card.law a.main").WaitForAsync();
        }
        visit.MustHaveStayedHome();
    }

    private static async Task OnRequest(Visit visit)
    {
        await OwnView(visit);
        var ask = visit.Page.Locator(".panel .card.aid button");
        await ask.WaitForAsync();
        (await visit.Page.Locator(".card.aid .bars").CountAsync()).Should().Be(0);
        await visit.Picture("arm-on-request-before");
        await visit.Page.Locator("#why").FillAsync("déjà écrit");
        await ask.ClickAsync();
        await visit.Page.Locator(".card.aid .bars").WaitForAsync();
        (await visit.Page.Locator("#why").InputValueAsync()).Should().Be("déjà écrit", "what was typed before the aid goes on beside it");
    }

    private static async Task ForAndAgainst(Visit visit)
    {
        await OwnView(visit);
        await visit.Page.Locator(".card.aid").WaitForAsync();
        (await visit.Page.Locator(".card.aid .bars, .card.aid .say").CountAsync()).Should().Be(0, "neither a suggestion nor a strength");
    }

    private static Task SuggestionFirst(Visit visit) => visit.Page.Locator(".card.aid .bars").WaitForAsync();

    private static async Task NoAid(Visit visit)
    {
        await visit.Page.Locator(".panel button.main").ClickAsync();
        await visit.Page.Locator("input[name=decision]").First.WaitForAsync();
        (await visit.Page.Locator(".card.aid").CountAsync()).Should().Be(0);
    }

    private static async Task SecondLook(Visit visit)
    {
        await OwnView(visit);
        await visit.Page.Locator(".card.you .own-words, .card.you .who").First.WaitForAsync();
        (await visit.Page.Locator(".card.you .who").First.InnerTextAsync()).Should().ContainAny("premier avis", "first view").And.NotContainAny("outil", "aid");
        await visit.Page.Locator(".panel button.main").ClickAsync();
        await visit.Page.Locator("input[name=decision]").First.WaitForAsync();
        (await visit.Page.Locator(".card.aid").CountAsync()).Should().Be(0);
    }

    private static async Task OwnView(Visit visit)
    {
        await visit.Page.Locator(".panel button.main").ClickAsync();
        await Answer(visit);
    }

    private static async Task Answer(Visit visit)
    {
        await visit.Page.Locator("input[name=decision]").First.CheckAsync();
        await visit.Page.Locator("input[name=confidence]").First.CheckAsync();
        await visit.Page.Locator(".panel button.main").ClickAsync();
    }

    // The demo's study once for each arm.
    private static async Task Shelve(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync();
        var demo = (await context.Studies.AsNoTracking().SingleAsync(study => study.Id == "demo-apa")).Study;
        foreach (var id in Tried)
        {
            var arm = Arms.All.Single(arm => arm.Id == id);
            var study = demo with { Id = $"arm-{id}", Title = arm.Title, Arms = [arm], Plan = demo.Plan with { QuickCount = 0 }, AnalysisPlan = demo.AnalysisPlan with { ContrastArms = [] } };
            (await services.GetRequiredService<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved)).IsOk.Should().BeTrue();
        }
    }
}
