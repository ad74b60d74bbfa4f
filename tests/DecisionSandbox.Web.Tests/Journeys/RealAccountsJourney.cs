using DecisionSandbox.Services.Accounts;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class RealAccountsJourney(Browser browser) : IClassFixture<Browser>
{
    private const string Password = "une phrase assez longue";

    [Fact]
    public async Task The_first_administrator_opens_the_account_leaves_comes_back_and_invites()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = Directory.CreateTempSubdirectory("sandbox-accounts-").FullName;
        try
        {
            var token = "";
            await using var server = await Server.StartWhole(data, _ => { }, async services =>
                token = (await services.GetRequiredService<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator)).Value.Token, TestContext.Current.CancellationToken);
            await using var visit = await browser.Open(server.Address);
            var page = visit.Page;

            await page.GotoAsync("/");
            (await page.Locator("form[action='/demo/enter']").CountAsync()).Should().Be(0, "real accounts end demo mode");
            await page.GotoAsync($"/join/{token}");
            await visit.MustBeAccessible("account link");
            await page.GetByLabel("Nom du compte").FillAsync("premiere");
            await page.GetByLabel("Votre mot de passe").FillAsync("court");
            await visit.Press("Ouvrir mon compte");
            await page.GetByRole(AriaRole.Alert).WaitForAsync();
            await visit.MustBeAccessible("account link refused");
            await page.GetByLabel("Nom du compte").FillAsync("premiere");
            await page.GetByLabel("Votre mot de passe").FillAsync(Password);
            await visit.Press("Ouvrir mon compte");
            await visit.Press("Quitter");

            await page.GotoAsync("/accounts");
            await page.GetByLabel("Nom du compte").FillAsync("premiere");
            await page.GetByLabel("Mot de passe").FillAsync("une autre phrase longue");
            await visit.Press("Entrer");
            await page.GetByText("ne vont pas ensemble").WaitForAsync();
            await visit.MustBeAccessible("sign-in refused");
            await page.GetByLabel("Nom du compte").FillAsync("premiere");
            await page.GetByLabel("Mot de passe").FillAsync(Password);
            await visit.Press("Entrer");
            await page.GotoAsync("/accounts");
            await page.GetByLabel("Comité d’éthique").CheckAsync();
            await visit.Press("Créer le lien");
            await page.GetByText("/join/").WaitForAsync();
            await visit.MustBeAccessible("accounts");
            await visit.Press("Donner mon accord");
            await page.GetByText("Une autre personne qui administre doit confirmer").WaitForAsync();

            await page.GotoAsync($"/join/{token}");
            await page.GetByLabel("Nom du compte").FillAsync("seconde");
            await page.GetByLabel("Votre mot de passe").FillAsync(Password);
            await visit.Press("Ouvrir mon compte");
            await page.GetByText("a déjà servi").WaitForAsync();
            visit.MustHaveStayedHome();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
