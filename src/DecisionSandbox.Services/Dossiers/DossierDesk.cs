using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Research;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>The dossier of a study, for the committee and for those who prepare it.</summary>
public interface IDossierDesk
{
    /// <summary>All documents, filled from the study and from the record as it stands.</summary>
    Task<Outcome<Dossier>> Get(Actor actor, string studyId, CancellationToken cancel = default);
}

/// <inheritdoc cref="IDossierDesk"/>
public sealed class DossierDesk(Doorway doorway, AidRegistry registry) : IDossierDesk
{
    private static readonly UseCase Read = new("dossier", Role.Researcher, Role.EthicsReviewer);

    private static readonly Dictionary<string, IReadOnlyDictionary<string, Text>> NoAnswers = [];

    /// <inheritdoc/>
    public async Task<Outcome<Dossier>> Get(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var loaded = await doorway.Read(actor, Read, async work =>
        {
            if (await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel) is not { } stored)
            {
                return Outcome<(StudyData, string, int)>.Failed(new NotFound());
            }
            var withdrawn = await work.Context.Participations.CountAsync(row => row.StudyId == studyId && row.WithdrawnAt != null, cancel);
            var data = await StudyData.Load(work.Context, registry, stored.Study, cancel);
            return data.Then(found => Outcome<(StudyData, string, int)>.Ok((found, stored.Hash, withdrawn)));
        }, cancel);
        // The computing needs neither the database nor its connection.
        return loaded.Then(found => Write(found.Item1, found.Item2, found.Item3, cancel));
    }

    private Outcome<Dossier> Write(StudyData data, string hash, int withdrawn, CancellationToken cancel)
    {
        var decisions = DecisionRows.Of(data);
        AnalysisResult? analysis = null;
        if (decisions.Count > 0)
        {
            var run = Analyse.Run(decisions, DecisionRows.Options(data), progress: null, cancel);
            if (run.Problem is { } problem) { return problem; }
            analysis = run.Value;
        }
        return StudyDossier.Of(data.Study, registry, hash, ConductFacts.Of(data.Study, Counts(data, withdrawn), analysis), NoAnswers);
    }

    private static ConductCounts Counts(StudyData data, int withdrawn)
    {
        var seconds = data.Rows.Select(row => ReviewRow.Seconds(row.Review.OpenedAt, row.Review.DoneAt)).OfType<double>().Order().ToList();
        return new(
            data.Rows.Select(row => row.Participant).Distinct().Count(), withdrawn, data.Rows.Count,
            data.Rows.Count(row => row.Review.Skipped), data.Rows.Sum(row => row.Review.Contested.Count),
            seconds.Count == 0 ? null : seconds[seconds.Count / 2]);
    }
}
