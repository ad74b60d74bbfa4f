using DecisionSandbox.Services.Records;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DecisionSandbox.Services.Persistence;

/// <summary>One file, one machine: the default.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SandboxContext(options)
{
    private SqliteRecord? _record;

    /// <inheritdoc/>
    public override Task<StoredHead> LockHead(CancellationToken cancel) => Heads.AsNoTracking().SingleAsync(cancel);

    private protected override Task Write(RecordRows rows, CancellationToken cancel)
    {
        _record ??= new((SqliteConnection)Database.GetDbConnection());
        _record.Write(rows, (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction());
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _record?.Dispose();
        await base.DisposeAsync();
    }
}
