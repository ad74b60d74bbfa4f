using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Services.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Where one machine is not enough.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : SandboxContext(options)
{
    /// <inheritdoc/>
    /// <remarks>
    /// Written, not SELECT … FOR UPDATE: each writer of a shared transaction updates the row after a savepoint, and PostgreSQL makes a MultiXact of every row that
    /// a transaction locks and its subtransaction updates.
    /// </remarks>
    public override async Task<StoredHead> LockHead(CancellationToken cancel) =>
        (await Heads.FromSql($"UPDATE \"Heads\" SET \"Id\" = \"Id\" RETURNING *").AsNoTracking().ToListAsync(cancel)).Single();

    /// <inheritdoc/>
    public override IQueryable<StoredNode> NodesAt(IReadOnlyCollection<NodeAddress> wanted)
    {
        var (levels, places) = (wanted.Select(node => node.Level).ToArray(), wanted.Select(node => node.Index).ToArray());
        return Nodes.FromSql($"""SELECT node.* FROM unnest({levels}, {places}) AS asked (level, place) JOIN "Nodes" AS node ON node."Level" = asked.level AND node."Index" = asked.place""");
    }

    private protected override Task Write(RecordRows rows, CancellationToken cancel) =>
        PostgresRecord.Write(rows, (NpgsqlConnection)Database.GetDbConnection(), (NpgsqlTransaction?)Database.CurrentTransaction?.GetDbTransaction(), cancel);
}
