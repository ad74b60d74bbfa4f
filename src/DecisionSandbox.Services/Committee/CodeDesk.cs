using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Committee;

/// <summary>Pseudonymous codes are masked. Whoever looks behind the mask says why; the look is recorded, and the person reads it.</summary>
public interface ICodeDesk
{
    /// <summary>The code of the participation that a review belongs to.</summary>
    Task<Outcome<string>> OpenOfReview(Actor actor, string reviewId, string reason, CancellationToken cancel = default);

    /// <summary>The code of a participation.</summary>
    Task<Outcome<string>> Open(Actor actor, string participationId, string reason, CancellationToken cancel = default);

    /// <summary>Who looked at one's own code, and why: for the person.</summary>
    Task<Outcome<IReadOnlyList<CodeOpening>>> Mine(Actor actor, string participationId, CancellationToken cancel = default);
}

/// <summary>One look behind the mask.</summary>
/// <param name="Role">Who looked.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When.</param>
public sealed record CodeOpening(Role Role, string Reason, DateTimeOffset At);

/// <inheritdoc cref="ICodeDesk"/>
public sealed class CodeDesk(Doorway doorway) : ICodeDesk
{
    private static readonly UseCase Lift = new("open-code", Role.EthicsReviewer, Role.Researcher), See = new("code-openings", Role.Practitioner);

    /// <inheritdoc/>
    public Task<Outcome<string>> OpenOfReview(Actor actor, string reviewId, string reason, CancellationToken cancel = default) =>
        doorway.Write(actor, Lift, async work =>
            await work.Context.Reviews.Where(row => row.Id == reviewId).Select(row => row.ParticipationId).FirstOrDefaultAsync(cancel) is { } participation
                ? await Look(work, participation, reason, cancel)
                : Outcome<string>.Failed(new NotFound()), cancel);

    /// <inheritdoc/>
    public Task<Outcome<string>> Open(Actor actor, string participationId, string reason, CancellationToken cancel = default) =>
        doorway.Write(actor, Lift, work => Look(work, participationId, reason, cancel), cancel);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<CodeOpening>>> Mine(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            if (!await work.Context.Participations.AnyAsync(row => row.Id == participationId && row.UserId == actor.UserId, cancel))
            {
                return Outcome<IReadOnlyList<CodeOpening>>.Failed(new NotFound());
            }
            var rows = await work.Context.CodeOpenings.Where(row => row.ParticipationId == participationId).ToListAsync(cancel);
            return Outcome<IReadOnlyList<CodeOpening>>.Ok([.. rows.OrderByDescending(row => row.At).Select(row => new CodeOpening(row.Role, row.Reason, row.At))]);
        }, cancel);

    private static async Task<Outcome<string>> Look(Work work, string participationId, string reason, CancellationToken cancel)
    {
        var row = await work.Context.Participations.FirstOrDefaultAsync(person => person.Id == participationId, cancel);
        var owner = row is null ? null : await work.Context.Studies.Where(study => study.Id == row.StudyId).Select(study => study.OwnerId).FirstOrDefaultAsync(cancel);
        if (row is null || (work.Actor.Role == Role.Researcher && owner is not null && owner != work.Actor.UserId)) { return new NotFound(); }
        work.About = new(row.StudyId, Arm: row.Arm, Subject: row.Id);
        if (string.IsNullOrWhiteSpace(reason)) { return new MustBeWritten(new Text("la raison, que la personne lira", "the reason, which the person will read")); }
        work.Context.CodeOpenings.Add(new() { Id = Draw.Id(), ParticipationId = row.Id, Role = work.Actor.Role, Reason = reason.Trim(), At = work.Now });
        work.Record(new EntryDraft(Events.CodeOpened, work.About)
        {
            Facts = new Dictionary<string, object> { ["role"] = work.Actor.Role.ToString() },
            // The reason speaks about the person: it goes when the person goes.
            Thoughts = new Dictionary<string, byte[]> { ["reason"] = System.Text.Encoding.UTF8.GetBytes(reason.Trim()) },
        });
        return row.Code;
    }
}
