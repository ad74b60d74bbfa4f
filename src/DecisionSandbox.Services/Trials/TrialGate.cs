using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Participations;
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
        var mine = await (from participation in work.Context.Participations
                          join study in work.Context.Studies on participation.StudyId equals study.Id
                          where participation.UserId == user && participation.WithdrawnAt == null && study.Status != StudyStatus.Closed
                          select participation.Id).ToListAsync(cancel);
        foreach (var id in mine)
        {
            if (await Participant.Load(work, id, cancel) is not { IsOk: true, Value: var participant } || participant.Study.PackId != packId || allows(participant.Arm)) { continue; }
            var done = await work.Context.Reviews.CountAsync(review => review.ParticipationId == id && review.Step == ProtocolStep.Done, cancel);
            if (done < participant.Total) { return new StudyUnderWay(); }
        }
        work.About = new EntryAbout();
        return null;
    }
}
