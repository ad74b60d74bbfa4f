using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <inheritdoc cref="IParticipationDesk"/>
public sealed class ParticipationDesk(Doorway doorway, AidRegistry registry, FolderState folder, Erasure erasure, MeasuredAhead measured) : IParticipationDesk
{
    private static readonly UseCase
        List = new("list-studies", Role.Practitioner),
        JoinStudy = new("join", Role.Practitioner),
        See = new("see-participation", Role.Practitioner),
        Agree = new("consent", Role.Practitioner),
        Between = new("pass-interlude", Role.Practitioner),
        LookBack = new("debrief", Role.Practitioner),
        Leave = new("withdraw", Role.Practitioner);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<StudyInvitation>>> Invitations(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            var invitations = new List<StudyInvitation>();
            var studies = await work.Context.Studies.OrderBy(study => study.CreatedAt).ThenBy(study => study.Id).ToListAsync(cancel);
            var mine = await work.Context.Participations.Where(row => row.UserId == actor.UserId).ToDictionaryAsync(row => row.StudyId, cancel);
            var answers = (await work.Context.Feedback.Where(row => row.Answer != null && work.Context.Participations.Any(p => p.Id == row.ParticipationId && p.UserId == actor.UserId))
                .Select(row => row.StudyId).ToListAsync(cancel)).CountBy(id => id).ToDictionary();
            var lifted = (await work.Context.Suspensions.AsNoTracking().Where(row => row.LiftedAt != null).ToListAsync(cancel)).ToLookup(row => row.StudyId);
            foreach (var stored in studies)
            {
                var running = mine.GetValueOrDefault(stored.Id);
                var study = stored.Study;
                if (running is null && (study.IsSimulated != actor.IsBot || !IsOpen(stored))) { continue; }
                var view = running is null ? null : await (await Participant.Of(work.Context, running, stored, cancel)).View(work.Context, registry, cancel);
                invitations.Add(new(
                    study.Id, study.Title, registry.Pack(study.PackId)?.Pack.Title ?? Text.Same(study.PackId), study.Task,
                    study.Plan.FilesPerPerson ?? study.Plan.Cases.Count, study.Plan.QuickCount, running?.Id, view is { IsFinished: true, Questionnaire: null })
                {
                    Suspension = view?.Suspension,
                    Lifted = running is null || view?.Suspension is not null || lifted[stored.Id].Where(row => row.LiftedAt >= running.JoinedAt).MaxBy(row => row.LiftedAt) is not { LiftedAt: { } at } over
                        ? null : new(over.Reason, over.LiftReason ?? "", at),
                    Answers = answers.GetValueOrDefault(stored.Id),
                    IsClosed = stored.Status == StudyStatus.Closed,
                    Profiles = study.Randomisation.Strata == Strata.Profile ? study.Randomisation.Profiles : [],
                    AsksService = study.Randomisation.Strata == Strata.Service,
                });
            }
            return Outcome<IReadOnlyList<StudyInvitation>>.Ok(invitations);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ParticipationView>> Join(Actor actor, JoinRequest request, CancellationToken cancel = default) =>
        doorway.Write(actor, JoinStudy, async work =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var studyId = request.StudyId;
            var stored = await work.Context.Studies.FirstOrDefaultAsync(study => study.Id == studyId, cancel);
            if (stored is null) { return Outcome<ParticipationView>.Failed(new NotFound()); }
            var row = await work.Context.Participations.FirstOrDefaultAsync(p => p.StudyId == studyId && p.UserId == actor.UserId, cancel);
            if (row is not null) { return await (await Participant.Of(work.Context, row, stored, cancel)).View(work.Context, registry, cancel); }
            if (ProblemWithJoining(actor, stored, request) is { } problem) { return Outcome<ParticipationView>.Failed(problem); }
            var quick = request.Quick && stored.Study.Plan.QuickCount > 0;
            var stratum = Assignment.Stratum(stored, request with { Quick = quick });
            await Places.ReleaseSilent(work, stored, cancel);
            var slot = await Places.Lowest(work, studyId, stratum, cancel);
            row = new()
            {
                Id = Draw.Id(),
                StudyId = studyId,
                StudyVersion = stored.Version,
                StudyHash = stored.Hash,
                UserId = actor.UserId,
                Code = Draw.Code(),
                Arm = Assignment.Arm(stored, stratum, slot),
                Order = Assignment.Order(stored, stratum, quick, slot),
                IsQuick = quick,
                Stratum = stratum,
                Slot = slot,
                JoinedAt = work.Now,
            };
            work.Context.Participations.Add(row);
            var participant = new Participant(row, stored, stored.Study);
            work.About = participant.About;
            if (stored.Status == StudyStatus.Approved)
            {
                stored.Status = StudyStatus.Recruiting;
                work.Record(new EntryDraft(Events.StudyStatus, new(studyId)) { Facts = new Dictionary<string, object> { ["status"] = "recruiting" } });
            }
            work.Record(new EntryDraft(Events.Joined, work.About)
            {
                Hashes = new Dictionary<string, string> { ["study"] = stored.Hash },
                Facts = new Dictionary<string, object> { ["quick"] = quick },
            });
            return await participant.View(work.Context, registry, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ParticipationView>> PassInterlude(Actor actor, string participationId, int after, int? answer, CancellationToken cancel = default) =>
        doorway.Write(actor, Between, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<ParticipationView>.Failed(problem); }
            var participant = found.Value;
            if (participant.ProblemWithWorking() is { } closed) { return Outcome<ParticipationView>.Failed(closed); }
            var view = await participant.View(work.Context, registry, cancel);
            // Posted twice, or from a tab that is behind: it is over already.
            if (view.Interlude is not { } interlude || interlude.After != after) { return view; }
            if (interlude.Question is not null && (answer is not { } chosen || chosen < 0 || chosen >= interlude.Answers.Count)) { return new Core.Review.AnswerMissing(); }
            participant.Row.Passed = [.. participant.Row.Passed, new(after, interlude.Question is null ? null : answer)];
            work.Record(new EntryDraft(Events.InterludePassed, work.About)
            {
                Facts = new Dictionary<string, object> { ["after"] = after },
                Thoughts = interlude.Question is null ? [] : new Dictionary<string, byte[]> { ["attention"] = StoredJson.Bytes(answer) },
            });
            return await participant.View(work.Context, registry, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ParticipationView>> Get(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            return found.Problem is { } problem ? Outcome<ParticipationView>.Failed(problem) : await found.Value.View(work.Context, registry, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<ParticipationView>> Consent(Actor actor, string participationId, int version, CancellationToken cancel = default) =>
        doorway.Write(actor, Agree, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<ParticipationView>.Failed(problem); }
            var participant = found.Value;
            if (version != participant.Study.Version) { return new ConsentOutdated(); }
            if (participant.Row.ConsentVersion != version)
            {
                participant.Row.ConsentVersion = version;
                // Kept word by word: the hash in the record stays readable, whatever wording a later version of the software has.
                var notice = await LoadedReview.Keep(work.Context, StoredJson.Bytes(PeopleRead.Notice(participant.Study)), cancel);
                work.Record(new EntryDraft(Events.Consent, work.About)
                {
                    Hashes = new Dictionary<string, string> { ["text"] = notice },
                    Facts = new Dictionary<string, object> { ["version"] = version },
                });
            }
            return await participant.View(work.Context, registry, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<DebriefView>> Debrief(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, LookBack, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<DebriefView>.Failed(problem); }
            var view = await found.Value.View(work.Context, registry, cancel);
            if (!view.IsFinished) { return new NotFinishedYet(); }
            // What the debrief tells would colour the answers.
            if (view.Questionnaire is not null) { return new Questionnaires.QuestionnaireFirst(); }
            var rows = await work.Context.Reviews.Where(review => review.ParticipationId == participationId).OrderBy(review => review.Position).ToListAsync(cancel);
            var files = new List<FinishedFile>();
            foreach (var row in rows)
            {
                var content = await KnownContents.Read<CaseContent>(work.Context, row.CaseHash, cancel);
                var shown = row.ShownHash is { } hash ? await KnownContents.Read<ShownContent>(work.Context, hash, cancel) : null;
                files.Add(new(row, content, shown));
            }
            // Compared only where all three answers are there: nothing is said of files skipped or without a suggestion.
            var compared = files.Where(file => file.Own is not null && file.Aid is not null && file.Final is not null).ToList();
            return new DebriefView(
                [.. files.Select(file => file.ToRow())],
                compared.Count(file => file.Own != file.Aid && file.Final == file.Aid),
                compared.Count(file => file.Own != file.Aid && file.Final == file.Own),
                compared.Count(file => file.Own == file.Aid),
                files.Count(file => file.IsThirdWay),
                files.Sum(file => file.Contested),
                PeopleRead.Debrief(found.Value.Study));
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<ParticipationView>> Withdraw(Actor actor, string participationId, CancellationToken cancel = default)
    {
        var outcome = await doorway.Write(actor, Leave, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<ParticipationView>.Failed(problem); }
            await Erasure.Erase(work, found.Value.Row, LegalGround.ConsentWithdrawn, cancel);
            return await found.Value.View(work.Context, registry, cancel);
        }, cancel);
        if (!outcome.IsOk) { return outcome; }
        await erasure.Sweep(cancel);
        measured.Ask(outcome.Value.StudyId);
        return outcome.Value with { Position = 1 };
    }

    // What ships with the software opens with the first person who comes; a researcher opens their own study.
    private static bool IsOpen(StoredStudy stored) =>
        stored.Status == StudyStatus.Recruiting || (stored.Status == StudyStatus.Approved && stored.OwnerId is null);

    private Problem? ProblemWithJoining(Actor actor, StoredStudy stored, JoinRequest request) =>
        stored.Study.IsSimulated != actor.IsBot ? new SimulatedOnly()
        : !IsOpen(stored) ? new StudyNotOpen()
        : !stored.Study.IsSimulated && !folder.IsDemo && (stored.Study.Controller is null || stored.Study.DataProtectionOfficer is null) ? new NoController()
        : stored.Hash != Draw.Hash(StoredJson.Bytes(stored.Study)) ? new NotTheApprovedStudy()
        : ProblemWithStratum(stored.Study.Randomisation, request);

    private static StratumMissing? ProblemWithStratum(Randomisation randomisation, JoinRequest request) => randomisation.Strata switch
    {
        Strata.Profile => randomisation.Profiles.Any(profile => profile.Id == request.Profile) ? null : new StratumMissing(),
        Strata.Service => string.IsNullOrWhiteSpace(request.Service) || request.Service.Length > 100 ? new StratumMissing() : null,
        _ => null,
    };
}
