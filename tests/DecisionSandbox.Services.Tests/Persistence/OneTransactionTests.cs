using System.Data.Common;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Persistence;

public sealed class OneTransactionTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory]
    [InlineData("sqlite", "Entries"), InlineData("sqlite", "Reviews"), InlineData("sqlite", "Heads"), InlineData("sqlite", "Payloads")]
    [InlineData("postgres", "Entries"), InlineData("postgres", "Reviews"), InlineData("postgres", "Heads"), InlineData("postgres", "Payloads")]
    public async Task Where_one_table_fails_neither_the_review_nor_its_entry_is_written(string database, string table)
    {
        var fault = new TableFault();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<IInterceptor>(fault));
        var (actor, view) = await workshop.AtOwnJudgement();
        await using var context = workshop.Context();
        var entries = await context.Entries.CountAsync(Cancel);
        var head = (await context.Heads.AsNoTracking().SingleAsync(Cancel)).Tree;

        fault.Table = table;
        var commit = () => workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel);
        await commit.Should().ThrowAsync<Exception>();
        fault.Table = null;

        (await context.Entries.CountAsync(Cancel)).Should().Be(entries);
        (await context.Heads.AsNoTracking().SingleAsync(Cancel)).Tree.Should().Equal(head);
        (await context.Reviews.AsNoTracking().SingleAsync(row => row.Id == view.ReviewId, Cancel)).Step.Should().Be(ProtocolStep.OwnJudgement);
        (await context.Payloads.CountAsync(Cancel)).Should().Be(0);
        // Nothing is stuck: the same step goes through now.
        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel)).IsOk.Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Eight_writers_at_once_leave_no_gap_and_a_head_that_the_entries_give(string database)
    {
        await using var workshop = await Workshop.Ready(database);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => workshop.Finished(), Cancel)));

        await using var context = workshop.Context();
        var entries = await context.Entries.AsNoTracking().OrderBy(entry => entry.Index).ToListAsync(Cancel);
        entries.Select(entry => entry.Index).Should().Equal(Enumerable.Range(0, entries.Count).Select(i => (long)i));
        var tree = new TreeBuilder();
        entries.ForEach(entry => tree.Append(MerkleHash.Leaf(entry.Bytes)));
        tree.Root().Should().Be(TreeHead.FromBytes((await context.Heads.SingleAsync(Cancel)).Tree).Value.Root);
        (await context.Reviews.CountAsync(row => row.Step == ProtocolStep.Done, Cancel)).Should().Be(8);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_processes_on_one_database_take_turns(string database)
    {
        await using var one = await Workshop.Ready(database);
        // Another process has no gate in common: only the database's own lock.
        await using var other = await Workshop.Open(database, path: one.Path, connection: one.Get<DecisionSandbox.Services.Folder.SandboxOptions>().ConnectionString);
        (await other.Get<DecisionSandbox.Services.Folder.SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();

        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => (i % 2 == 0 ? one : other).Finished(), Cancel)));

        await using var context = one.Context();
        var indexes = await context.Entries.OrderBy(entry => entry.Index).Select(entry => entry.Index).ToListAsync(Cancel);
        indexes.Should().Equal(Enumerable.Range(0, indexes.Count).Select(i => (long)i));
        (await context.Entries.CountAsync(entry => entry.Event == Events.FinalDecision, Cancel)).Should().Be(6);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_database_refuses_to_change_or_delete_an_entry(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await using var context = workshop.Context();

        foreach (var sql in (string[])["""UPDATE "Entries" SET "Event" = 'x' WHERE "Index" = 0""", """DELETE FROM "Entries" WHERE "Index" = 0"""])
        {
            var attempt = () => context.Database.ExecuteSqlRawAsync(sql, Cancel);
            (await attempt.Should().ThrowAsync<DbException>()).Which.Message.Should().Contain("entries of the record are never");
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_migrations_are_the_model(string database)
    {
        await using var workshop = await Workshop.Open(database);
        await using var context = workshop.Context();
        context.Database.HasPendingModelChanges().Should().BeFalse();
    }

    [Fact]
    public async Task Every_connection_of_sqlite_is_durable_and_a_plain_one_is_not()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        for (var i = 0; i < 3; i++)
        {
            await using var context = workshop.Context();
            await context.Database.OpenConnectionAsync(Cancel);
            (await DecisionSandbox.Services.Persistence.SqliteSettings.Deviation(context.Database.GetDbConnection(), Cancel)).Should().BeNull();
        }
        await using var plain = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={System.IO.Path.Combine(workshop.Path, "sandbox.db")};Pooling=False");
        await plain.OpenAsync(Cancel);
        await using var off = new Microsoft.Data.Sqlite.SqliteCommand("PRAGMA synchronous=OFF", plain);
        await off.ExecuteNonQueryAsync(Cancel);
        (await DecisionSandbox.Services.Persistence.SqliteSettings.Deviation(plain, Cancel)).Should().Be("synchronous=0");
    }

    /// <summary>Fails every statement that writes a table, as a disk would.</summary>
    private sealed class TableFault : DbCommandInterceptor
    {
        public string? Table { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            Table is { } table && (command.CommandText.Contains($"INSERT INTO \"{table}\"", StringComparison.Ordinal) || command.CommandText.Contains($"UPDATE \"{table}\"", StringComparison.Ordinal))
                ? throw new IOException($"injected fault in {table}")
                : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }
}
