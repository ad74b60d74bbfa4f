using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Power;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <inheritdoc cref="IPowerDesk"/>
public sealed class PowerDesk(Doorway doorway, AidRegistry registry, Computing computing) : IPowerDesk
{
    private static readonly UseCase Choose = new("power-sources", Role.Researcher), Draw = new("power-from", Role.Researcher), Simulate = new("power", Role.Researcher);
    private static readonly int[] People = [20, 40, 60, 80, 120, 160], Cases = [8, 12, 16, 24];

    /// <inheritdoc/>
    public Task<Outcome<IReadOnlyList<PowerSource>>> Sources(Actor actor, CancellationToken cancel = default) =>
        doorway.Read(actor, Choose, async work =>
        {
            var closed = await work.Context.Studies.Where(row => row.Status == StudyStatus.Closed).OrderBy(row => row.Id).ToListAsync(cancel);
            return Outcome<IReadOnlyList<PowerSource>>.Ok([.. closed.Select(row => row.Study).Where(study => ContrastOf(study) is not null).Select(study => new PowerSource(study.Id, study.Title))]);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<PowerModel>> From(Actor actor, string studyId, MetricKey measure, CancellationToken cancel = default) =>
        doorway.Read(actor, Draw, async work =>
        {
            var stored = await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId && row.Status == StudyStatus.Closed, cancel);
            if (stored is null || ContrastOf(stored.Study) is not var (studied, compared) || !PowerSource.Measures.Contains(measure)) { return new NotFound(); }
            var data = await StudyData.Load(work.Context, registry, stored.Study, cancel);
            return data.Then(found => VarianceComponents.Of(DecisionRows.Of(found), compared, studied, Counts(measure, DecisionRows.Options(found).ThirdWays)));
        }, cancel);

    /// <inheritdoc/>
    public async Task<Outcome<PowerTable>> Plan(Actor actor, PowerModel model, int people, int cases, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read(actor, Simulate, _ => Task.FromResult(Outcome<bool>.Ok(true)), cancel);
        // The computing needs neither the database nor its connection.
        return await computing.Run(() => allowed.Then(_ => PowerTable.Of(model, [.. People, people], [cases, .. Cases.Where(m => m != cases).Take(3)], stop: cancel)), cancel);
    }

    // The planned contrast; where none is named, the last arm against the first, as on the page of results.
    private static (string Studied, string Compared)? ContrastOf(Study study) =>
        study.Task != TaskKind.Eligibility || study.Arms.Count < 2 ? null
        : study.AnalysisPlan.ContrastArms is [var studied, var compared, ..] ? (studied, compared)
        : (study.Arms[^1].Id, study.Arms[0].Id);

    private static Func<Decision, bool?> Counts(MetricKey measure, IReadOnlyCollection<string> thirdWays) => measure switch
    {
        MetricKey.AgreementFraction => row => row.Aid is null ? null : row.Final == row.Aid,
        MetricKey.AccuracyFinal => row => row.Reference is null || thirdWays.Contains(row.Final) ? null : row.Final == row.Reference,
        MetricKey.ChangedMind => row => row.Own is null ? null : row.Final != row.Own,
        _ => throw new InvalidOperationException($"{measure} is no measure that power is computed for."),
    };
}
