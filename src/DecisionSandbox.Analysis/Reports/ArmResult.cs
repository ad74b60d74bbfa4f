using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>The sums behind a pooled value.</summary>
/// <param name="Numerator">Σ numerators over rows.</param>
/// <param name="Denominator">Rows that count.</param>
public sealed record Fraction(double Numerator, double Denominator);

/// <summary>What the rows of an arm are.</summary>
/// <param name="Participants">People.</param>
/// <param name="Rows">Decisions.</param>
/// <param name="Cases">Different cases.</param>
/// <param name="RepeatedPairs">Decisions beyond the first of the same person on the same case; kept in every number.</param>
/// <param name="WithOwn">Decisions with an own judgement.</param>
/// <param name="WithAid">Decisions with a suggestion.</param>
/// <param name="WithReference">Decisions with a usable reference answer.</param>
/// <param name="ThirdWays">Final decisions that are a third way.</param>
/// <param name="Fractions">Numerator and denominator of each measure that applies.</param>
public sealed record ArmCounts(
    int Participants,
    int Rows,
    int Cases,
    int RepeatedPairs,
    int WithOwn,
    int WithAid,
    int WithReference,
    int ThirdWays,
    IReadOnlyDictionary<MetricKey, Fraction> Fractions);

/// <summary>How often an option was chosen, in one group of cases and everywhere else.</summary>
/// <param name="Option">The option or third way.</param>
/// <param name="Count">Rows with it.</param>
/// <param name="Total">Rows with any answer.</param>
/// <param name="GapToOthers">Its share here minus its share in the rows of the other groups; null without other groups.</param>
public sealed record OptionShare(string Option, int Count, int Total, double? GapToOthers)
{
    /// <summary>Its share, from 0 to 1.</summary>
    public double Share => (double)Count / Total;
}

/// <summary>What each voice said in a group of cases: fairness reads the gap of the aid alone, of people before and of people after.</summary>
/// <param name="Own">Own judgements.</param>
/// <param name="Aid">Suggestions.</param>
/// <param name="Final">Final decisions.</param>
public sealed record GroupShares(IReadOnlyList<OptionShare> Own, IReadOnlyList<OptionShare> Aid, IReadOnlyList<OptionShare> Final);

/// <summary>All measures of one arm, of one group of cases, or of everything.</summary>
/// <param name="Name">The arm's or group's name, or <c>all</c>.</param>
/// <param name="Counts">What its rows are.</param>
/// <param name="Metrics">Every <see cref="MetricKey"/>, null ones with their reason.</param>
/// <param name="Reliance">Right, wrong and deferred by what the aid said; null on numeric scales.</param>
/// <param name="Shares">What was said, for groups on the option scale; null elsewhere.</param>
/// <param name="Ranking">How alike the orders are; null but on the rank scale.</param>
public sealed record ArmResult(
    string Name,
    ArmCounts Counts,
    IReadOnlyDictionary<MetricKey, Metric> Metrics,
    Reliance? Reliance,
    GroupShares? Shares,
    Ranking? Ranking)
{
    /// <summary>Right judgements turned wrong and the other way; null without own judgement or reference.</summary>
    public RightTurned? Turned { get; init; }

    /// <summary>How far people stayed below the rational benchmark where own judgement and aid disagreed; null where that never happened.</summary>
    public RationalBenchmark? Rational { get; init; }

    /// <summary>Whether person and aid together did better than the better of the two; null where one of them has no accuracy.</summary>
    public Complementarity? Together { get; init; }

    /// <summary>Time per decision, or null.</summary>
    public SecondsSummary? Seconds { get; init; }

    /// <summary>A measure.</summary>
    public Metric this[MetricKey key] => Metrics[key];
}
