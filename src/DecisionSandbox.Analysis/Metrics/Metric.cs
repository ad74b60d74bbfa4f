namespace DecisionSandbox.Analysis.Metrics;

/// <summary>A 95 % interval.</summary>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public sealed record Interval(double Low, double High);

/// <summary>One measure of one arm. Shares run from 0 to 1.</summary>
/// <param name="N">Participants for whom it is defined.</param>
/// <param name="Undefined">Participants for whom its denominator is zero; 0 where the measure does not apply.</param>
/// <param name="ParticipantMean">Mean of the participants' own values, over those for whom it is defined.</param>
/// <param name="ParticipantSd">Sample standard deviation of these values (n − 1); null below two participants.</param>
/// <param name="Pooled">Numerators over denominators, all rows together.</param>
/// <param name="ZeroForUndefinedMean">The mean with 0 for every undefined participant: only for comparison with analyses that did so.</param>
/// <param name="Ci95">95 % interval of the participant mean (of the pooled value where that mean is null), participants × cases resampled where cases are shared.</param>
/// <param name="Ci95Participants">The same with participants alone resampled: too narrow where cases are shared.</param>
/// <param name="Reason">Why the values are null (<see cref="Reasons"/>), or null.</param>
public sealed record Metric(
    int N,
    int Undefined,
    double? ParticipantMean,
    double? ParticipantSd,
    double? Pooled,
    double? ZeroForUndefinedMean,
    Interval? Ci95,
    Interval? Ci95Participants,
    string? Reason)
{
    /// <summary>The value that the intervals belong to: the participant mean, or the pooled value where there is none.</summary>
    public double? Value => ParticipantMean ?? Pooled;

    /// <summary>A measure that does not apply.</summary>
    /// <param name="reason">Why: one of <see cref="Reasons"/>.</param>
    public static Metric Null(string reason) => new(0, 0, null, null, null, null, null, null, reason);
}
