using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>One server over the real services and the shipped packs, for these journeys.</summary>
public sealed class TrialServer(PreparedFolder folder) : IAsyncLifetime
{
    public Server? Server { get; private set; }

    public async ValueTask InitializeAsync()
    {
        if (!Browser.IsInstalled) { return; }
        Server = await Server.StartWhole(await folder.Copy());
    }

    public async ValueTask DisposeAsync()
    {
        if (Server is not null) { await Server.DisposeAsync(); }
    }
}

/// <summary>Getting to know an aid, over the real services and the shipped packs.</summary>
public sealed class TrialJourney(Browser browser, TrialServer shared) : IClassFixture<TrialServer>
{
    [Fact]
    public async Task Anyone_changes_a_fact_and_watches_the_aid_and_the_law()
    {
        await Over(async server =>
        {
            await using var visit = await browser.Open(server.Address);
            var page = visit.Page;
            await page.GotoAsync("/");
            await visit.Press("Essayer un outil");
            await page.Locator(".card.aid").WaitForAsync();
            await page.GetByLabel("Quel outil").SelectOptionAsync("apa-aggir/fasttree");
            await page.Locator(".card.law").WaitForAsync();
            await visit.MustBeAccessible("trial, idle");
            await visit.MustNotScrollSideways();
            await visit.Picture("try-idle");

            // Everything one way, then the other: somewhere the aid must change its answer.
            foreach (var fact in new[] { "transfers", "toilet", "coherence", "orientation", "elimination", "dressing", "feeding", "indoorMobility" }) { await page.Locator($"#fact-{fact}").SelectOptionAsync("C"); }
            await page.GetByText("Tel que le dossier est écrit").WaitForAsync();
            page.Url.Should().Contain("fact.", "a view can be linked");
            await visit.MustBeAccessible("trial, changed");
            await visit.Picture("try-changed");
            var said = await page.Locator(".outcome").InnerTextAsync();
            await page.GotoAsync(page.Url);
            await page.Locator(".card.aid").WaitForAsync();
            (await page.Locator(".outcome").InnerTextAsync()).Should().Be(said, "and the link shows the same");

            await page.Locator("#fact-age").FillAsync("trop");
            await page.Locator("#fact-age").PressAsync("Tab");
            await page.Locator("#fact-age-error").WaitForAsync();
            await visit.MustBeAccessible("trial, error");
            await visit.Press("Tout remettre comme dans le dossier");
            await page.GetByText("Rien n’est changé pour le moment.").WaitForAsync();
            visit.MustHaveStayedHome();
        });
    }

    [Fact]
    public async Task By_keyboard_alone_on_a_narrow_dark_screen_in_English()
    {
        await Over(async server =>
        {
            await using var visit = await browser.Open(server.Address, width: 320, height: 700, locale: "en-GB", scheme: ColorScheme.Dark);
            var page = visit.Page;
            await page.GotoAsync("/");
            await visit.Enter("Researcher");
            await page.GotoAsync("/try?pack=apa-aggir&aid=statutory&file=2");
            await page.Locator(".card.aid").WaitForAsync();
            for (var i = 0; i < 60 && await page.EvaluateAsync<string>("document.activeElement.id") != "fact-transfers"; i++) { await page.Keyboard.PressAsync("Tab"); }
            (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("fact-transfers");
            await page.Keyboard.PressAsync(await page.Locator("#fact-transfers").InputValueAsync() == "C" ? "ArrowUp" : "ArrowDown");
            await page.GetByText("As the file is written").WaitForAsync();
            (await page.EvaluateAsync<string>("document.activeElement.id")).Should().Be("fact-transfers", "the focus stays where the hand is");
            await visit.MustBeAccessible("trial, narrow and dark");
            await visit.MustNotScrollSideways();
            await visit.Picture("try-narrow-dark");
            foreach (var address in new[] { "/aids", "/aids/apa-aggir/statutory", "/aids/apa-aggir/fasttree" })
            {
                await page.GotoAsync(address);
                await visit.MustBeAccessible(address);
                await visit.MustNotScrollSideways();
                await visit.Picture("narrow-dark" + address.Replace('/', '-'));
            }
            visit.MustHaveStayedHome();
        });
    }

    [Fact]
    public async Task An_aids_page_shows_how_it_weighs_for_whom_it_is_wrong_and_what_the_law_itself_does()
    {
        await Over(async server =>
        {
            await using var visit = await browser.Open(server.Address);
            var page = visit.Page;
            await page.GotoAsync("/");
            await visit.Enter("EthicsReviewer");
            await page.GetByRole(AriaRole.Link, new() { Name = "Outils" }).ClickAsync();
            await visit.MustBeAccessible("aids");
            await visit.Picture("aids");
            foreach (var (pack, aid) in new[] { ("apa-aggir", "statutory"), ("apa-aggir", "fasttree"), ("housing-priority", "grid"), ("housing-priority", "fasttree") })
            {
                await page.GotoAsync($"/aids/{pack}/{aid}");
                await page.GetByText("Jamais pour une personne réelle.").First.WaitForAsync();
                foreach (var summary in await page.Locator("summary").AllAsync()) { await summary.EvaluateAsync("s => s.parentElement.open = true"); }
                await visit.MustBeAccessible($"{pack}/{aid}, everything open");
                await visit.MustNotScrollSideways();
                await visit.Picture($"aid-{pack}-{aid}");
                await page.GotoAsync($"/try?pack={pack}&aid={aid}");
                await page.Locator(".card.aid").WaitForAsync();
                await visit.MustBeAccessible($"trying {pack}/{aid}");
                await visit.Picture($"try-{pack}-{aid}");
            }
            await page.GotoAsync("/try?pack=orientation&aid=fasttree");
            await page.GetByText("Pourquoi cette réponse et pas une autre").ClickAsync();
            var nearest = await page.Locator("#rather-said").InnerTextAsync();
            await page.Locator("#rather-than").SelectOptionAsync(new SelectOptionValue { Index = 3 });
            await page.WaitForFunctionAsync("said => document.getElementById('rather-said').innerText !== said", nearest);
            await visit.MustBeAccessible("why this and not another");
            await page.GotoAsync("/aids/apa-aggir/statutory");
            await page.GetByText("30 aggravations d’une seule lettre").First.WaitForAsync();
            visit.MustHaveStayedHome();
        });
    }

    [Fact]
    public async Task In_the_middle_of_a_study_its_aids_stay_closed_and_others_open()
    {
        await Over(async server =>
        {
            await using var visit = await browser.Open(server.Address);
            var page = visit.Page;
            await page.GotoAsync("/");
            await visit.Enter("Practitioner");
            await page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button").First.ClickAsync();
            await page.GetByRole(AriaRole.Heading).First.WaitForAsync();
            await page.GotoAsync("/try?pack=apa-aggir&aid=fasttree");
            await page.GetByText("Vous participez à une étude sur ces dossiers").WaitForAsync();
            await visit.MustBeAccessible("denied");
            await visit.Picture("try-denied");
            (await page.Locator(".card.aid").CountAsync()).Should().Be(0);
            await page.GetByLabel("Quel outil").SelectOptionAsync("housing-priority/grid");
            await page.Locator(".card.aid").WaitForAsync();
            visit.MustHaveStayedHome();
        });
    }

    private async Task Over(Func<Server, Task> play)
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await play(shared.Server!);
    }
}
