using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Research;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Benchmarks;

/// <summary>
/// A study's page over the real services: a copy of the demo study with ten thousand decisions by bots, seen for the first time (nothing is computed yet), then again.
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

        for (var round = 0; round < 4; round++)
        {
            await using var services = await Open(folder);
            var desk = services.GetRequiredService<IResearchDesk>();
            var clock = Stopwatch.StartNew();
            var glance = (await desk.Glance(Researcher, Copy)).Value;
            var atOnce = clock.Elapsed;
            var decisions = (await desk.Results(Researcher, Copy)).Value.Analysis!.Rows;
            var first = clock.Elapsed;
            clock.Restart();
            for (var i = 0; i < 10; i++) { _ = (await desk.Glance(Researcher, Copy)).Value.Results!; }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{decisions} decisions: first answer in {atOnce.TotalMilliseconds:F0} ms {(glance.Results is null ? "without" : "with")} measures, measures in {first.TotalMilliseconds:F0} ms, shown again in {clock.Elapsed.TotalMilliseconds / 10:F1} ms"));
        }
    }

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
