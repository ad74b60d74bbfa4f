using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>
/// Performance gain (Green and Chen 2019): (arm − baseline) / (aid − baseline) on 1 − Brier, each term a mean over participants;
/// 0 where the aid changed nothing, 1 where people did as well as the aid alone.
/// </summary>
internal static class PerformanceGain
{
    public static Metric Of(SectionStudy arm, SectionStudy? baseline)
    {
        if (arm.WhyNot(MetricKey.PerformanceGain) is { } reason)
        {
            return Metric.Null(reason);
        }

        if (baseline is null)
        {
            return Metric.Null(Reasons.NoBaseline);
        }

        if (ReferenceEquals(arm, baseline))
        {
            return Metric.Null(Reasons.IsBaseline);
        }

        var column = arm.ColumnOf(MetricKey.OneMinusBrier);
        var people = arm.Defined(column);
        var gain = Gain(Mean(people), Mean(baseline.Defined(column)), Mean(arm.Defined(arm.AidColumn)));
        if (!double.IsFinite(gain))
        {
            return Metric.Null(Reasons.UndefinedForAll);
        }

        return new Metric(
            people.Length, arm.Section.People.Length - people.Length, null, null, gain, null,
            Interval(arm.Bootstrap.ParticipantsAndCases, baseline.Bootstrap.ParticipantsAndCases, column, arm.AidColumn),
            Interval(arm.Bootstrap.Participants, baseline.Bootstrap.Participants, column, arm.AidColumn),
            null);
    }

    private static Interval? Interval(double[][] arm, double[][] baseline, int column, int aid) =>
        Percentiles.Of(arm.Zip(baseline, (a, b) => Gain(a[column], b[column], a[aid])));

    private static double Gain(double arm, double baseline, double aid) => (arm - baseline) / (aid - baseline);

    private static double Mean(double[] values) => values.Length == 0 ? double.NaN : values.Average();
}
