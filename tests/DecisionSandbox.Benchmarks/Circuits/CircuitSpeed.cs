using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web;
using DecisionSandbox.Web.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>
/// So many practitioners at once, each in a window of a real Chromium with a circuit of its own, over the real services: the time from the click that commits the own judgement until
/// the aid is on the screen. Server, browser and this driver share the machine; what each takes of it is said beside the figure.
/// </summary>
/// <remarks><c>dotnet run -c Release --project tests/DecisionSandbox.Benchmarks -- circuits [people]</c></remarks>
internal static class CircuitSpeed
{
    private const int FilesEach = 3;

    public static async Task Run(int people)
    {
        if (!File.Exists(Window.Chromium)) { throw new InvalidOperationException($"Chromium is not at {Window.Chromium}."); }
        var folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        try
        {
            // A fresh folder plays the demonstration's simulated study; people meet a server that was started again, as after a night.
            await (await Start(folder)).DisposeAsync();
            await using var app = await Start(folder);
            var clock = Stopwatch.StartNew();
            var built = await app.Services.GetRequiredService<ShownAhead>().Build(default);
            Say($"built ahead after a start: what the aids say of {built} files, in {clock.Elapsed.TotalSeconds:F1} s");
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Window.Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu"] });
            await Measure(app.Urls.First(), browser, people);
            await app.StopAsync();
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(string address, IBrowser browser, int people)
    {
        var first = await Window.Open(browser, address, person: 0);
        await first.Join();
        Say($"the first person after the start: {await first.Review():F0} ms");
        var windows = new List<Window>();
        for (var person = 1; person <= people; person++) { windows.Add(await Window.Open(browser, address, person)); }

        var before = Live();
        foreach (var window in windows) { await window.Join(); }
        var each = (Live() - before) / (double)people;
        var (server, all, clock) = (Own(), ProcessTree.Seconds(Environment.ProcessId), Stopwatch.StartNew());
        var times = (await Task.WhenAll(windows.Select(window => window.ReviewSeveral(FilesEach)))).SelectMany(some => some).Order().ToList();
        var (seconds, ours, everything) = (clock.Elapsed.TotalSeconds, Own() - server, ProcessTree.Seconds(Environment.ProcessId) - all);

        Say($"{people} people, {times.Count} reveals in {seconds:F0} s, {Environment.ProcessorCount} processors");
        Say($"own judgement to reveal on the screen: p50 {Quantile(times, 0.5):F0} ms, p95 {Quantile(times, 0.95):F0} ms, longest {times[^1]:F0} ms");
        Say($"load: server and driver {ours / seconds:F2} processors, browser {(everything - ours) / seconds:F2}; the machine's own figure {File.ReadAllText("/proc/loadavg").Trim()}");
        Say($"memory: {each / 1024:F0} KB alive on the server for each circuit with its file open; {Environment.WorkingSet / 1048576.0:F0} MB resident for server and driver together");
    }

    private static async Task<WebApplication> Start(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = "DecisionSandbox.Web", ContentRootPath = AppContext.BaseDirectory, Args = ["--urls", $"http://127.0.0.1:{FreePort()}"],
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.AddPages();
        builder.Services.AddScoped<IAccounts, LocalAccounts>();
        builder.Services.AddDecisionSandbox(new SandboxOptions { Data = folder });
        var app = builder.Build();
        var ready = await app.Services.GetRequiredService<SandboxStart>().Ready();
        if (ready.Problem is { } problem) { throw new InvalidOperationException(problem.Message.En); }
        app.MapPages(ready.Value.IsDemo);
        await app.StartAsync();
        return app;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static long Live() => GC.GetTotalMemory(forceFullCollection: true);

    private static double Own() => Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds;

    private static double Quantile(List<double> sorted, double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Count) - 1];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
