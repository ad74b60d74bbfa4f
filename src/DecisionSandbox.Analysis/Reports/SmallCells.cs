using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Hides what stands on fewer than five people, from everyone but themselves.</summary>
public static class SmallCells
{
    /// <summary>The fewest people that a shown figure may stand on.</summary>
    public const int Smallest = 5;

    /// <summary>The result without small cells: their values are null with the reason <see cref="Reasons.FewerThanFive"/>; the counts of people and decisions stay.</summary>
    public static AnalysisResult Hide(AnalysisResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var small = result.Arms.Where(a => a.Counts.Participants < Smallest).Select(a => a.Name).ToHashSet();
        return result with
        {
            Arms = [.. result.Arms.Select(Hide)],
            Groups = [.. result.Groups.Select(Hide)],
            Bands = [.. result.Bands.Select(Hide)],
            Moments = [.. result.Moments.Select(Hide)],
            Comparisons = [.. result.Comparisons.Where(c => c.N >= Smallest && c.NAgainst >= Smallest)],
            AcrossArms = [.. result.AcrossArms.Where(a => !a.Arms.Any(small.Contains))],
            InterRater = [.. result.InterRater.Where(r => !small.Contains(r.Arm))],
            ArmsByGroup = [.. result.ArmsByGroup.Where(a => Math.Min(a.Here.Fewest, a.There.Fewest) >= Smallest)],
            Fairness = result.Participants < Smallest ? null : result.Fairness,
            Follow = result.Participants < Smallest || small.Count > 0 ? result.Follow with { Model = null, Terms = [], SdParticipants = null, SdCases = null, Reason = Reasons.FewerThanFive } : result.Follow,
        };
    }

    private static ArmResult Hide(ArmResult arm) => arm.Counts.Participants < Smallest
        ? arm with
        {
            Counts = arm.Counts with { Fractions = new Dictionary<MetricKey, Fraction>() },
            Metrics = arm.Metrics.ToDictionary(m => m.Key, _ => Metric.Null(Reasons.FewerThanFive)),
            Reliance = null,
            Shares = null,
            Ranking = null,
            Turned = null,
            Rational = null,
            Together = null,
            Seconds = null,
        }
        : arm with { Metrics = arm.Metrics.ToDictionary(m => m.Key, m => Hide(m.Value)) };

    // Defined for a few: shown, it would be theirs.
    private static Metric Hide(Metric metric) => metric.N is > 0 and < Smallest ? Metric.Null(Reasons.FewerThanFive) : metric;
}
