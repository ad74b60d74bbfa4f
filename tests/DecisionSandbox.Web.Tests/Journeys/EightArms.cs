using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>One review in each of the eight arms, by keyboard alone and on a narrow window, what counted being asked of everyone: how much each asks of a person beyond reading.</summary>
public sealed class EightArms(Browser browser, PreparedFolder folder)
{
    private const string StudyId = "eight-arms";
    private const int Most = 7;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR", 320, ColorScheme.Light)]
    [InlineData("en-GB", 1320, ColorScheme.Dark)]
    public async Task No_review_asks_for_more_than_seven_actions(string locale, int width, ColorScheme scheme)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: Shelve, cancel: Cancel);
        await using var visit = await browser.Open(server.Address, width, locale: locale, scheme: scheme);
        await visit.Page.GotoAsync("/");
        await visit.Enter("Researcher");
        foreach (var arm in Arms.All)
        {
            var asked = await Review(visit, arm);
            // A choice, how sure, and sending it, once or twice; at the end, what counted.
            asked.Should().Be(arm.AsksOwnFirst ? Most : 4, arm.Id).And.BeLessThanOrEqualTo(Most);
        }
        visit.MustHaveStayedHome();
    }

    /// <returns>How many actions it took, but for saying that one has read.</returns>
    private static async Task<int> Review(Visit visit, Arm arm)
    {
        var (page, keys, actions) = (visit.Page, new Keyboard(visit.Page), 0);
        await page.GotoAsync($"/studies/{StudyId}/preview/{arm.Id}?file=1");
        await page.Locator(".dossier").WaitForAsync();
        for (var step = 1; await page.Locator(".card.law h2").CountAsync() == 0; step++)
        {
            step.Should().BeLessThan(6, arm.Id);
            await page.Locator(".panel button.main:enabled").WaitForAsync();
            await visit.MustNotScrollSideways();
            await visit.Picture($"arm-{arm.Id}-{step}-{page.ViewportSize!.Width}");
            if (page.ViewportSize!.Width < 400 && await page.Locator(".below a").CountAsync() > 0)
            {
                // In one column nobody passes the whole file again to reach what is new.
                await keys.Activate(await Words(page, ".below a"));
                await page.WaitForFunctionAsync("() => { const top = document.getElementById('panel').getBoundingClientRect().top; return top >= 0 && top < innerHeight / 2; }");
            }
            if (await page.Locator("input[name=decision]").CountAsync() > 0)
            {
                await keys.Choose("decision", await Words(page, ".choice:has(input[name=decision])"));
                actions++;
                if (await page.Locator(".ticks").CountAsync() > 0)
                {
                    await keys.TabTo(await Words(page, ".ticks label"));
                    await page.Keyboard.PressAsync("Space");
                    actions++;
                }
                await keys.Choose("confidence", await Words(page, ".choice:has(input[name=confidence]), label:has(input[name=confidence])"));
                actions++;
                actions++;
            }
            // The last step shows from the first word of an answer: only what is sent is waited for.
            await keys.TabTo(await Words(page, ".panel button.main"));
            var before = await Words(page, ".panel");
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForFunctionAsync("before => document.querySelector('.card.law h2') || document.querySelector('.panel').textContent.replace(/\\s+/g, ' ').trim() !== before", before);
        }
        await visit.Picture($"arm-{arm.Id}-done-{page.ViewportSize!.Width}");
        return actions;
    }

    private static async Task<string> Words(IPage page, string selector) =>
        await page.Locator(selector).First.EvaluateAsync<string>("element => element.textContent.replace(/\\s+/g, ' ').trim()");

    private static async Task Shelve(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel);
        var demo = (await context.Studies.AsNoTracking().SingleAsync(row => row.Id == DemoStudies.Apa, Cancel)).Study;
        var study = demo with { Id = StudyId, Arms = [.. Arms.All.Select(arm => arm with { Justification = JustificationPolicy.Always, DelaySeconds = arm.DelaySeconds > 0 ? 1 : 0 })] };
        (await services.GetRequiredService<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel)).Problem.Should().BeNull();
    }
}
