using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.StudyLinks;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>What a study asks beside decisions, from consent to debrief: one study of two files over the real services.</summary>
public sealed class AskingJourney(Browser browser, PreparedFolder folder)
{
    private const string StudyId = "asking";

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task From_consent_to_debrief(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var cancel = TestContext.Current.CancellationToken;
        var token = "";
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: async services => token = await Shelve(services, cancel), cancel: cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        await page.GotoAsync($"/come/{token}");
        await Look("0 link");
        await page.Locator("form[action='/come'] button.main").ClickAsync();
        await page.WaitForURLAsync("**/participation/*?code=true", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(".narrow button.main").ClickAsync();
        var code = await page.Locator(".code-once").InnerTextAsync();
        code.Should().MatchRegex("^([A-Z2-9]{4}-){3}[A-Z2-9]{4}$");
        await Look("0 code");
        await page.ReloadAsync();
        (await page.Locator(".code-once").CountAsync()).Should().Be(0, "it is shown once");
        await page.Locator("main a.main").ClickAsync();

        await page.Locator(".scale").First.WaitForAsync();
        await Look("1 questions before");
        await page.Locator("input[name=item-as-i-saw][value='6']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowLeft");
        (await page.Locator("input[name=item-as-i-saw][value='5']").IsCheckedAsync()).Should().BeTrue();
        await page.Locator("main button.main").ClickAsync();

        await page.Locator("#not-counted").WaitForAsync();
        await page.Locator(".dossier").WaitForAsync();
        await Look("2 file to try");
        await page.Locator(".panel button.link").ClickAsync();
        await page.Locator(".card.law button.main").ClickAsync();
        await page.Locator(".choice").First.WaitForAsync();
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("#comprehension-error").WaitForAsync();
        await Look("3 question of understanding, error");
        for (var question = 0; question < 3; question++)
        {
            await page.Locator($".choice input[value='{(question == 0 ? "none" : "0")}']").CheckAsync();
            await page.Locator("main button.main").ClickAsync();
            await page.Locator(".card.law .say").WaitForAsync();
            if (question == 0) { await Look("4 explained"); }
            await page.Locator("main button.main").ClickAsync();
            await page.Locator(".card.law .say").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        }

        await page.Locator(".dossier").WaitForAsync();
        for (var file = 1; file <= 2; file++)
        {
            await page.WaitForURLAsync($"**/file/{file}", new() { WaitUntil = WaitUntilState.Commit });
            await page.Locator(".panel button.link").ClickAsync();
            await page.Locator(".card.law a.main").ClickAsync();
        }
        await page.Locator("input[name=item-mental]").First.WaitForAsync();
        await Look("5 questions after");
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("a[href$='/data.json']").WaitForAsync();
        visit.MustHaveStayedHome();

        await using var elsewhere = await browser.Open(server.Address, locale: locale);
        await elsewhere.Page.GotoAsync($"/come/{token}");
        await elsewhere.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await elsewhere.MustReadWell($"asking {locale[..2]}, 6 link used up");
        await elsewhere.Page.Locator("a[href='/resume']").ClickAsync();
        await elsewhere.Page.Locator("#code").FillAsync(code[..^1] + (code[^1] == 'A' ? 'B' : 'A'));
        await elsewhere.Page.Locator("form[action='/resume'] button.main").ClickAsync();
        await elsewhere.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await elsewhere.MustReadWell($"asking {locale[..2]}, 7 wrong code, error");
        await elsewhere.Page.Locator("#code").FillAsync(code.ToLowerInvariant().Replace('-', ' '));
        await elsewhere.Page.Locator("form[action='/resume'] button.main").ClickAsync();
        await elsewhere.Page.Locator(".invitation a[href$='/debrief']").WaitForAsync();
        await elsewhere.Enter("Researcher");
        await elsewhere.Page.GotoAsync($"/studies/{StudyId}/links");
        await elsewhere.Page.Locator("main button.main").ClickAsync();
        await elsewhere.Page.Locator("[role=status] .mono").First.WaitForAsync();
        await elsewhere.MustReadWell($"asking {locale[..2]}, 8 links made");
        await elsewhere.Page.GotoAsync($"/studies/{StudyId}/restitution");
        await elsewhere.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        await elsewhere.Page.GotoAsync($"/studies/{DemoStudies.ApaSimulated}/restitution");
        await elsewhere.Page.Locator("table").First.WaitForAsync();
        await elsewhere.MustReadWell($"asking {locale[..2]}, 9 restitution");
        elsewhere.MustHaveStayedHome();

        await using var context = await server.Services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(cancel);
        var answered = await context.Questionnaires.AsNoTracking().Where(row => row.SubmittedAt != null).ToListAsync(cancel);
        answered.Single(row => row.When == QuestionnaireMoment.Before && row.Questionnaire == "perceived-discretion").Answers.Should().Equal(new Dictionary<string, int> { ["as-i-saw"] = 5 });

        Task Look(string state) => visit.MustReadWell($"asking {locale[..2]}, {state}");
    }

    // The demo study with two of its files and with questions of its own.
    private static async Task<string> Shelve(IServiceProvider services, CancellationToken cancel)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(cancel);
        var demo = (await context.Studies.AsNoTracking().SingleAsync(row => row.Id == DemoStudies.Apa, cancel)).Study;
        var study = demo with
        {
            Id = StudyId, Title = new("Deux dossiers et des questions", "Two files and questions"), Plan = demo.Plan with { Cases = [.. demo.Plan.Cases.Take(2)], QuickCount = 0 },
            Training = new([1_000_000], Training.UsualQuestions),
            Questionnaires = [new("perceived-discretion", QuestionnaireMoment.Before), new("raw-tlx", QuestionnaireMoment.After)],
        };
        (await services.GetRequiredService<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, cancel)).Problem.Should().BeNull();
        return (await services.GetRequiredService<IStudyLinkDesk>().Make(Actor.Operator(Role.Researcher), StudyId, new(1, 1, 30), cancel)).Value.Single().Token;
    }
}
