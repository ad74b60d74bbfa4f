using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>Time per decision, where it was measured.</summary>
/// <param name="Decisions">Decisions with a time.</param>
/// <param name="LowerQuartile">A quarter took less, in seconds.</param>
/// <param name="Median">Half took less.</param>
/// <param name="UpperQuartile">Three quarters took less.</param>
public sealed record SecondsSummary(int Decisions, double LowerQuartile, double Median, double UpperQuartile)
{
    /// <summary>The summary of some times; null of none.</summary>
    public static SecondsSummary? Of(IEnumerable<double> seconds)
    {
        var sorted = seconds.Where(s => !double.IsNaN(s)).Order().ToArray();
        return sorted.Length == 0
            ? null
            : new SecondsSummary(sorted.Length, Percentiles.Quantile(sorted, 0.25), Percentiles.Quantile(sorted, 0.5), Percentiles.Quantile(sorted, 0.75));
    }

    internal static SecondsSummary? Of(Section section, CodedDecisions decisions) => Of(section.Rows.Select(row => decisions.Seconds[row]));
}
