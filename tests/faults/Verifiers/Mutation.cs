using DecisionSandbox.Audit.Tiles;
using DecisionSandbox.Audit.Tree;

namespace DecisionSandbox.Faults.Verifiers;

/// <summary>One way of tampering with an export. The first five know nothing of the key; the last two are the owner's, who signs again, and only what was kept at home can show them.</summary>
internal sealed record Mutation(string Name, Func<RandomLog, Random, string, Task> Apply)
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        new("bit flip", (_, random, folder) => Rewrite(Any(folder, random), bytes => { bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8)); return bytes; })),
        new("delete", (_, random, folder) => { File.Delete(Tile(folder, random)); return Task.CompletedTask; }),
        new("swap", Swap),
        new("insert", Insert),
        new("cut before the checkpoint", Cut),
        new("owner cuts and signs again", async (log, random, folder) => await Again(log, folder, log.Entries[..random.Next(log.KeptSize)])),
        new("owner rebuilds the whole chain", async (log, random, folder) =>
        {
            var (at, entries) = (random.Next(log.KeptSize), log.Entries.ToList());
            do { entries[at] = log.Entry(); } while (entries[at].AsSpan().SequenceEqual(log.Entries[at]));
            await Again(log, folder, entries);
        }),
    ];

    private static async Task Again(RandomLog log, string folder, List<byte[]> entries)
    {
        Directory.Delete(folder, recursive: true);
        await log.Write(folder, entries);
    }

    // Two entries of one bundle change places, with or without their hashes.
    private static async Task Swap(RandomLog log, Random random, string folder)
    {
        var (size, index) = (log.Entries.Count, 0L);
        var bundle = new TilePath(TilePath.Entries, index, Math.Min(256, size));
        var (a, b) = (random.Next(bundle.Width), random.Next(bundle.Width));
        if (log.Entries[a].AsSpan().SequenceEqual(log.Entries[b]))
        {
            await Rewrite(Tile(folder, random), bytes => { bytes[^1] ^= 1; return bytes; });
            return;
        }
        var entries = log.Entries[..bundle.Width];
        (entries[a], entries[b]) = (entries[b], entries[a]);
        using var stream = new MemoryStream();
        entries.ForEach(entry => EntryBundle.Write(stream, entry));
        await File.WriteAllBytesAsync(Path.Combine(folder, bundle.ToString()), stream.ToArray());
        if (random.Next(2) == 0) { return; }
        await File.WriteAllBytesAsync(Path.Combine(folder, (bundle with { Level = 0 }).ToString()), [.. entries.SelectMany(entry => MerkleHash.Leaf(entry).ToBytes())]);
    }

    private static async Task Insert(RandomLog log, Random random, string folder)
    {
        if (random.Next(2) == 0)
        {
            await Rewrite(Tile(folder, random), bytes => [.. bytes[..(bytes.Length / 2)], (byte)random.Next(256), .. bytes[(bytes.Length / 2)..]]);
            return;
        }
        var extra = Path.Combine(folder, new TilePath(random.Next(2) - 1, 9, random.Next(1, 257)).ToString());
        Directory.CreateDirectory(Path.GetDirectoryName(extra)!);
        await File.WriteAllBytesAsync(extra, log.Entry());
    }

    // The files of the last entries go, as if fewer had been exported; the checkpoint stays.
    private static async Task Cut(RandomLog log, Random random, string folder)
    {
        var checkpoint = await File.ReadAllBytesAsync(Path.Combine(folder, "checkpoint"));
        await Again(log, folder, log.Entries[..^random.Next(1, Math.Min(log.Entries.Count, 20))]);
        await File.WriteAllBytesAsync(Path.Combine(folder, "checkpoint"), checkpoint);
    }

    private static string Tile(string folder, Random random) => Pick(Directory.EnumerateFiles(Path.Combine(folder, "tile"), "*", SearchOption.AllDirectories)
        // An earlier partial file that is gone is no alteration.
        .Where(file => new TilePathOfCheckpoint(folder).Holds(file)), random);

    private static string Any(string folder, Random random) => Pick(new[] { "tile", "cosignatures" }.Select(name => Path.Combine(folder, name)).Where(Directory.Exists)
        .SelectMany(path => Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)).Append(Path.Combine(folder, "checkpoint")).Where(file => new FileInfo(file).Length > 0), random);

    private static string Pick(IEnumerable<string> files, Random random) => files.Order(StringComparer.Ordinal).ToList() is var all ? all[random.Next(all.Count)] : "";

    private static async Task Rewrite(string file, Func<byte[], byte[]> change) => await File.WriteAllBytesAsync(file, change(await File.ReadAllBytesAsync(file)));

    private readonly record struct TilePathOfCheckpoint(string Folder)
    {
        public bool Holds(string file)
        {
            var size = long.Parse(File.ReadLines(Path.Combine(Folder, "checkpoint")).ElementAt(1), System.Globalization.CultureInfo.InvariantCulture);
            var path = TilePath.Parse(Path.GetRelativePath(Folder, file));
            return path is { } known && TilePath.Of(known.Level, size).Contains(known);
        }
    }
}
