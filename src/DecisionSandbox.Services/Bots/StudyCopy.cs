using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Bots;

/// <summary>The copy of a study that bots play: marked simulated, opened and closed through the doorway like any other.</summary>
internal sealed class StudyCopy(Doorway doorway)
{
    private static readonly UseCase Create = new("simulate", Role.Researcher), End = new("close-simulation", Role.Researcher);

    /// <summary>Makes the copy, or finds the same one unfinished.</summary>
    public Task<Outcome<Study>> Open(Actor actor, BotPlay play, CancellationToken cancel) => doorway.Write(actor, Create, async work =>
    {
        if (await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == play.StudyId, cancel) is not { } original)
        {
            return Outcome<Study>.Failed(new StudyUnknown(play.StudyId, await work.Context.Studies.Select(row => row.Id).OrderBy(id => id).ToListAsync(cancel)));
        }
        var copy = original.Study with
        {
            Id = play.As,
            IsSimulated = true,
            Title = new($"{original.Study.Title.Fr} (simulation)", $"{original.Study.Title.En} (simulation)"),
        };
        var hash = await LoadedReview.Keep(work.Context, StoredJson.Bytes(copy), cancel);
        if (await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == play.As, cancel) is { } there)
        {
            return there.Hash == hash && there.Status != StudyStatus.Closed && there.AssignmentSeed == play.Seed ? copy : new NameTaken(play.As);
        }
        work.Context.Studies.Add(new()
        {
            Id = copy.Id,
            Version = copy.Version,
            // Nobody is recruited: no committee has to approve it, and no person can join it.
            Status = StudyStatus.Approved,
            Hash = hash,
            Study = copy,
            AssignmentSeed = play.Seed,
            CreatedAt = work.Now,
        });
        work.About = new(copy.Id);
        work.Record(new EntryDraft(Events.StudyCreated, work.About)
        {
            Hashes = new Dictionary<string, string> { ["study"] = hash },
            Facts = new Dictionary<string, object>
            {
                ["simulated"] = true, ["copyOf"] = play.StudyId, ["bots"] = play.Participants, ["seed"] = play.Seed,
                ["policies"] = string.Join(' ', play.Policies.Select(policy => policy.Name)),
            },
        });
        return copy;
    }, cancel);

    /// <summary>Closes the copy.</summary>
    public Task<Outcome<StudyStatus>> Close(Actor actor, string studyId, CancellationToken cancel) => doorway.Write(actor, End, async work =>
    {
        var stored = await work.Context.Studies.SingleAsync(row => row.Id == studyId, cancel);
        stored.Status = StudyStatus.Closed;
        work.About = new(studyId);
        work.Record(new EntryDraft(Events.StudyStatus, work.About) { Facts = new Dictionary<string, object> { ["status"] = "closed" } });
        return Outcome<StudyStatus>.Ok(StudyStatus.Closed);
    }, cancel);
}
