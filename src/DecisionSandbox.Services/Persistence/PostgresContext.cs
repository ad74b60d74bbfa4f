using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Persistence;

/// <summary>Where one machine is not enough.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : SandboxContext(options)
{
    /// <inheritdoc/>
    public override Task<StoredHead> LockHead(CancellationToken cancel) =>
        Heads.FromSql($"SELECT * FROM \"Heads\" FOR UPDATE").SingleAsync(cancel);
}
