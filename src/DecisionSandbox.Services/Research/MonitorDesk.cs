using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <inheritdoc cref="IMonitorDesk"/>
public sealed class MonitorDesk(Doorway doorway) : IMonitorDesk
{
    private static readonly UseCase See = new("monitor", Role.Researcher), Cost = new("burden", Role.Researcher, Role.EthicsReviewer);

    /// <inheritdoc/>
    public Task<Outcome<StudyMonitor>> Watch(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            work.About = work.About with { Study = studyId };
            var stored = await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel);
            if (stored is null || (stored.OwnerId is { } owner && owner != actor.UserId)) { return Outcome<StudyMonitor>.Failed(new NotFound()); }
            var people = await work.Context.Participations.Where(row => row.StudyId == studyId).ToListAsync(cancel);
            var reviews = (await Reviews(work.Context, studyId).ToListAsync(cancel)).ToLookup(review => review.ParticipationId);
            var places = people.Where(row => row.WithdrawnAt is null).ToDictionary(row => row.Id, row => Place(row, [.. reviews[row.Id]]));
            var done = reviews.SelectMany(file => file).Where(review => review.Step == ProtocolStep.Done).ToList();
            return new StudyMonitor(
                stored.Study.Title, stored.Status, stored.Study.IsSimulated,
                Balance(stored.Study, people, places),
                [.. places.Values.OrderBy(place => place.IsFinished).ThenBy(place => place.LastSeen)],
                done.Count, done.Count(review => review.Skipped), people.Count - places.Count);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyBurden>> Burden(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, Cost, async work =>
            await work.Context.Studies.AnyAsync(row => row.Id == studyId, cancel)
                ? StudyBurden.Of(await Reviews(work.Context, studyId).Where(review => review.DoneAt != null && !review.Skipped).ToListAsync(cancel))
                : Outcome<StudyBurden>.Failed(new NotFound()), cancel);

    private static IQueryable<StoredReview> Reviews(SandboxContext context, string studyId) =>
        context.Reviews.Where(review => context.Participations.Any(row => row.Id == review.ParticipationId && row.StudyId == studyId && row.WithdrawnAt == null));

    // Nobody is recognised among bots.
    private static IReadOnlyList<ArmBalance> Balance(Study study, IReadOnlyList<StoredParticipation> people, Dictionary<string, Whereabouts> places)
    {
        List<ArmBalance> arms = [.. study.Arms.Select(arm => Balance(arm, [.. people.Where(row => row.Arm == arm.Id)], places))];
        return study.IsSimulated ? arms : ArmBalance.Hidden(arms);
    }

    private static ArmBalance Balance(Arm arm, IReadOnlyList<StoredParticipation> people, Dictionary<string, Whereabouts> places)
    {
        var there = people.Where(row => row.WithdrawnAt is null).Select(row => places[row.Id]).ToList();
        return new(
            arm.Title, there.Count(place => !place.IsSilent), there.Count(place => place is { IsSilent: false, IsFinished: true }),
            there.Count(place => place.IsSilent), people.Count - there.Count);
    }

    private static Whereabouts Place(StoredParticipation row, IReadOnlyList<StoredReview> reviews)
    {
        var open = reviews.FirstOrDefault(review => review.Step != ProtocolStep.Done);
        var seen = reviews.Select(review => review.TouchedAt).Append(row.JoinedAt).Max();
        return new(
            row.Id, row.ConsentVersion is not null, reviews.Count(review => review.Step == ProtocolStep.Done), row.Order.Count, open?.Step, seen, row.ReleasedAt is not null);
    }
}
