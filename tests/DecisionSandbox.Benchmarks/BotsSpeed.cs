using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Bots;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Benchmarks;

/// <summary>How long bots take over a whole study through the real services, every commit on the disk, beside what the bare commits would take in the same run.</summary>
/// <remarks><c>dotnet run -c Release --project tests/DecisionSandbox.Benchmarks -- bots [participants]</c></remarks>
internal static class BotsSpeed
{
    private const string Study = "demo-apa";
    private const int BareCommits = 500;

    public static async Task Run(int participants)
    {
        var folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        try
        {
            var services = new ServiceCollection().AddLogging();
            services.AddDecisionSandbox(new SandboxOptions { Data = folder });
            await using var provider = services.BuildServiceProvider();
            var ready = await provider.GetRequiredService<SandboxStart>().Ready();
            if (ready.Problem is { } notReady) { throw new InvalidOperationException(notReady.Message.En); }

            var before = await Entries(provider);
            var (processor, clock) = (Process.GetCurrentProcess().TotalProcessorTime, Stopwatch.StartNew());
            var played = await provider.GetRequiredService<IBotDesk>().PlayCopy(
                Actor.Operator(Role.Researcher), Study, $"{Study}-bench", new(participants, [BotPolicy.Noisy(0.5)], Seed: 7));
            clock.Stop();
            if (played.Problem is { } problem) { throw new InvalidOperationException(problem.Message.En); }
            var (reviews, entries) = (played.Value.Reviews, await Entries(provider) - before);
            var busy = Process.GetCurrentProcess().TotalProcessorTime - processor;
            var commit = await BareCommit(provider);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{participants} bots, {reviews} files, {entries} entries: {clock.Elapsed.TotalSeconds:F1} s ({1000 * clock.Elapsed.TotalSeconds / reviews:F2} ms a file); processor {busy.TotalSeconds:F1} s; one row and one commit alone take {commit:F2} ms here"));
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> Entries(ServiceProvider provider)
    {
        await using var context = await provider.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync();
        return await context.Entries.CountAsync();
    }

    private static async Task<double> BareCommit(ServiceProvider provider)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < BareCommits; i++)
        {
            using var turn = await provider.GetRequiredService<WriterGate>().Enter(default);
            await using var context = await provider.GetRequiredService<IDbContextFactory<SandboxContext>>().CreateDbContextAsync();
            context.Posts.Add(new() { ReviewId = "bench", Key = Draw.Id(), UseCase = "bench" });
            await context.SaveChangesAsync();
        }
        return clock.Elapsed.TotalMilliseconds / BareCommits;
    }
}
