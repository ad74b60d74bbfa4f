using System.Data.Common;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Persistence;

public sealed class StorageFailureTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Fact]
    public async Task A_full_disk_gets_a_sentence_and_loses_nothing_and_space_again_lets_the_step_through()
    {
        var limit = new PageLimit();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<IInterceptor>(limit));
        var (actor, view) = await workshop.AtOwnJudgement();
        await using var context = workshop.Context();
        var before = await context.Entries.CountAsync(Cancel);

        // SQLite's own limit: the same error as a disk without room.
        limit.IsFull = true;
        var full = Reviewed();
        (await full).Problem.Should().BeOfType<NotKept>();
        (await context.Entries.CountAsync(Cancel)).Should().Be(before);
        limit.IsFull = false;
        (await Reviewed()).IsOk.Should().BeTrue();

        Task<Core.Outcome<Services.Reviews.ReviewView>> Reviewed() => workshop.Reviews.CommitOwn(actor, view.ReviewId, "k",
            new(new Core.Review.OptionAnswer(SamplePack.Meet, new string('x', 4000)), Core.Review.Confidence.Low), Cancel);
    }

    [Fact]
    public async Task After_a_failed_write_to_the_disk_nothing_more_is_written_until_a_restart()
    {
        var disk = new FailingCommit();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<IInterceptor>(disk));
        var (actor, view) = await workshop.AtOwnJudgement();
        disk.IsFailing = true;
        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel)).Problem.Should().BeOfType<NotKept>();
        disk.IsFailing = false;

        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel)).Problem.Should().BeOfType<ReadOnlyUntilRestart>("no retry and hope");
        workshop.Get<FolderState>().IsReadOnly.Should().BeTrue();
        (await workshop.Participations.Get(actor, view.Participation.Id, Cancel)).IsOk.Should().BeTrue("reading goes on");
        await using var restarted = await Workshop.Open("sqlite", path: workshop.Path);
        (await restarted.Get<SandboxStart>().Ready(Cancel)).IsOk.Should().BeTrue();
        (await restarted.Reviews.CommitOwn(actor, view.ReviewId, "k", Workshop.Own, Cancel)).IsOk.Should().BeTrue();
    }

    [Fact]
    public async Task Who_may_not_read_is_told_so_even_where_the_disk_cannot_keep_the_refusal()
    {
        var disk = new FailingCommit();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<IInterceptor>(disk));
        var practitioner = await workshop.Person();
        disk.IsFailing = true;

        (await workshop.Get<IRecordDesk>().Entries(practitioner, new EntryFilter(), Cancel)).Problem.Should().BeOfType<NotAllowed>();

        workshop.Get<FolderState>().IsReadOnly.Should().BeTrue("the failure of the disk is not forgotten");
        disk.IsFailing = false;
        await using var context = workshop.Context();
        (await context.Entries.AnyAsync(entry => entry.Event == Events.Denied, Cancel)).Should().BeFalse();
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_gets_a_sentence()
    {
        var disk = new FailingRead();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<IInterceptor>(disk));
        var ethics = await workshop.Person(Role.EthicsReviewer);
        var (actor, view) = await workshop.AtOwnJudgement();
        disk.IsFailing = true;
        (await workshop.Get<IRecordDesk>().Entries(ethics, new EntryFilter(), Cancel)).Problem.Should().BeOfType<NotRead>();
        (await workshop.Reviews.CommitOwn(actor, view.ReviewId, "own", Workshop.Own, Cancel)).Problem.Should().BeOfType<NotKept>("what is read ahead of a step fails as the step does");
        disk.IsFailing = false;
        (await workshop.Get<IRecordDesk>().Entries(ethics, new EntryFilter(), Cancel)).IsOk.Should().BeTrue();
    }

    private sealed class FailingRead : DbCommandInterceptor
    {
        public bool IsFailing { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            IsFailing ? throw new SqliteException("unable to open database file", 14) : base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    private sealed class PageLimit : DbTransactionInterceptor
    {
        public bool IsFull { get; set; }

        public override async ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            await using var pragma = connection.CreateCommand();
            pragma.Transaction = result;
            // A limit below the present size means: not one page more. Free pages are used up first.
            pragma.CommandText = IsFull ? "PRAGMA max_page_count=1" : "PRAGMA max_page_count=4294967294";
            await pragma.ExecuteScalarAsync(cancellationToken);
            return result;
        }
    }

    private sealed class FailingCommit : DbTransactionInterceptor
    {
        public bool IsFailing { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            IsFailing ? throw new SqliteException("disk I/O error", 10) : base.TransactionCommittingAsync(transaction, eventData, result, cancellationToken);
    }
}
