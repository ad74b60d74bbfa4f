using System.Globalization;

namespace DecisionSandbox.Benchmarks.Circuits;

/// <summary>Processor time of a process and all that it started, as Linux counts it.</summary>
internal static class ProcessTree
{
    // USER_HZ, the same on every Linux that .NET runs on.
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of the process and all that it started; of those alone that have this name, where one is given.</summary>
    public static double Seconds(int root, string? name = null)
    {
        var all = Directory.EnumerateDirectories("/proc").Select(Read).OfType<(int Id, string Name, int Parent, long Ticks)>().ToList();
        var (inside, ticks) = (new HashSet<int> { root }, 0L);
        for (var before = 0; inside.Count != before;)
        {
            before = inside.Count;
            inside.UnionWith(all.Where(process => inside.Contains(process.Parent)).Select(process => process.Id));
        }
        foreach (var process in all.Where(process => inside.Contains(process.Id) && (name is null || process.Name == name))) { ticks += process.Ticks; }
        return ticks / TicksPerSecond;
    }

    // The name in parentheses may hold blanks; what follows it does not: state, parent, … user and system time at the 12th and 13th place.
    private static (int Id, string Name, int Parent, long Ticks)? Read(string folder)
    {
        if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) { return null; }
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            var parts = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (id, stat[(stat.IndexOf('(') + 1)..stat.LastIndexOf(')')], int.Parse(parts[1], CultureInfo.InvariantCulture), long.Parse(parts[11], CultureInfo.InvariantCulture) + long.Parse(parts[12], CultureInfo.InvariantCulture));
        }
        catch (IOException)
        {
            return null; // It ended meanwhile.
        }
    }
}
