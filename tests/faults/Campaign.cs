using System.Globalization;

namespace DecisionSandbox.Faults;

/// <summary>The commands of this program.</summary>
public static class Campaign
{
    private const int Kill = 200, Fsync = 50, Disk = 50, Postgres = 50, Journey = 5, Exports = 1000;

    /// <summary>Runs one.</summary>
    /// <returns>0 where nothing was lost, half written or overlooked; 1 otherwise.</returns>
    public static async Task<int> Run(string[] args)
    {
        if (args is ["worker", ..]) { return await Worker.Run(Settings.Of(args[1..])); }
        int Runs(int fallback) => Array.IndexOf(args, "--runs") is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
        var off = args.Contains("--durability-off");
        Report[] reports = args switch
        {
            ["kill", ..] => [await KillRuns.Run(Runs(Kill))],
            ["fsync", ..] => [await FsyncRuns.Run(Runs(Fsync), off)],
            ["disk", ..] => [await DiskRuns.Run(Runs(Disk))],
            ["postgres", ..] => [await PostgresRuns.Run(Runs(Postgres))],
            ["journey", ..] => [await JourneyRuns.Run(Runs(Journey))],
            ["verifiers", ..] => [await Verifiers.Agreement.Run(Runs(Exports), 10)],
            ["all", ..] =>
            [
                await KillRuns.Run(Kill), await FsyncRuns.Run(Fsync, false), await DiskRuns.Run(Disk), await PostgresRuns.Run(Postgres), await JourneyRuns.Run(Journey),
                await Verifiers.Agreement.Run(Exports, 10),
            ],
            _ => [new Report("usage", 0, 0, ["kill | fsync [--durability-off] | disk | postgres | journey | verifiers | all, each with --runs N"])],
        };
        foreach (var report in reports)
        {
            await Console.Out.WriteLineAsync(report.ToString());
            foreach (var fault in report.Faults.Take(20)) { await Console.Out.WriteLineAsync("  " + fault); }
        }
        return reports.All(report => report.Passed) ? 0 : 1;
    }
}

/// <summary>What a campaign found.</summary>
/// <param name="Name">Which campaign.</param>
/// <param name="Runs">How many faults were provoked.</param>
/// <param name="Acknowledged">How many steps had been acknowledged, or how many cases were checked.</param>
/// <param name="Faults">What was lost, half written or overlooked.</param>
public sealed record Report(string Name, int Runs, long Acknowledged, IReadOnlyList<string> Faults)
{
    /// <summary>Said beside the figures.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Why it could not be run here; null where it was.</summary>
    public string? Skipped { get; init; }

    /// <summary>True where nothing was at fault.</summary>
    public bool Passed => Faults.Count == 0;

    /// <inheritdoc/>
    public override string ToString() => Skipped is { } why ? $"{Name}: skipped, {why}"
        : string.Create(CultureInfo.InvariantCulture, $"{Name}: {Runs} runs, {Acknowledged} acknowledged, {Faults.Count} faults{(Remark.Length > 0 ? "; " + Remark : "")}");
}
