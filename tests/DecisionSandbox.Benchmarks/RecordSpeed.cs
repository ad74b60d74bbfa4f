using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Audit.Notes;
using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Audit.Verification;
using DecisionSandbox.Faults;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Benchmarks;

/// <summary>What the record costs: the append inside a transaction beside the same transaction without it, in one run; verifying a million entries; one receipt.</summary>
/// <remarks>
/// <c>dotnet run -c Release --project tests/DecisionSandbox.Benchmarks -- record [--seconds N] [--entries N]</c>.
/// Of a transaction three times are taken: from asking to the answer, which with eight people who ask again at once is mostly the wait for the other seven
/// (eight divided by the rate, on average); from its turn to the answer, which holds the commit; and the append alone, inside the transaction.
/// </remarks>
internal static class RecordSpeed
{
    private const int Clients = 8;

    public static async Task Run(string[] args)
    {
        int Value(string name, int fallback) => Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : fallback;
        var seconds = TimeSpan.FromSeconds(Value("--seconds", 8));
        Say("transaction", "database", "clients", "per second", "p50 ms", "p99 ms", "turn p50", "turn p99", "append p50", "append p99");
        Flushes(seconds / 4);
        var folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
        await using (var shop = await Shop.Open(new(folder)))
        {
            await Append(shop, "sqlite", 1, seconds);
            await Append(shop, "sqlite", Clients, seconds);
            await Receipts(shop);
        }
        Directory.Delete(folder, recursive: true);
        await using (var cluster = await PostgresCluster.Begin())
        {
            if (cluster is not null)
            {
                folder = Directory.CreateTempSubdirectory("sandbox-bench-").FullName;
                await using (var shop = await Shop.Open(new(folder, await cluster.NewDatabase())))
                {
                    await Append(shop, "postgres", Clients, seconds);
                    await Receipts(shop);
                }
                Directory.Delete(folder, recursive: true);
            }
        }
        await Verify(Value("--entries", 1_000_000));
    }

    private static async Task Append(Shop shop, string database, int clients, TimeSpan time)
    {
        foreach (var withEntry in (bool[])[false, true, false, true])
        {
            // The first round of each warms up.
            var taken = await Load(clients, time / 2, () => One(shop, withEntry));
            List<double> Sorted(Func<Taken, double> part) => [.. taken.Select(part).Order()];
            var (whole, turn, append) = (Sorted(one => one.Whole), Sorted(one => one.Turn), Sorted(one => one.Append));
            Say(withEntry ? "row + entry" : "row alone", database, clients.ToString(CultureInfo.InvariantCulture), (taken.Count / (time / 2).TotalSeconds).ToString("0", CultureInfo.InvariantCulture),
                Milliseconds(whole, 0.5), Milliseconds(whole, 0.99), Milliseconds(turn, 0.5), Milliseconds(turn, 0.99), withEntry ? Milliseconds(append, 0.5) : "-", withEntry ? Milliseconds(append, 0.99) : "-");
        }
    }

    // What the doorway does for every step of a review: in turn, the head locked, the row and its entry, committed before it is answered.
    private static async Task<Taken> One(Shop shop, bool withEntry)
    {
        var (asked, turn, append) = (Stopwatch.GetTimestamp(), 0L, TimeSpan.Zero);
        await shop.Get<Writers>().Run((context, head) =>
        {
            turn = Stopwatch.GetTimestamp();
            context.Posts.Add(new() { ReviewId = "bench", Key = Services.Draw.Id(), UseCase = "bench" });
            if (withEntry)
            {
                var began = Stopwatch.GetTimestamp();
                shop.Get<Recorder>().Append(context, head, new("own-judgement", new("study", "case", "arm", "review", "subject"))
                {
                    Thoughts = new Dictionary<string, byte[]> { ["own"] = "{\"answer\":{\"option\":\"option-yes\"},\"confidence\":\"medium\"}"u8.ToArray() },
                }, shop.Get<ServerClock>().Read());
                append = Stopwatch.GetElapsedTime(began);
            }
            return Task.FromResult(true);
        }, shares: true, CancellationToken.None);
        return new(Stopwatch.GetElapsedTime(asked).TotalMilliseconds, Stopwatch.GetElapsedTime(turn).TotalMilliseconds, append.TotalMilliseconds);
    }

    // In milliseconds.
    private readonly record struct Taken(double Whole, double Turn, double Append);

    // What the disk alone allows: as many flushes, one after the other, of a page written anew.
    private static void Flushes(TimeSpan time)
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("sandbox-bench-").FullName, "page");
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write))
        {
            var (page, latencies, clock) = (new byte[4096], new List<double>(), Stopwatch.StartNew());
            while (clock.Elapsed < time)
            {
                var began = Stopwatch.GetTimestamp();
                file.Position = latencies.Count % 1000 * page.Length;
                file.Write(page);
                file.Flush(flushToDisk: true);
                latencies.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
            latencies.Sort();
            Say("flush alone", "disk", "1", (latencies.Count / time.TotalSeconds).ToString("0", CultureInfo.InvariantCulture), Milliseconds(latencies, 0.5), Milliseconds(latencies, 0.99));
        }
        Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
    }

    private static async Task Receipts(Shop shop)
    {
        var size = (await shop.Get<Checkpoints>().SignNow(CancellationToken.None)).Value.Checkpoint.Size;
        var (random, latencies) = (new Random(7), new List<double>());
        for (var i = 0; i < 600; i++)
        {
            var clock = Stopwatch.StartNew();
            var receipt = await shop.Get<Services.Records.Receipts>().For(random.NextInt64(size), CancellationToken.None);
            if (!receipt.IsOk) { throw new InvalidOperationException(receipt.Problem!.Message.En); }
            if (i >= 100) { latencies.Add(clock.Elapsed.TotalMilliseconds); }
        }
        latencies.Sort();
        Console.WriteLine($"a receipt among {size.ToString("N0", CultureInfo.InvariantCulture)} entries: p50 {Milliseconds(latencies, 0.5)} ms, p99 {Milliseconds(latencies, 0.99)} ms");
    }

    private static async Task Verify(int count)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("sandbox-bench-").FullName, "export");
        var key = SigningKey.Create("bench.example/log");
        var tree = new TreeBuilder();
        var entries = new List<ReadOnlyMemory<byte>>(count);
        for (var i = 0; i < count; i++)
        {
            var entry = System.Text.Encoding.UTF8.GetBytes($"{{\"version\":1,\"event\":\"own-judgement\",\"n\":{i.ToString(CultureInfo.InvariantCulture)},\"padding\":\"{new string('x', 350)}\"}}");
            entries.Add(entry);
            tree.Append(MerkleHash.Leaf(entry));
        }
        var signed = new Checkpoint("bench.example/log", tree.Size, tree.Root()).Sign(new Ed25519Signer(key));
        await TileExport.WriteAsync(folder, signed, key.VerifierKey, entries);
        for (var round = 0; round < 2; round++)
        {
            var clock = Stopwatch.StartNew();
            var report = ExportVerification.Run(new VerificationRequest(folder) { LogKey = key.VerifierKey.ToString() });
            Console.WriteLine($"verifying {count.ToString("N0", CultureInfo.InvariantCulture)} entries: {clock.Elapsed.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture)} s, {(report.Passed ? "sound" : "at fault")}");
        }
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }

    private static async Task<List<Taken>> Load(int clients, TimeSpan time, Func<Task<Taken>> one)
    {
        var clock = Stopwatch.StartNew();
        var each = await Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(async () =>
        {
            var taken = new List<Taken>();
            while (clock.Elapsed < time) { taken.Add(await one()); }
            return taken;
        })));
        return [.. each.SelectMany(taken => taken)];
    }

    private static string Milliseconds(List<double> sorted, double quantile) => sorted[(int)((sorted.Count - 1) * quantile)].ToString("0.00", CultureInfo.InvariantCulture);

    private static void Say(params string[] cells) => Console.WriteLine(string.Join("  ", cells.Select(cell => cell.PadRight(11))));
}
