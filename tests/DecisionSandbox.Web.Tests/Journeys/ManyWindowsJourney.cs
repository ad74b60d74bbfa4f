using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class ManyWindowsJourney(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(320, ColorScheme.Light, "fr-FR", "narrow")]
    [InlineData(1320, ColorScheme.Dark, "fr-FR", "dark")]
    [InlineData(320, ColorScheme.Dark, "en-GB", "narrow-dark-english")]
    [InlineData(1320, ColorScheme.Light, "en-GB", "english")]
    public async Task Each_page_fits_reads_and_stays_home_in_every_window(int width, ColorScheme scheme, string locale, string name)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address, width, 800, locale, scheme);
        var page = visit.Page;
        await page.GotoAsync("/");
        (await page.GetAttributeAsync("html", "lang")).Should().Be(locale[..2]);
        await Look("start");
        await visit.Enter("Practitioner");
        await Look("invitations");
        await page.Locator("form[action='/participation/join'] button").First.ClickAsync();
        await page.Locator("button.main").ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await Look("read");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.CheckAsync();
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await Look("own");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        await page.Locator(".card.aid .details button").First.ClickAsync();
        await page.Locator("#aid-numbers").WaitForAsync();
        await Look("aid");
        await page.Locator(".card.aid .details button").Last.ClickAsync();
        await page.Locator("dialog[open]").WaitForAsync();
        await visit.MustBeAccessible($"dialog, {name}");
        await page.Keyboard.PressAsync("Escape");
        await page.GotoAsync("/");
        await page.Locator("form[action='/participation/join']").Last.Locator("button").ClickAsync();
        await page.Locator("button.main").ClickAsync();
        await page.Locator(".requests").WaitForAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".request button").First.ClickAsync();
        await page.Locator(".ranked .request").First.WaitForAsync();
        await Look("list");
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.Locator(".card a").First.ClickAsync();
        await page.Locator(".figure").WaitForAsync();
        await Look("study");
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.Locator(".grid").WaitForAsync();
        await Look("record");
        await page.GotoAsync("/nowhere");
        await Look("not-found");
        visit.Complaints.RemoveAll(complaint => complaint.Contains("404", StringComparison.Ordinal));
        visit.MustHaveStayedHome();

        async Task Look(string where)
        {
            await visit.MustBeAccessible($"{where}, {name}");
            await visit.MustNotScrollSideways();
            await visit.Picture($"{name}-{where}");
        }
    }

    [Fact]
    public async Task A_file_is_worked_with_the_keyboard_alone()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await TabTo("Examiner des dossiers");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vos études" }).WaitForAsync();
        await TabTo("Commencer, 2 dossiers");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("J’ai lu et j’accepte").WaitForAsync();
        await TabTo("J’ai lu et j’accepte de participer");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("J’ai lu le dossier").WaitForAsync();
        await TabTo("J’ai lu le dossier");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Enregistrer mon avis").WaitForAsync();
        await TabTo("gir-1-4");
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("ArrowRight");
        await TabTo("Enregistrer mon avis");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Ce qui a pesé").First.WaitForAsync();
        (await page.EvaluateAsync<string>("document.activeElement.tagName")).Should().Be("H1", "the new step is announced from its heading");
        await TabTo("Contester un élément");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        for (var i = 0; i < 12; i++) { await page.Keyboard.PressAsync("Tab"); }
        (await page.EvaluateAsync<bool>("document.querySelector('dialog[open]').contains(document.activeElement) || document.activeElement === document.body")).Should().BeTrue("the focus does not leave a dialog");
        await page.Keyboard.PressAsync("Escape");
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).Should().Be("Contester un élément");

        async Task TabTo(string what)
        {
            for (var i = 0; i < 60; i++)
            {
                await page.Keyboard.PressAsync("Tab");
                if (await page.EvaluateAsync<bool>("what => document.activeElement.textContent.trim() === what || document.activeElement.value === what", what)) { return; }
            }
            throw new InvalidOperationException($"{what} is not reached by Tab.");
        }
    }

    [Fact]
    public async Task A_second_tab_that_finishes_the_same_step_gets_a_sentence_and_nothing_is_lost()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
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
        await visit.Press("J’ai lu le dossier");
        await page.GetByText("Cette étape n’est pas celle qui est ouverte").WaitForAsync();
        await visit.MustBeAccessible("refused step");
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
