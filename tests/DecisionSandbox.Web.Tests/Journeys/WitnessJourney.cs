using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class WitnessJourney(Browser browser)
{
    [Fact]
    public async Task A_committee_hands_in_its_cosignature_and_a_damaged_one_is_refused_with_nothing_lost()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.GetByText("Déposer l’attestation du comité").ClickAsync();
        await page.GetByLabel("Contenu du fichier attesté").FillAsync("abîmé");
        await visit.Press("Déposer");
        await page.GetByText("Ce fichier n’atteste rien").WaitForAsync();
        (await page.GetByLabel("Contenu du fichier attesté").InputValueAsync()).Should().Be("abîmé", "nothing typed is lost");
        await visit.MustReadWell("attestation refused");
        await page.GetByLabel("Contenu du fichier attesté").FillAsync("attesté");
        await visit.Press("Déposer");
        await page.GetByText("L’attestation est au registre.").WaitForAsync();
        await page.GetByText("par comite.example, il y a 3 jours").WaitForAsync();
        await visit.MustReadWell("attested");
        visit.MustHaveStayedHome();
    }
}
