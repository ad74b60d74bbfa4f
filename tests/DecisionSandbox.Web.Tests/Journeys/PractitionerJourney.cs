using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class PractitionerJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_practitioner_goes_from_the_first_page_to_the_debrief()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;

        await page.GotoAsync("/");
        await visit.MustBeAccessible("first page");
        await visit.Picture("start");
        await visit.Enter("Practitioner");
        await visit.MustBeAccessible("invitations");
        await visit.Picture("invitations");
        await page.Locator("form[action='/participation/join'] button").First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Avant de commencer" }).WaitForAsync();
        await visit.MustBeAccessible("consent");
        await visit.Picture("consent");
        await visit.Press("J’ai lu et j’accepte de participer");

        await page.GetByRole(AriaRole.Button, new() { Name = "J’ai lu le dossier" }).WaitForAsync();
        await visit.MustBeAccessible("reading");
        await visit.Picture("review-1-read");
        (await page.Locator("mark").CountAsync()).Should().Be(0);
        await visit.Press("J’ai lu le dossier");

        await visit.Press("Enregistrer mon avis");
        await page.GetByText("Choisissez une des réponses proposées.").WaitForAsync();
        await visit.MustBeAccessible("own view, error");
        await visit.Picture("review-2-error");
        await page.GetByLabel("GIR 1 à 4, ouvre l’APA").CheckAsync();
        await page.GetByLabel("assez forte").CheckAsync();
        await page.Locator("text=/enregistré (à l’instant|il y a)/").WaitForAsync();
        await page.ReloadAsync();
        (await page.GetByLabel("GIR 1 à 4, ouvre l’APA").IsCheckedAsync()).Should().BeTrue("a draft survives a reload");
        await visit.Press("Enregistrer mon avis");

        await page.GetByText("Ce qui a pesé").First.WaitForAsync();
        (await page.Locator("mark").CountAsync()).Should().BePositive();
        await visit.MustBeAccessible("after the reveal");
        await visit.Picture("review-3-aid");
        await visit.Press("Les chiffres, en tableau");
        await page.Locator("#aid-numbers").WaitForAsync();
        await visit.Press("2 autres éléments");
        await page.GetByText("a 84 ans", new() { Exact = false }).Last.WaitForAsync();
        await visit.MustBeAccessible("details open");
        await visit.Press("Contester un élément");
        await page.Locator("dialog[open]").WaitForAsync();
        await visit.MustBeAccessible("dialog");
        await visit.Picture("review-4-dialog");
        await page.Locator("dialog[open]").GetByLabel("se lève sans aide").CheckAsync();
        await page.Locator("dialog[open]").GetByRole(AriaRole.Button, new() { Name = "Contester" }).ClickAsync();
        await page.GetByText("contesté", new() { Exact = true }).WaitForAsync();

        await page.GetByLabel("Revoir la personne avant de proposer").CheckAsync();
        await page.GetByLabel("Qu’iriez-vous chercher").FillAsync("Comment se passe le lever.");
        await page.GetByLabel("Ce qui a été vu à domicile").CheckAsync();
        await page.GetByLabel("moyenne").CheckAsync();
        await visit.Picture("review-5-deciding");
        await visit.Press("Enregistrer ma proposition");
        await page.GetByText("Dossier enregistré").WaitForAsync();
        await visit.MustBeAccessible("finished");
        await visit.Picture("review-6-done");
        var receipt = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Garder le reçu" }).ClickAsync());
        receipt.SuggestedFilename.Should().EndWith(".tlog-proof");

        await page.GetByRole(AriaRole.Link, new() { Name = "Dossier suivant" }).ClickAsync();
        await visit.Press("Passer ce dossier");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir mon bilan" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Votre bilan" }).WaitForAsync();
        await visit.MustBeAccessible("debrief");
        await visit.Picture("debrief");
        visit.MustHaveStayedHome();
    }
}
