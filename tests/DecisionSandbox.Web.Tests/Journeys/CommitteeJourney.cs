using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A committee from the pages alone: reads, fills, gives its avis, suspends, answers; and the people taking part read why.</summary>
public sealed class CommitteeJourney(Browser browser, PreparedFolder folder)
{
    private const string Waiting = "attend-un-avis";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task A_study_is_read_approved_suspended_and_released(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: Submit, cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        await using var person = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        Task look(string state) => visit.MustReadWell($"gate {locale[..2]}, {state}");

        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.GotoAsync("/committee");
        (await page.Locator(".cards .card").First.InnerTextAsync()).Should().ContainAny("attend un avis", "waits for an opinion");
        await look("1 table");
        await page.Locator(".cards .card h2 a").First.ClickAsync();
        await page.Locator("#avis-body").WaitForAsync();
        await look("2 study");
        await Picture(visit, locale, "committee-3-study");
        await page.Locator(".card.law button.main").ClickAsync();
        await page.Locator("#opinion-error").WaitForAsync();
        await page.Locator("input[name=opinion][value=Favourable]").CheckAsync();
        await page.Locator("#avis-number").FillAsync("2026-11");
        await page.Locator(".card.law button.main").ClickAsync();
        await page.Locator("#avis-body-error").WaitForAsync();
        (await page.Locator("#avis-number").InputValueAsync()).Should().Be("2026-11", "nothing typed is lost");
        await look("3 avis without a committee, error");
        await page.Locator("#avis-body").FillAsync("CER de l’université");
        await page.Locator("#remark").FillAsync("Dire qui lit les textes libres.");
        await page.Locator(".card:has(#remark) button").ClickAsync();
        await page.Locator(".said .written").WaitForAsync();
        await page.Locator(".card.law button.main").ClickAsync();
        await page.Locator(".avis").WaitForAsync();
        await page.Locator(".avis summary").ClickAsync();
        await look("4 avis given");
        var statement = await page.RunAndWaitForDownloadAsync(() => page.Locator(".avis a[href$=statement]").ClickAsync());
        (await File.ReadAllTextAsync(await statement.PathAsync(), Cancel)).Should().StartWith("DecisionSandbox avis/v1\nstudy " + Waiting);
        await page.Locator(".avis textarea").FillAsync("abîmée");
        await page.Locator(".avis button").ClickAsync();
        await page.Locator("main > .alert").WaitForAsync();
        (await page.Locator(".avis textarea").InputValueAsync()).Should().Be("abîmée");

        await person.Page.GotoAsync("/");
        await person.Enter("Practitioner");
        await person.Page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await person.Page.Locator(".narrow button.main").ClickAsync();
        await person.Page.Locator(".dossier").WaitForAsync();

        await page.GotoAsync("/committee/demo-apa");
        await page.Locator("h1").WaitForAsync();
        var halt = page.Locator("main button", new() { HasTextRegex = new("^(Suspendre l’étude|Suspend the study)$") });
        await halt.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator("#reason-error").WaitForAsync();
        await look("5 suspend, dialog, error");
        await Picture(visit, locale, "committee-4-suspend");
        await page.Locator("#reason").FillAsync("Une rue réelle a été nommée.");
        await page.Locator("#reason").PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".alert h2").WaitForAsync();
        await look("6 suspended");

        await person.Page.Locator(".panel button.main").ClickAsync();
        await person.Page.GetByText("Une rue réelle a été nommée.").First.WaitForAsync();
        await person.Page.GotoAsync("/");
        await person.Page.GetByText("Une rue réelle a été nommée.").First.WaitForAsync();
        await person.MustReadWell($"gate {locale[..2]}, 7 suspended, for a person");

        await page.Locator("main button", new() { HasTextRegex = new("^(Lever la suspension|Lift the suspension)$") }).ClickAsync();
        await page.Locator("#reason").FillAsync("Le passage a été retiré.");
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.GetByText("Le passage a été retiré.").First.WaitForAsync();
        await look("8 lifted");
        await page.GotoAsync("/committee/nowhere");
        await page.Locator("[role=alert]").WaitForAsync();
        await look("9 unknown study, error");
        await page.GotoAsync("/committee/demo-apa-simulated/inspection");
        await page.Locator("#departures").WaitForAsync();
        (await page.Locator(".found").CountAsync()).Should().BeGreaterThan(0, "bots depart from the aid too");
        await look("10 inspection");
        await Picture(visit, locale, "committee-6-inspection");
        await page.Locator(".found a").First.ClickAsync();
        await page.Locator("ol.steps").WaitForAsync();
        visit.MustHaveStayedHome();
        person.MustHaveStayedHome();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task A_dossier_is_read_filled_and_taken_away(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        var page = visit.Page;
        Task look(string state) => visit.MustReadWell($"dossier {locale[..2]}, {state}");

        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("main a[href='/dossiers/demo-apa']").ClickAsync();
        await page.Locator(".grid").WaitForAsync();
        (await page.Locator("tbody tr").CountAsync()).Should().Be(13);
        await look("1 dossier");
        await Picture(visit, locale, "committee-5-dossier");
        var zip = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a.main").ClickAsync());
        using (var archive = await System.IO.Compression.ZipFile.OpenReadAsync(await zip.PathAsync(), Cancel)) { archive.Entries.Count.Should().Be(28); }
        await page.GotoAsync("/dossiers/demo-apa/fria");
        await page.Locator(".asked").First.WaitForAsync();
        await look("2 document");
        var left = await page.Locator(".row [role=status]").InnerTextAsync();
        await page.Locator(".asked button.link").First.ClickAsync();
        await page.Locator(".asked textarea").FillAsync(new string('a', 5000));
        await page.Locator(".asked button.main").ClickAsync();
        await page.Locator(".asked .error").WaitForAsync();
        await look("3 too long, error");
        await page.Locator(".asked textarea").FillAsync("Deux ans.\nPuis destruction.");
        await page.Locator(".asked button.main").ClickAsync();
        await page.Locator(".asked .written").First.WaitForAsync();
        (await page.Locator(".row [role=status]").InnerTextAsync()).Should().NotBe(left, "one field fewer is empty");
        await look("4 filled");
        var markdown = await page.RunAndWaitForDownloadAsync(() => page.Locator("main a[download]").ClickAsync());
        (await File.ReadAllTextAsync(await markdown.PathAsync(), Cancel)).Should().Contain("Puis destruction.").And.ContainAny("Spécimen", "Specimen");
        await page.GotoAsync("/dossiers/demo-apa/nowhere");
        await page.Locator("[role=alert]").WaitForAsync();
        await page.Locator("footer a").ClickAsync();
        await page.WaitForURLAsync("**/accessibilite", new() { WaitUntil = WaitUntilState.Commit });
        await look("5 accessibility");
        visit.MustHaveStayedHome();
    }

    [Theory]
    [InlineData("fr-FR")]
    [InlineData("en-GB")]
    public async Task A_code_is_opened_with_a_reason_that_the_person_reads_and_a_problem_reaches_the_committee(string locale)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: Cancel);
        await using var visit = await browser.Open(server.Address, locale: locale);
        await using var person = await browser.Open(server.Address, locale: locale);
        var page = person.Page;
        Task look(Visit whose, string state) => whose.MustReadWell($"codes {locale[..2]}, {state}");

        await page.GotoAsync("/");
        await person.Enter("Practitioner");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await page.Locator(".narrow button.main").ClickAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.WaitForAsync();
        await page.GotoAsync("/");
        await page.Locator("a[href$='/safeguards']").First.ClickAsync();
        await page.Locator("#incident").WaitForAsync();
        await page.Locator("main button.main").ClickAsync();
        await page.Locator(".alert").WaitForAsync();
        await look(person, "1 nothing written, error");
        await page.Locator("#incident").FillAsync("Le dossier nomme une vraie rue.");
        await page.Locator("main button.main").ClickAsync();
        await page.Locator("[role=status] strong").WaitForAsync();

        await visit.Page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await visit.Page.GotoAsync("/committee/demo-apa");
        await visit.Page.Locator(".incident textarea").FillAsync("Le nom est inventé, il sera changé.");
        await visit.Page.Locator(".incident button").ClickAsync();
        await visit.Page.Locator(".incident .answer").WaitForAsync();
        await visit.Page.GotoAsync("/record?study=demo-apa&event=case-shown&from=2020-01-01T00:00");
        (await visit.Page.Locator("tbody tr").CountAsync()).Should().Be(1);
        var replay = await visit.Page.Locator("td a").First.GetAttributeAsync("href");
        await visit.Page.GotoAsync("/record?study=demo-apa&until=2020-01-01T00:00");
        (await visit.Page.Locator("tbody tr").CountAsync()).Should().Be(0, "nothing happened before");
        await look(visit, "2 record, filtered by time");
        await visit.Page.GotoAsync(replay!);
        await visit.Page.Locator("main button.quiet").First.ClickAsync();
        await visit.Page.Locator("dialog[open] button.main").ClickAsync();
        await visit.Page.Locator("#code-reason-error").WaitForAsync();
        await look(visit, "3 code, dialog, error");
        await visit.Page.Locator("#code-reason").FillAsync("Plainte reçue sur ce dossier.");
        await visit.Page.Locator("dialog[open] button.main").ClickAsync();
        await visit.Page.Locator("main [role=status] strong").WaitForAsync();
        await look(visit, "4 code opened");
        await page.ReloadAsync();
        await page.GetByText("Plainte reçue sur ce dossier.").WaitForAsync();
        await look(person, "5 who looked");
        visit.MustHaveStayedHome();
        person.MustHaveStayedHome();
    }

    private static Task Picture(Visit visit, string locale, string name) => locale == "fr-FR" ? visit.Picture(name, wholePage: false) : Task.CompletedTask;

    // A study like the demo's, handed to the committee.
    private static async Task Submit(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(Cancel);
        var study = (await context.Studies.AsNoTracking().SingleAsync(row => row.Id == "demo-apa", Cancel)).Study with { Id = Waiting };
        context.Studies.Add(new()
        {
            Id = Waiting, Version = study.Version, Status = StudyStatus.Submitted, Hash = "", Study = study, AssignmentSeed = 1, CreatedAt = DateTimeOffset.UnixEpoch,
        });
        await context.SaveChangesAsync(Cancel);
    }
}
