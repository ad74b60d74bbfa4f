using System.Globalization;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>Processor time of a process and all that it started, as Linux counts it.</summary>
internal static class ProcessTree
{
    // USER_HZ, the same on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    public static double Seconds(int root)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Read).OfType<(int Id, int Parent, long Ticks)>().ToList();
        var (inside, ticks) = (new HashSet<int> { root }, 0L);
        for (var before = 0; inside.Count != before;)
        {
            before = inside.Count;
            inside.UnionWith(all.Where(process => inside.Contains(process.Parent)).Select(process => process.Id));
        }
        foreach (var process in all.Where(process => inside.Contains(process.Id))) { ticks += process.Ticks; }
        return ticks / TicksPerSecond;
    }

    // The name in parentheses may hold blanks; what follows it does not: state, parent, … user and system time at the 12th and 13th place.
    private static (int Id, int Parent, long Ticks)? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) { return null; }
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var parts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (id, int.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[11], CultureInfo.InvariantCulture) + long.Parse(parts[12], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }
}
