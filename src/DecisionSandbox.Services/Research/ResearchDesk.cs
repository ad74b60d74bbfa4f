using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <inheritdoc cref="IResearchDesk"/>
public sealed class ResearchDesk(Doorway doorway, AidRegistry registry, ResultsCache cache, KeptResults kept, Computing computing, TimeProvider time) : IResearchDesk
{
    // A page is to answer within 300 ms, its measures with it where that is enough.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private static readonly UseCase List = new("studies", Role.Researcher, Role.EthicsReviewer);
    private static readonly UseCase Read = new("results", Role.Researcher, Role.EthicsReviewer);
    private static readonly UseCase Write = new("export-study", Role.Researcher);

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<StudySummary>>> Studies(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, List, async work =>
        {
            var summaries = new List<StudySummary>();
            foreach (var study in await work.Context.Studies.OrderBy(row => row.Id).ToListAsync(cancel)) { summaries.Add(await Summary(work.Context, study, cancel)); }
            return Outcome<IReadOnlyList<StudySummary>>.Ok(summaries);
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<StudyGlance>> Glance(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var begun = await Begin(actor, studyId, cancel);
        if (begun.Problem is { } problem) { return problem; }
        var (summary, results) = begun.Value;
        await Task.WhenAny(results, Task.Delay(Patience, time, cancel));
        return results.IsCompleted ? (await results).Then(found => Outcome<StudyGlance>.Ok(new(summary, found with { Summary = summary }))) : new StudyGlance(summary, null);
    }

    /// <inheritdoc/>
    public async Task<Outcome<StudyResults>> Results(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var begun = await Begin(actor, studyId, cancel);
        if (begun.Problem is { } problem) { return problem; }
        return (await begun.Value.Results.WaitAsync(cancel)).Then(found => Outcome<StudyResults>.Ok(found with { Summary = begun.Value.Summary }));
    }

    /// <inheritdoc/>
    public Task<Outcome<ExportSummary>> Export(Actor actor, string studyId, string folder, CancellationToken cancel = default) =>
        doorway.Write(actor, Write, async work =>
        {
            work.About = work.About with { Study = studyId };
            var found = await Data(work, studyId, cancel);
            if (found.Problem is { } problem) { return Outcome<ExportSummary>.Failed(problem); }
            // Whoever sits at the machine's own terminal has the files in reach anyway.
            if (IsWithheld(found.Value.Stored) && !actor.IsOperator) { return new ExportWaits(); }
            var decisions = DecisionRows.Of(found.Value.Data);
            var files = ExportFolder.Write(found.Value.Data, decisions, StudyBytes(found.Value.Stored), folder);
            var entry = work.Record(new EntryDraft(Events.Export, work.About)
            {
                Hashes = files.ToDictionary(file => file.Name, file => file.Hash),
                Facts = new Dictionary<string, object> { ["rows"] = decisions.Count, ["role"] = actor.Role.ToString(), ["recipient"] = actor.UserId },
            });
            ExportFolder.WritePlace(folder, entry, files[^1].Hash);
            return new ExportSummary(folder, [.. files.Select(file => file.Name)], decisions.Count, entry);
        }, cancel);

    private Task<Outcome<Begun>> Begin(Actor actor, string studyId, CancellationToken cancel) => doorway.Read(actor, Read, async work =>
    {
        if (await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel) is not { } stored) { return new NotFound(); }
        var summary = await Summary(work.Context, stored, cancel);
        if (IsWithheld(stored)) { return new Begun(summary, Task.FromResult(Outcome<StudyResults>.Ok(new(summary, null) { IsWithheld = true }))); }
        var state = await State(work.Context, summary, cancel);
        if (cache.Known(studyId, state) is { } known) { return new Begun(summary, known); }
        if (stored.Status != StudyStatus.Closed) { return new Begun(summary, cache.Of(studyId, state, () => Computed(actor, summary))); }
        var (fingerprint, found) = await kept.Find(work.Context, summary, cancel);
        return Outcome<Begun>.Ok(new(summary, cache.Of(studyId, state, async () =>
        {
            if (found is not null) { return found; }
            var computed = await Computed(actor, summary);
            if (computed.IsOk) { await kept.Keep(fingerprint, computed.Value); }
            return computed;
        })));
    }, cancel);

    // Others wait for it too: it goes on when the one who asked first has left.
    private async Task<Outcome<StudyResults>> Computed(Actor actor, StudySummary summary)
    {
        var loaded = await doorway.Peek(actor, Read, async work =>
        {
            var data = await StudyData.Load(work.Context, registry, summary.Study, CancellationToken.None);
            var people = await work.Context.Participations.AsNoTracking().Where(row => row.StudyId == summary.Study.Id).ToListAsync();
            return data.Then(found => Outcome<(StudyData Data, IReadOnlyList<StoredParticipation> People)>.Ok((found, people)));
        }, CancellationToken.None);
        // The computing needs neither the database nor its connection.
        return loaded.Problem is { } problem ? problem : await computing.Run(() => StudyMeasures.Of(summary, loaded.Value.Data, loaded.Value.People, CancellationToken.None));
    }

    // Who looks at the arms while people still come in may stop, go on or speak at the moment that suits an effect.
    internal static bool IsWithheld(StoredStudy stored) =>
        stored.Status != StudyStatus.Closed && !stored.Study.IsSimulated && stored.Study.AnalysisPlan.InterimResults != true;

    // What can change a result: the study's version, its people, their finished files, withdrawals, and the coding of what they wrote.
    private static async Task<string> State(SandboxContext context, StudySummary summary, CancellationToken cancel)
    {
        var joined = await context.Participations.CountAsync(row => row.StudyId == summary.Study.Id, cancel);
        var last = await context.Reviews.Where(row => context.Participations.Any(p => p.Id == row.ParticipationId && p.StudyId == summary.Study.Id))
            .MaxAsync(row => row.ReceiptEntry, cancel);
        var answered = await context.Questionnaires.CountAsync(row => row.SubmittedAt != null && context.Participations.Any(p => p.Id == row.ParticipationId && p.StudyId == summary.Study.Id), cancel);
        var coded = context.CodedTexts.Where(text => context.Codings.Any(coding => coding.Id == text.CodingId && coding.StudyId == summary.Study.Id && coding.FinishedA != null && coding.FinishedB != null));
        return $"{summary.Hash}/{joined}/{answered}/{summary.People}/{summary.FinishedReviews}/{last}/{await coded.CountAsync(cancel)}/{await coded.CountAsync(text => text.Settled != null, cancel)}";
    }

    private sealed record Begun(StudySummary Summary, Task<Outcome<StudyResults>> Results);

    private async Task<Outcome<(StoredStudy Stored, StudyData Data)>> Data(Work work, string studyId, CancellationToken cancel)
    {
        if (await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel) is not { } stored) { return new NotFound(); }
        var data = await StudyData.Load(work.Context, registry, stored.Study, cancel);
        return data.Then(loaded => Outcome<(StoredStudy, StudyData)>.Ok((stored, loaded)));
    }

    // The bytes that the committee's hash is the hash of.
    private static byte[] StudyBytes(StoredStudy stored) => StoredJson.Bytes(stored.Study);

    private static async Task<StudySummary> Summary(SandboxContext context, StoredStudy study, CancellationToken cancel)
    {
        var people = context.Participations.Where(row => row.StudyId == study.Id && row.WithdrawnAt == null);
        return new StudySummary(study.Study, study.Status, study.Hash, await people.CountAsync(cancel),
            await context.Reviews.CountAsync(row => row.DoneAt != null && people.Any(person => person.Id == row.ParticipationId), cancel));
    }
}
