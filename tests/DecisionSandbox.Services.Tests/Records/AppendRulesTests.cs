using System.Data.Common;
using System.Text;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Tests.Records;

/// <summary>The rules of appending, held by the database itself whatever the code above it does.</summary>
public sealed class AppendRulesTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory]
    [InlineData("sqlite", """INSERT OR REPLACE INTO "Entries" ("Index", "Bytes", "Event") VALUES (0, x'00', 'x')""", "only appended")]
    [InlineData("sqlite", """UPDATE OR REPLACE "Entries" SET "Index" = 1 WHERE "Index" = 0""", "never changed")]
    [InlineData("postgres", """INSERT INTO "Entries" ("Index", "Bytes", "Event") VALUES (0, '\x00', 'x') ON CONFLICT ("Index") DO UPDATE SET "Event" = 'x'""", "only appended")]
    [InlineData("postgres", """TRUNCATE "Entries" """, "never changed nor deleted")]
    public async Task There_is_no_way_around_the_triggers(string database, string sql, string says)
    {
        await using var workshop = await Workshop.Ready(database);
        await using var context = workshop.Context();
        var before = await context.Entries.AsNoTracking().OrderBy(entry => entry.Index).Select(entry => entry.Bytes).ToListAsync(Cancel);

        var attempt = () => context.Database.ExecuteSqlRawAsync(sql.Replace("{", "{{", StringComparison.Ordinal), Cancel);

        (await attempt.Should().ThrowAsync<DbException>()).Which.Message.Should().Contain(says);
        (await context.Entries.AsNoTracking().OrderBy(entry => entry.Index).Select(entry => entry.Bytes).ToListAsync(Cancel)).Should().BeEquivalentTo(before, options => options.WithStrictOrdering());
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_index_has_no_gap_even_for_a_writer_who_wants_one(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        await using var context = workshop.Context();
        var next = await context.Entries.LongCountAsync(Cancel);
        foreach (var index in new[] { next + 1, next - 1 })
        {
            var attempt = () => context.Database.ExecuteSqlAsync($"INSERT INTO \"Entries\" (\"Index\", \"Bytes\", \"Event\") VALUES ({index}, {new byte[] { 1 }}, 'x')", Cancel);
            await attempt.Should().ThrowAsync<DbException>();
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_bytes_kept_are_the_bytes_hashed_whatever_characters_they_hold(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        const string text = "é\u0000\u200b \ud83e\udd1d \"\\\n\u007f";
        await using (var context = workshop.Context())
        {
            await using var transaction = await context.Database.BeginTransactionAsync(Cancel);
            var head = await context.LockHead(Cancel);
            workshop.Get<Recorder>().Append(context, head, new EntryDraft("odd", new()) { Facts = new Dictionary<string, object> { ["text"] = text } }, workshop.Get<ServerClock>().Read());
            await context.SaveChangesAsync(Cancel);
            await transaction.CommitAsync(Cancel);
        }
        await using var again = workshop.Context();
        var kept = await again.Entries.AsNoTracking().OrderByDescending(entry => entry.Index).FirstAsync(Cancel);
        var leaf = await again.Nodes.AsNoTracking().SingleAsync(node => node.Level == 0 && node.Index == kept.Index, Cancel);
        Audit.Tree.MerkleHash.Leaf(kept.Bytes).ToBytes().Should().Equal(leaf.Hash);
        System.Text.Json.JsonDocument.Parse(kept.Bytes).RootElement.GetProperty("facts").GetProperty("text").GetString().Should().Be(text);
        (await workshop.Get<IRecordDesk>().Verify(await workshop.Person(Role.EthicsReviewer), Cancel)).Value.IsSound.Should().BeTrue();
    }

    /// <summary>REDCap's audit trail was called tamper-proof because no page offers to edit it. Such a test passes over a record that its owner rewrote.</summary>
    [Fact]
    public async Task A_test_that_looks_for_missing_edit_buttons_would_not_see_a_rewritten_entry()
    {
        await using var workshop = await Workshop.Ready("sqlite");
        await workshop.Finished();
        await using (var context = workshop.Context())
        {
            var bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString((await context.Entries.AsNoTracking().SingleAsync(entry => entry.Index == 3, Cancel)).Bytes).Replace("\"version\":1", "\"version\":1 ", StringComparison.Ordinal));
            await context.Database.ExecuteSqlRawAsync("DROP TRIGGER \"Entries_NoUpdate\"", Cancel);
            await context.Database.ExecuteSqlAsync($"UPDATE \"Entries\" SET \"Bytes\" = {bytes} WHERE \"Index\" = 3", Cancel);
        }
        bool OffersNoEdit() => !typeof(IRecordDesk).GetMethods().Any(method => method.Name.Contains("Edit", StringComparison.Ordinal) || method.Name.Contains("Update", StringComparison.Ordinal) || method.Name.Contains("Delete", StringComparison.Ordinal));

        OffersNoEdit().Should().BeTrue("that test is content");
        (await workshop.Get<IRecordDesk>().Verify(await workshop.Person(Role.EthicsReviewer), Cancel)).Value.IsSound.Should().BeFalse("ours is not");
    }
}
