using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Exports;
using DecisionSandbox.Benchmarks.Circuits;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Research;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Benchmarks;

/// <summary>
/// A study's page over the real services: a copy of the demo study with ten thousand decisions by bots, computed for the first time, then opened in services that have just started and find what was kept, then again.
/// Run with <c>-- study-page FOLDER</c>; playing the bots takes some minutes, once.
/// </summary>
internal static class StudyPageSpeed
{
    private const string Copy = "big";
    private static readonly Actor Researcher = Actor.Operator(Role.Researcher);

    public static async Task Run(string folder)
    {
        await using (var services = await Open(folder))
        {
            if (!(await services.GetRequiredService<IResearchDesk>().Studies(Researcher)).Value.Any(study => study.Study.Id == Copy))
            {
                var played = await services.GetRequiredService<IBotDesk>().PlayCopy(Researcher, "demo-apa", Copy, new BotTeam(840, [BotPolicy.Noisy(0.4)], 3));
                if (played.Problem is { } stuck) { throw new InvalidOperationException(stuck.Message.En); }
            }
        }

        List<double> cold = [], again = [], warm = [];
        var (rows, late) = (0, 0);
        for (var round = 0; round < 20; round++)
        {
            if (round < 4)
            {
                await using var unmeasured = await Open(folder);
                await Forget(unmeasured);
                cold.Add(await Time(async () => rows = (await unmeasured.GetRequiredService<IResearchDesk>().Results(Researcher, Copy)).Value.Analysis!.Rows));
            }
            await using var services = await Open(folder);
            var desk = services.GetRequiredService<IResearchDesk>();
            again.Add(await Time(async () =>
            {
                if ((await desk.Glance(Researcher, Copy)).Value.Results is null) { late++; }
            }));
            for (var i = 0; i < 10; i++) { warm.Add(await Time(() => desk.Glance(Researcher, Copy))); }
        }
        Say($"{rows} decisions, {Environment.ProcessorCount} processors, load {(await File.ReadAllTextAsync("/proc/loadavg")).Trim()}");
        Say($"computed for the first time: {Quantiles(cold)}");
        Say($"first answer after a start: {Quantiles(again)}, without measures {late} times");
        Say($"shown again: {Quantiles(warm)}");
        await using var beside = await Open(folder);
        await Beside(beside);
    }

    // People go on reviewing while a researcher's page is computed: on all processors, as a command does, and on all but one, as the server does.
    private static async Task Beside(ServiceProvider services)
    {
        var exported = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        if ((await services.GetRequiredService<IResearchDesk>().Export(Researcher, Copy, exported)).Problem is { } problem) { throw new InvalidOperationException(problem.Message.En); }
        var export = StudyExport.Open(exported).Value;
        Directory.Delete(exported, recursive: true);
        var compute = () => { Analyse.Run(export.Decisions, export.Options); return true; };
        foreach (var (name, run) in new (string, Func<Task>?)[]
        {
            ("nothing else", null), ("measures on all processors", () => Task.Run(compute)), ("measures on all but one", () => services.GetRequiredService<Computing>().Run(compute)),
        })
        {
            using var over = new CancellationTokenSource();
            var computing = Task.Run(async () => { while (run is not null && !over.IsCancellationRequested) { await run(); } });
            var clock = Stopwatch.StartNew();
            var played = await services.GetRequiredService<IBotDesk>().PlayCopy(
                Researcher, "demo-apa", $"beside-{Draw.Id()}", new BotTeam(4, [BotPolicy.Noisy(0.4)], 3));
            var each = clock.Elapsed.TotalMilliseconds / played.Value.Reviews;
            await over.CancelAsync();
            await computing;
            Say($"four people at once, beside {name}: a file decided every {each:F0} ms");
        }
    }

    private static async Task Forget(ServiceProvider services)
    {
        await using var context = await services.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync();
        await context.Results.ExecuteDeleteAsync();
    }

    private static async Task<double> Time(Func<Task> what)
    {
        var clock = Stopwatch.StartNew();
        await what();
        return clock.Elapsed.TotalMilliseconds;
    }

    private static string Quantiles(List<double> times)
    {
        var sorted = times.Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"p50 {CircuitSpeed.Quantile(sorted, 0.5):F0} ms, p95 {CircuitSpeed.Quantile(sorted, 0.95):F0} ms (of {sorted.Count})");
    }

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    private static async Task<ServiceProvider> Open(string folder)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDecisionSandbox(new SandboxOptions { Data = folder });
        var provider = services.BuildServiceProvider();
        var ready = await provider.GetRequiredService<SandboxStart>().Ready();
        return ready.Problem is { } problem ? throw new InvalidOperationException(problem.Message.En) : provider;
    }
}
