using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Persistence;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>From a scheme to the codes by arm over the real services, the texts coded by keyboard alone.</summary>
public sealed class CodingJourney(Browser browser, PreparedFolder folder)
{
    private const string Study = "demo-apa-simulated";
    private static readonly string[] Words = ["elle monte encore ses deux étages", "Mme Zyblonska marche, elle", "l’outil ne voit pas le voisin", "la douche, c’est non"];
    private static readonly Actor Second = new("demo-second", Role.Researcher);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR")]
    public async Task Two_people_code_settle_and_read_the_codes_by_arm(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: Written, cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        Task Look(string state) => visit.MustReadWell($"{locale[..2]} coding {state}");
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.GotoAsync($"/studies/{Study}");
        await page.Locator($"a[href='/studies/{Study}/coding']").ClickAsync();
        await page.Locator("#question-fr").WaitForAsync();
        await page.Locator(".row button.main").ClickAsync();
        await page.Locator("[role=alert]").WaitForAsync();
        await Look("1 scheme, error");
        await page.Locator(".ticks input").First.CheckAsync();
        foreach (var (field, words) in new[] { ("question", "De quoi parle le texte ?"), ("name-0", "Besoins"), ("definition-0", "De la personne et de sa vie."), ("name-1", "Outil"), ("definition-1", "De ce que l’outil dit ou ignore.") })
        {
            await page.Locator($"#{field}-fr").FillAsync(words);
            await page.Locator($"#{field}-en").FillAsync(field switch { "question" => "What is the text about?", "name-0" => "Needs", "name-1" => "The aid", "definition-0" => "The person and their life.", _ => "What the aid says or ignores." });
        }
        await page.Locator(".row button.main").ClickAsync();
        await page.Locator("#coder-a").WaitForAsync();
        await Look("2 who codes");
        await page.Locator("#coder-a").SelectOptionAsync("demo-Researcher");
        await page.Locator("#coder-b").SelectOptionAsync(Second.UserId);
        await page.Locator("button.main").ClickAsync();
        await page.Locator("a.main").WaitForAsync();
        var coding = new Uri(page.Url).Segments[2].TrimEnd('/');
        await Look("3 under way");
        await page.Locator("a.main").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("input[name=code]").First.WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".error").WaitForAsync();
        await Look("4 a text, error");
        for (var text = 1; text <= 12; text++)
        {
            if (text == 6) { await page.ReloadAsync(); }
            await page.Locator("h2").GetByText(locale == "fr-FR" ? $"Texte {text} sur 12" : $"Text {text} of 12").WaitForAsync();
            await page.WaitForFunctionAsync("document.activeElement.name === 'code'");
            await page.Keyboard.PressAsync((await page.Locator("#words").InnerTextAsync()).Contains("outil", StringComparison.Ordinal) ? "2" : "1");
            await page.Locator("input:checked").WaitForAsync();
            if (text == 7) { await Look("5 a text"); }
            await page.Keyboard.PressAsync("Enter");
        }
        await page.Locator(".card.law button.main").WaitForAsync();
        await Look("6 all coded");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".card.law a.main").WaitForAsync();
        await Look("7 finished");
        await CodeAsSecond(server.Services, coding);
        await page.GotoAsync($"/codings/{coding}");
        await page.Locator("article").First.WaitForAsync();
        (await page.Locator("main").InnerTextAsync()).Should().NotContain("Zyblonska");
        await Look("8 agreement");
        for (var left = await page.Locator("article select").CountAsync(); left > 0; left--)
        {
            await page.Locator("article select").First.SelectOptionAsync("needs");
            await page.Locator("article button").First.ClickAsync();
            await Assertions.Expect(page.Locator("article select")).ToHaveCountAsync(left - 1);
        }
        await Look("9 settled");
        await page.GotoAsync($"/studies/{Study}");
        await page.Locator("section:has(h2:text('par bras')), section:has(h2:text('by arm'))").First.WaitForAsync();
        await Look("10 by arm");
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.GotoAsync($"/committee/{Study}/inspection");
        await page.Locator("#codings").WaitForAsync();
        (await page.Locator("section[aria-labelledby=codings] li").CountAsync()).Should().Be(5);
        await Look("11 inspection");
        visit.MustHaveStayedHome();
    }

    /// <summary>Bots write nothing: twelve of their files get words, and a second research account stands beside the demonstration's own.</summary>
    private static async Task Written(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContext();
        var files = await context.Reviews.Where(review => context.Participations.Any(person => person.Id == review.ParticipationId && person.StudyId == Study) && review.Position == 1).OrderBy(review => review.Id).Take(12).ToListAsync(Cancel);
        files.Should().HaveCount(12);
        for (var i = 0; i < files.Count; i++) { files[i].Final = files[i].Final! with { Why = $"{Words[i % 4]}, {i + 1}." }; }
        context.Users.Add(new() { Id = Second.UserId, UserName = Second.UserId, NormalizedUserName = "DEMO-SECOND", IsDemo = true });
        context.UserRoles.Add(new() { UserId = Second.UserId, RoleId = nameof(Role.Researcher) });
        await context.SaveChangesAsync(Cancel);
    }

    private static async Task CodeAsSecond(IServiceProvider services, string coding)
    {
        var desk = services.GetRequiredService<ICoderDesk>();
        for (var sheet = (await desk.Open(Second, coding, null, Cancel)).Value; sheet.Text is { } text;)
        {
            sheet = (await desk.Code(Second, coding, text.Id, text.Words.Words.Fr.Contains("voisin", StringComparison.Ordinal) || text.Words.Words.Fr.StartsWith("Mme", StringComparison.Ordinal) ? "the-aid" : "needs", Cancel)).Value;
        }
        (await desk.Finish(Second, coding, Cancel)).IsOk.Should().BeTrue();
    }
}
