using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: services => Shelve(services, cancel), cancel: cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator($"form[action='/participation/join']:has(input[value='{StudyId}']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").ClickAsync();

        await page.Locator(".scale").First.WaitForAsync();
        await Look("1 questions before");
        await page.Locator("input[name=item-as-i-saw][value='6']").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("ArrowLeft");
        (await page.Locator("input[name=item-as-i-saw][value='5']").IsCheckedAsync()).Should().BeTrue();
        await page.Locator("main button.main").ClickAsync();

        await page.Locator(".dossier").WaitForAsync();
        for (var file = 1; file <= 2; file++)
        {
            await page.WaitForURLAsync($"**/file/{file}");
            await page.Locator(".panel button.link").ClickAsync();
            await page.Locator(".card.law a.main").ClickAsync();
        }
        await page.Locator("input[name=item-mental]").First.WaitForAsync();
        await Look("2 questions after");
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("a[href$='/data.json']").WaitForAsync();
        visit.MustHaveStayedHome();

        await using var context = await server.Services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(cancel);
        var answered = await context.Questionnaires.AsNoTracking().Where(row => row.SubmittedAt != null).ToListAsync(cancel);
        answered.Single(row => row.When == QuestionnaireMoment.Before && row.Questionnaire == "perceived-discretion").Answers.Should().Equal(new Dictionary<string, int> { ["as-i-saw"] = 5 });

        Task Look(string state) => visit.MustReadWell($"asking {locale[..2]}, {state}", isLightAlone: locale != "fr-FR");
    }

    // The demo study with two of its files and with questions of its own.
    private static async Task Shelve(IServiceProvider services, CancellationToken cancel)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(cancel);
        var demo = (await context.Studies.AsNoTracking().SingleAsync(row => row.Id == DemoStudies.Apa, cancel)).Study;
        var study = demo with
        {
            Id = StudyId, Title = new("Deux dossiers et des questions", "Two files and questions"), Plan = demo.Plan with { Cases = [.. demo.Plan.Cases.Take(2)], QuickCount = 0 },
            Questionnaires = [new("perceived-discretion", QuestionnaireMoment.Before), new("raw-tlx", QuestionnaireMoment.After)],
        };
        (await services.GetRequiredService<StudyShelf>().Add(Actor.Operator(Role.Administrator), study, StudyStatus.Approved, 1, cancel)).Problem.Should().BeNull();
    }
}
