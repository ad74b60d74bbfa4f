using DecisionSandbox.Services.Accounts;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The pages of real accounts in the four states, from the first link to the second administrator.</summary>
public sealed class AccountStates(Browser browser, PreparedFolder folder)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task Reads_well(string locale)
    {
        const string password = "une phrase assez longue";
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var token = "";
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: async services =>
            token = (await services.GetRequiredService<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator)).Value.Token, cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        Task Look(string state) => visit.MustReadWell($"accounts {locale[..2]}, {state}");
        await page.GotoAsync("/");
        (await page.Locator("form[action='/demo/enter']").CountAsync()).Should().Be(0, "real accounts end demo mode");
        await Look("1 start");
        await page.GotoAsync($"/join/{token}");
        await Look("2 link");
        await Open("premiere", "court");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        (await page.GetByRole(AriaRole.Alert).TextContentAsync()).Should().ContainAny("au moins 12 caractères", "at least 12 characters");
        await Look("3 link refused, error");
        await Open("premiere", password);
        await page.Locator("form[action='/account/sign-out'] button").ClickAsync();
        await page.GotoAsync("/accounts");
        await Look("4 sign-in");
        await SignIn("une autre phrase longue");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Look("5 sign-in refused, error");
        await SignIn(password);
        await page.GotoAsync("/accounts");
        await Look("6 accounts");
        await page.Locator("input[value=EthicsReviewer]").CheckAsync();
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("[role=status] .mono").WaitForAsync();
        await page.Locator("details.menu summary").ClickAsync();
        await Look("7 link made, menu open");
        await page.Locator("details.menu summary").ClickAsync();
        await page.Locator("form.row.between button").First.ClickAsync();
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await Look("8 a second person is needed, error");
        await page.GotoAsync($"/join/{token}");
        await Open("seconde", password);
        (await page.GetByRole(AriaRole.Alert).TextContentAsync()).Should().ContainAny("a déjà servi", "was used");
        (await page.Locator("#name").InputValueAsync()).Should().Be("seconde", "what was typed is not lost");
        await page.GotoAsync("/nowhere");
        await Look("9 nothing there");
        await page.GotoAsync("/error");
        await Look("10 something failed");
        visit.Complaints.RemoveAll(complaint => complaint.Contains("404", StringComparison.Ordinal));
        visit.MustHaveStayedHome();

        async Task Open(string name, string secret)
        {
            await page.Locator("#name").FillAsync(name);
            await page.Locator("#password").FillAsync(secret);
            await page.Locator("main button.main").ClickAsync();
        }

        async Task SignIn(string secret)
        {
            await page.Locator("#name").FillAsync("premiere");
            await page.Locator("#password").FillAsync(secret);
            await page.Locator("main button.main").ClickAsync();
        }
    }
}
