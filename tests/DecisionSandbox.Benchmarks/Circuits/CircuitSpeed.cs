using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>
/// So many practitioners at once, each in a window of a real Chromium with a circuit of its own, over the real services: the time from the click that commits the own judgement until
/// the aid is on the screen. Server, browser and this driver share the machine; what each takes of it is said beside the figure, and where the server's part of the time goes.
/// </summary>
/// <remarks><c>dotnet run -c Release --project tests/DecisionSandbox.Benchmarks -- circuits [people] [seconds to think, such as 10-30]</c></remarks>
internal static class CircuitSpeed
{
    private const int FilesEach = 3;

    public static async Task Run(string[] arguments)
    {
        var people = arguments is [var count, ..] ? int.Parse(count, CultureInfo.InvariantCulture) : 20;
        var pause = arguments is [_, var range] && range.Split('-') is [var least, var most] ? (int.Parse(least, CultureInfo.InvariantCulture), int.Parse(most, CultureInfo.InvariantCulture)) : (4, 12);
        if (!File.Exists(Window.Chromium)) { throw new InvalidOperationException($"Chromium is not at {Window.Chromium}."); }
        var folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        try
        {
            // A fresh folder plays the demonstration's simulated study; people meet a server that was started again, as after a night.
            await using (await ServerProcess.Start(folder, FreeAddress())) { }
            await using var server = await ServerProcess.Start(folder, FreeAddress());
            Say($"{server.Greeting}");
            using var playwright = await Playwright.CreateAsync();
            await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Window.Chromium, Args = ["--headless", "--no-sandbox", "--disable-gpu"] });
            await Measure(server, browser, people, pause);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(ServerProcess server, IBrowser browser, int people, (int Least, int Most) pause)
    {
        var first = await Window.Open(browser, server.Address, person: 0, pause);
        await first.Join();
        Say($"the first person after the start: {await first.Review():F0} ms");
        var windows = new List<Window>();
        for (var person = 1; person <= people; person++) { windows.Add(await Window.Open(browser, server.Address, person, pause)); }

        var before = await server.Alive();
        foreach (var window in windows) { await window.Join(); }
        var each = (await server.Alive() - before) / (double)people;
        await server.Ask("begin");
        var (served, browsed, all, clock) = (server.Seconds, Browsed(), ProcessTree.Seconds(Environment.ProcessId), Stopwatch.StartNew());
        var times = (await Task.WhenAll(windows.Select(window => window.ReviewSeveral(FilesEach)))).SelectMany(some => some).Order().ToList();
        (var seconds, served, browsed, all) = (clock.Elapsed.TotalSeconds, server.Seconds - served, Browsed() - browsed, ProcessTree.Seconds(Environment.ProcessId) - all);

        Say($"{people} people who think {pause.Least} to {pause.Most} s before a click, {times.Count} files in {seconds:F0} s ({seconds / FilesEach:F0} s a file), {Environment.ProcessorCount} processors");
        Say($"own judgement to reveal on the screen: p50 {Quantile(times, 0.5):F0} ms, p95 {Quantile(times, 0.95):F0} ms, longest {times[^1]:F0} ms");
        Say($"processor time for each file: server {served / times.Count:F2} s, browser {browsed / times.Count:F2} s, this driver {(all - served - browsed) / times.Count:F2} s");
        Say($"load: server {served / seconds:F2} processors, browser {browsed / seconds:F2}, driver {(all - served - browsed) / seconds:F2}; the machine's own figure {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        Say($"within the server, in ms: {await server.Ask("told")}");
        Say($"memory: {each / 1024:F0} KB alive on the server for each circuit with its file open; {server.Resident / 1048576.0:F0} MB resident for the server");
    }

    private static double Browsed() => ProcessTree.Seconds(Environment.ProcessId, "chromium");

    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
    }

    internal static double Quantile(List<double> sorted, double quantile) => sorted[(int)Math.Ceiling(quantile * sorted.Count) - 1];

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
