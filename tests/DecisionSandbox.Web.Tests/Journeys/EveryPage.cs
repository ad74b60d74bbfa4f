using System.Reflection;
using FluentAssertions;
using Microsoft.AspNetCore.Components;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Every address that the application has, as whoever it is for, in both languages: accessible in light and dark, wide and narrow, and nothing from elsewhere. A new page is missed here until it is named.</summary>
public sealed class EveryPage(Browser browser, PreparedFolder folder)
{
    private const string Simulated = "/studies/demo-apa-simulated", File = "/participation/{0}";

    // Where a page needs something of the folder, its place is filled in: {0} a participation, {1} a review, {2} a document.
    private static readonly Dictionary<string, (string? Role, string Address)> Pages = new()
    {
        ["/"] = (null, "/"),
        ["/account/sign-in"] = (null, "/account/sign-in"),
        ["/account/start"] = (null, "/account/start"),
        ["/join/{LinkToken}"] = (null, "/join/none"),
        ["/come/{LinkToken}"] = (null, "/come/none"),
        ["/resume"] = (null, "/resume"),
        ["/accessibilite"] = (null, "/accessibilite"),
        ["/not-found"] = (null, "/not-found"),
        ["/error"] = (null, "/error"),
        ["/participation/withdrawn"] = (null, "/participation/withdrawn"),
        ["/participation/{ParticipationId}"] = ("Practitioner", File),
        ["/participation/{ParticipationId}/file/{Position:int}"] = ("Practitioner", File + "/file/1"),
        ["/participation/{ParticipationId}/remarks"] = ("Practitioner", File + "/remarks"),
        ["/participation/{ParticipationId}/training"] = ("Practitioner", File + "/training"),
        ["/participation/{ParticipationId}/questionnaire"] = ("Practitioner", File + "/questionnaire"),
        ["/participation/{ParticipationId}/between"] = ("Practitioner", File + "/between"),
        ["/participation/{ParticipationId}/debrief"] = ("Practitioner", File + "/debrief"),
        ["/participation/{ParticipationId}/safeguards"] = ("Practitioner", File + "/safeguards"),
        ["/participation/{ParticipationId}/code"] = ("Practitioner", File + "/code"),
        ["/studies"] = ("Researcher", "/studies"),
        ["/studies/import"] = ("Researcher", "/studies/import"),
        ["/studies/power"] = ("Researcher", "/studies/power"),
        ["/studies/new"] = ("Researcher", "/studies/new"),
        ["/studies/{StudyId}"] = ("Researcher", Simulated),
        ["/studies/{StudyId}/edit"] = ("Researcher", "/studies/demo-apa/edit"),
        ["/studies/{StudyId}/preview/{ArmId}"] = ("Researcher", "/studies/demo-apa/preview/suggestion"),
        ["/studies/{StudyId}/bots"] = ("Researcher", "/studies/demo-apa/bots"),
        ["/studies/{StudyId}/links"] = ("Researcher", "/studies/demo-apa/links"),
        ["/studies/{StudyId}/monitor"] = ("Researcher", Simulated + "/monitor"),
        ["/studies/{StudyId}/feedback"] = ("Researcher", "/studies/demo-apa/feedback"),
        ["/studies/{StudyId}/coding"] = ("Researcher", Simulated + "/coding"),
        ["/codings/{CodingId}"] = ("Researcher", "/codings/none"),
        ["/codings/{CodingId}/work"] = ("Researcher", "/codings/none/work"),
        ["/studies/{StudyId}/restitution"] = ("Researcher", Simulated + "/restitution"),
        ["/aids"] = ("EthicsReviewer", "/aids"),
        ["/aids/{PackId}/{AidId}"] = ("EthicsReviewer", "/aids/apa-aggir/fasttree"),
        ["/try"] = ("EthicsReviewer", "/try?pack=apa-aggir&aid=fasttree"),
        ["/record"] = ("EthicsReviewer", "/record"),
        ["/record/review/{ReviewId}"] = ("EthicsReviewer", "/record/review/{1}"),
        ["/committee"] = ("EthicsReviewer", "/committee"),
        ["/committee/{StudyId}"] = ("EthicsReviewer", "/committee/demo-apa"),
        ["/committee/{StudyId}/inspection"] = ("EthicsReviewer", "/committee/demo-apa-simulated/inspection"),
        ["/dossiers/{StudyId}"] = ("EthicsReviewer", "/dossiers/demo-apa"),
        ["/dossiers/{StudyId}/{DocumentId}"] = ("EthicsReviewer", "{2}"),
        ["/accounts"] = ("EthicsReviewer", "/accounts"),
        ["/erasures"] = ("EthicsReviewer", "/erasures"),
    };

    [Fact]
    public void Every_address_is_named_here() =>
        typeof(Web.SandboxPages).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes<RouteAttribute>()).Select(route => route.Template).Should().BeEquivalentTo(Pages.Keys);

    [Theory]
    [InlineData("fr-FR", null)]
    [InlineData("fr-FR", "Practitioner")]
    [InlineData("fr-FR", "Researcher")]
    [InlineData("fr-FR", "EthicsReviewer")]
    [InlineData("en-GB", null)]
    [InlineData("en-GB", "Practitioner")]
    [InlineData("en-GB", "Researcher")]
    [InlineData("en-GB", "EthicsReviewer")]
    public async Task Reads_well(string locale, string? role)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        await page.GotoAsync("/");
        if (role is not null) { await visit.Enter(role); }
        var (participation, review, document) = ("", "", "");
        if (role == "Practitioner")
        {
            await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
            await page.Locator("main button.main").WaitForAsync();
            participation = new Uri(page.Url).Segments[2].TrimEnd('/');
        }
        if (role == "EthicsReviewer")
        {
            await page.GotoAsync("/record?event=aid-shown");
            review = new Uri(new Uri(server.Address), await page.Locator("td a").First.GetAttributeAsync("href")).Segments[3];
            await page.GotoAsync("/dossiers/demo-apa");
            document = await page.Locator("td a").First.GetAttributeAsync("href") ?? "";
        }
        foreach (var (_, address) in Pages.Values.Where(one => one.Role == role))
        {
            var filled = string.Format(System.Globalization.CultureInfo.InvariantCulture, address, participation, review, document);
            await page.GotoAsync(filled);
            await page.Locator("h1, [role=alert]").First.WaitForAsync();
            await visit.MustReadWell($"{locale[..2]} {filled.Trim('/').Replace('/', ' ')}");
        }
        visit.Complaints.RemoveAll(complaint => complaint.Contains("404", StringComparison.Ordinal));
        visit.MustHaveStayedHome();
    }
}
