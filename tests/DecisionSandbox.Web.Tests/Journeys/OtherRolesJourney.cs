using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class OtherRolesJourney(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_researcher_reads_the_measures_and_takes_the_data_away()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await visit.MustBeAccessible("studies");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir et décider" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Profil d’autonomie" }).WaitForAsync();
        await visit.MustBeAccessible("measures");
        await visit.Picture("research-study");
        var data = await page.RunAndWaitForDownloadAsync(() => visit.Press("Emporter les données (CSV, JSON)"));
        data.SuggestedFilename.Should().EndWith(".zip");
        var figure = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "La figure (SVG)" }).ClickAsync());
        figure.SuggestedFilename.Should().EndWith(".svg");
        await page.GotoAsync("/record");
        await page.GetByText("Votre rôle ne permet pas cela.").WaitForAsync();
        visit.MustHaveStayedHome();
    }

    [Fact]
    public async Task An_ethics_reviewer_filters_replays_verifies_and_takes_the_proof_away()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await PlayOneReview(server);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Registre" }).WaitForAsync();
        await visit.MustBeAccessible("record");
        await page.GetByLabel("Événement").SelectOptionAsync("shown");
        await visit.Press("Filtrer");
        page.Url.Should().Contain("event=shown", "a view can be linked");
        (await page.GetByText("Dossier ouvert").CountAsync()).Should().Be(0);
        await page.GetByText("Déposer l’attestation du comité").ClickAsync();
        await page.GetByLabel("Contenu du fichier attesté").FillAsync("abîmé");
        await visit.Press("Déposer");
        await page.GetByText("Ce fichier n’atteste rien").WaitForAsync();
        (await page.GetByLabel("Contenu du fichier attesté").InputValueAsync()).Should().Be("abîmé", "nothing typed is lost");
        await visit.MustBeAccessible("attestation refused");
        await page.GetByLabel("Contenu du fichier attesté").FillAsync("attesté");
        await visit.Press("Déposer");
        await page.GetByText("L’attestation est au registre.").WaitForAsync();
        await page.GetByText("par comite.example, il y a 3 jours").WaitForAsync();
        await page.GotoAsync("/record");
        await visit.Press("Vérifier maintenant");
        await page.GetByText("Aucune entrée n’a été modifiée").WaitForAsync();
        await visit.MustBeAccessible("verified");
        await visit.Picture("ethics-record");
        var export = await page.RunAndWaitForDownloadAsync(() => visit.Press("Emporter pour vérifier chez moi"));
        export.SuggestedFilename.Should().EndWith(".zip");

        await page.GetByRole(AriaRole.Link, new() { Name = "Rejouer" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Rejouer : dossier 1" }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "3 Montré" }).ClickAsync();
        await page.GetByText("Ce qui a pesé").First.WaitForAsync();
        (await page.GetByRole(AriaRole.Radio).CountAsync()).Should().Be(0, "nothing can be answered in a replay");
        await visit.MustBeAccessible("replay");
        await visit.Picture("ethics-replay");

        server.Record.Findings.Add(new Core.Text("L’entrée 17 a été modifiée.", "Entry 17 was changed."));
        await page.GotoAsync("/record");
        await visit.Press("Vérifier maintenant");
        await page.GetByText("L’entrée 17 a été modifiée.").WaitForAsync();
        await visit.MustBeAccessible("altered");
        visit.MustHaveStayedHome();
    }

    private static async Task PlayOneReview(Server server)
    {
        var actor = new Services.Accounts.Actor("demo-Practitioner", Services.Accounts.Role.Practitioner);
        var desk = server.Desk;
        var joined = (await desk.Join(actor, "demo-apa", true)).Value;
        await desk.Consent(actor, joined.Id, 1);
        var review = (await desk.Open(actor, joined.Id, 1)).Value.ReviewId;
        await desk.FinishReading(actor, review, "a");
        await desk.CommitOwn(actor, review, "b", new(new Core.Review.OptionAnswer("gir-1-4"), Core.Review.Confidence.High));
        await desk.Decide(actor, review, "c", new(new Core.Review.OptionAnswer("team"), Core.Review.Confidence.Low, ["visit"], "La voisine.", null, new Dictionary<string, string>()));
    }
}
