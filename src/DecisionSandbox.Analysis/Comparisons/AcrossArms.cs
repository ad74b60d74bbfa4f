using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>One measure over all the arms that have it.</summary>
/// <param name="Metric">The measure.</param>
/// <param name="Arms">The arms, in the file's order.</param>
/// <param name="Test">The test over the participants' values.</param>
public sealed record AcrossArms(MetricKey Metric, IReadOnlyList<string> Arms, KruskalWallis Test)
{
    internal static IReadOnlyList<AcrossArms> Of(IReadOnlyList<SectionStudy> arms)
    {
        var all = new List<AcrossArms>();
        foreach (var key in Enum.GetValues<MetricKey>().Where(k => k != MetricKey.PerformanceGain))
        {
            var having = arms.Where(a => a.WhyNot(key) is null && a.Defined(a.ColumnOf(key)).Length > 0).ToArray();
            if (KruskalWallis.Of([.. having.Select(a => a.Defined(a.ColumnOf(key)))]) is { } test)
            {
                all.Add(new AcrossArms(key, [.. having.Select(a => a.Section.Name)], test));
            }
        }

        return all;
    }
}
