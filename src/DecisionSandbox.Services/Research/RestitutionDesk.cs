using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Research;

/// <inheritdoc cref="IRestitutionDesk"/>
public sealed class RestitutionDesk(Doorway doorway, IResearchDesk research) : IRestitutionDesk
{
    private static readonly UseCase See = new("restitution", Role.Practitioner, Role.Researcher, Role.EthicsReviewer);

    /// <inheritdoc/>
    public async Task<Outcome<Restitution>> Get(Actor actor, string studyId, CancellationToken cancel = default)
    {
        var allowed = await doorway.Read(actor, See, async work =>
        {
            var stored = await work.Context.Studies.FirstOrDefaultAsync(row => row.Id == studyId, cancel);
            var isHere = stored is not null && (actor.Role != Role.Practitioner
                || await work.Context.Participations.AnyAsync(row => row.StudyId == studyId && row.UserId == actor.UserId && row.WithdrawnAt == null, cancel));
            return !isHere ? Outcome<bool>.Failed(new NotFound()) : stored!.Status != StudyStatus.Closed ? new RestitutionLater() : true;
        }, cancel);
        if (allowed.Problem is { } problem) { return problem; }
        // The same figures that researchers read, small cells hidden; whoever took part may read them without being one.
        return (await research.Results(Actor.Operator(Role.Researcher), studyId, cancel)).Then(Of);
    }

    private static Outcome<Restitution> Of(StudyResults results)
    {
        if (results.Analysis is not { } analysis || analysis.Participants < SmallCells.Smallest) { return new RestitutionTooFew(); }
        var (study, arms) = (results.Summary.Study, analysis.StudyArms.ToList());
        var isSplit = arms.Count > 1 && arms.All(arm => arm.Counts.Participants >= SmallCells.Smallest);
        return new Restitution(
            study.Title, study.Question, study.IsSimulated, analysis.Participants, analysis.Rows, isSplit ? arms : [analysis.Everything],
            study.Arms.ToDictionary(arm => arm.Id, arm => arm.Title), isSplit ? results.Answer : null,
            isSplit ? results.Scales : [], results.ScaleWords, PeopleRead.Debrief(study));
    }
}
