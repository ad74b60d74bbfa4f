using System.Globalization;
using System.Text.Json;
using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>Hands on the keyboard and nothing else. Wherever the focus goes, it must be seen: a ring of two pixels, inside the window, not covered.</summary>
public sealed class Keyboard(IPage page)
{
    private const int Patience = 250;

    // What the focus is on: its name as it is read out, its kind, and what is wrong with how it shows.
    private const string Look = """
        () => {
          const el = document.activeElement;
          if (!el || el === document.body) { return null; }
          const shows = e => { const s = getComputedStyle(e); return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2; };
          const card = el.closest('.choice');
          const box = el.getClientRects()[0];
          const name = (el.getAttribute('aria-label') || (el.labels && el.labels.length ? el.labels[0].textContent : el.textContent) || el.value || '').replace(/\s+/g, ' ').trim();
          let fault = '';
          // A heading that the page leads to is where reading begins: no stroke acts on it, so it bears no ring.
          if (el.tabIndex >= 0 && !shows(el) && !(card && shows(card))) { fault = 'no ring'; }
          else if (!box || box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) { fault = 'outside the window'; }
          else {
            const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]].map(([x, y]) => [box.left + x * box.width, box.top + y * box.height]);
            const seen = points.some(([x, y]) => { const at = document.elementFromPoint(x, y); return at && (el === at || el.contains(at) || at.contains(el)); });
            if (!seen) { fault = 'covered by something'; }
          }
          return JSON.stringify({ name, kind: el.type || el.tagName.toLowerCase(), group: el.name || '', fault });
        }
        """;

    public sealed record Stop(string Name, string Kind, string Group, string Fault);

    /// <summary>Presses Tab until the focus is on this.</summary>
    public async Task TabTo(string name)
    {
        await Visit.Dressed(page);
        for (var i = 0; i < Patience; i++)
        {
            if (i > 0 || await Here() is not { } already || !Is(already, name)) { await page.Keyboard.PressAsync("Tab"); }
            if (await Settled() is not { } stop) { continue; }
            stop.Fault.Should().BeEmpty("the focus on {0} ({1}) must be seen, on {2}", stop.Name, stop.Kind, page.Url);
            if (Is(stop, name)) { return; }
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"“{name}” is not reached by {Patience} strokes of Tab on {page.Url}."));
    }

    /// <summary>Presses Shift and Tab until the focus is on this, before where it is.</summary>
    public async Task BackTo(string name)
    {
        await Visit.Dressed(page);
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Shift+Tab");
            if (await Settled() is not { } stop) { continue; }
            stop.Fault.Should().BeEmpty("the focus on {0} ({1}) must be seen, on {2}", stop.Name, stop.Kind, page.Url);
            if (Is(stop, name)) { return; }
        }
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"“{name}” is not reached backwards by {Patience} strokes on {page.Url}."));
    }

    /// <summary>Goes there and presses Enter.</summary>
    public async Task Activate(string name)
    {
        await TabTo(name);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Goes to a group of radio buttons and chooses with the arrow keys.</summary>
    public async Task Choose(string group, string answer)
    {
        await Visit.Dressed(page);
        for (var i = 0; i < Patience; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await Here() is { Kind: "radio" } stop && stop.Group == group) { break; }
        }
        for (var i = 0; i < 12; i++)
        {
            var stop = await Here() ?? throw new InvalidOperationException($"The focus left the answers “{group}”.");
            stop.Group.Should().Be(group, "“{0}” is one of its answers", answer);
            if (stop.Name.StartsWith(answer, StringComparison.Ordinal))
            {
                if (!await page.EvaluateAsync<bool>("document.activeElement.checked")) { await page.Keyboard.PressAsync("Space"); }
                return;
            }
            await page.Keyboard.PressAsync("ArrowDown");
        }
        throw new InvalidOperationException($"“{answer}” is not among the answers “{group}”.");
    }

    /// <summary>Goes to a field and writes.</summary>
    public async Task Write(string field, string text)
    {
        await TabTo(field);
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Waits until the page has put the focus on this by itself.</summary>
    public async Task IsLedTo(string name)
    {
        for (var i = 0; i < Patience; i++)
        {
            if (await Here() is { } stop && Is(stop, name)) { return; }
            await page.WaitForTimeoutAsync(40);
        }
        throw new InvalidOperationException($"The focus did not go to “{name}” but stays on {await Here()}.");
    }

    // A page that has just grown or shrunk brings the focus into sight a moment later.
    private async Task<Stop?> Settled()
    {
        var stop = await Here();
        for (var i = 0; i < 10 && stop is { Fault.Length: > 0 }; i++)
        {
            await page.WaitForTimeoutAsync(50);
            stop = await Here();
        }
        return stop;
    }

    /// <summary>What has the focus, or null.</summary>
    public async Task<Stop?> Here()
    {
        try
        {
            return await page.EvaluateAsync<string?>(Look) is { } stop ? JsonSerializer.Deserialize<Stop>(stop, JsonSerializerOptions.Web) : null;
        }
        catch (PlaywrightException leaving) when (leaving.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
        {
            return null;
        }
    }

    // "Rejouer…" stands for whatever begins with it.
    private static bool Is(Stop stop, string name) =>
        name is [.. var beginning, '…'] ? stop.Name.StartsWith(beginning, StringComparison.Ordinal) : stop.Name == name;
}
