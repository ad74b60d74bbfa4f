using System.Data.Common;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Faults;

/// <summary>The real services on a data folder, with a small pack and one study on its shelf.</summary>
internal sealed class Shop : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Shop(ServiceProvider services) => _services = services;

    public static async Task<Shop> Open(Settings settings)
    {
        var aid = new CanaryAid();
        var off = new NotDurable();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(SamplePack.Registry(aid));
        services.AddSingleton<IInterceptor>(off);
        services.AddDecisionSandbox(new SandboxOptions { Data = settings.Data, Database = settings.Database, ConnectionString = settings.Connection });
        var shop = new Shop(services.BuildServiceProvider());
        var ready = await shop.Get<SandboxStart>().Ready();
        if (ready.Problem is { } problem) { throw new InvalidOperationException(problem.Message.En); }
        await using (var context = shop.Context())
        {
            if (!await context.Studies.AnyAsync(study => study.Id == "study"))
            {
                var added = await shop.Get<StudyShelf>().Add(Actor.Operator(Role.Administrator), SamplePack.Study(aid), StudyStatus.Approved, 1, default);
                if (added.Problem is { } refused) { throw new InvalidOperationException(refused.Message.En); }
            }
        }
        off.IsOff = settings.DurabilityOff;
        if (off.IsOff) { SqliteConnection.ClearAllPools(); }
        return shop;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public SandboxContext Context() => Get<IDbContextFactory<SandboxContext>>().CreateDbContext();

    /// <summary>A person with an account, and the role in the database.</summary>
    public async Task<Actor> Person()
    {
        await using var context = Context();
        var id = Services.Draw.Id();
        context.Users.Add(new Account { Id = id, UserName = id, NormalizedUserName = id.ToUpperInvariant(), IsDemo = true });
        context.UserRoles.Add(new() { UserId = id, RoleId = nameof(Role.Practitioner) });
        await context.SaveChangesAsync();
        return new(id, Role.Practitioner);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        SqliteConnection.ClearAllPools();
    }

    /// <summary>The broken variant: commits are acknowledged before they are on the disk.</summary>
    private sealed class NotDurable : DbConnectionInterceptor
    {
        public bool IsOff { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (!IsOff) { return; }
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA synchronous=OFF";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
