using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The server is killed at every step of one review and started again; the browser that was there comes back by itself, to the same file, step and draft.</summary>
public sealed class KilledServer(Browser browser, PreparedFolder folder, ITestOutputHelper output)
{
    // All that a person sees of where they are: the file, the step, what the aid says, what stands in the form, what is done.
    private const string Seen = """
        () => JSON.stringify({
          at: location.pathname, heading: document.querySelector('h1').innerText, step: document.querySelector('.steps .now')?.innerText, file: document.querySelector('.dossier').textContent,
          said: [...document.querySelectorAll('.panel .card.you, .card.aid .say, .card.law h2')].map(e => e.textContent),
          ticked: [...document.querySelectorAll('.panel input:checked')].map(e => e.name + e.value + e.parentElement.innerText), typed: [...document.querySelectorAll('.panel textarea')].map(e => e.value),
        })
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_step_the_browser_comes_back_to_the_same_place_and_nothing_is_lost_or_doubled()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = await folder.Copy();
        await using (var application = await Application.Start(data, Cancel))
        {
            await using var visit = await browser.Open(application.Address);
            var page = visit.Page;
            await page.GotoAsync("/");
            await visit.Enter("Practitioner");
            await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
            await page.Locator(".narrow button.main").ClickAsync();
            var main = page.Locator(".panel button.main");

            await main.WaitForAsync();
            await Killed("file open");
            await main.ClickAsync();
            await Answer("voir comment elle se lève");
            await Killed("own judgement typed");
            await main.ClickAsync();
            await page.Locator(".card.aid").WaitForAsync();
            await Killed("own judgement sent, aid shown");
            await page.Locator(".card.aid summary").Last.ClickAsync();
            await page.Locator(".card.aid details[open]").WaitForAsync();
            await Killed("aid examined");
            await page.Locator(".ticks input").First.CheckAsync();
            await page.Locator("#why").FillAsync("ce que dit le dossier");
            await Answer("l’escalier");
            await Killed("proposal typed");
            await main.ClickAsync();
            await page.Locator(".card.law a.main").WaitForAsync();
            await Killed("proposal sent");
            await page.Locator(".card.law a.main").ClickAsync();
            await page.WaitForURLAsync("**/file/2");
            await main.WaitForAsync();

            async Task Answer(string lookedFor)
            {
                await page.Locator("input[name=decision][value=meet-again]").CheckAsync();
                await page.Locator("#follow-meet-again").FillAsync(lookedFor);
                await page.Locator("input[name=confidence]").Nth(1).CheckAsync();
                await page.Locator("text=/enregistré (à l’instant|il y a)/").WaitForAsync();
            }

            async Task Killed(string where)
            {
                var before = await page.EvaluateAsync<string>(Seen);
                await page.EvaluateAsync("document.body.className = 'before'");
                await application.KillAndStart(Cancel);
                var clock = Stopwatch.StartNew();
                await page.Locator("body:not(.before) .dossier").WaitForAsync();
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{where}: back {clock.Elapsed.TotalSeconds:F2} s after the server answers"));
                (await page.EvaluateAsync<string>(Seen)).Should().Be(before, where);
            }
        }
        await Kept(data);
    }

    private static async Task Kept(string data)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDecisionSandbox(new SandboxOptions { Data = data });
        await using var services = collection.BuildServiceProvider();
        (await services.GetRequiredService<SandboxStart>().Ready(Cancel)).Problem.Should().BeNull();
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel);
        var person = await context.Participations.SingleAsync(row => row.StudyId == "demo-apa", Cancel);
        var reviews = await context.Reviews.Where(row => row.ParticipationId == person.Id).OrderBy(row => row.Position).ToListAsync(Cancel);
        reviews.Select(row => (row.Position, row.Own is not null, row.Final is not null)).Should().Equal((1, true, true), (2, false, false));
        var events = await context.Entries.Where(entry => entry.Review == reviews[0].Id).Select(entry => entry.Event).ToListAsync(Cancel);
        // A detail opens in the browser by itself: the word of it may still be on its way when the server dies.
        events.Count(name => name == Events.DetailOpened).Should().BeLessThanOrEqualTo(1);
        events.Where(name => name != Events.DetailOpened).Should().BeEquivalentTo(Events.CaseShown, Events.FileRead, Events.OwnJudgement, Events.AidShown, Events.FinalDecision);
        (await services.GetRequiredService<IRecordDesk>().Verify(Actor.Operator(Role.EthicsReviewer), Cancel)).Value.IsSound.Should().BeTrue();
    }
}
