using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace DecisionSandbox.Faults;

/// <summary>A PostgreSQL cluster of its own that can be stopped and started again, with fsync on as in real life.</summary>
internal sealed class PostgresCluster : IAsyncDisposable
{
    private readonly string _bin, _folder;
    private int _databases;

    private PostgresCluster(string bin, string folder) => (_bin, _folder) = (bin, folder);

    private string Data => Path.Combine(_folder, "data");

    // A socket in the cluster's own folder: a port that was free before a stop may be somebody else's when it starts again.
    private string Server => $"Host={_folder};Username=postgres;Timeout=5;Command Timeout=20";

    /// <summary>A running cluster, or null where PostgreSQL is not installed.</summary>
    public static async Task<PostgresCluster?> Begin()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : null;
        if (bin is null) { return null; }
        var cluster = new PostgresCluster(bin, Directory.CreateTempSubdirectory("sandbox-cluster-").FullName);
        // PostgreSQL refuses to run as root: its own user then owns the cluster.
        if (Environment.UserName == "root") { await Run("chown", ["postgres", cluster._folder]); }
        await cluster.Tool("initdb", "-D", cluster.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        await cluster.Start();
        return cluster;
    }

    // After an immediate stop it first recovers, which on a busy machine takes longer than pg_ctl's own minute.
    public Task Start() => Tool("pg_ctl", "-D", Data, "-w", "-t", "300", "-l", Path.Combine(_folder, "log"), "-o",
        $"-c listen_addresses='' -c unix_socket_directories={_folder} -c max_connections=100", "start");

    public async Task StopImmediately()
    {
        await Tool("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        NpgsqlConnection.ClearAllPools();
    }

    /// <summary>The connection string of a fresh database.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"faults{(++_databases).ToString(CultureInfo.InvariantCulture)}";
        await using var connection = new NpgsqlConnection(Server + ";Database=postgres");
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync();
        return $"{Server};Database={name};Maximum Pool Size=20";
    }

    public async ValueTask DisposeAsync()
    {
        await StopImmediately();
        Directory.Delete(_folder, recursive: true);
    }

    private Task Tool(string tool, params string[] arguments) =>
        Environment.UserName == "root" ? Run("runuser", ["-u", "postgres", "--", Path.Combine(_bin, tool), .. arguments]) : Run(Path.Combine(_bin, tool), arguments);

    private static async Task Run(string file, string[] arguments)
    {
        // No redirection: a server started by pg_ctl would hold the pipes open.
        var start = new ProcessStartInfo("/bin/sh") { WorkingDirectory = "/tmp" };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", file, .. arguments]) { start.ArgumentList.Add(argument); }
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} left with {process.ExitCode.ToString(CultureInfo.InvariantCulture)}."); }
    }
}
