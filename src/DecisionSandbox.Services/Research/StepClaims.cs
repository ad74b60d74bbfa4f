using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Research;

/// <summary>What browsers claim of one step: medians in seconds. The four need not add up to the median of their sum.</summary>
/// <param name="Step">The step; null for whole files.</param>
/// <param name="Reading">Of the time at reading.</param>
/// <param name="Deciding">Of the time in the answer's form, free texts apart.</param>
/// <param name="Documenting">Of the time in fields of free text.</param>
/// <param name="Idle">Of the time without a sign of activity.</param>
/// <param name="Files">Over how many files: those with a plausible claim.</param>
public sealed record StepClaims(BurdenStep? Step, double Reading, double Deciding, double Documenting, double Idle, int Files)
{
    private static readonly (BurdenStep Burden, ProtocolStep Step)[] Rows =
    [
        (BurdenStep.Reading, ProtocolStep.Read), (BurdenStep.OwnJudgement, ProtocolStep.OwnJudgement), (BurdenStep.SecondReading, ProtocolStep.Reread),
        (BurdenStep.Asking, ProtocolStep.Ask), (BurdenStep.Deciding, ProtocolStep.Decide),
    ];

    internal static IEnumerable<StepClaims> Of(IReadOnlyList<StoredReview> decided) =>
        Rows.Select(row => Of(row.Burden, decided, review => ReviewRow.Claimed(review, row.Step))).Append(Of(null, decided, ReviewRow.Claimed)).OfType<StepClaims>();

    private static StepClaims? Of(BurdenStep? step, IReadOnlyList<StoredReview> decided, Func<StoredReview, ClaimedTime?> claimed)
    {
        var claims = decided.Select(review => (Person: review.ParticipationId, Time: claimed(review))).Where(claim => claim.Time is not null).ToList();
        return claims.Select(claim => claim.Person).Distinct().Count() < SmallCells.Smallest ? null
            : new(step, Median(time => time.Reading), Median(time => time.Deciding), Median(time => time.Documenting), Median(time => time.Idle), claims.Count);

        double Median(Func<ClaimedTime, double> of) => SecondsSummary.Of(claims.Select(claim => of(claim.Time!)))!.Median;
    }
}
