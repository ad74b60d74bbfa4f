using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Persistence;

/// <summary>One file, one machine: the default.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : SandboxContext(options)
{
    /// <inheritdoc/>
    public override Task<StoredHead> LockHead(CancellationToken cancel) => Heads.SingleAsync(cancel);
}
