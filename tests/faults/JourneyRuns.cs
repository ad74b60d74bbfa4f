using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Faults;

/// <summary>The server is killed at every step of a review: the same person finds the same file, arm, step and draft again.</summary>
public static class JourneyRuns
{
    private const int Steps = 6;

    /// <summary>Every step, so many times.</summary>
    public static async Task<Report> Run(int runs)
    {
        var (faults, slowest, folder) = (new List<string>(), TimeSpan.Zero, Directory.CreateTempSubdirectory("sandbox-journey-").FullName);
        for (var run = 0; run < runs; run++)
        {
            for (var step = 1; step <= Steps; step++)
            {
                var settings = new Settings(folder, Until: step);
                string[] at;
                await using (var worker = WorkerProcess.Start(settings))
                {
                    await worker.Ready();
                    at = (await worker.At()).Split(' ');
                    await worker.Kill();
                }
                var clock = Stopwatch.StartNew();
                await using var shop = await Shop.Open(settings);
                var view = await shop.Get<IReviewDesk>().Open(new Actor(at[1], Role.Practitioner), at[2], 1);
                slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
                if (view.Problem is { } problem) { faults.Add($"step {step}: {problem.Message.En}"); }
                else if (Convert.ToBase64String(StoredJson.Bytes(view.Value)) != at[3]) { faults.Add($"step {step}: the view after the restart is not the one before"); }
            }
        }
        Directory.Delete(folder, recursive: true);
        var seconds = slowest.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        return new("killed at every step", runs * Steps, runs * Steps, faults) { Remark = $"services open and draft back in {seconds} s at most" };
    }
}
