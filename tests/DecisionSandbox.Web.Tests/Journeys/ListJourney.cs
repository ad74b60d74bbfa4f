using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class ListJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task Eight_requests_are_put_in_order_compared_and_decided()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator("form[action='/participation/join']").Last.Locator("button").ClickAsync();
        await visit.Press("J’ai lu et j’accepte de participer");
        await visit.Press("J’ai lu les demandes");

        for (var rank = 1; rank <= 8; rank++) { await page.GetByText(rank == 1 ? "Placer : 1er" : $"Placer : {rank}e", new() { Exact = true }).First.ClickAsync(); }
        await page.GetByText("Toutes les demandes ont une place.").WaitForAsync();
        await visit.MustBeAccessible("ordering");
        var moves = page.GetByRole(AriaRole.Group, new() { Name = "Déplacer : Demande 5" });
        await moves.GetByRole(AriaRole.Button, new() { Name = "En premier" }).ClickAsync();
        await page.GetByRole(AriaRole.Status).Filter(new() { HasText = "maintenant 1er sur 8" }).WaitForAsync();
        await moves.GetByRole(AriaRole.Button, new() { Name = "Descendre" }).ClickAsync();
        (await page.EvaluateAsync<string>("document.activeElement.textContent")).Should().Be("Descendre", "the focus stays on the button that moved the request");
        await moves.GetByRole(AriaRole.Button, new() { Name = "À égalité avec la précédente" }).ClickAsync();
        await page.GetByLabel("moyenne").CheckAsync();
        await visit.Picture("list-2-own");
        await visit.Press("Enregistrer mon ordre");

        await page.GetByText("Votre ordre et celui de l’outil").First.WaitForAsync();
        await page.GetByText("d’où viennent les points").First.ClickAsync();
        await visit.MustBeAccessible("orders side by side");
        await page.GetByRole(AriaRole.Group, new() { Name = "Déplacer : Demande 8" }).GetByRole(AriaRole.Button, new() { Name = "En premier" }).ClickAsync();
        await page.GetByLabel("Pourquoi Demande 8").FillAsync("Quatre enfants.");
        await visit.Picture("list-3-aid");
        await page.GetByLabel("forte", new() { Exact = true }).CheckAsync();
        await visit.Press("Enregistrer ma proposition");
        await page.GetByText("Dossier enregistré").WaitForAsync();
        await visit.MustBeAccessible("list done");
        visit.MustHaveStayedHome();
    }
}
