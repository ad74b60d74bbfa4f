using System.Data.Common;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Tests.Sample;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace DecisionSandbox.Services.Tests.Persistence;

/// <summary>Several writers in one transaction: each keeps or loses only its own, and nobody is told before the disk has it.</summary>
public sealed class SharedTransactionTests
{
    private static CancellationToken Cancel => Workshop.Cancel;

    [Theory, ClassData(typeof(Databases))]
    public async Task Those_who_wait_share_one_commit_and_nobody_is_answered_before_it(string database)
    {
        var commits = new Commits();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<IInterceptor>(commits));
        var steps = await Held(workshop, commits, 5);

        commits.Release.SetResult();
        await Task.WhenAll(steps);

        commits.Count.Should().Be(2, "the first held the commit while the four others waited, and these four shared the next");
        await using var context = workshop.Context();
        (await context.Posts.CountAsync(post => post.UseCase == "test", Cancel)).Should().Be(5);
        (await Record(workshop)).Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Where_the_commit_fails_all_who_shared_it_are_told_and_nothing_of_theirs_is_kept(string database)
    {
        var commits = new Commits();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<IInterceptor>(commits));
        await using var context = workshop.Context();
        var entries = await context.Entries.CountAsync(Cancel);
        var steps = await Held(workshop, commits, 4);

        commits.Fails = true;
        commits.Release.SetResult();

        foreach (var step in steps) { await FluentActions.Awaiting(() => step).Should().ThrowAsync<IOException>(); }
        (await context.Posts.CountAsync(post => post.UseCase == "test", Cancel)).Should().Be(0);
        (await context.Entries.CountAsync(Cancel)).Should().Be(entries);
        commits.Fails = false;
        await Write(workshop, "after");
        (await Record(workshop)).Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_who_fails_or_is_refused_takes_nothing_from_the_others(string database)
    {
        var commits = new Commits();
        await using var workshop = await Workshop.Ready(database, services => services.AddSingleton<IInterceptor>(commits));
        var steps = await Held(workshop, commits, 2);
        var writers = workshop.Get<Writers>();
        // The same key twice is what the database itself refuses; the writer had appended an entry before.
        var failing = Write(workshop, "0");
        var throwing = writers.Run((_, _) => throw new InvalidOperationException("a bug"), shares: true, Cancel);
        var refused = Write(workshop, "refused", keep: false);
        var last = Write(workshop, "last");

        commits.Release.SetResult();
        await Task.WhenAll([.. steps, refused, last]);

        await FluentActions.Awaiting(() => failing).Should().ThrowAsync<DbUpdateException>();
        await FluentActions.Awaiting(() => throwing).Should().ThrowAsync<InvalidOperationException>();
        await using var context = workshop.Context();
        (await context.Posts.Where(post => post.UseCase == "test").OrderBy(post => post.Key).Select(post => post.Key).ToListAsync(Cancel)).Should().Equal("0", "1", "last");
        (await context.Entries.CountAsync(entry => entry.Event == "test", Cancel)).Should().Be(3, "an entry that was undone is in nobody's record");
        (await Record(workshop)).Should().BeTrue();
    }

    [Fact]
    public async Task One_who_gives_up_while_waiting_is_passed_over_and_one_who_wants_to_be_alone_is()
    {
        var commits = new Commits();
        await using var workshop = await Workshop.Ready("sqlite", services => services.AddSingleton<IInterceptor>(commits));
        var steps = await Held(workshop, commits, 1);
        using var gone = new CancellationTokenSource();
        var given = workshop.Get<Writers>().Run((_, _) => throw new InvalidOperationException("must not run"), shares: true, gone.Token);
        var before = Write(workshop, "before");
        var alone = workshop.Get<WriterGate>().Enter(Cancel);
        var after = Write(workshop, "after");
        await gone.CancelAsync();

        commits.Release.SetResult();
        await Task.WhenAll([.. steps, before]);

        await FluentActions.Awaiting(() => given).Should().ThrowAsync<OperationCanceledException>();
        using (await alone) { after.IsCompleted.Should().BeFalse("somebody is alone inside"); }
        await after;
        (await Record(workshop)).Should().BeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Steps_of_many_people_at_once_are_each_kept_with_a_receipt_that_verifies(string database)
    {
        await using var workshop = await Workshop.Ready(database);
        var finished = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => workshop.Finished(), Cancel)));

        foreach (var (actor, view) in finished)
        {
            view.Step.Should().Be(ProtocolStep.Done);
            (await workshop.Reviews.Receipt(actor, view.ReviewId, Cancel)).IsOk.Should().BeTrue();
        }
        (await Record(workshop)).Should().BeTrue();
    }

    // One writer whose commit is held, and the others in the queue behind it.
    private static async Task<List<Task>> Held(Workshop workshop, Commits commits, int count)
    {
        commits.Holds = true;
        var steps = new List<Task> { Write(workshop, "0") };
        await commits.Reached.Task.WaitAsync(Cancel);
        for (var i = 1; i < count; i++) { steps.Add(Write(workshop, i.ToString(System.Globalization.CultureInfo.InvariantCulture))); }
        steps.Should().NotContain(step => step.IsCompleted, "nothing is on the disk yet");
        commits.Count = 0;
        return steps;
    }

    private static Task Write(Workshop workshop, string key, bool keep = true) => workshop.Get<Writers>().Run((context, head) =>
    {
        context.Posts.Add(new() { ReviewId = "test", Key = key, UseCase = "test" });
        workshop.Get<Recorder>().Append(context, head, new("test", new(Subject: "someone")) { Thoughts = new Dictionary<string, byte[]> { ["what"] = [1] } }, workshop.Get<ServerClock>().Read());
        return Task.FromResult(keep);
    }, shares: true, Cancel);

    private static async Task<bool> Record(Workshop workshop) =>
        (await workshop.Get<IRecordDesk>().Verify(await workshop.Person(Role.EthicsReviewer), Cancel)).Value.IsSound;

    private sealed class Commits : DbTransactionInterceptor
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Release { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public bool Holds { get; set; }
        public bool Fails { get; set; }
        public int Count { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (Holds)
            {
                Reached.TrySetResult();
                await Release.Task.WaitAsync(TimeSpan.FromSeconds(30), CancellationToken.None);
            }
            Count++;
            return Fails ? throw new IOException("injected fault") : result;
        }
    }
}
