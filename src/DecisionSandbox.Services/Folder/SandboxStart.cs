using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Folder;

/// <summary>Something that a fresh folder is filled with, such as the demo studies. Runs under the folder's lock; finds out itself what is there already.</summary>
public interface IFolderSeeder
{
    /// <summary>Seeders run in this order.</summary>
    int Order { get; }

    /// <summary>Adds what is missing.</summary>
    Task<Problem?> Seed(CancellationToken cancel);
}

/// <summary>Makes the data folder ready: the first thing that the pages and the command line call.</summary>
public sealed class SandboxStart(
    SandboxOptions options, DataFolder folder, FolderState state, IDbContextFactory<SandboxContext> contexts, RecordKey key, Recorder recorder, ServerClock clock,
    TimeProvider time, IEnumerable<IFolderSeeder> seeders)
{
    /// <summary>Creates or upgrades what is missing and says whether the folder is in demo mode.</summary>
    /// <returns>The state, or the sentence to print before leaving.</returns>
    public async Task<Outcome<FolderState>> Ready(CancellationToken cancel = default)
    {
        if (state.IsReady) { return state; }
        try
        {
            // A new folder is its owner's alone; the rights of one that exists are left as they are.
            if (OperatingSystem.IsWindows()) { Directory.CreateDirectory(folder.Path); }
            else { Directory.CreateDirectory(folder.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute); }
            var probe = Path.Combine(folder.Path, ".writable");
            await File.WriteAllBytesAsync(probe, [], cancel);
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is UnauthorizedAccessException or IOException)
        {
            return new FolderNotWritable(folder.Path);
        }
        using var held = await FolderLock.Take(folder.Lock, time, cancel);
        return await Prepare(cancel) is { } problem ? Outcome<FolderState>.Failed(problem) : state;
    }

    private async Task<Problem?> Prepare(CancellationToken cancel)
    {
        await using (var context = await contexts.CreateDbContextAsync(cancel))
        {
            try
            {
                await Migrate(context, cancel);
            }
            catch (System.Data.Common.DbException unreachable)
            {
                return new DatabaseUnreachable(unreachable.Message);
            }
            if (context is SqliteContext)
            {
                await context.Database.OpenConnectionAsync(cancel);
                if (await SqliteSettings.Deviation(context.Database.GetDbConnection(), cancel) is { } setting) { return new NotDurable(setting); }
            }
            if (await BeginRecord(context, cancel) is { } problem) { return problem; }
            await AddRoles(context, cancel);
            var real = await HasRealAccounts(context, cancel);
            if (options.Demo == true && real) { return new DemoRefused(folder.Path); }
            state.IsDemo = options.Demo ?? !real;
        }
        foreach (var seeder in seeders.OrderBy(seeder => seeder.Order))
        {
            if (await seeder.Seed(cancel) is { } problem) { return problem; }
        }
        state.IsReady = true;
        return null;
    }

    /// <summary>True where somebody has an account, or was invited to one.</summary>
    public static async Task<bool> HasRealAccounts(SandboxContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        return await context.Users.AnyAsync(account => !account.IsDemo, cancel) || await context.Invitations.AnyAsync(cancel);
    }

    private static async Task Migrate(SandboxContext context, CancellationToken cancel)
    {
        var pending = context is SqliteContext || await context.Database.CanConnectAsync(cancel) ? await context.Database.GetPendingMigrationsAsync(cancel) : ["all"];
        if (!pending.Any()) { return; }
        // EF's own lock row survives a killed process and would be waited for without end; the folder's lock is held here already.
        if (context is SqliteContext) { await context.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel); }
        await context.Database.MigrateAsync(cancel);
    }

    private async Task<Problem?> BeginRecord(SandboxContext context, CancellationToken cancel)
    {
        if (await context.Heads.AnyAsync(cancel)) { return key.Load().Problem; }
        var origin = RecordCustody.NewOrigin();
        if (File.Exists(folder.SigningKey))
        {
            // A key without a record: the first start was interrupted between the two.
            var loaded = key.Load();
            if (loaded.Problem is { } unreadable) { return unreadable; }
            origin = loaded.Value.VerifierKey.Name;
        }
        else if (key.Create(origin).Problem is { } problem)
        {
            return problem;
        }
        await using var transaction = await context.Database.BeginTransactionAsync(cancel);
        var head = new StoredHead { Origin = origin, Tree = TreeHead.Empty.ToBytes(), LastAt = clock.Now, LastRun = clock.Run, LastMonotonic = clock.Monotonic };
        context.Heads.Add(head);
        recorder.Append(context, head, new(Events.FolderCreated, new()) { Facts = new Dictionary<string, object> { ["origin"] = origin } }, clock.Read());
        await context.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return null;
    }

    private static async Task AddRoles(SandboxContext context, CancellationToken cancel)
    {
        var known = await context.Roles.Select(role => role.Name).ToListAsync(cancel);
        foreach (var role in Enum.GetNames<Role>().Except(known))
        {
            context.Roles.Add(new IdentityRole { Id = role!, Name = role, NormalizedName = role!.ToUpperInvariant(), ConcurrencyStamp = role });
        }
        await context.SaveChangesAsync(cancel);
    }
}
