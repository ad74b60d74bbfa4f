using System.Diagnostics;
using System.Globalization;

namespace DecisionSandbox.Faults;

/// <summary>The disk runs full while people review: a small tmpfs of another size each time.</summary>
public static class DiskRuns
{
    /// <summary>Fills so many disks.</summary>
    public static async Task<Report> Run(int runs)
    {
        if (Environment.UserName != "root") { return new("full disk", 0, 0, []) { Skipped = "mounting a tmpfs takes root" }; }
        var (random, faults, acknowledged) = (new Random(20261124), new List<string>(), 0L);
        var template = Directory.CreateTempSubdirectory("sandbox-disk-template-").FullName;
        await (await Shop.Open(new(template))).DisposeAsync();
        for (var run = 0; run < runs; run++)
        {
            var mount = Directory.CreateTempSubdirectory("sandbox-disk-").FullName;
            var kilobytes = (Directory.EnumerateFiles(template).Sum(file => new FileInfo(file).Length) / 1024) + random.Next(200, 2500);
            if (await Command("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={kilobytes}k"), "tmpfs", mount) != 0)
            {
                return new("full disk", run, acknowledged, faults) { Skipped = "this machine does not let a tmpfs be mounted" };
            }
            var rescued = Directory.CreateTempSubdirectory("sandbox-disk-after-").FullName;
            try
            {
                Copy(template, mount);
                await using var worker = WorkerProcess.Start(new(mount));
                await worker.Ready();
                await worker.Left(TimeSpan.FromSeconds(60));
                if (!worker.Lines.Any(line => line.StartsWith("REFUSED NotKept", StringComparison.Ordinal) || line.StartsWith("READONLY", StringComparison.Ordinal))) { faults.Add($"run {run}: the disk was full and nobody was told"); }
                acknowledged += worker.Acknowledged.Count();
                Copy(mount, rescued);
                faults.AddRange((await Ledger.Check(new(rescued), [.. worker.Acknowledged])).Select(fault => $"run {run}: {fault}"));
            }
            finally
            {
                await Command("umount", mount);
                Directory.Delete(mount);
                Directory.Delete(rescued, recursive: true);
            }
        }
        Directory.Delete(template, recursive: true);
        return new("full disk", runs, acknowledged, faults);
    }

    private static void Copy(string from, string to)
    {
        // Shared memory belongs to the processes, not to the data.
        foreach (var file in Directory.EnumerateFiles(from).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal))) { File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true); }
    }

    private static async Task<int> Command(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
