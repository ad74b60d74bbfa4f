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
        var (faults, opening, drafts, folder) = (new List<string>(), new List<double>(), new List<double>(), Directory.CreateTempSubdirectory("sandbox-journey-").FullName);
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
                opening.Add(clock.Elapsed.TotalSeconds);
                clock.Restart();
                var view = await shop.Get<IReviewDesk>().Open(new Actor(at[1], Role.Practitioner), at[2], 1);
                drafts.Add(clock.Elapsed.TotalSeconds);
                if (view.Problem is { } problem) { faults.Add($"step {step}: {problem.Message.En}"); }
                else if (Convert.ToBase64String(StoredJson.Bytes(view.Value)) != at[3]) { faults.Add($"step {step}: the view after the restart is not the one before"); }
            }
        }
        Directory.Delete(folder, recursive: true);
        return new("killed at every step", runs * Steps, runs * Steps, faults) { Remark = $"services open again in {Spread(opening)}; then the draft is back in {Spread(drafts)}" };
    }

    private static string Spread(List<double> seconds)
    {
        seconds.Sort();
        double At(double part) => seconds[(int)Math.Ceiling(part * seconds.Count) - 1];
        return string.Create(CultureInfo.InvariantCulture, $"{1000 * At(.5):0} ms (p50), {1000 * At(.95):0} ms (p95), {1000 * seconds[^1]:0} ms (max)");
    }
}
