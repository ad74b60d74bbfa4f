using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Studies;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The server is killed at every step of a participation and started again; the browser that was there comes back by itself, to the same page, file, step and draft, at its first attempt.</summary>
public sealed class KilledServer(Browser browser, PreparedFolder folder, ITestOutputHelper output)
{
    private const string StudyId = "killed";

    // All that a person sees of where they are: the page, the file, the step, what the aid says, what stands in the form, what is placed, what is done.
    private const string Seen = """
        () => JSON.stringify({
          at: location.pathname, heading: document.querySelector('h1').innerText, step: document.querySelector('.steps .now')?.innerText, file: document.querySelector('.dossier, .requests')?.textContent,
          said: [...document.querySelectorAll('.panel .card.you, .card.aid .say, .card.law h2')].map(e => e.textContent), asked: [...document.querySelectorAll('main legend')].map(e => e.textContent),
          ticked: [...document.querySelectorAll('main input:checked')].map(e => e.name + e.value + e.parentElement.innerText), typed: [...document.querySelectorAll('main textarea')].map(e => e.value),
        })
        """;

    // The longest wait that the page has announced between two attempts. It outlives the page: the one that comes back is another.
    private const string LongestWait = """
        new MutationObserver(() => {
          const seconds = Number(document.getElementById('components-seconds-to-next-attempt')?.textContent ?? 0);
          if (seconds > Number(sessionStorage.longest ?? 0)) { sessionStorage.longest = seconds; }
        }).observe(document, { childList: true, subtree: true, characterData: true });
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task At_every_step_the_browser_comes_back_to_the_same_place_and_nothing_is_lost_or_doubled()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = await folder.Copy();
        await With(data, Shelve);
        var back = new List<double>();
        await using (var application = await Application.Start(data, Cancel))
        {
            await using var visit = await browser.Open(application.Address);
            var page = visit.Page;
            var attempts = 0;
            page.Request += (_, request) => attempts += request.Url.Contains("/_blazor/negotiate", StringComparison.Ordinal) ? 1 : 0;
            await page.AddInitScriptAsync(LongestWait);
            await page.GotoAsync("/");
            await visit.Enter("Practitioner");
            await Join(StudyId);
            var main = page.Locator(".panel button.main");
            await Killed("notice open");
            await page.Locator(".narrow button.main").ClickAsync();

            await page.Locator("#not-counted").WaitForAsync();
            await page.Locator(".dossier").WaitForAsync();
            await Killed("file to try open");
            await page.Locator("button.link", new() { HasTextString = "Passer cet essai" }).ClickAsync();
            await page.Locator(".choice").First.WaitForAsync();
            await Killed("question of understanding open");
            await page.Locator("input[name=comprehension]").First.CheckAsync();
            await visit.Press("Répondre");
            await visit.Press("Continuer");

            await page.WaitForURLAsync("**/file/1", new() { WaitUntil = WaitUntilState.Commit });
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
            await page.Locator(".ticks input").First.CheckAsync();
            await page.Locator("#why").FillAsync("ce que dit le dossier");
            await Answer("l’escalier");
            await Killed("aid examined, proposal typed");
            await main.ClickAsync();
            await page.Locator(".card.law a.main").WaitForAsync();
            await Killed("proposal sent");
            await page.Locator(".card.law a.main").ClickAsync();

            await page.Locator("input[name=item-as-i-saw][value='6']").CheckAsync();
            await Saved();
            await Killed("questionnaire ticked");
            await page.Locator("main button.main").ClickAsync();
            await page.Locator("a[href$='/data.json']").WaitForAsync();

            await page.GotoAsync("/");
            await Join("demo-housing");
            await page.Locator(".narrow button.main").ClickAsync();
            await main.ClickAsync();
            for (var placed = 1; placed <= 2; placed++)
            {
                await page.Locator(".requests ul .request").Last.GetByRole(AriaRole.Button).Last.ClickAsync();
                await page.Locator($".ranked > li:nth-child({placed})").WaitForAsync();
            }
            await Saved();
            await Killed("list half ordered");

            (await page.EvaluateAsync<string>("sessionStorage.longest")).Should().Be("1", "whoever waits is let back in within a second of the server’s return");
            var sorted = back.Order().ToList();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sorted.Count} places: p50 {sorted[sorted.Count / 2]:F2} s, most {sorted[^1]:F2} s"));

            async Task Join(string study)
            {
                await page.Locator($"form[action='/participation/join']:has(input[value='{study}']) button").First.ClickAsync();
                await page.Locator(".narrow button.main").WaitForAsync();
            }

            async Task Answer(string lookedFor)
            {
                await page.Locator("input[name=decision][value=meet-again]").CheckAsync();
                await page.Locator("#follow-meet-again").FillAsync(lookedFor);
                await page.Locator("input[name=confidence]").Nth(1).CheckAsync();
                await Saved();
            }

            Task Saved() => page.Locator("text=/enregistré (à l’instant|il y a)/").WaitForAsync();

            async Task Killed(string where)
            {
                var before = await page.EvaluateAsync<string>(Seen);
                await page.EvaluateAsync("document.body.className = 'before'");
                await application.KillAndStart(Cancel);
                attempts = 0;
                var clock = Stopwatch.StartNew();
                await page.Locator("body:not(.before) h1").WaitForAsync();
                back.Add(clock.Elapsed.TotalSeconds);
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{where}: back {back[^1]:F2} s after the server answers"));
                // One attempt may have been on its way, one is answered that the circuit is gone, and the new page makes its own.
                attempts.Should().BeLessThanOrEqualTo(3, where);
                await page.Locator(".dossier, .requests, .narrow button.main").First.WaitForAsync();
                (await page.EvaluateAsync<string>(Seen)).Should().Be(before, where);
            }
        }
        await With(data, Kept);
    }

    private static async Task With(string data, Func<IServiceProvider, SandboxContext, Task> use)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddDecisionSandbox(new SandboxOptions { Data = data });
        await using var services = collection.BuildServiceProvider();
        (await services.GetRequiredService<SandboxStart>().Ready(Cancel)).Problem.Should().BeNull();
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel);
        await use(services, context);
    }

    // One file of the demo study with all that a study can ask: a file to try, a question, what counted of everyone, a questionnaire.
    private static async Task Shelve(IServiceProvider services, SandboxContext context)
    {
        var demo = (await context.Studies.AsNoTracking().SingleAsync(row => row.Id == DemoStudies.Apa, Cancel)).Study;
        var study = demo with
        {
            Id = StudyId, Arms = [Arms.SuggestionAndFactors with { Justification = JustificationPolicy.Always }], Plan = demo.Plan with { Cases = [demo.Plan.Cases[0]], QuickCount = 0 },
            Training = new([1_000_000], [Training.UsualQuestions[0]]), Questionnaires = [new("perceived-discretion", QuestionnaireMoment.After)],
        };
        (await services.GetRequiredService<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, Cancel)).Problem.Should().BeNull();
    }

    private static async Task Kept(IServiceProvider services, SandboxContext context)
    {
        var person = await context.Participations.SingleAsync(row => row.StudyId == StudyId, Cancel);
        var review = await context.Reviews.SingleAsync(row => row.ParticipationId == person.Id, Cancel);
        (review.Own is not null, review.Final!.Why, review.Final.Counted.Count).Should().Be((true, "ce que dit le dossier", 1));
        (await context.Questionnaires.SingleAsync(row => row.ParticipationId == person.Id, Cancel)).Answers.Should().Equal(new Dictionary<string, int> { ["as-i-saw"] = 6 });
        var events = await context.Entries.Where(entry => entry.Review == review.Id).Select(entry => entry.Event).ToListAsync(Cancel);
        // A detail opens in the browser by itself: the word of it may still be on its way when the server dies.
        events.Count(name => name == Events.DetailOpened).Should().BeLessThanOrEqualTo(1);
        events.Where(name => name != Events.DetailOpened).Should().BeEquivalentTo(Events.CaseShown, Events.FileRead, Events.OwnJudgement, Events.AidShown, Events.FinalDecision);
        (await services.GetRequiredService<IRecordDesk>().Verify(Actor.Operator(Role.EthicsReviewer), Cancel)).Value.IsSound.Should().BeTrue();
    }
}
