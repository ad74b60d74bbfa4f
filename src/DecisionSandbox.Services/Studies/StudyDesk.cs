using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Checking;
using DecisionSandbox.Core.Studies.Format;
using DecisionSandbox.Core.Studies.Planning;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Folder;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Questionnaires;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Studies;

/// <inheritdoc cref="IStudyDesk"/>
public sealed class StudyDesk(Doorway doorway, AidRegistry registry, FolderState folder, IShownContentBuilder builder, MeasuredAhead measured, TimeProvider time) : IStudyDesk
{
    private static readonly UseCase
        New = new("begin-study", Role.Researcher),
        See = new("see-study", Role.Researcher, Role.EthicsReviewer),
        Edit = new("edit-study", Role.Researcher),
        Shift = new("move-study", Role.Researcher),
        Change = new("revise-study", Role.Researcher);

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Begin(Actor actor, StudyStart start, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        return Add(actor, StudyDrafts.Of(start, registry), cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Import(Actor actor, string yaml, string? id, CancellationToken cancel = default)
    {
        var read = StudyReader.Read("study.yaml", yaml);
        return read.Problem is { } problem
            ? Task.FromResult(Outcome<StudySheet>.Failed(problem))
            // What comes from a file begins its life here: version 1, of people unless bots play it.
            : Add(actor, read.Value with { Id = id ?? read.Value.Id, Version = 1, IsSimulated = false }, cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Get(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
            await Find(work, studyId, cancel) is { } row ? Sheet(row, actor) : Outcome<StudySheet>.Failed(new NotFound()), cancel);

    /// <inheritdoc/>
    public IReadOnlyList<StudyFlaw> Check(Study edited) => StudyCheck.Of(edited, StudyDrafts.Around(edited, registry));

    /// <inheritdoc/>
    public FactorialDesign? Design(Study study) => StudyDrafts.DesignOf(study, registry);

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Save(Actor actor, Study edited, string hash, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(edited);
        return Editing(actor, edited.Id, row => HashOf(Text(row)) == hash
            // Whose study it is, which version and whether bots play it is not the editor's to say.
            ? PinnedWords.Pin(edited) with { Version = Text(row).Version, IsSimulated = Text(row).IsSimulated }
            : new ChangedElsewhere(), cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> PickCases(Actor actor, string studyId, PlanRecipe recipe, long seed, CancellationToken cancel = default) =>
        Editing(actor, studyId, row => StudyDrafts.Picked(Text(row), recipe, seed, registry), cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Pin(Actor actor, string studyId, CancellationToken cancel = default) =>
        Editing(actor, studyId, row => StudyDrafts.Pinned(Text(row), registry), cancel);

    /// <inheritdoc/>
    public async Task<Outcome<StudySheet>> Move(Actor actor, string studyId, StudyMove move, CancellationToken cancel = default)
    {
        var moved = await doorway.Write(actor, Shift, async work =>
        {
            if (await Find(work, studyId, cancel) is not { } row) { return Outcome<StudySheet>.Failed(new NotFound()); }
            // A revision under way is what is submitted and taken back; the version that runs is what is opened, paused and closed.
            var ofRevision = row.RevisionStatus is not null && move is StudyMove.Submit or StudyMove.TakeBack;
            var next = StudyLifecycle.After(ofRevision ? row.RevisionStatus!.Value : row.Status, move, Party(row, actor));
            if (next.Problem is { } refused) { return Outcome<StudySheet>.Failed(refused); }
            var text = ofRevision ? row.Revision! : row.Study;
            if (move == StudyMove.Submit && Check(text) is { Count: > 0 } flaws) { return new StudyHasFlaws(flaws); }
            if (move == StudyMove.Open && !folder.IsDemo && (text.Controller is null || text.DataProtectionOfficer is null)) { return new NoController(); }
            if (ofRevision) { row.RevisionStatus = next.Value; } else { row.Status = next.Value; }
            await Keep(work, row, text, cancel);
            work.Record(new EntryDraft(move == StudyMove.Submit ? Events.StudySubmitted : Events.StudyStatus, work.About)
            {
                Hashes = new Dictionary<string, string> { ["study"] = HashOf(text) },
                Facts = new Dictionary<string, object> { ["status"] = Word(next.Value), ["version"] = text.Version },
            });
            return Sheet(row, actor);
        }, cancel);
        if (moved.IsOk && move == StudyMove.Close) { measured.Ask(studyId); }
        return moved;
    }

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> Revise(Actor actor, string studyId, CancellationToken cancel = default) =>
        Revising(actor, studyId, row => StudyLifecycle.MayRevise(row.Status) && row.Revision is null,
            row => (row.Revision, row.RevisionStatus) = (row.Study with { Version = row.Study.Version + 1 }, StudyStatus.Draft), "begun", cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudySheet>> DropRevision(Actor actor, string studyId, CancellationToken cancel = default) =>
        Revising(actor, studyId, row => row.RevisionStatus == StudyStatus.Draft, row => (row.Revision, row.RevisionStatus) = (null, null), "given up", cancel);

    /// <inheritdoc/>
    public async Task<Outcome<IReviewDesk>> Preview(Actor actor, string studyId, string armId, CancellationToken cancel = default) =>
        (await Get(actor, studyId, cancel)).Then(sheet =>
            sheet.Study.Arms.FirstOrDefault(arm => arm.Id == armId) is { Steps.Count: > 0 } arm && sheet.Study.Plan.Cases.Count > 0 && registry.Frozen(sheet.Study, arm) is not null
                ? Outcome<IReviewDesk>.Ok(new PreviewDesk(sheet.Study, arm, registry, builder, time))
                : new NothingToPreview());

    /// <inheritdoc/>
    public async Task<Outcome<string>> Export(Actor actor, string studyId, CancellationToken cancel = default) =>
        (await Get(actor, studyId, cancel)).Then(sheet => Outcome<string>.Ok(StudyYaml.Write(sheet.Study)));

    /// <inheritdoc/>
    public async Task<Outcome<string>> Preregistration(Actor actor, string studyId, Language language, CancellationToken cancel = default) =>
        (await Get(actor, studyId, cancel)).Then(sheet => Outcome<string>.Ok(Studies.Preregistration.Write(sheet.Study, sheet.Hash, language)));

    private Task<Outcome<StudySheet>> Add(Actor actor, Study draft, CancellationToken cancel) => doorway.Write(actor, New, async work =>
    {
        if (!StudyCheck.IsName(draft.Id)) { return Outcome<StudySheet>.Failed(Check(draft).First(flaw => flaw.Field == "id")); }
        work.About = new(draft.Id);
        if (await work.Context.Studies.AnyAsync(row => row.Id == draft.Id, cancel)) { return new StudyExists(draft.Id); }
        var row = new StoredStudy
        {
            Id = draft.Id, Version = 1, Status = StudyStatus.Draft, Hash = HashOf(draft), Study = draft,
            AssignmentSeed = Draw.Seed(), CreatedAt = work.Now, OwnerId = actor.UserId,
        };
        work.Context.Studies.Add(row);
        work.Record(new EntryDraft(Events.StudyCreated, work.About)
        {
            Hashes = new Dictionary<string, string> { ["study"] = row.Hash },
            Facts = new Dictionary<string, object> { ["version"] = 1, ["simulated"] = false },
        });
        return Sheet(row, actor);
    }, cancel);

    private Task<Outcome<StudySheet>> Editing(Actor actor, string studyId, Func<StoredStudy, Outcome<Study>> edit, CancellationToken cancel) =>
        doorway.Write(actor, Edit, async work =>
        {
            if (await Find(work, studyId, cancel) is not { } row) { return Outcome<StudySheet>.Failed(new NotFound()); }
            if (Party(row, actor) != StudyParty.Owner) { return new NotYourMove(StudyMove.Submit); }
            if (!IsEditable(row)) { return new NotEditable(); }
            var edited = edit(row);
            if (edited.Problem is { } problem) { return Outcome<StudySheet>.Failed(problem); }
            var hash = HashOf(edited.Value);
            if (hash == HashOf(Text(row))) { return Sheet(row, actor); }
            if (row.Revision is not null) { row.Revision = edited.Value; }
            else { (row.Study, row.Hash) = (edited.Value, hash); }
            work.Record(new EntryDraft(Events.StudyEdited, work.About) { Hashes = new Dictionary<string, string> { ["study"] = hash } });
            return Sheet(row, actor);
        }, cancel);

    private Task<Outcome<StudySheet>> Revising(
        Actor actor, string studyId, Func<StoredStudy, bool> may, Action<StoredStudy> change, string what, CancellationToken cancel) =>
        doorway.Write(actor, Change, async work =>
        {
            if (await Find(work, studyId, cancel) is not { } row) { return Outcome<StudySheet>.Failed(new NotFound()); }
            if (Party(row, actor) != StudyParty.Owner) { return new NotYourMove(StudyMove.Submit); }
            if (!may(row)) { return new MoveNotOpen(row.Status, StudyMove.Submit); }
            change(row);
            work.Record(new EntryDraft(Events.StudyRevised, work.About) { Facts = new Dictionary<string, object> { ["version"] = row.Study.Version + 1, ["what"] = what } });
            return Sheet(row, actor);
        }, cancel);

    private static async Task<StoredStudy?> Find(Work work, string studyId, CancellationToken cancel)
    {
        work.About = new(studyId);
        return await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel);
    }

    private StudySheet Sheet(StoredStudy row, Actor actor)
    {
        var (text, party) = (Text(row), Party(row, actor));
        var moves = StudyLifecycle.Open(row.Status, party);
        if (row.RevisionStatus is { } revision) { moves = [.. StudyLifecycle.Open(revision, party).Where(move => move is StudyMove.Submit or StudyMove.TakeBack), .. moves]; }
        return new(text, HashOf(text), row.Status, row.RevisionStatus, party == StudyParty.Owner, party == StudyParty.Owner && IsEditable(row), Check(text), moves);
    }

    private static StudyParty Party(StoredStudy row, Actor actor) =>
        actor.Role == Role.Researcher && row.OwnerId is not null && (row.OwnerId == actor.UserId) ? StudyParty.Owner : StudyParty.Other;

    private static bool IsEditable(StoredStudy row) => row.Revision is not null ? row.RevisionStatus == StudyStatus.Draft : StudyLifecycle.IsDraft(row.Status);

    private static Study Text(StoredStudy row) => row.Revision ?? row.Study;

    private static string HashOf(Study study) => Draw.Hash(StoredJson.Bytes(study));

    // What the committee reads is kept byte by byte from the moment it is handed over.
    private static async Task Keep(Work work, StoredStudy row, Study text, CancellationToken cancel)
    {
        await PinnedWords.Keep(work.Context, text, cancel);
        var hash = await LoadedReview.Keep(work.Context, StoredJson.Bytes(text), cancel);
        if (row.Revision is null) { row.Hash = hash; }
    }

    private static string Word(StudyStatus status) => status.ToString().ToLowerInvariant();
}
