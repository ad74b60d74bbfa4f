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
        await context.Incidents.Where(incident => incident.By == participation.UserId)
            .ExecuteUpdateAsync(incident => incident.SetProperty(row => row.By, (string?)null), cancel);
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
        foreach (var table in (string[])["Payloads", "Reviews", "Posts", "Questionnaires", "Participations", "Feedback", "Results", "CodedTexts", "CodeOpenings", "Incidents"])
        {
#pragma warning disable EF1002 // The names are those above.
            await context.Database.ExecuteSqlRawAsync($"VACUUM FULL \"{table}\"", cancel);
#pragma warning restore EF1002
        }
    }
}
