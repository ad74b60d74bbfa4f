using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Assignment;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <summary>The places of a study's line: which are free, and which are given back. The writers' queue makes this safe; a unique index holds it too.</summary>
internal static class Places
{
    /// <summary>The lowest free place of a stratum.</summary>
    public static async Task<int> Lowest(Work work, string studyId, string stratum, CancellationToken cancel)
    {
        // Those given back in this very use case are not in the database yet.
        var givenBack = work.Context.ChangeTracker.Entries<StoredParticipation>().Where(entry => entry.Entity.ReleasedAt is not null).Select(entry => entry.Entity.Id).ToList();
        return Slots.Lowest(await work.Context.Participations
            .Where(row => row.StudyId == studyId && row.Stratum == stratum && row.Slot != null && row.ReleasedAt == null && !givenBack.Contains(row.Id))
            .Select(row => row.Slot!.Value).ToListAsync(cancel));
    }

    /// <summary>Gives back the places of those who have not answered for as long as the study says. They may still go on: only their place in line is given again.</summary>
    public static async Task ReleaseSilent(Work work, StoredStudy study, CancellationToken cancel)
    {
        if (study.Study.Randomisation.ReleaseAfterDays is not (> 0 and var days)) { return; }
        var since = work.Now.AddDays(-days);
        var silent = await work.Context.Participations
            .Where(row => row.StudyId == study.Id && row.ReleasedAt == null && row.JoinedAt.CompareTo(since) < 0
                && !work.Context.Reviews.Any(review => review.ParticipationId == row.Id && review.OpenedAt.CompareTo(since) >= 0))
            .ToListAsync(cancel);
        foreach (var row in silent)
        {
            var done = await work.Context.Reviews.CountAsync(review => review.ParticipationId == row.Id && review.Step == ProtocolStep.Done, cancel);
            if (done >= row.Order.Count) { continue; }
            row.ReleasedAt = work.Now;
            work.Record(new EntryDraft(Events.PlaceReleased, new(study.Id, Arm: row.Arm, Subject: row.Id)));
        }
        // The place must be free in the database before the next row takes it.
        if (silent.Count > 0) { await work.Context.SaveChangesAsync(cancel); }
    }
}
