using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Analysis.Scales;

/// <summary>What the people of one arm answered to one questionnaire: mean and its interval, hidden below five people.</summary>
/// <param name="Scale">The questionnaire's id.</param>
/// <param name="Moment">When it was asked.</param>
/// <param name="Arm">The arm.</param>
/// <param name="N">People with a score.</param>
/// <param name="WithoutScore">People who handed it in with too little answered for a score.</param>
/// <param name="Mean">Mean of the people's scores, in the questionnaire's own units; null with a <paramref name="Reason"/>.</param>
/// <param name="StandardDeviation">Sample standard deviation (n − 1) of the scores.</param>
/// <param name="Ci95">95 % interval of the mean by Student's t (Student 1908): one score a person, so that people are the only source of chance.</param>
/// <param name="Reason">Why the values are null (<see cref="Reasons"/>), or null.</param>
public sealed record ScaleByArm(
    string Scale, string Moment, string Arm, int N, int WithoutScore, double? Mean, double? StandardDeviation, Interval? Ci95, string? Reason)
{
    /// <summary>One row for each questionnaire, moment and arm, in the order in which they first appear.</summary>
    public static IReadOnlyList<ScaleByArm> Of(IEnumerable<ScaleScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return [.. scores.GroupBy(score => (score.Scale, score.Moment, score.Arm)).Select(group => Of(group.Key, [.. group.Select(score => score.Score)]))];
    }

    private static ScaleByArm Of((string Scale, string Moment, string Arm) key, List<double?> scores)
    {
        var known = scores.OfType<double>().ToList();
        var without = scores.Count - known.Count;
        if (known.Count < SmallCells.Smallest) { return new(key.Scale, key.Moment, key.Arm, known.Count, without, null, null, null, Reasons.FewerThanFive); }
        var sample = Sample.Of(known);
        var half = StudentT.InvCDF(0, 1, known.Count - 1, 0.975) * Math.Sqrt(sample.Variance / known.Count);
        return new(key.Scale, key.Moment, key.Arm, known.Count, without, sample.Mean, Math.Sqrt(sample.Variance), new(sample.Mean - half, sample.Mean + half), null);
    }
}
