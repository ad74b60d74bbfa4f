using Deque.AxeCore.Commons;
using FluentAssertions;
using Microsoft.Playwright;

namespace DecisionSandbox.Web.Tests.Journeys;

/// <summary>One Chromium for all journeys, and what is watched in each: requests to elsewhere, refusals of the content security policy, errors in the page.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;

    public static bool IsInstalled => File.Exists(Chromium);

    public async ValueTask InitializeAsync()
    {
        if (!IsInstalled) { return; }
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) { await _browser.DisposeAsync(); }
        _playwright?.Dispose();
    }

    public async Task<Visit> Open(string address, int width = 1320, int height = 900, string locale = "fr-FR", ColorScheme scheme = ColorScheme.Light)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address,
            Locale = locale,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = height },
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        return new Visit(context, page, address);
    }
}

/// <summary>One person's browser window.</summary>
public sealed class Visit : IAsyncDisposable
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private const string Wcag = "{ runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }, resultTypes: ['violations'] }";

    private readonly IBrowserContext _context;
    private bool _isWatching = true;

    public Visit(IBrowserContext context, IPage page, string address)
    {
        (_context, Page) = (context, page);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)) { Elsewhere.Add(request.Url); }
        };
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && _isWatching) { Complaints.Add($"{message.Text} at {message.Location} on {page.Url}"); }
        };
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Requests to anything but the server.</summary>
    public List<string> Elsewhere { get; } = [];

    /// <summary>Errors on the console: refusals of the content security policy among them.</summary>
    public List<string> Complaints { get; } = [];

    public Task Enter(string role) => Page.Locator($"form:has(input[value={role}]) button").First.ClickAsync();

    /// <summary>Leaves the demo study's two questionnaires as they stand, after the last file.</summary>
    public async Task LeaveQuestions(Func<Task>? first = null)
    {
        foreach (var item in new[] { "item-mental", "item-as-i-saw" })
        {
            await Page.Locator($"input[name={item}]").First.WaitForAsync();
            if (first is not null) { await first(); first = null; }
            await Page.Locator("main button.main").ClickAsync();
        }
    }

    public Task Press(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Waits for the style sheet: words without it are no page yet.</summary>
    public static async Task Dressed(IPage page)
    {
        for (var i = 0; i < 200; i++)
        {
            try
            {
                if (await page.EvaluateAsync<string>("document.readyState") == "complete") { return; }
            }
            catch (PlaywrightException leaving) when (leaving.Message.Contains("Execution context was destroyed", StringComparison.Ordinal))
            {
                // One page has left and the next has not come: it is asked again.
            }
            await page.WaitForTimeoutAsync(50);
        }
    }

    /// <summary>Nothing that axe finds. It is asked in the page itself, of violations alone: the package's own way opens a second page for every question and takes five times as long.</summary>
    public async Task MustBeAccessible(string state)
    {
        // axe puts a style of its own into the page, which the policy refuses: that is not the page's doing.
        _isWatching = false;
        await Dressed(Page);
        if (!await Page.EvaluateAsync<bool>("typeof axe === 'object'")) { await Page.EvaluateAsync(Axe); }
        var found = await Page.EvaluateAsync<string[]>($"async () => (await axe.run(document, {Wcag})).violations.flatMap(v => v.nodes.map(n => `${{v.id}}: ${{n.html}}`))");
        _isWatching = true;
        found.Should().BeEmpty("axe, {0}", state);
    }

    /// <summary>The page as it stands, wide and light, wide and dark, narrow: accessible in each, and never wider than its window.</summary>
    /// <param name="state">What the page shows.</param>
    public async Task MustReadWell(string state)
    {
        var (size, wide) = (Page.ViewportSize!, Page.ViewportSize!.Width > 320);
        await MustBeAccessible(state);
        await MustNotScrollSideways();
        await Look(state);
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await MustBeAccessible(state + ", dark");
        await Look(state + ", dark");
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        if (!wide) { return; }
        await Page.SetViewportSizeAsync(320, 700);
        await MustBeAccessible(state + ", 320 px");
        await MustNotScrollSideways();
        await Look(state + ", 320 px");
        await Page.SetViewportSizeAsync(size.Width, size.Height);
        if (LookFolder is null) { return; }
        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active, Contrast = Contrast.More });
        await Look(state + ", forced colours");
        await Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, Contrast = Contrast.NoPreference, Media = Media.Print });
        await Look(state + ", print");
        await Page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static string? LookFolder => Environment.GetEnvironmentVariable("SANDBOX_LOOK") is { Length: > 0 } folder ? folder : null;

    // Every state as a picture, for people who look at them all (SANDBOX_LOOK names the folder).
    private async Task Look(string state)
    {
        if (LookFolder is not { } folder) { return; }
        await Page.EvaluateAsync("window.scrollTo(0, 0)");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, state.Replace(", ", "-", StringComparison.Ordinal).Replace(' ', '-') + ".png"), FullPage = true });
    }

    public async Task MustNotScrollSideways() =>
        (await Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);

    public void MustHaveStayedHome()
    {
        Elsewhere.Should().BeEmpty();
        Complaints.Should().BeEmpty();
    }

    /// <summary>A picture, only where somebody asks for it (SANDBOX_PICTURES names the folder).</summary>
    public async Task Picture(string name, bool wholePage = true)
    {
        if (Environment.GetEnvironmentVariable("SANDBOX_PICTURES") is not { Length: > 0 } folder) { return; }
        Directory.CreateDirectory(folder);
        await Page.EvaluateAsync("window.scrollTo(0, 0)");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = wholePage, Caret = ScreenshotCaret.Initial });
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
