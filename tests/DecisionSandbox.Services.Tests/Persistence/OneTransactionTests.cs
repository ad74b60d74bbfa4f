using System.Data.Common;
using DecisionSandbox.Audit.Tree;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Persistence;

public sealed class OneTransactionTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory]
    [InlineData("sqlite", "Entries"), InlineData("sqlite", "Reviews"), InlineData("sqlite", "Heads"), InlineData("sqlite", "Payloads")]
    [InlineData("postgres", "Entries"), InlineData("postgres", "Reviews"), InlineData("postgres", "Heads"), InlineData("postgres", "Payloads")]
    public async Task Where_one_table_fails_neither_the_review_nor_its_entry_is_written(string database, string table)
    {
        await using var workshop = await Workshop.Ready(database);
        var (actor, view) = await workshop.AtOwnJudgement();
        await using var context = workshop.Context();
        var entries = await context.Entries.CountAsync(Cancel);
        var head = (await context.Heads.AsNoTracking().SingleAsync(Cancel)).Tree;

        await Run(workshop, Refuse(database, table));
        var commit = () => workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel);
        var thrown = (await commit.Should().ThrowAsync<Exception>()).Which;
        (thrown.InnerException ?? thrown).Message.Should().Contain("injected fault");
        await Run(workshop, Allow(database));

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

    // The database itself refuses every write to the table, whichever way the statement was sent.
    private static string[] Refuse(string database, string table) => database == "sqlite"
        ? [$"CREATE TRIGGER \"TestInsert\" BEFORE INSERT ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'injected fault'); END", $"CREATE TRIGGER \"TestUpdate\" BEFORE UPDATE ON \"{table}\" BEGIN SELECT RAISE(ABORT, 'injected fault'); END"]
        : ["CREATE FUNCTION \"TestFault\"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'injected fault'; END $$", $"CREATE TRIGGER \"TestWrite\" BEFORE INSERT OR UPDATE ON \"{table}\" FOR EACH STATEMENT WHEN (current_query() NOT LIKE '%RETURNING%') EXECUTE FUNCTION \"TestFault\"()"];

    private static string[] Allow(string database) => database == "sqlite" ? ["DROP TRIGGER \"TestInsert\"", "DROP TRIGGER \"TestUpdate\""] : ["DROP FUNCTION \"TestFault\"() CASCADE"];

    private static async Task Run(Workshop workshop, string[] statements)
    {
        await using var context = workshop.Context();
        foreach (var sql in statements) { await context.Database.ExecuteSqlRawAsync(sql, Cancel); }
    }
}
