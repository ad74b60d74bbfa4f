using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DecisionSandbox.Services.Tests.Sample;

/// <summary>A PostgreSQL cluster of the tests' own, in a temporary folder, with fsync on as in real life. Absent software is a visible skip.</summary>
internal static class Cluster
{
    private static readonly Lazy<Task<string?>> Started = new(Start);
    private static int s_databases;

    /// <summary>The connection string of a fresh database.</summary>
    public static async Task<string> NewDatabase()
    {
        if (await Started.Value is not { } server) { Assert.Skip("PostgreSQL is not installed here: apt-get install postgresql"); return ""; }
        var name = $"sandbox{Interlocked.Increment(ref s_databases).ToString(CultureInfo.InvariantCulture)}";
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return $"{server};Database={name};Maximum Pool Size=20";
    }

    private static async Task<string?> Start()
    {
        var bin = Directory.Exists("/usr/lib/postgresql")
            ? Directory.EnumerateDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).OrderDescending().FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
        if (bin is null) { return null; }
        var folder = Directory.CreateTempSubdirectory("sandbox-postgres-").FullName;
        // PostgreSQL refuses to run as root: its own user then owns the cluster.
        var isRoot = Environment.UserName == "root";
        if (isRoot) { await Run("chown", ["postgres", folder]); }
        var port = FreePort();
        Task Postgres(string tool, params string[] arguments) =>
            isRoot ? Run("runuser", ["-u", "postgres", "--", Path.Combine(bin, tool), .. arguments]) : Run(Path.Combine(bin, tool), arguments);
        var data = Path.Combine(folder, "data");
        await Postgres("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
        await Postgres("pg_ctl", "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            string.Create(CultureInfo.InvariantCulture, $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -c max_connections=200"), "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            NpgsqlConnection.ClearAllPools();
            Postgres("pg_ctl", "-D", data, "-m", "immediate", "stop").GetAwaiter().GetResult();
            try { Directory.Delete(folder, recursive: true); } catch (IOException) { /* a temporary folder is the system's to clean */ }
        };
        return string.Create(CultureInfo.InvariantCulture, $"Host=127.0.0.1;Port={port};Username=postgres");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Run(string file, string[] arguments)
    {
        // No redirection: a server started by pg_ctl would hold the pipes open.
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false, WorkingDirectory = "/tmp" };
        foreach (var argument in (string[])["-c", "exec \"$@\" >/dev/null 2>&1 </dev/null", "sh", file, .. arguments]) { start.ArgumentList.Add(argument); }
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) { throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} left with {process.ExitCode}."); }
    }
}
