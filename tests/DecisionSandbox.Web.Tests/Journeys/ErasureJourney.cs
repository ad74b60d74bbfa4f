using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

public sealed class ErasureJourney(Browser browser, PreparedFolder folder)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_administrator_erases_on_a_ground_and_sees_the_notice_to_the_holder_of_an_export()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var (code, token) = ("", "");
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: async services =>
        {
            code = await OneDecisionTakenAway(services);
            token = (await services.GetRequiredService<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator, Cancel)).Value.Token;
        }, cancel: Cancel);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync($"/join/{token}");
        await page.Locator("#name").FillAsync("premiere");
        await page.Locator("#password").FillAsync("une phrase assez longue");
        await page.Locator("main button.main").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Effacements" }).ClickAsync();
        await page.GetByLabel("Code de la participation").FillAsync("P-AAAA-AAAA");
        await visit.Press("Chercher");
        await page.GetByText("Aucune participation ne porte ce code.").WaitForAsync();
        (await page.GetByLabel("Code de la participation").InputValueAsync()).Should().Be("P-AAAA-AAAA", "nothing typed is lost");
        await visit.MustReadWell("erasure, code unknown");
        await page.GetByLabel("Code de la participation").FillAsync(code);
        await visit.Press("Chercher");
        await page.GetByText("entrée ").First.WaitForAsync();
        (await page.Locator("input:checked").CountAsync()).Should().Be(0, "nobody chooses the ground beforehand");
        await visit.MustReadWell("erasure, found");
        await page.Locator("input[value=Objection]").CheckAsync();
        await visit.Press("Effacer définitivement");
        await page.GetByText("Effacé le").WaitForAsync();
        await visit.MustReadWell("erasure, done");
        await page.GetByText("Lignes p-").WaitForAsync();
        (await page.GetByText("C’est supprimé partout").CountAsync()).Should().Be(0, "only the holder of the export confirms");
        visit.MustHaveStayedHome();
    }

    private static async Task<string> OneDecisionTakenAway(IServiceProvider services)
    {
        var actor = (await services.GetRequiredService<IAccountDesk>().EnterDemo(Role.Practitioner, Cancel)).Value;
        var researcher = (await services.GetRequiredService<IAccountDesk>().EnterDemo(Role.Researcher, Cancel)).Value;
        var (people, reviews) = (services.GetRequiredService<IParticipationDesk>(), services.GetRequiredService<IReviewDesk>());
        var joined = (await people.Join(actor, "demo-apa", quick: true, Cancel)).Value;
        await people.Consent(actor, joined.Id, joined.ConsentVersion, Cancel);
        var id = (await reviews.Open(actor, joined.Id, 1, Cancel)).Value.ReviewId;
        await reviews.FinishReading(actor, id, "read", Cancel);
        await reviews.CommitOwn(actor, id, "own", new(new OptionAnswer("gir-1-4"), Confidence.High), Cancel);
        var view = (await reviews.Open(actor, joined.Id, 1, Cancel)).Value;
        (await reviews.Decide(actor, id, "final", new(new OptionAnswer("gir-1-4"), Confidence.Low, [view.Reasons[0].Id], "La voisine.", null, new Dictionary<string, string>()), Cancel)).IsOk.Should().BeTrue();
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel);
        // The data wait for the closing.
        await context.Studies.Where(study => study.Id == "demo-apa").ExecuteUpdateAsync(row => row.SetProperty(study => study.Status, DecisionSandbox.Core.Studies.StudyStatus.Closed), Cancel);
        (await services.GetRequiredService<IResearchDesk>().Export(researcher, "demo-apa", Directory.CreateTempSubdirectory("sandbox-taken-").FullName, Cancel)).IsOk.Should().BeTrue();
        return (await context.Participations.SingleAsync(row => row.Id == joined.Id, Cancel)).Code;
    }
}
