using System.Globalization;

namespace DecisionSandbox.Faults;

/// <summary>fsync answers EIO from some call on: nothing more may be acknowledged, and the server must say so.</summary>
public static class FsyncRuns
{
    /// <summary>Injects so many errors.</summary>
    /// <param name="runs">How many.</param>
    /// <param name="durabilityOff">True for the broken variant, which must fail.</param>
    public static async Task<Report> Run(int runs, bool durabilityOff)
    {
        if (!File.Exists("/usr/bin/strace")) { return new("fsync", 0, 0, []) { Skipped = "strace is not installed (apt-get install strace)" }; }
        var (random, faults, acknowledged) = (new Random(20261124), new List<string>(), 0L);
        for (var run = 0; run < runs; run++)
        {
            var folder = Directory.CreateTempSubdirectory("sandbox-fsync-").FullName;
            var settings = new Settings(folder, DurabilityOff: durabilityOff);
            await (await Shop.Open(settings)).DisposeAsync();
            var from = random.Next(4, 60).ToString(CultureInfo.InvariantCulture);
            await using (var worker = WorkerProcess.Start(settings, "strace", "-f", "-qq", "-o", "/dev/null", "--seccomp-bpf",
                "-e", "trace=fsync,fdatasync", "-e", $"inject=fsync,fdatasync:error=EIO:when={from}+"))
            {
                await worker.Ready();
                await worker.Left(TimeSpan.FromSeconds(durabilityOff ? 6 : 60));
                if (!worker.Lines.Any(line => line.StartsWith("READONLY True", StringComparison.Ordinal))) { faults.Add($"run {run}: fsync failed from call {from} on and the server went on as if nothing were"); }
                acknowledged += worker.Acknowledged.Count();
                faults.AddRange((await Ledger.Check(settings, [.. worker.Acknowledged])).Select(fault => $"run {run}: {fault}"));
            }
            Directory.Delete(folder, recursive: true);
        }
        return new("fsync", runs, acknowledged, faults) { Remark = durabilityOff ? "with synchronous=OFF" : "read-only each time" };
    }
}
