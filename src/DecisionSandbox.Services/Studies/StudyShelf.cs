using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Studies;

/// <summary>There is a study under this id already.</summary>
public sealed record StudyExists(string Id) : Problem(new Text(
    $"Une étude « {Id} » existe déjà ici, et une étude commencée ne se remplace pas. Choisissez un autre nom.",
    $"A study “{Id}” exists here already, and a study that has begun is not replaced. Choose another name."));

/// <summary>A simulated study is closed by who played it; a study with people is not closed from here.</summary>
public sealed record NotSimulated() : Problem(new Text(
    "Seule une étude simulée peut être close ainsi.",
    "Only a simulated study can be closed in this way."));

/// <summary>Puts studies onto the shelf: what ships with the software, and the copies that bots play.</summary>
public sealed class StudyShelf(Doorway doorway, MeasuredAhead measured)
{
    private static readonly UseCase Put = new("add-study", Role.Administrator, Role.Researcher), Finish = new("close-study", Role.Administrator, Role.Researcher);

    /// <summary>Adds a study in this state. Its exact bytes are stored under their hash, which everything later refers to.</summary>
    /// <param name="actor">Who adds it.</param>
    /// <param name="study">The study.</param>
    /// <param name="status">Approved for a study that ships with the software (its approval is a recorded act of whoever shipped it) or that bots play.</param>
    /// <param name="assignmentSeed">For bots, so that a run repeats; null draws one that nobody knows.</param>
    /// <param name="cancel">Stops the call.</param>
    public Task<Outcome<StoredStudy>> Add(Actor actor, Study study, StudyStatus status, long? assignmentSeed = null, CancellationToken cancel = default) =>
        doorway.Write(actor, Put, async work =>
        {
            ArgumentNullException.ThrowIfNull(study);
            work.About = new(study.Id);
            if (await work.Context.Studies.AnyAsync(row => row.Id == study.Id, cancel)) { return Outcome<StoredStudy>.Failed(new StudyExists(study.Id)); }
            var bytes = StoredJson.Bytes(study);
            var row = new StoredStudy
            {
                Id = study.Id,
                Version = study.Version,
                Status = status,
                Hash = Draw.Hash(bytes),
                Study = study,
                AssignmentSeed = assignmentSeed ?? Draw.Seed(),
                CreatedAt = work.Now,
            };
            work.Context.Studies.Add(row);
            if (!await work.Context.Contents.AnyAsync(content => content.Hash == row.Hash, cancel)) { work.Context.Contents.Add(new() { Hash = row.Hash, Bytes = bytes }); }
            await Questionnaires.PinnedWords.Keep(work.Context, study, cancel);
            var hashes = new Dictionary<string, string> { ["study"] = row.Hash, ["pack"] = study.PackHash, ["aid"] = study.AidHash };
            work.Record(new EntryDraft(Events.StudyCreated, work.About) { Hashes = hashes, Facts = new Dictionary<string, object> { ["version"] = study.Version, ["simulated"] = study.IsSimulated } });
            if (status != StudyStatus.Draft)
            {
                work.Record(new EntryDraft(Events.StudyApproved, work.About)
                {
                    Hashes = hashes,
                    // Not the signature of a committee: a recorded act of the software's own demonstration.
                    Facts = new Dictionary<string, object> { ["version"] = study.Version, ["by"] = "shipped with the software" },
                });
            }
            return row;
        }, cancel);

    /// <summary>Closes a simulated study once its bots are done.</summary>
    public async Task<Outcome<StudyStatus>> CloseSimulated(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var closed = await doorway.Write(actor, Finish, async work =>
        {
            work.About = new(studyId);
            var row = await work.Context.Studies.FirstOrDefaultAsync(study => study.Id == studyId, cancel);
            if (row is null) { return Outcome<StudyStatus>.Failed(new NotFound()); }
            if (!row.Study.IsSimulated) { return new NotSimulated(); }
            row.Status = StudyStatus.Closed;
            work.Record(new EntryDraft(Events.StudyStatus, work.About) { Facts = new Dictionary<string, object> { ["status"] = "closed" } });
            return row.Status;
        }, cancel);
        if (closed.IsOk) { measured.Ask(studyId); }
        return closed;
    }
}
