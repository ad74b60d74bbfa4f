using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using FluentAssertions;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A fast hand on a slow line: each message of the browser comes late to the server, drawings are acknowledged late, and every word that was typed stands.</summary>
public sealed class SlowLine(Browser browser, PreparedFolder folder)
{
    private const string Why = "Ce que dit le dossier de la marche et du lever, lu deux fois.";
    private const string Counted = "Sa fille passe chaque soir.";
    private const string Responsible = "A. Martin, université de Nantes, laboratoire de sociologie";
    private const string Controller = "Département de la Loire-Atlantique, direction de l’autonomie";

    private static readonly TimeSpan Late = TimeSpan.FromMilliseconds(400);

    [Fact]
    public async Task Nothing_typed_is_lost_in_a_study_nor_in_a_review()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        (await InAStudy(visit)).Should().Equal(Responsible, Controller);
        (await InAReview(visit, server.Services)).Should().Equal(Counted, Why);
    }

    [Fact]
    public async Task With_the_ten_drawings_that_are_usual_the_end_of_a_word_is_lost_and_this_notices()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(
            await folder.Copy(), services => services.Configure<CircuitOptions>(options => options.MaxBufferedUnacknowledgedRenderBatches = 10), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var kept = await InAStudy(visit);
        kept[0].Should().NotBe(Responsible);
        Responsible.Should().StartWith(kept[0]);
    }

    /// <summary>What is kept of two fields of a study, typed one after the other.</summary>
    private static async Task<IReadOnlyList<string>> InAStudy(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.GotoAsync("/studies/new");
        await page.Locator("#new-id").FillAsync("mon-pilote");
        await page.Locator("#new-title-fr").FillAsync("Mon pilote");
        await page.Locator("#new-title-en").FillAsync("My pilot");
        await page.Locator("#new-pack").SelectOptionAsync("apa-aggir");
        await page.Locator("#new-aid").SelectOptionAsync("fasttree");
        await visit.Press("Commencer cette étude");
        await page.WaitForURLAsync("**/edit", new() { WaitUntil = WaitUntilState.Commit });
        await Slow(page);
        await page.ReloadAsync();
        await Type(page, "#f-responsible", Responsible);
        await Type(page, "#f-controller", Controller);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer", Exact = true }).First.ClickAsync();
        await page.GetByText("Enregistré.", new() { Exact = true }).First.WaitForAsync();
        await page.ReloadAsync();
        return await Read(page, "#f-responsible", "#f-controller");
    }

    /// <summary>What is kept of the two fields in which a practitioner says what counted.</summary>
    private static async Task<IReadOnlyList<string>> InAReview(Visit visit, IServiceProvider services)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Practitioner");
        await page.Locator($"form[action='/participation/join']:has(input[value='{DemoStudies.Apa}']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").ClickAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.CheckAsync();
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        await page.Locator(".panel button.link", new() { HasTextString = "utre élément" }).ClickAsync();
        await Type(page, "#why", Why);
        await Type(page, "#other", Counted);
        await Arrived(services);
        await page.ReloadAsync();
        return await Read(page, "#other", "#why");
    }

    // Stroke upon stroke within the page: how busy the machine is makes no hand slower.
    private static async Task Type(IPage page, string field, string text) => await page.Locator(field).EvaluateAsync(
        "(field, text) => { field.focus(); for (const letter of text) { document.execCommand('insertText', false, letter); } }", text);

    private static async Task<IReadOnlyList<string>> Read(IPage page, params string[] fields)
    {
        var texts = new List<string>();
        foreach (var field in fields) { texts.Add(await page.Locator(field).InputValueAsync()); }
        return texts;
    }

    // The last stroke is late, and the draft is saved a while after it; where it is lost, the reading says so.
    private static async Task Arrived(IServiceProvider services)
    {
        for (var i = 0; i < 80; i++)
        {
            await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync();
            var person = await context.Participations.SingleAsync(row => row.StudyId == DemoStudies.Apa);
            if ((await context.Reviews.SingleAsync(row => row.ParticipationId == person.Id)).Draft?.OtherElement == Counted) { return; }
            await Task.Delay(250);
        }
    }

    // What the browser says goes on in its order, each message late by as much.
    private static Task Slow(IPage page) => page.RouteWebSocketAsync("**/_blazor**", socket =>
    {
        var server = socket.ConnectToServer();
        socket.OnMessage(async message =>
        {
            await Task.Delay(Late);
            if (message.Binary is { } bytes) { server.Send(bytes); } else { server.Send(message.Text!); }
        });
    });
}
