using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>The whole way through the real services: a practitioner's files, the researcher's page, the committee's replay and verification.</summary>
public sealed class WholeApplicationJourney(Browser browser)
{
    [Fact]
    public async Task A_case_travels_from_the_generator_to_a_verified_record()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var data = Directory.CreateTempSubdirectory("sandbox-journey-").FullName;
        try
        {
            await using var application = await Application.Start(data, TestContext.Current.CancellationToken);
            await using var visit = await browser.Open(application.Address, height: 1100);
            await Practitioner(visit);
            await Factors(visit);
            await List(visit);
            await Researcher(visit);
            await Committee(visit);
            visit.MustHaveStayedHome();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task Practitioner(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Picture("start", wholePage: false);
        await visit.Enter("Practitioner");
        await visit.MustBeAccessible("real invitations");
        await visit.Picture("practitioner-1-invitations", wholePage: false);
        await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
        await page.Locator("button.main").WaitForAsync();
        await visit.MustBeAccessible("real consent");
        await visit.Picture("practitioner-2-consent", wholePage: false);
        await page.Locator("button.main").ClickAsync();
        for (var file = 1; file <= 6; file++)
        {
            await page.GetByText($"Dossier {file} sur 6").First.WaitForAsync();
            await page.Locator(".dossier").WaitForAsync();
            if (file == 1) { await visit.MustBeAccessible("real file"); await visit.Picture("practitioner-3-file", wholePage: false); }
            (await page.Locator("mark").CountAsync()).Should().Be(0);
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator("input[name=decision]").Nth(file % 2).CheckAsync();
            await page.Locator("input[name=confidence]").Nth(file % 4).CheckAsync();
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator(".card.aid").WaitForAsync();
            if (file <= 2) { await visit.MustBeAccessible($"real aid, file {file}"); await visit.Picture($"practitioner-4-aid-{file}", wholePage: false); }
            await page.Locator("input[name=decision]").Nth(file == 3 ? 2 : file % 2).CheckAsync();
            await page.Locator("input[name=confidence]").Nth(2).CheckAsync();
            await page.Locator(".ticks input").First.CheckAsync();
            if (file == 1) { await page.Locator("#why").PressSequentiallyAsync("L’escalier.", new() { Delay = 60 }); }
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator(".card.law a.main").WaitForAsync();
            if (file == 1)
            {
                var receipt = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[download]").First.ClickAsync());
                (await File.ReadAllTextAsync(await receipt.PathAsync())).Should().StartWith("c2sp.org/tlog-proof");
            }
            await page.Locator(".card.law a.main").ClickAsync();
        }
        await visit.LeaveQuestions();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Votre bilan" }).WaitForAsync();
        await visit.MustBeAccessible("real debrief");
        await visit.Picture("practitioner-5-debrief", wholePage: false);
        await CountedTime.MustBeClaimed(page);
        await CountedTime.MustCountByTheLastSignOfLife(page);
    }

    // Arms are drawn in blocks: another person or two along, somebody sees the factors.
    private static async Task Factors(Visit visit)
    {
        var page = visit.Page;
        for (var person = 0; person < 6; person++)
        {
            await page.GotoAsync("/");
            if (person > 0 || await page.Locator("form:has(input[value=Practitioner])").CountAsync() == 0) { await visit.Press("Quitter"); }
            await visit.Enter("Practitioner");
            await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
            await page.Locator("button.main").ClickAsync();
            await page.Locator(".dossier").WaitForAsync();
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator("input[name=decision]").First.CheckAsync();
            await page.Locator("input[name=confidence]").Nth(2).CheckAsync();
            await page.Locator(".panel button.main").ClickAsync();
            await page.Locator(".card.aid").WaitForAsync();
            if (await page.Locator(".bars").CountAsync() == 0) { continue; }
            (await page.Locator("mark").CountAsync()).Should().BePositive("each factor points at its place in the file");
            await visit.MustBeAccessible("real factors");
            await visit.Picture("practitioner-6-factors", wholePage: false);
            await visit.Press("Les chiffres, en tableau");
            await visit.MustBeAccessible("real numbers");
            await visit.MustNotScrollSideways();
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await visit.MustBeAccessible("real factors, dark");
            await visit.Picture("practitioner-7-factors-dark", wholePage: false);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            return;
        }
        throw new InvalidOperationException("Nobody among six was shown the factors.");
    }

    private static async Task List(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Locator("form[action='/participation/join']:has(input[value='demo-housing']) button").First.ClickAsync();
        await page.Locator("button.main").ClickAsync();
        await page.Locator(".requests").WaitForAsync();
        await visit.MustBeAccessible("real list");
        await page.Locator(".panel button.main").ClickAsync();
        for (var left = 8; left > 0; left--)
        {
            await page.GetByText(left == 8 ? "Placer : 1er" : $"Placer : {9 - left}e", new() { Exact = true }).Last.ClickAsync();
        }
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await visit.Picture("list-1-own-order", wholePage: false);
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.aid").WaitForAsync();
        await page.Locator(".card.aid details").First.ClickAsync();
        await visit.MustBeAccessible("real orders side by side");
        await visit.Picture("list-2-side-by-side", wholePage: false);
        await page.Locator("input[name=confidence]").First.CheckAsync();
        await page.Locator(".panel button.main").ClickAsync();
        await page.Locator(".card.law a.main").WaitForAsync();
    }

    private static async Task Researcher(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("Researcher");
        await page.Locator(".card a").First.WaitForAsync();
        await visit.MustBeAccessible("real studies");
        await visit.Picture("researcher-1-studies", wholePage: false);
        await page.GotoAsync("/studies/demo-apa");
        await page.Locator("h1").WaitForAsync();
        await visit.MustBeAccessible("real results");
        (await page.Locator("form[action$='/export']").CountAsync()).Should().Be(0, "the data of a study under way wait for its end");
        await page.GotoAsync("/studies/demo-apa-simulated");
        await page.GetByText("données simulées").First.WaitForAsync();
        var data = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action$='/export'] button").ClickAsync());
        (await data.FailureAsync()).Should().BeNull();
        await visit.MustBeAccessible("real simulated results");
        await visit.Picture("researcher-2-study", wholePage: false);
        await page.GetByText("Ce que disent les données").WaitForAsync();
        var figure = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='/figures/forest.svg']").ClickAsync());
        figure.SuggestedFilename.Should().Be("demo-apa-simulated-forest.svg");
        await Import(visit);
    }

    /// <summary>A file of another tool, with a line without a person: refused by its line, then read without it.</summary>
    private static async Task Import(Visit visit)
    {
        var page = visit.Page;
        var lines = Enumerable.Range(0, 60).Select(i => $"w{i % 10},t{i / 10},no,{(i % 3 == 0 ? "no" : "yes")},{(i % 4 == 0 ? "no" : "yes")},yes");
        var file = "worker_id,task_id,initial_decision,ai_prediction,final_decision,truth\n,t1,no,yes,yes,yes\n" + string.Join('\n', lines) + "\n";
        await page.GotoAsync("/studies/import");
        await page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "decisions.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(file) });
        await page.GetByText("Quelle colonne est laquelle").WaitForAsync();
        await visit.MustBeAccessible("real import, mapped");
        await visit.Press("Analyser");
        await page.GetByText("Ligne 2, colonne « worker_id »").WaitForAsync();
        await page.Locator("input[type=checkbox]").CheckAsync();
        // An answer that is not possible is named with its line and its column.
        await page.Locator("#answers").FillAsync("no");
        await visit.Press("Analyser");
        await page.GetByText("Ligne 3, colonne « ").First.WaitForAsync();
        await page.Locator("#answers").FillAsync("yes, no");
        await visit.Press("Analyser");
        await page.GetByText("60 décisions, 10 personnes, 1 lignes écartées").WaitForAsync();
        await visit.MustBeAccessible("real import, analysed");
        await visit.Picture("researcher-3-import", wholePage: false);
    }

    private static async Task Committee(Visit visit)
    {
        var page = visit.Page;
        await page.GotoAsync("/");
        await visit.Enter("EthicsReviewer");
        await page.Locator(".grid").WaitForAsync();
        await page.Locator("form:has(input[value=verify]) button, form button.main").First.ClickAsync();
        await page.GetByText("Aucune entrée n’a été modifiée").WaitForAsync();
        await visit.MustBeAccessible("real record");
        await visit.Picture("committee-1-record", wholePage: false);
        await page.GotoAsync("/record?event=aid-shown");
        await page.GetByRole(AriaRole.Link, new() { Name = "Rejouer" }).Nth(1).ClickAsync();
        await page.Locator(".dossier").First.WaitForAsync();
        await visit.MustBeAccessible("real replay");
        await visit.Picture("committee-2-replay", wholePage: false);
        await page.GotoAsync("/record");
        var export = await page.RunAndWaitForDownloadAsync(() => page.Locator("form[action='/record/export'] button").ClickAsync());
        (await export.FailureAsync()).Should().BeNull();
    }
}
