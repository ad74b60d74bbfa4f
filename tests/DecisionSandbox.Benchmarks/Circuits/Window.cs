using Microsoft.Playwright;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>One practitioner's window, and the clock that the page itself keeps: from the click until the aid is drawn.</summary>
internal sealed class Window
{
    public const string Chromium = "/usr/bin/chromium";

    private const string Clock = """
        (() => {
          let clicked = null;
          addEventListener('click', event => { if (event.target.closest?.('.panel button.main')) { clicked = event.timeStamp; window.revealed = null; } }, true);
          new MutationObserver(() => {
            if (clicked === null || !document.querySelector('.card.aid')) { return; }
            const from = clicked;
            clicked = null;
            requestAnimationFrame(() => setTimeout(() => { window.revealed = performance.now() - from; }));
          }).observe(document, { childList: true, subtree: true });
        })();
        """;

    private readonly IPage _page;
    private readonly Random _random;

    private readonly (int Least, int Most) _pause;

    private Window(IPage page, int person, (int, int) pause) => (_page, _random, _pause) = (page, new Random(person), pause);

    /// <param name="browser">The browser that all share.</param>
    /// <param name="address">Where the server is.</param>
    /// <param name="person">Whose window it is, from 0.</param>
    /// <param name="pause">Seconds to think before a click, from and to.</param>
    public static async Task<Window> Open(IBrowser browser, string address, int person, (int, int) pause)
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address, Locale = "fr-FR", ViewportSize = new() { Width = 1320, Height = 900 } });
        await context.AddInitScriptAsync(Clock);
        return new(await context.NewPageAsync(), person, pause);
    }

    /// <summary>Comes in, agrees and has the first file open.</summary>
    public async Task Join()
    {
        await _page.GotoAsync("/");
        await _page.Locator("form:has(input[value=Practitioner]) button").First.ClickAsync();
        await _page.Locator("form[action='/participation/join']:has(input[value='demo-apa']) button[value=false]").ClickAsync();
        await _page.Locator("button.main").ClickAsync();
        await _page.Locator(".dossier").WaitForAsync();
    }

    /// <summary>Reviews files one after the other, with a while to think before each click.</summary>
    /// <returns>Milliseconds from own judgement to reveal.</returns>
    public async Task<IReadOnlyList<double>> ReviewSeveral(int files)
    {
        var times = new List<double>();
        for (var file = 0; file < files; file++) { times.Add(await Review()); }
        return times;
    }

    /// <summary>Reviews the file that is open, and opens the next.</summary>
    public async Task<double> Review()
    {
        var main = _page.Locator(".panel button.main");
        await Think();
        await main.ClickAsync();
        await Answer(_random.Next(2));
        await Think();
        await main.ClickAsync();
        await _page.Locator(".card.aid").WaitForAsync();
        // The page's policy forbids what waits for a script's value.
        while (await _page.EvaluateAsync<double?>("window.revealed") is null) { await Task.Delay(50); }
        var time = await _page.EvaluateAsync<double>("window.revealed");
        await Answer(_random.Next(2));
        await Think();
        await main.ClickAsync();
        await _page.Locator(".card.law a.main").ClickAsync();
        await main.WaitForAsync();
        return time;
    }

    private async Task Answer(int option)
    {
        await _page.Locator("input[name=decision]").Nth(option).CheckAsync();
        await _page.Locator("input[name=confidence]").Nth(_random.Next(4)).CheckAsync();
    }

    private Task Think() => Task.Delay(_random.Next(_pause.Least * 1000, _pause.Most * 1000));
}
