using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>What a person answered is destroyed, keys first; the entries stay, committing to values that nobody can read or try out any more.</summary>
/// <remarks>On PostgreSQL, write-ahead logs, replicas and backups keep destroyed rows until they expire. Copies already downloaded cannot be reached: their holders get a notice.</remarks>
public sealed class Erasure(IDbContextFactory<SandboxContext> contexts, WriterGate gate)
{
    private const int MostAsked = 300;
    private static readonly TimeSpan BetweenAsking = TimeSpan.FromMilliseconds(100);

    /// <summary>Destroys keys, payloads, reviews and drafts of a participation, and the link between the account and its code.</summary>
    internal static async Task Erase(Work work, StoredParticipation participation, LegalGround ground, CancellationToken cancel)
    {
        var context = work.Context;
        var reviews = context.Reviews.Where(review => review.ParticipationId == participation.Id);
        var held = await HeldExports.Of(context, participation, cancel);
        if (ground == LegalGround.ConsentWithdrawn) { work.Record(Events.Withdrawn); }
        var payloads = await context.Payloads.Where(payload => payload.Subject == participation.Id).ExecuteDeleteAsync(cancel);
        await context.Posts.Where(post => reviews.Any(review => review.Id == post.ReviewId)).ExecuteDeleteAsync(cancel);
        await reviews.ExecuteDeleteAsync(cancel);
        await context.Questionnaires.Where(row => row.ParticipationId == participation.Id).ExecuteDeleteAsync(cancel);
        await context.Feedback.Where(row => row.ParticipationId == participation.Id).ExecuteDeleteAsync(cancel);
        await context.Results.Where(row => row.StudyId == participation.StudyId).ExecuteDeleteAsync(cancel);
        await context.CodedTexts.Where(text => text.ParticipationId == participation.Id).ExecuteDeleteAsync(cancel);
        await context.CodeOpenings.Where(opening => opening.ParticipationId == participation.Id).ExecuteDeleteAsync(cancel);
        // That something was reported stays, with the committee's answer: others take part in the study. Who wrote it and their words go.
        await context.Incidents.Where(incident => incident.StudyId == participation.StudyId && incident.By == participation.UserId)
            .ExecuteUpdateAsync(incident => incident.SetProperty(row => row.By, (string?)null).SetProperty(row => row.Text, ""), cancel);
        (participation.WithdrawnAt, participation.UserId, participation.ConsentVersion, participation.Passed, participation.Training) = (work.Now, null, null, [], null);
        participation.ReleasedAt ??= work.Now;
        work.Record(new EntryDraft(Events.Erased, work.About)
        {
            Facts = new Dictionary<string, object> { ["payloads"] = payloads, ["ground"] = LegalGrounds.Name(ground), ["exports"] = held.Count },
        });
        foreach (var export in held)
        {
            work.Record(new EntryDraft(Events.DeletionNotice, work.About)
            {
                Facts = new Dictionary<string, object> { ["export"] = export.Entry, ["recipient"] = export.Recipient, ["participant"] = ReviewRow.Pseudonym(participation) },
            });
        }
    }

    /// <summary>Rewrites the files that held what was erased, so that nothing is left in free pages: SQLite's file and log, PostgreSQL's tables.</summary>
    public async Task Sweep(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        using var turn = await gate.Enter(cancel);
        if (context is SqliteContext)
        {
            await context.Database.ExecuteSqlRawAsync("VACUUM", cancel);
            await context.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)", cancel);
            return;
        }
        await OlderSnapshotsEnd(context, cancel);
        foreach (var table in (string[])["Payloads", "Reviews", "Posts", "Questionnaires", "Participations", "Feedback", "Results", "CodedTexts", "CodeOpenings", "Incidents"])
        {
#pragma warning disable EF1002 // The names are those above.
            await context.Database.ExecuteSqlRawAsync($"VACUUM FULL \"{table}\"", cancel);
#pragma warning restore EF1002
        }
    }

    // A rewritten table keeps what a snapshot from before the erasure may still read: a long report, PostgreSQL's own housekeeping.
    private static async Task OlderSnapshotsEnd(SandboxContext context, CancellationToken cancel)
    {
        var after = (await context.Database.SqlQueryRaw<string>("SELECT (pg_current_xact_id()::xid)::text AS \"Value\"").ToListAsync(cancel))[0];
        for (var asked = 0; asked < MostAsked; asked++)
        {
            var older = await context.Database.SqlQueryRaw<int>(
                "SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL AND age(backend_xmin) >= age({0}::xid)",
                after).ToListAsync(cancel);
            if (older[0] == 0) { return; }
            await Task.Delay(BetweenAsking, cancel);
        }
    }
}
