using DecisionSandbox.Services.Folder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Opens contexts on the configured database.</summary>
public sealed class SandboxContexts : IDbContextFactory<SandboxContext>
{
    private readonly Func<SandboxContext> _open;

    /// <param name="options">Which database.</param>
    /// <param name="folder">Where SQLite's file lies.</param>
    /// <param name="interceptors">More interceptors, such as a test's faults.</param>
    public SandboxContexts(SandboxOptions options, DataFolder folder, IEnumerable<IInterceptor> interceptors)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(folder);
        if (options.Database == SandboxOptions.Postgres)
        {
            var postgres = new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(Prepared(options.ConnectionString)).AddInterceptors(interceptors).Options;
            _open = () => new PostgresContext(postgres);
        }
        else
        {
            var connection = new SqliteConnectionStringBuilder { DataSource = folder.Database, ForeignKeys = true }.ToString();
            var sqlite = new DbContextOptionsBuilder<SqliteContext>()
                .UseSqlite(connection).AddInterceptors([new SqliteSettings(), .. interceptors]).Options;
            _open = () => new SqliteContext(sqlite);
        }
    }

    /// <inheritdoc/>
    public SandboxContext CreateDbContext() => _open();

    // Statements that come back are parsed and planned once. A pooler in between that cannot keep them is told so in the connection string (Max Auto Prepare=0).
    private static string Prepared(string? connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (connection?.Contains("Auto Prepare", StringComparison.OrdinalIgnoreCase) != true) { settings.MaxAutoPrepare = 100; }
        return settings.ToString();
    }
}
