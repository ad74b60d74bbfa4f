using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>Did person and aid together do better than the better of the two alone (Bansal et al. 2021)?</summary>
/// <param name="Gain">Final accuracy less the larger of own and aid accuracy; participant means.</param>
/// <param name="Ci95">Its 95 % interval, participants × cases resampled where cases are shared.</param>
public sealed record Complementarity(double Gain, Interval? Ci95)
{
    internal static Complementarity? Of(SectionStudy study)
    {
        if (study.WhyNot(MetricKey.AccuracyOwn) is not null || study.WhyNot(MetricKey.AccuracyAid) is not null)
        {
            return null;
        }

        var (own, aid, final) = (study.ColumnOf(MetricKey.AccuracyOwn), study.ColumnOf(MetricKey.AccuracyAid), study.ColumnOf(MetricKey.AccuracyFinal));
        double[][] values = [study.Defined(own), study.Defined(aid), study.Defined(final)];
        return values.Any(v => v.Length == 0)
            ? null
            : new Complementarity(
                values[2].Average() - Math.Max(values[0].Average(), values[1].Average()),
                values.Any(v => v.Length < 2) ? null : Percentiles.Of(study.Bootstrap.ParticipantsAndCases.Select(m => m[final] - Math.Max(m[own], m[aid]))));
    }
}
