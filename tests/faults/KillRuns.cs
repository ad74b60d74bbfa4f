namespace DecisionSandbox.Faults;

/// <summary>kill -9 of a working server, at a moment nobody chose.</summary>
public static class KillRuns
{
    private const int RunsPerFolder = 20;

    /// <summary>Kills so many times.</summary>
    public static async Task<Report> Run(int runs)
    {
        var (random, faults, acknowledged) = (new Random(20261124), new List<string>(), 0L);
        for (var done = 0; done < runs;)
        {
            var folder = Directory.CreateTempSubdirectory("sandbox-kill-").FullName;
            var settings = new Settings(folder);
            // Everything acknowledged in this folder so far, not only in the last run.
            var all = new List<Acknowledged>();
            for (var here = 0; here < RunsPerFolder && done < runs; here++, done++)
            {
                await using (var worker = WorkerProcess.Start(settings))
                {
                    await worker.Ready();
                    // On a busy machine the first review may take longer than any delay drawn here.
                    if (here == 0) { await worker.Worked(); }
                    await Task.Delay(random.Next(100, 2200));
                    await worker.Kill();
                    all.AddRange(worker.Acknowledged);
                }
                faults.AddRange((await Ledger.Check(settings, all)).Select(fault => $"run {done}: {fault}"));
            }
            acknowledged += all.Count;
            Directory.Delete(folder, recursive: true);
        }
        return new("kill -9", runs, acknowledged, faults);
    }
}
