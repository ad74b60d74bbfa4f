using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Format;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Dossiers;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Committee;

/// <inheritdoc cref="ICommitteeDesk"/>
public sealed class CommitteeDesk(Doorway doorway, IDossierDesk dossiers) : ICommitteeDesk
{
    private static readonly UseCase
        List = new("committee-table", Role.EthicsReviewer),
        See = new("committee-file", Role.EthicsReviewer, Role.Researcher),
        Say = new("committee-remark", Role.EthicsReviewer, Role.Researcher),
        Judge = new("committee-avis", Role.EthicsReviewer),
        Sign = new("committee-cosign", Role.EthicsReviewer),
        Stop = new("committee-suspend", Role.EthicsReviewer),
        Release = new("committee-lift", Role.EthicsReviewer),
        Warn = new("report-incident", Role.Practitioner, Role.Researcher, Role.EthicsReviewer, Role.Administrator),
        Reply = new("answer-incident", Role.EthicsReviewer);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<StudyOnTable>>> Table(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            var open = (await work.Context.Incidents.Where(incident => incident.Answer == null).Select(incident => incident.StudyId).ToListAsync(cancel))
                .CountBy(id => id).ToDictionary();
            var studies = await work.Context.Studies.ToListAsync(cancel);
            return Outcome<IReadOnlyList<StudyOnTable>>.Ok(
            [
                .. studies.Where(stored => stored.Status != StudyStatus.Draft)
                    .Select(stored => (Stored: stored, Examined: Examined.Of(stored)))
                    .Select(row => new StudyOnTable(
                        row.Stored.Id, row.Examined.Study.Title, row.Examined.Study.Version, row.Stored.Status, row.Examined.Waits,
                        open.GetValueOrDefault(row.Stored.Id), row.Stored.Study.IsSimulated))
                    .OrderByDescending(row => row.Waits).ThenByDescending(row => row.OpenIncidents).ThenBy(row => row.StudyId, StringComparer.Ordinal),
            ]);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Open(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work => await Load(work, studyId, cancel) is { } stored
            ? Outcome<StudyFile>.Ok(await File(work, stored, cancel))
            : new NotFound(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Remark(Actor actor, string studyId, string text, CancellationToken cancel = default) =>
        doorway.Write(actor, Say, async work =>
        {
            if (await Load(work, studyId, cancel) is not { } stored) { return new NotFound(); }
            if (Missing(text, "votre remarque", "your remark") is { } missing) { return Outcome<StudyFile>.Failed(missing); }
            var hash = Examined.Of(stored).Hash;
            var remark = new StoredRemark { Id = Draw.Id(), StudyId = studyId, Hash = hash, Role = actor.Role, By = actor.UserId, Text = text.Trim(), At = work.Now };
            work.Context.Remarks.Add(remark);
            Commit(work, Events.StudyRemark, remark.Id, remark.Text, new() { ["study"] = hash }, new() { ["role"] = actor.Role.ToString() });
            return await Saved(work, stored, cancel);
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<StudyFile>> Give(Actor actor, string studyId, AvisDraft draft, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(draft);
        // The documents are composed before the transaction: the record's lock must not be held for it.
        var dossier = await dossiers.Get(actor, studyId, cancel);
        if (dossier.Problem is { } unwritten) { return unwritten; }
        var (documents, fileHash) = (DossierMarkdown.All(dossier.Value), DossierMarkdown.Hash(dossier.Value));
        return await doorway.Write(actor, Judge, async work =>
        {
            if (await Load(work, studyId, cancel) is not { } stored) { return new NotFound(); }
            var examined = Examined.Of(stored);
            if (Unwritten(draft) is { } missing) { return Outcome<StudyFile>.Failed(missing); }
            if (examined.Hash != draft.Hash || dossier.Value.Hash != draft.Hash) { return new StudyChanged(); }
            if (!examined.Waits) { return new MoveNotOpen(stored.Status, StudyMove.Approve); }
            if (stored.OwnerId is not null && stored.OwnerId == actor.UserId) { return new OwnStudy(); }
            var given = await work.Context.Avis.Where(avis => avis.StudyId == studyId && avis.Hash == examined.Hash).ToListAsync(cancel);
            if (given.Any(avis => avis.By == actor.UserId)) { return new AlreadyGiven(); }
            var avis = new StoredAvis
            {
                Id = Draw.Id(), StudyId = studyId, Version = examined.Study.Version, Hash = examined.Hash, Opinion = draft.Opinion, Body = draft.Body.Trim(),
                Number = draft.Number.Trim(), Date = draft.Date, FileHash = fileHash, Recusals = draft.Recusals.Trim(), Remarks = draft.Remarks.Trim(), By = actor.UserId, At = work.Now,
            };
            work.Context.Avis.Add(avis);
            await Keep(work.Context, examined.Hash, () => StoredJson.Bytes(examined.Study), cancel);
            await Keep(work.Context, fileHash, () => documents, cancel);
            Record(work, Events.Avis, new() { ["study"] = examined.Hash, ["pack"] = examined.Study.PackHash, ["aid"] = examined.Study.AidHash, ["dossier"] = fileHash, ["statement"] = TextHash(AvisStatement.Of(avis)) },
                new() { ["opinion"] = draft.Opinion.ToString(), ["number"] = avis.Number, ["date"] = avis.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), ["version"] = avis.Version });
            if (draft.Opinion != Opinion.Favourable) { SendBack(work, stored, examined); }
            else if (given.Count(earlier => earlier.Opinion == Opinion.Favourable) + 1 >= examined.Study.ApproversNeeded) { Approve(work, stored, examined); }
            return await Saved(work, stored, cancel);
        }, cancel);
    }

    /// <inheritdoc/>
    public Task<Outcome<byte[]>> Documents(Actor actor, string avisId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
            await work.Context.Avis.AsNoTracking().FirstOrDefaultAsync(row => row.Id == avisId, cancel) is { } avis && await Load(work, avis.StudyId, cancel) is not null
            && await work.Context.Contents.AsNoTracking().FirstOrDefaultAsync(content => content.Hash == avis.FileHash, cancel) is { } kept && Draw.Hash(kept.Bytes) == kept.Hash
                ? Outcome<byte[]>.Ok(kept.Bytes) : new NotFound(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Cosign(Actor actor, string avisId, string verifierKey, string note, CancellationToken cancel = default) =>
        doorway.Write(actor, Sign, async work =>
        {
            if (await work.Context.Avis.FirstOrDefaultAsync(row => row.Id == avisId, cancel) is not { } avis
                || await Load(work, avis.StudyId, cancel) is not { } stored) { return new NotFound(); }
            var signed = AvisStatement.Check(avis, verifierKey, note);
            if (signed.Problem is { } refused) { return Outcome<StudyFile>.Failed(refused); }
            (avis.Cosignature, avis.CosignatureKey) = (signed.Value, verifierKey.Trim());
            Record(work, Events.AvisCosigned, new() { ["study"] = avis.Hash, ["note"] = TextHash(signed.Value) }, new() { ["key"] = avis.CosignatureKey });
            return await Saved(work, stored, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Suspend(Actor actor, string studyId, string reason, CancellationToken cancel = default) =>
        Move(actor, Stop, studyId, StudyMove.Suspend, reason, (work, _) =>
        {
            work.Context.Suspensions.Add(new() { Id = Draw.Id(), StudyId = studyId, Reason = reason.Trim(), At = work.Now });
            return Task.CompletedTask;
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Lift(Actor actor, string studyId, string reason, CancellationToken cancel = default) =>
        Move(actor, Release, studyId, StudyMove.Lift, reason, async (work, _) =>
        {
            var suspension = (await work.Context.Suspensions.Where(row => row.StudyId == studyId && row.LiftedAt == null).ToListAsync(cancel)).MaxBy(row => row.At);
            if (suspension is not null) { (suspension.LiftReason, suspension.LiftedAt) = (reason.Trim(), work.Now); }
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<string>> Report(Actor actor, string studyId, string text, CancellationToken cancel = default) =>
        doorway.Write(actor, Warn, async work =>
        {
            work.About = new(studyId);
            if (!await work.Context.Studies.AnyAsync(row => row.Id == studyId && row.Status != StudyStatus.Draft, cancel)) { return Outcome<string>.Failed(new NotFound()); }
            // Somebody who takes part speaks of the study they take part in.
            var person = actor.Role == Role.Practitioner ? await work.Context.Participations.FirstOrDefaultAsync(row => row.StudyId == studyId && row.UserId == actor.UserId, cancel) : null;
            if (actor.Role == Role.Practitioner && person is null) { return new NotFound(); }
            if (Missing(text, "ce qui s’est passé", "what happened") is { } missing) { return missing; }
            var incident = new StoredIncident { Id = Draw.Id(), StudyId = studyId, Role = actor.Role, By = actor.UserId, Text = text.Trim(), At = work.Now };
            work.Context.Incidents.Add(incident);
            // What somebody who takes part wrote goes when they go; that it was reported, and the committee's answer, stay.
            Commit(work, Events.Incident, person?.Id ?? incident.Id, incident.Text, [], new() { ["role"] = actor.Role.ToString() });
            return incident.Id;
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFile>> Answer(Actor actor, string incidentId, string text, CancellationToken cancel = default) =>
        doorway.Write(actor, Reply, async work =>
        {
            if (await work.Context.Incidents.FirstOrDefaultAsync(row => row.Id == incidentId, cancel) is not { } incident
                || await Load(work, incident.StudyId, cancel) is not { } stored) { return new NotFound(); }
            if (Missing(text, "votre réponse", "your answer") is { } missing) { return Outcome<StudyFile>.Failed(missing); }
            (incident.Answer, incident.AnsweredAt) = (text.Trim(), work.Now);
            Commit(work, Events.IncidentAnswered, incident.Id, incident.Answer, [], []);
            return await Saved(work, stored, cancel);
        }, cancel);

    private Task<Outcome<StudyFile>> Move(Actor actor, UseCase useCase, string studyId, StudyMove move, string reason, Func<Work, StoredStudy, Task> note, CancellationToken cancel) =>
        doorway.Write(actor, useCase, async work =>
        {
            if (await Load(work, studyId, cancel) is not { } stored) { return new NotFound(); }
            if (Missing(reason, "la raison, que tout le monde lira", "the reason, which everyone will read") is { } missing) { return Outcome<StudyFile>.Failed(missing); }
            var next = StudyLifecycle.After(stored.Status, move, StudyParty.Committee);
            if (next.Problem is { } refused) { return Outcome<StudyFile>.Failed(refused); }
            stored.Status = next.Value;
            await note(work, stored);
            Record(work, Events.StudyStatus, new() { ["reason"] = TextHash(reason) }, new() { ["status"] = stored.Status.ToString().ToLowerInvariant(), ["by"] = "committee" });
            return await Saved(work, stored, cancel);
        }, cancel);

    private static void SendBack(Work work, StoredStudy stored, Examined examined)
    {
        if (examined.IsRevision) { stored.RevisionStatus = StudyStatus.Draft; } else { stored.Status = StudyLifecycle.After(stored.Status, StudyMove.SendBack, StudyParty.Committee).Value; }
        Record(work, Events.StudyStatus, new() { ["study"] = examined.Hash }, new() { ["status"] = "draft", ["by"] = "committee" });
    }

    private static void Approve(Work work, StoredStudy stored, Examined examined)
    {
        if (examined.IsRevision) { (stored.Study, stored.Version, stored.Revision, stored.RevisionStatus) = (examined.Study, examined.Study.Version, null, null); }
        else { stored.Status = StudyLifecycle.After(stored.Status, StudyMove.Approve, StudyParty.Committee).Value; }
        stored.Hash = examined.Hash;
        Record(work, Events.StudyApproved, new() { ["study"] = examined.Hash, ["pack"] = examined.Study.PackHash, ["aid"] = examined.Study.AidHash },
            new() { ["version"] = examined.Study.Version, ["by"] = "committee" });
    }

    // A researcher sees their own study and nobody else's; what ships with the software is everybody's.
    private static async Task<StoredStudy?> Load(Work work, string studyId, CancellationToken cancel)
    {
        work.About = new(studyId);
        var stored = await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel);
        return stored is not null && (work.Actor.Role != Role.Researcher || stored.OwnerId is null || stored.OwnerId == work.Actor.UserId) ? stored : null;
    }

    private static async Task<Outcome<StudyFile>> Saved(Work work, StoredStudy stored, CancellationToken cancel)
    {
        // What the page shows next includes what was just written.
        await work.Context.SaveChangesAsync(cancel);
        return await File(work, stored, cancel);
    }

    private static async Task<StudyFile> File(Work work, StoredStudy stored, CancellationToken cancel)
    {
        var (context, examined, committee) = (work.Context, Examined.Of(stored), work.Actor.Role == Role.EthicsReviewer);
        var avis = (await context.Avis.Where(row => row.StudyId == stored.Id).ToListAsync(cancel)).OrderByDescending(row => row.At).ToList();
        var remarks = (await context.Remarks.Where(row => row.StudyId == stored.Id).ToListAsync(cancel)).OrderBy(row => row.At);
        var suspensions = (await context.Suspensions.Where(row => row.StudyId == stored.Id).ToListAsync(cancel)).OrderByDescending(row => row.At);
        var incidents = (await context.Incidents.Where(row => row.StudyId == stored.Id).ToListAsync(cancel)).OrderByDescending(row => row.At);
        var onThisHash = avis.Where(row => row.Hash == examined.Hash).ToList();
        bool May(StudyMove move) => committee && StudyLifecycle.After(stored.Status, move, StudyParty.Committee).IsOk;
        return new(
            examined.Study, examined.Hash, stored.Status, examined.Waits, onThisHash.Count(row => row.Opinion == Opinion.Favourable),
            committee && examined.Waits && (stored.OwnerId is null || stored.OwnerId != work.Actor.UserId) && onThisHash.All(row => row.By != work.Actor.UserId),
            May(StudyMove.Suspend), May(StudyMove.Lift),
            [.. avis.Select(row => new AvisView(row.Id, row.Version, row.Hash, row.Opinion, row.Body, row.Number, row.Date, row.FileHash, row.Recusals, row.Remarks, row.At, AvisStatement.Of(row), row.CosignatureKey))],
            [.. remarks.Select(row => new RemarkView(row.Role, row.Text, row.At))],
            [.. suspensions.Select(row => new SuspensionView(row.Reason, row.At, row.LiftReason, row.LiftedAt))],
            [.. incidents.Select(row => new IncidentView(row.Id, row.Role, row.Text.Length == 0 ? null : row.Role == Role.Practitioner ? FreeTextScreening.Of(row.Text).Words : Text.Same(row.Text), row.At, row.Answer))])
        {
            IsShipped = stored.OwnerId is null,
            Changes = await Changes(context, stored, examined, avis, cancel),
        };
    }

    // A revision follows what was approved; a study that comes back follows the text that the last avis was about.
    private static async Task<StudyChanges?> Changes(SandboxContext context, StoredStudy stored, Examined examined, IReadOnlyList<StoredAvis> newestFirst, CancellationToken cancel)
    {
        if (examined.IsRevision) { return new(stored.Study.Version, null, Between(stored.Study)); }
        if (!examined.Waits || newestFirst.FirstOrDefault(avis => avis.Hash != examined.Hash) is not { } last) { return null; }
        var kept = await context.Contents.AsNoTracking().FirstOrDefaultAsync(content => content.Hash == last.Hash, cancel);
        return kept is null || Draw.Hash(kept.Bytes) != kept.Hash ? null : new(null, last.Number, Between(StoredJson.Read<Study>(kept.Bytes)));

        IReadOnlyList<LineChange> Between(Study before) => LineChange.Between(StudyYaml.Write(before), StudyYaml.Write(examined.Study));
    }

    private static async Task Keep(SandboxContext context, string hash, Func<byte[]> bytes, CancellationToken cancel)
    {
        if (!await context.Contents.AnyAsync(content => content.Hash == hash, cancel)) { context.Contents.Add(new() { Hash = hash, Bytes = bytes() }); }
    }

    private static MustBeWritten? Unwritten(AvisDraft draft) =>
        Missing(draft.Body, "le nom du comité", "the committee’s name")
        ?? Missing(draft.Number, "le numéro de l’avis", "the opinion’s number")
        ?? (draft.Opinion == Opinion.Favourable ? null : Missing(draft.Remarks, "ce qui doit changer", "what must change"));

    private static MustBeWritten? Missing(string? text, string fr, string en) => string.IsNullOrWhiteSpace(text) ? new(new Text(fr, en)) : null;

    private static string TextHash(string text) => Draw.Hash(System.Text.Encoding.UTF8.GetBytes(text.Trim()));

    // A free text is committed to under a key of its own: a plain hash of it would confirm a guess to whoever holds an export.
    private static void Commit(Work work, string @event, string subject, string text, Dictionary<string, string> hashes, Dictionary<string, object> facts) =>
        work.Record(new EntryDraft(@event, work.About with { Subject = subject })
        {
            Hashes = hashes, Facts = facts, Thoughts = new Dictionary<string, byte[]> { ["text"] = System.Text.Encoding.UTF8.GetBytes(text) },
        });

    private static void Record(Work work, string @event, Dictionary<string, string> hashes, Dictionary<string, object> facts) =>
        work.Record(new EntryDraft(@event, work.About) { Hashes = hashes, Facts = facts });
}
