using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>The dossier of a study, for the committee and for those who prepare it.</summary>
public interface IDossierDesk
{
    /// <summary>All documents of what is on the table, filled from the study and from the record as it stands.</summary>
    Task<Outcome<Dossier>> Get(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Writes what only a person can say; an empty text takes it back.</summary>
    Task<Outcome<DossierDocument>> Answer(Actor actor, string studyId, string documentId, string fieldId, string text, CancellationToken cancel = default);
}

/// <summary>The field is not a person's to fill.</summary>
public sealed record NotAPersonsField() : Problem(new Text(
    "Ce champ est rempli par l’étude, le registre ou le logiciel : il ne se modifie pas ici.",
    "This field is filled by the study, the record or the software: it is not changed here."));

/// <inheritdoc cref="IDossierDesk"/>
public sealed class DossierDesk(Doorway doorway, AidRegistry registry, Computing computing) : IDossierDesk
{
    private static readonly UseCase
        Read = new("dossier", Role.Researcher, Role.EthicsReviewer),
        // The committee judges what others have written: it comments, and writes nothing into it.
        Fill = new("fill-dossier", Role.Researcher);

    /// <inheritdoc/>
    public async Task<Outcome<Dossier>> Get(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var loaded = await doorway.Read(actor, Read, work => Load(work, studyId, cancel), cancel);
        // The computing needs neither the database nor its connection.
        return await computing.Run(() => loaded.Then(found => Write(found, cancel)), cancel);
    }

    /// <inheritdoc/>
    public async Task<Outcome<DossierDocument>> Answer(Actor actor, string studyId, string documentId, string fieldId, string text, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dossier = await Get(actor, studyId, cancel);
        if (dossier.Problem is { } problem) { return problem; }
        if (dossier.Value.Documents.FirstOrDefault(one => one.Id == documentId) is not { } document
            || document.Fields.FirstOrDefault(one => one.Id == fieldId) is not { } asked) { return new NotFound(); }
        if (asked.FilledBy != FilledBy.Person) { return new NotAPersonsField(); }
        var kept = await doorway.Write(actor, Fill, async work =>
        {
            work.About = new(studyId);
            var row = await work.Context.DossierAnswers.FirstOrDefaultAsync(
                answer => answer.StudyId == studyId && answer.Document == documentId && answer.Field == fieldId, cancel);
            var written = text.Trim();
            if (written.Length > Core.Review.AnswerRules.LongestText) { return Outcome<bool>.Failed(new Core.Review.TextTooLong()); }
            if (written.Length == 0) { if (row is not null) { work.Context.DossierAnswers.Remove(row); } }
            else if (row is null) { work.Context.DossierAnswers.Add(new() { StudyId = studyId, Document = documentId, Field = fieldId, Text = written, At = work.Now }); }
            else { (row.Text, row.At) = (written, work.Now); }
            work.Record(new EntryDraft(Events.DossierField, work.About)
            {
                Hashes = new Dictionary<string, string> { ["text"] = Draw.Hash(System.Text.Encoding.UTF8.GetBytes(written)) },
                Facts = new Dictionary<string, object> { ["document"] = documentId, ["field"] = fieldId, ["role"] = actor.Role.ToString() },
            });
            return true;
        }, cancel);
        if (kept.Problem is { } unkept) { return unkept; }
        return (await Get(actor, studyId, cancel)).Then(filled => Outcome<DossierDocument>.Ok(filled.Documents.First(one => one.Id == documentId)));
    }

    private async Task<Outcome<Found>> Load(Work work, string studyId, CancellationToken cancel)
    {
        var stored = await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel);
        if (stored is null || (work.Actor.Role == Role.Researcher && stored.OwnerId is not null && stored.OwnerId != work.Actor.UserId)) { return new NotFound(); }
        var withdrawn = await work.Context.Participations.CountAsync(row => row.StudyId == studyId && row.WithdrawnAt != null, cancel);
        var answers = (await work.Context.DossierAnswers.AsNoTracking().Where(row => row.StudyId == studyId).ToListAsync(cancel))
            .GroupBy(row => row.Document)
            .ToDictionary(group => group.Key, IReadOnlyDictionary<string, Text> (group) => group.ToDictionary(row => row.Field, row => Text.Same(row.Text)));
        var hash = Examined.Of(stored).Hash;
        var avis = (await work.Context.Avis.AsNoTracking().Where(row => row.StudyId == studyId && row.Hash == hash).ToListAsync(cancel)).MaxBy(row => row.At);
        var data = await StudyData.Load(work.Context, registry, stored.Study, cancel);
        return data.Then(found => Outcome<Found>.Ok(new(Examined.Of(stored), found, withdrawn, answers, avis, ResearchDesk.IsWithheld(stored))));
    }

    private Outcome<Dossier> Write(Found found, CancellationToken cancel)
    {
        var decisions = DecisionRows.Of(found.Data);
        AnalysisResult? analysis = null;
        // What the study's page withholds while people take part is withheld here too.
        if (decisions.Count > 0 && !found.IsWithheld)
        {
            var run = Analyse.Run(decisions, DecisionRows.Options(found.Data), progress: null, cancel);
            if (run.Problem is { } problem) { return problem; }
            analysis = SmallCells.Hide(run.Value);
        }
        var facts = ConductFacts.Of(found.Examined.Study, Counts(found.Data, found.Withdrawn), analysis);
        if (found.Avis is { } avis) { AddAvis(facts, avis); }
        return StudyDossier.Of(found.Examined.Study, registry, found.Examined.Hash, facts, found.Answers);
    }

    private static void AddAvis(Dictionary<string, Text> facts, StoredAvis avis)
    {
        facts["avis.body"] = Text.Same(avis.Body);
        facts["avis.number"] = Text.Same(avis.Number);
        facts["avis.date"] = Text.Same(avis.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        facts["avis.opinion"] = OpinionWords.Of(avis.Opinion);
        facts["avis.recusals"] = avis.Recusals.Length == 0 ? new("aucun", "none") : Text.Same(avis.Recusals);
    }

    private static ConductCounts Counts(StudyData data, int withdrawn)
    {
        var seconds = data.Rows.Select(row => ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt)).OfType<double>().Order().ToList();
        return new(
            data.Rows.Select(row => row.Participant).Distinct().Count(), withdrawn, data.Rows.Count,
            data.Rows.Count(row => row.Review.Skipped), data.Rows.Sum(row => row.Review.Contested.Count),
            seconds.Count == 0 ? null : seconds[seconds.Count / 2]);
    }

    private sealed record Found(
        Examined Examined, StudyData Data, int Withdrawn, IReadOnlyDictionary<string, IReadOnlyDictionary<string, Text>> Answers, StoredAvis? Avis, bool IsWithheld);
}
