using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Durability is a setting of each connection in SQLite: it is set on every one that is opened, pooled or not.</summary>
public sealed class SqliteSettings : DbConnectionInterceptor
{
    // synchronous 2 = FULL: a commit is on disk before it is acknowledged. secure_delete: erased answers leave no trace in free pages.
    // wal_autocheckpoint: at SQLite's own 1000 pages one commit in twenty moves the log into the file under eight writers, and all wait for it.
    private const string Set =
        "PRAGMA busy_timeout=30000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=8000;";

    /// <summary>What every opened connection must answer.</summary>
    public static IReadOnlyDictionary<string, string> Expected { get; } = new Dictionary<string, string>
    {
        ["journal_mode"] = "wal", ["synchronous"] = "2", ["foreign_keys"] = "1", ["busy_timeout"] = "30000", ["secure_delete"] = "1",
    };

    /// <inheritdoc/>
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        ArgumentNullException.ThrowIfNull(connection);
        using var command = connection.CreateCommand();
        command.CommandText = Set;
        command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = Set;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first setting that is not as expected, or null.</summary>
    public static async Task<string?> Deviation(DbConnection connection, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(connection);
        foreach (var (pragma, expected) in Expected)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";
            var found = Convert.ToString(await command.ExecuteScalarAsync(cancel), System.Globalization.CultureInfo.InvariantCulture);
            if (found != expected) { return $"{pragma}={found}"; }
        }
        return null;
    }
}
