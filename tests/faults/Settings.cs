using System.Globalization;
using DecisionSandbox.Services.Folder;

namespace DecisionSandbox.Faults;

/// <summary>How a worker works.</summary>
/// <param name="Data">Its data folder.</param>
/// <param name="Connection">PostgreSQL's connection string; null for SQLite.</param>
/// <param name="People">How many people review at once.</param>
/// <param name="DurabilityOff">True for the broken variant: <c>synchronous=OFF</c> once the folder is ready.</param>
/// <param name="Until">For a journey: after how many steps it stops and waits to be killed.</param>
public sealed record Settings(string Data, string? Connection = null, int People = 4, bool DurabilityOff = false, int? Until = null)
{
    /// <summary>Which database.</summary>
    public string Database => Connection is null ? SandboxOptions.Sqlite : SandboxOptions.Postgres;

    /// <summary>As arguments of the worker's process.</summary>
    public IEnumerable<string> ToArguments() =>
    [
        "worker", "--data", Data, "--people", People.ToString(CultureInfo.InvariantCulture), .. Connection is { } connection ? (string[])["--connection", connection] : [],
        .. DurabilityOff ? (string[])["--durability-off"] : [], .. Until is { } until ? (string[])["--until", until.ToString(CultureInfo.InvariantCulture)] : [],
    ];

    internal static Settings Of(string[] args)
    {
        string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at ? args[at + 1] : null;
        int? Number(string name) => Value(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
        return new(Value("--data")!, Value("--connection"), Number("--people") ?? 4, args.Contains("--durability-off"), Number("--until"));
    }
}
