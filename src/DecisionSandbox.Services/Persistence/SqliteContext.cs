using System.Globalization;
using DecisionSandbox.Audit.Tree;
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

    /// <inheritdoc/>
    public override IQueryable<StoredNode> NodesAt(IReadOnlyCollection<NodeAddress> wanted)
    {
        var pairs = $"[{string.Join(',', wanted.Select(node => string.Create(CultureInfo.InvariantCulture, $"[{node.Level},{node.Index}]")))}]";
        // A cross join keeps its order: the short list first, then each row by its key.
        return Nodes.FromSql(
            $"""SELECT node.* FROM json_each({pairs}) AS asked CROSS JOIN "Nodes" AS node ON node."Level" = asked.value ->> 0 AND node."Index" = asked.value ->> 1""");
    }

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
