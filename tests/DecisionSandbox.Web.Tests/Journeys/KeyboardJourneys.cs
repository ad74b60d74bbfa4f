using DecisionSandbox.Services.Accounts;
using FluentAssertions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Each role's whole way by keyboard alone, over the real services in a process of their own.</summary>
public sealed class KeyboardJourneys(Browser browser, PreparedFolder folder)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_practitioner_goes_from_the_first_page_to_the_debrief_and_withdraws()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address);
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.GotoAsync("/");
        await keys.Activate("Aller au contenu");
        await keys.Activate("Examiner des dossiers");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vos études" }).WaitForAsync();
        await keys.Activate("Commencer, 6 dossiers");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Avant de commencer" }).WaitForAsync();
        await keys.Activate("J’ai lu et j’accepte de participer");
        await page.GetByText("Prenez le temps de lire").WaitForAsync();

        await keys.Activate("J’ai lu le dossier");
        await page.GetByText("Que proposeriez-vous").WaitForAsync();
        await keys.IsLedTo("Dossier 1 sur 6…"); // A new step is announced from its heading.
        await keys.Activate("Enregistrer mon avis");
        await page.GetByText("Choisissez une des réponses proposées.").WaitForAsync();
        await keys.Choose("decision", "Revoir la personne");
        await keys.Write("Qu’iriez-vous chercher…", "Le lever.");
        await keys.Choose("confidence", "moyenne");
        await keys.Activate("Enregistrer mon avis");
        await page.Locator(".card.aid").WaitForAsync();

        await keys.Activate("Les chiffres, en tableau");
        await page.Locator("#aid-numbers").WaitForAsync();
        await keys.Activate("Contester un élément");
        await page.Locator("dialog[open]").WaitForAsync();
        for (var i = 0; i < 12; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            (await page.EvaluateAsync<bool>("document.activeElement === document.body || document.querySelector('dialog[open]').contains(document.activeElement)")).Should().BeTrue("the focus does not leave a dialog");
        }
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await keys.IsLedTo("Contester un élément"); // The focus comes back.
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        var contested = await page.Locator("dialog[open] .choice label").Nth(1).TextContentAsync();
        await keys.Choose("contested", contested!.Trim());
        await keys.Activate("Contester");
        await page.GetByText("contesté", new() { Exact = true }).WaitForAsync();

        await keys.Choose("decision", "En parler en équipe");
        await keys.TabTo("Ce que la personne dit…");
        await page.Keyboard.PressAsync("Space");
        await keys.Choose("confidence", "assez forte");
        await keys.Activate("Enregistrer ma proposition");
        await page.GetByText("Dossier enregistré").WaitForAsync();
        await keys.IsLedTo("Dossier 1 sur 6…");
        var receipt = await page.RunAndWaitForDownloadAsync(() => keys.Activate("Garder le reçu"));
        receipt.SuggestedFilename.Should().EndWith(".tlog-proof");
        for (var file = 2; file <= 6; file++)
        {
            await keys.Activate("Dossier suivant");
            await page.GetByText($"Dossier {file} sur 6").First.WaitForAsync();
            await page.GetByText("Prenez le temps de lire").WaitForAsync();
            await keys.Activate("Passer ce dossier");
            await page.GetByText("Dossier passé").WaitForAsync();
            await keys.IsLedTo($"Dossier {file} sur 6…");
        }
        await keys.Activate("Quelques questions");
        await page.Locator("input[name=item-mental]").First.WaitForAsync();
        await keys.Choose("item-effort", "5");
        await keys.Activate("Enregistrer et continuer");
        await page.Locator("input[name=item-as-i-saw]").First.WaitForAsync();
        await keys.IsLedTo("La latitude que vous aviez");
        await keys.Activate("Enregistrer et continuer");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Votre bilan" }).WaitForAsync();
        var kept = await page.RunAndWaitForDownloadAsync(() => keys.Activate("Reçu du dossier 1"));
        kept.SuggestedFilename.Should().EndWith(".tlog-proof");
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Dossier par dossier" }).WaitForAsync();
        await keys.Activate("Me retirer");
        await page.Locator("dialog[open]").WaitForAsync();
        await keys.Activate("Me retirer et effacer mes réponses");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vous vous êtes retirée ou retiré" }).WaitForAsync();
        visit.MustHaveStayedHome();
    }

    [Fact]
    public async Task A_researcher_reads_a_study_and_takes_its_data_away()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address);
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.GotoAsync("/");
        await keys.Activate("Préparer et lire des études");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Études" }).WaitForAsync();
        var simulated = await page.Locator(".card:has-text('données simulées') h2 a").First.GetAttributeAsync("href");
        for (var i = 0; await page.EvaluateAsync<string?>("document.activeElement.getAttribute('href')") != simulated; i++)
        {
            i.Should().BeLessThan(40);
            await page.Keyboard.PressAsync("Tab");
        }
        await page.Keyboard.PressAsync("Enter");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Profil d’autonomie" }).WaitForAsync();
        var data = await page.RunAndWaitForDownloadAsync(() => keys.Activate("Emporter les données…"));
        data.SuggestedFilename.Should().EndWith(".zip");
        await page.ReloadAsync();
        await keys.Activate("Le tableau");
        await page.Locator(".figure table").First.WaitForAsync();
        var figure = await page.RunAndWaitForDownloadAsync(() => keys.Activate("La figure (SVG)"));
        figure.SuggestedFilename.Should().EndWith(".svg");
        await keys.TabTo("Profil d’autonomie…"); // A wide table is reached, and scrolled with the arrows.
        visit.MustHaveStayedHome();
    }

    [Fact]
    public async Task A_committee_filters_replays_verifies_and_takes_the_proof_away()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address);
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.GotoAsync("/");
        await keys.Activate("Contrôler le registre");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Registre", Exact = true }).WaitForAsync();
        await keys.TabTo("Événement…");
        for (var i = 0; await page.EvaluateAsync<string>("document.activeElement.value") != "aid-shown"; i++)
        {
            i.Should().BeLessThan(40);
            await page.Keyboard.PressAsync("ArrowDown");
        }
        await keys.Activate("Filtrer");
        await page.WaitForURLAsync("**event=aid-shown**", new() { WaitUntil = WaitUntilState.Commit });
        await keys.Activate("Rejouer le dossier…");
        await page.Locator(".dossier").First.WaitForAsync();
        await keys.Activate("Pas précédent");
        await page.WaitForURLAsync("**step=**", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(".dossier").First.WaitForAsync();
        await keys.Activate("Revenir au registre");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Registre", Exact = true }).WaitForAsync();
        await keys.Activate("Vérifier maintenant");
        await page.GetByText("Aucune entrée n’a été modifiée").WaitForAsync();
        var export = await page.RunAndWaitForDownloadAsync(() => keys.Activate("Emporter pour vérifier chez moi"));
        export.SuggestedFilename.Should().EndWith(".zip");
        await page.ReloadAsync();
        var checkpoint = await page.RunAndWaitForDownloadAsync(() => keys.Activate("Point de contrôle signé"));
        checkpoint.SuggestedFilename.Should().Be("checkpoint");
        visit.MustHaveStayedHome();
    }

    [Fact]
    public async Task An_administrator_opens_an_account_comes_back_and_invites()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        var token = "";
        await using var server = await Server.StartWhole(await folder.Copy(), prepare: async services =>
            token = (await services.GetRequiredService<IAccountDesk>().Invite(Actor.Operator(Role.Administrator), Role.Administrator)).Value.Token, cancel: Cancel);
        await using var visit = await browser.Open(server.Address);
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.GotoAsync($"/join/{token}");
        await keys.Write("Nom du compte", "premiere");
        await keys.Write("Votre mot de passe", "une phrase assez longue");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Quitter").WaitForAsync();
        await keys.Activate("Affichage");
        await keys.Activate("Sombre");
        await page.WaitForFunctionAsync("() => document.documentElement.dataset.theme === 'dark'");
        await keys.Activate("English");
        await page.GetByText("Leave").WaitForAsync();
        await keys.Activate("Français");
        await page.GetByText("Quitter").WaitForAsync();
        await keys.Activate("Quitter");
        await keys.Activate("Entrer avec votre compte");
        await page.GetByLabel("Mot de passe").WaitForAsync();
        await keys.Write("Nom du compte", "premiere");
        await keys.Write("Mot de passe", "une phrase assez longue");
        await keys.Activate("Entrer");
        await page.GetByText("Quitter").WaitForAsync();
        await keys.Activate("Comptes");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Comptes" }).WaitForAsync();
        await keys.Choose("Role", "Comité d’éthique");
        await keys.Activate("Créer le lien");
        await page.GetByText("/join/").WaitForAsync();
        await keys.Activate("Donner mon accord");
        await page.GetByText("Une autre personne qui administre doit confirmer").WaitForAsync();
        visit.MustHaveStayedHome();
    }

    [Fact]
    public async Task A_focus_that_does_not_show_would_be_noticed()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var server = await Server.Start(Cancel);
        await using var visit = await browser.Open(server.Address);
        var keys = new Keyboard(visit.Page);
        await visit.Page.GotoAsync("/");
        await visit.Page.EvaluateAsync("() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('button:focus-visible { outline: none }'); document.adoptedStyleSheets = [sheet]; }");
        var act = () => keys.TabTo("Examiner des dossiers");
        (await act.Should().ThrowAsync<Xunit.Sdk.XunitException>()).WithMessage("*no ring*");
    }
}
