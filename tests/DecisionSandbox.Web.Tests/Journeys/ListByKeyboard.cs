using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>A list from its first request to the debrief, by keyboard alone.</summary>
public sealed class ListByKeyboard(Browser browser, PreparedFolder folder)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_ordered_set_aside_compared_and_decided()
    {
        Assert.SkipUnless(Browser.IsInstalled, "Chromium is not installed.");
        await using var application = await folder.Application(Cancel);
        await using var visit = await browser.Open(application.Address);
        var (page, keys) = (visit.Page, new Keyboard(visit.Page));
        await page.GotoAsync("/");
        await keys.Activate("Examiner des dossiers");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Vos études" }).WaitForAsync();
        await keys.Activate("Commencer");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Avant de commencer" }).WaitForAsync();
        await keys.Activate("J’ai lu et j’accepte de participer");
        await page.GetByText("J’ai lu les demandes").WaitForAsync();
        await keys.Activate("Lire la demande");
        await keys.Activate("J’ai lu les demandes");
        await page.GetByText("Sans place encore").WaitForAsync();

        await keys.Activate("Placer : 1er…");
        for (var rank = 2; rank <= 7; rank++)
        {
            await page.GetByText($"maintenant {rank - 1}").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await keys.IsLedTo($"Placer : {rank}e…"); // The focus goes where the work goes on.
            await page.Keyboard.PressAsync("Enter");
        }
        await page.GetByText("Encore 1 à placer").WaitForAsync();
        await keys.Activate("Enregistrer mon ordre");
        await page.GetByText("Chaque demande doit avoir une place").WaitForAsync();
        await keys.IsLedTo("Enregistrer mon ordre"); // A refusal leaves the focus where the person is.

        await keys.BackTo("Répondre autrement…");
        var otherwise = (await keys.Here())!.Name;
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await keys.Activate("Fermer");
        await page.Locator("dialog[open]").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await keys.IsLedTo(otherwise); // Closed without an answer, the dialog gives the focus back.
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await keys.Activate("Mettre à part");
        await page.Locator("dialog[open] .error").WaitForAsync();
        await keys.Choose("otherwise", "Revoir la personne");
        await keys.Write("Qu’iriez-vous chercher…", "Le bail.");
        await keys.Activate("Mettre à part");
        await page.GetByText("« Le bail. »").WaitForAsync();
        await keys.IsLedTo("Remettre dans la liste…");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Encore 1 à placer").WaitForAsync();
        await keys.IsLedTo("Placer : 8e…");
        await keys.BackTo("Répondre autrement…");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open]").WaitForAsync();
        await keys.Choose("otherwise", "En parler en équipe");
        await keys.Activate("Mettre à part");
        await keys.IsLedTo("Remettre dans la liste…");
        await keys.Choose("confidence", "faible");
        await keys.Activate("Enregistrer mon ordre");
        await page.Locator(".card.aid").WaitForAsync();
        await keys.IsLedTo("Dossier 1 sur 1…"); // The new step is announced from its heading.

        await keys.Activate("Aller à l’ordre de l’outil"); // Not by way of all the moves of all the requests.
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.closest('.card.aid') !== null")).Should().BeTrue();
        var points = page.Locator(".card.aid details").First;
        var reasons = await Words(page, ".card.aid summary");
        reasons.Should().EndWith("d’où viennent les points");
        await keys.Activate(reasons);
        await points.Locator("table").WaitForAsync();
        await keys.IsLedTo(reasons);

        var moved = (await Words(page, ".ranked > li:last-child h3"))["7e ".Length..];
        await keys.BackTo("Monter");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText($"Pourquoi {moved} passe de 7e à 6e").WaitForAsync();
        await keys.IsLedTo("Monter"); // The button moved with its request, and the focus with the button.
        (await Words(page, ".ranked > li:focus-within h3")).Should().EndWith(moved);
        await keys.Write($"Pourquoi {moved}…", "La surface.");
        await keys.BackTo("À égalité avec la précédente");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText($"Pourquoi {moved} passe de 7e à 5e").WaitForAsync();
        await keys.IsLedTo("À égalité avec la précédente");
        (await page.EvaluateAsync<string>("document.activeElement.getAttribute('aria-pressed')")).Should().Be("true");
        await keys.TabTo("Ce que la personne demande");
        await page.Keyboard.PressAsync("Space");
        await keys.Choose("confidence", "forte");
        await keys.Activate("Enregistrer ma proposition");
        await page.GetByText("Dossier enregistré").WaitForAsync();
        await keys.IsLedTo("Dossier 1 sur 1…");
        (await page.Locator(".panel").InnerTextAsync()).Should().Contain("« La surface. »", "the reason for a move is read again where the order is");
        await keys.Activate("Voir mon bilan");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Votre bilan" }).WaitForAsync();
        await page.GetByText("En parler en équipe").First.WaitForAsync();
        visit.MustHaveStayedHome();
    }

    // As they are read out: a line or a narrow space is a space.
    private static Task<string> Words(IPage page, string selector) =>
        page.EvaluateAsync<string>("selector => document.querySelector(selector).textContent.replace(/\\s+/g, ' ').trim()", selector);
}
