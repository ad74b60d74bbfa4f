using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.UseCases;

/// <summary>The one door through which every use case runs: authorisation, transaction, business rows, entry in the record; a denial is recorded too.</summary>
public sealed class Doorway(IDbContextFactory<SandboxContext> contexts, Writers writers, Recorder recorder, ServerClock clock, FolderState folder)
{
    /// <summary>Runs a use case that changes something. Everything is committed, or nothing.</summary>
    public async Task<Outcome<T>> Write<T>(Actor actor, UseCase useCase, Func<Work, Task<Outcome<T>>> body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(useCase);
        ArgumentNullException.ThrowIfNull(body);
        if (folder.IsReadOnly) { return new ReadOnlyUntilRestart(); }
        try
        {
            var (outcome, about) = useCase.Roles.Contains(actor.Role) ? await Transact(actor, useCase, body, cancel) : (new NotAllowed(), new());
            if (outcome.Problem is { } problem) { await RecordRefusal(actor, useCase, about, problem, cancel); }
            return outcome;
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Failed(failure);
            return new NotKept();
        }
    }

    private async Task<(Outcome<T>, EntryAbout)> Transact<T>(Actor actor, UseCase useCase, Func<Work, Task<Outcome<T>>> body, CancellationToken cancel)
    {
        Outcome<T> outcome = new NotAllowed();
        var about = new EntryAbout();
        await writers.Run(async (context, head) =>
        {
            // The disk may have failed while this writer waited.
            if (folder.IsReadOnly) { outcome = new ReadOnlyUntilRestart(); }
            else if (await HoldsRole(context, actor, cancel))
            {
                var work = new Work(context, actor, clock.Read(), head, recorder);
                outcome = await body(work);
                about = work.About;
            }
            return outcome.IsOk;
        }, useCase.Shares, cancel);
        return (outcome, about);
    }

    /// <summary>Runs a use case that only reads. A denial is recorded all the same.</summary>
    public async Task<Outcome<T>> Read<T>(Actor actor, UseCase useCase, Func<Work, Task<Outcome<T>>> body, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(useCase);
        ArgumentNullException.ThrowIfNull(body);
        try
        {
            var (outcome, about) = useCase.Roles.Contains(actor.Role) ? await Look(actor, body, cancel) : (new NotAllowed(), new());
            if (outcome.Problem is { } problem) { await RecordRefusal(actor, useCase, about, problem, cancel); }
            return outcome;
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Failed(failure);
            return new NotRead();
        }
    }

    private void Failed(Exception failure)
    {
        if (StorageFailure.NeedsRestart(failure)) { folder.IsReadOnly = true; }
    }

    /// <summary>Reads ahead of a <see cref="Write"/> that will check everything again; nothing is recorded.</summary>
    internal async Task<Outcome<T>> Peek<T>(Actor actor, UseCase useCase, Func<Work, Task<Outcome<T>>> body, CancellationToken cancel)
    {
        if (!useCase.Roles.Contains(actor.Role)) { return new NotAllowed(); }
        try
        {
            return (await Look(actor, body, cancel)).Outcome;
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            Failed(failure);
            return new NotRead();
        }
    }

    private async Task<(Outcome<T> Outcome, EntryAbout About)> Look<T>(Actor actor, Func<Work, Task<Outcome<T>>> body, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        var work = new Work(context, actor, clock.Read(), null, recorder);
        Outcome<T> outcome = await HoldsRole(context, actor, cancel) ? await body(work) : new NotAllowed();
        return (outcome, work.About);
    }

    // The page's session may be a minute old: the database knows who holds a role now.
    private static async Task<bool> HoldsRole(SandboxContext context, Actor actor, CancellationToken cancel)
    {
        if (actor.IsBot || actor.IsOperator) { return true; }
        var role = actor.Role.ToString();
        return await (from held in context.UserRoles
                      join named in context.Roles on held.RoleId equals named.Id
                      where held.UserId == actor.UserId && named.Name == role
                      select held).AnyAsync(cancel);
    }

    private async Task RecordRefusal(Actor actor, UseCase useCase, EntryAbout about, Problem problem, CancellationToken cancel)
    {
        var @event = problem switch
        {
            NotAllowed or NotFound or Trials.StudyUnderWay => Events.Denied,
            StepOutOfOrder or AlreadyFinished or ContentChanged when useCase.RecordsRefusals => Events.Refused,
            _ => null, // A slip of the hand, such as no answer chosen, is nobody's business.
        };
        if (@event is null || folder.IsReadOnly) { return; }
        try
        {
            await writers.Run((context, head) =>
            {
                recorder.Append(context, head, new(@event, about)
                {
                    Facts = new Dictionary<string, object>
                    {
                        ["useCase"] = useCase.Name, ["why"] = problem.GetType().Name, ["role"] = actor.Role.ToString(),
                    },
                }, clock.Read());
                return Task.FromResult(true);
            }, shares: true, cancel);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            // Refused all the same, and told so: nothing that was asked for is given because the disk could not keep the refusal.
            Failed(failure);
        }
    }
}
