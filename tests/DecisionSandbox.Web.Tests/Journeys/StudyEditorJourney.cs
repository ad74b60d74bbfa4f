using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;
using FluentAssertions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A researcher who never saw the product: a study from the empty page to the committee's desk, from the pages alone, over the real services.</summary>
public sealed class StudyEditorJourney(Browser browser, PreparedFolder folder)
{
    private static readonly string[] Written =
        ["question", "retention", "analysisPlan-hypotheses", "analysisPlan-sampleAndStopping"];

    [Fact]
    public async Task A_study_is_begun_filled_tried_exported_and_submitted()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.StartWhole(await folder.Copy(), cancel: TestContext.Current.CancellationToken);
        await using var visit = await browser.Open(server.Address);
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.GotoAsync("/studies/new");
        await page.Locator("#new-id").FillAsync("mon-pilote");
        await page.Locator("#new-title-fr").FillAsync("Mon pilote");
        await page.Locator("#new-title-en").FillAsync("My pilot");
        (await page.Locator("#new-pack").InputValueAsync(), await page.Locator("#new-aid").InputValueAsync()).Should().Be(("apa-aggir", "fasttree"), "a study begins with an aid that learned");
        await Look(visit, "new");
        await visit.Press("Commencer cette étude");

        await page.Locator(".flaws li").First.WaitForAsync();
        (await page.Locator(".flaws a").CountAsync()).Should().BeGreaterThan(10);
        (await page.Locator(".flaws li").CountAsync()).Should().BeLessThan(10, "texts that are missing share a sentence");
        await Look(visit, "empty");
        // Each error leads to its field.
        foreach (var address in await page.Locator(".flaws a").EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).hash.slice(1))"))
        {
            (await page.Locator($"[id=\"{address}\"]").CountAsync()).Should().Be(1, address);
        }

        foreach (var field in Written)
        {
            await page.Locator($"#f-{field}-fr").FillAsync($"Texte de {field}.");
            await page.Locator($"#f-{field}-en").FillAsync($"Text of {field}.");
        }
        await page.Locator("#f-responsible").FillAsync("A. Martin, Université");
        await page.Locator("#f-controller").FillAsync("Département");
        await page.Locator("#f-dataProtectionOfficer").FillAsync("dpo@departement.example");
        await page.Locator("#f-contact").FillAsync("etude@universite.example");
        await page.Locator("#f-plan-breaksAfter").FillAsync("1");
        await page.Locator("#f-analysisPlan-primaryOutcome").SelectOptionAsync("switchFraction");
        await page.Locator("#f-training-cases").SelectOptionAsync("1");
        await visit.Press("Reprendre les trois questions habituelles");
        await visit.Press("Ajouter un questionnaire");
        await page.Locator("#f-questionnaires-0-id").SelectOptionAsync("perceived-discretion");
        await page.GetByText("Les questions, mot pour mot").ClickAsync();
        await visit.Press("Choisir les dossiers");
        await page.Locator("[id='f-plan-cases'] table").WaitForAsync();
        await page.Locator("#f-plan-design").SelectOptionAsync("Factorial");
        await page.Locator("#f-plan-recipe-vignettes").WaitForAsync();
        await visit.Press("Choisir les dossiers");
        await page.Locator("#design-report").WaitForAsync();
        await Look(visit, "factorial");
        await page.Locator("#f-plan-design").SelectOptionAsync("Population");
        await page.Locator("#f-plan-recipe-right").WaitForAsync();
        await visit.Press("Choisir les dossiers");
        await page.Locator("#design-report").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await page.GetByText("Rien à corriger").WaitForAsync();
        (await page.Locator("#f-faults-0-description-fr").InputValueAsync()).Should().Contain("tort dans 4 sur 12");
        (await page.Locator("#f-faults-1-description-en").InputValueAsync()).Should().Contain("4 of the study’s 12 files");
        await page.Locator("a[href='/dossiers/mon-pilote/cer']").WaitForAsync();
        await Look(visit, "filled");

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByText("Le fichier de l’étude (YAML)").ClickAsync());
        var yaml = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        yaml.Should().StartWith("version: 1\nid: mon-pilote\n").And.Contain("primaryOutcome: switchFraction")
            .And.Contain("- id: perceived-discretion\n  when: after\n  hash: sha256:");

        await page.GetByRole(AriaRole.Link, new() { Name = "Essayer : suggestion et facteurs" }).Or(page.GetByText("Essayer\u00a0: suggestion et facteurs")).First.ClickAsync();
        await page.GetByText("etude@universite.example").WaitForAsync();
        await Look(visit, "preview-notice");
        await page.Locator("a.main[href$='?file=1']").ClickAsync();
        await page.Locator(".dossier").WaitForAsync();
        await Look(visit, "preview");
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator("input[name=decision]").First.CheckAsync();
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        await page.Locator(".panel button.link").Last.ClickAsync();
        await page.Locator(".card.law a.main[href$='?after=1']").ClickAsync();
        await page.GetByText("Une pause, si vous voulez").WaitForAsync();
        await page.Locator("button.main").ClickAsync();
        await page.GetByText("Dossier 2 sur 12").First.WaitForAsync();
        await page.GotoAsync(page.Url.Replace("?file=2", "?file=12", StringComparison.Ordinal));
        await page.Locator(".panel button.link").ClickAsync();
        await page.Locator(".card.law a.main", new() { HasTextString = "Voir la fin" }).ClickAsync();
        await page.GetByText("dans les mots que le comité a lus").WaitForAsync();
        await Look(visit, "preview-end");

        await page.GotoAsync("/studies/new");
        await page.Locator("#import-file").SetInputFilesAsync(new FilePayload { Name = "study.yaml", MimeType = "application/yaml", Buffer = System.Text.Encoding.UTF8.GetBytes(yaml.Replace("question:", "quest:", StringComparison.Ordinal)) });
        await page.GetByText("study.yaml", new() { Exact = true }).WaitForAsync();
        await visit.Press("Reprendre ce fichier");
        await page.Locator(".alert").WaitForAsync();
        (await page.Locator(".alert").InnerTextAsync()).Should().Contain("quest").And.Contain("ligne");

        await Bots(visit);
        await page.GotoAsync("/studies/mon-pilote/edit");
        await visit.Press("Soumettre au comité");
        await page.GetByText("soumise au comité").First.WaitForAsync();
        await Submitted(server.Services);
        await Approve(browser, server.Address);
        await Run(visit, browser, server.Address);
        visit.MustHaveStayedHome();
    }

    private static async Task Bots(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/studies/mon-pilote/bots");
        await page.Locator("#bots").FillAsync("beaucoup");
        await visit.Press("Commencer");
        await page.GetByRole(AriaRole.Alert).WaitForAsync();
        await page.Locator("#bots").FillAsync("4");
        await visit.Press("Commencer");
        await page.GetByText("4 robots ont décidé 48 dossiers.").WaitForAsync();
        await Look(visit, "bots");
        await page.GetByRole(AriaRole.Link, new() { Name = "Voir le suivi" }).ClickAsync();
        await page.GetByText("simulée").First.WaitForAsync();
    }

    private static async Task Approve(Browser browser, string address)
    {
        await using var committee = await browser.Open(address);
        await committee.Page.GotoAsync("/");
        await committee.Enter("EthicsReviewer");
        await committee.Page.GotoAsync("/committee/mon-pilote");
        await committee.Page.Locator("input[name=opinion]").First.CheckAsync();
        await committee.Page.Locator("#avis-body").FillAsync("CER de l’université");
        await committee.Page.Locator("#avis-number").FillAsync("2026-12");
        await committee.Press("Enregistrer cet avis");
        await committee.Page.Locator(".avis").WaitForAsync();
    }

    /// <summary>Opened to people, one of whom comes; followed without a result by arm; closed, and then read.</summary>
    private static async Task Run(Visit visit, Browser browser, string address)
    {
        var page = visit.Page;
        await page.GotoAsync("/studies/mon-pilote/edit");
        await visit.Press("Ouvrir aux personnes");
        await page.Locator(".tag", new() { HasTextString = "en cours" }).WaitForAsync();
        await page.Locator("a[href='/studies/mon-pilote/links']").WaitForAsync();
        await using var practitioner = await browser.Open(address);
        await practitioner.Page.GotoAsync("/");
        await practitioner.Enter("Practitioner");
        await practitioner.Page.Locator("form[action='/participation/join']:has(input[value='mon-pilote']) button").ClickAsync();
        await practitioner.Page.Locator("button.main").ClickAsync();
        await practitioner.Page.Locator(".dossier").WaitForAsync();
        await page.GotoAsync("/studies/mon-pilote");
        await page.GetByText("Les résultats attendent la clôture").WaitForAsync();
        await Look(visit, "withheld");
        await page.Locator("a[href='/studies/mon-pilote/monitor']").ClickAsync();
        await page.Locator("td button.link").WaitForAsync();
        (await page.GetByText("un bras y compte moins de cinq personnes").CountAsync()).Should().Be(1);
        await Look(visit, "monitor");
        await page.GotoAsync("/studies/mon-pilote/edit");
        await visit.Press("Clore l’étude");
        await page.Locator("dialog[open] button.main").ClickAsync();
        await page.Locator(".tag", new() { HasTextString = "close" }).WaitForAsync();
        await page.GotoAsync("/studies/mon-pilote");
        await page.Locator("form[action='/studies/mon-pilote/export'] button").WaitForAsync();
        (await page.GetByText("Les résultats attendent la clôture").CountAsync()).Should().Be(0);
    }

    private static async Task Submitted(IServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var stored = await context.Studies.SingleAsync(study => study.Id == "mon-pilote", TestContext.Current.CancellationToken);
        stored.Status.Should().Be(StudyStatus.Submitted);
        (await context.Participations.CountAsync(row => row.StudyId == "mon-pilote", TestContext.Current.CancellationToken)).Should().Be(0, "a trial is nobody's participation");
    }

    // The same page, narrow and wide, light and dark, in both languages.
    private static async Task Look(Visit visit, string where)
    {
        foreach (var (width, scheme, name) in new[] { (1320, ColorScheme.Light, "wide"), (320, ColorScheme.Dark, "narrow-dark"), (1320, ColorScheme.Light, "again") })
        {
            await visit.Page.SetViewportSizeAsync(width, 900);
            await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            if (name == "again") { continue; }
            await visit.MustBeAccessible($"editor {where}, {name}");
            await visit.MustNotScrollSideways();
            await visit.Picture($"editor-{where}-{name}");
        }
    }
}
