using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Trials;

/// <summary>Keeps people who are in the middle of a study away from the aids of its pack: what they would learn there is what the study measures.</summary>
internal static class TrialGate
{
    /// <summary>Why this person may not see the pack's aids now, or null.</summary>
    /// <param name="work">The use case at work; a denial is then about the participation.</param>
    /// <param name="packId">The pack.</param>
    /// <param name="allows">Which arms allow it.</param>
    /// <param name="cancel">Cancels.</param>
    public static async Task<Problem?> Check(Work work, string packId, Func<Arm, bool> allows, CancellationToken cancel)
    {
        var user = work.Actor.UserId;
        var joined = await (from participation in work.Context.Participations
                            join study in work.Context.Studies on participation.StudyId equals study.Id
                            where participation.UserId == user && participation.WithdrawnAt == null && study.Status != StudyStatus.Closed
                            select new { Participation = participation, Stored = study }).ToListAsync(cancel);
        foreach (var mine in joined.Where(mine => mine.Stored.Study.PackId == packId))
        {
            if (mine.Stored.Study.Arms.FirstOrDefault(arm => arm.Id == mine.Participation.Arm) is { } arm && allows(arm)) { continue; }
            var done = await work.Context.Reviews.CountAsync(review => review.ParticipationId == mine.Participation.Id && review.Step == ProtocolStep.Done, cancel);
            if (done >= mine.Participation.Order.Count) { continue; }
            work.About = new EntryAbout(mine.Stored.Id, Arm: mine.Participation.Arm, Code: mine.Participation.Code, Subject: mine.Participation.Id);
            return new StudyUnderWay();
        }
        return null;
    }
}
