namespace DecisionSandbox.Faults;

/// <summary>PostgreSQL is stopped immediately, as a power cut would, while people review.</summary>
public static class PostgresRuns
{
    private const int RunsPerDatabase = 10;

    /// <summary>Stops it so many times.</summary>
    public static async Task<Report> Run(int runs)
    {
        await using var cluster = await PostgresCluster.Begin();
        if (cluster is null) { return new("PostgreSQL stopped", 0, 0, []) { Skipped = "PostgreSQL is not installed (apt-get install postgresql)" }; }
        var (random, faults, acknowledged) = (new Random(20261124), new List<string>(), 0L);
        for (var done = 0; done < runs;)
        {
            var folder = Directory.CreateTempSubdirectory("sandbox-postgres-data-").FullName;
            var settings = new Settings(folder, await cluster.NewDatabase());
            await (await Shop.Open(settings)).DisposeAsync();
            var all = new List<Acknowledged>();
            for (var here = 0; here < RunsPerDatabase && done < runs; here++, done++)
            {
                await using (var worker = WorkerProcess.Start(settings))
                {
                    await worker.Ready();
                    // On a busy machine the first review may take longer than any delay drawn here.
                    if (here == 0) { await worker.Worked(); }
                    await Task.Delay(random.Next(100, 2200));
                    await cluster.StopImmediately();
                    if (!await worker.Left(TimeSpan.FromSeconds(60))) { faults.Add($"run {done}: the server neither worked nor said so"); }
                    if (!worker.Lines.Any(line => line.StartsWith("REFUSED", StringComparison.Ordinal))) { faults.Add($"run {done}: nobody was told"); }
                    all.AddRange(worker.Acknowledged);
                }
                await cluster.Start();
                faults.AddRange((await Ledger.Check(settings, all)).Select(fault => $"run {done}: {fault}"));
            }
            acknowledged += all.Count;
            Directory.Delete(folder, recursive: true);
        }
        return new("PostgreSQL stopped", runs, acknowledged, faults);
    }
}
