using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>Withdrawal: what a person answered is destroyed, keys first; the entries stay, committing to values that nobody can read or try out any more.</summary>
/// <remarks>On PostgreSQL, write-ahead logs, replicas and backups keep destroyed rows until they expire. Copies already downloaded cannot be reached.</remarks>
public sealed class Erasure(IDbContextFactory<SandboxContext> contexts, WriterGate gate)
{
    /// <summary>Destroys keys, payloads, reviews and drafts of a participation, and the link between the account and its code.</summary>
    internal static async Task Erase(Work work, StoredParticipation participation, CancellationToken cancel)
    {
        var context = work.Context;
        var reviews = context.Reviews.Where(review => review.ParticipationId == participation.Id);
        work.Record(Events.Withdrawn);
        var payloads = await context.Payloads.Where(payload => payload.Subject == participation.Id).ExecuteDeleteAsync(cancel);
        await context.Posts.Where(post => reviews.Any(review => review.Id == post.ReviewId)).ExecuteDeleteAsync(cancel);
        await reviews.ExecuteDeleteAsync(cancel);
        await context.CodeOpenings.Where(opening => opening.ParticipationId == participation.Id).ExecuteDeleteAsync(cancel);
        await context.Incidents.Where(incident => incident.By == participation.UserId)
            .ExecuteUpdateAsync(incident => incident.SetProperty(row => row.By, (string?)null), cancel);
        (participation.WithdrawnAt, participation.UserId, participation.ConsentVersion) = (work.Now, null, null);
        work.Record(new EntryDraft(Events.Erased, work.About) { Facts = new Dictionary<string, object> { ["payloads"] = payloads } });
    }

    /// <summary>Rewrites SQLite's file and empties its log, so that nothing erased is left in free pages.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        if (context is not SqliteContext) { return; }
        using var turn = await gate.Enter(cancel);
        await context.Database.ExecuteSqlRawAsync("VACUUM", cancel);
        await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
    }
}
