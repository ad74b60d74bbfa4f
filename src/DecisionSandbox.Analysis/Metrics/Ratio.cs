using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>What one row adds to a measure: a denominator (does the row count?) and a numerator.</summary>
/// <param name="Key">The measure, or null for a part that is reported through another.</param>
/// <param name="Counts">True where the row belongs to the denominator.</param>
/// <param name="Value">The row's numerator.</param>
internal sealed record Ratio(MetricKey? Key, Func<Answers, bool> Counts, Func<Answers, double> Value)
{
    private static readonly Ratio ChangedMind = Share(
        MetricKey.ChangedMind, r => Answers.Given(r.Own), r => r.Final != r.Own);

    private static readonly Ratio ThirdWay = Share(
        MetricKey.ThirdWay, _ => true, r => Answers.Deferred(r.Final));

    private static readonly Ratio WeightOfAdvice = new(
        MetricKey.WeightOfAdvice,
        r => Answers.Resolved(r.Own) && Answers.Resolved(r.Aid) && Answers.Resolved(r.Final) && r.Aid != r.Own,
        r => (r.Final - r.Own) / (r.Aid - r.Own));

    /// <summary>1 − Brier of the aid on the rows it was shown on: the denominator of the performance gain.</summary>
    private static readonly Ratio AidOneMinusBrier = new(
        null, r => Answers.Resolved(r.Aid) && Answers.Resolved(r.Reference), r => 1 - Square(r.Aid - r.Reference));

    private static readonly Ratio[] OfOptions =
    [
        Share(MetricKey.AgreementFraction, r => Answers.Given(r.Aid), r => r.Final == r.Aid),
        Share(MetricKey.SwitchFraction, Disagreed, r => r.Final == r.Aid),
        Share(
            MetricKey.AccuracyWithInitialDisagreement,
            r => Disagreed(r) && Answers.Resolved(r.Final) && Answers.Resolved(r.Reference),
            r => r.Final == r.Reference),
        Share(MetricKey.Rair, r => r.OwnWrong && r.AidRight && Answers.Resolved(r.Final), r => r.Final == r.Reference),
        Share(MetricKey.Rsr, r => r.OwnRight && r.AidWrong && Answers.Resolved(r.Final), r => r.Final == r.Reference),
        Share(MetricKey.OverReliance, r => r.AidWrong && Answers.Resolved(r.Final), r => r.Final == r.Aid),
        Share(MetricKey.UnderReliance, r => r.AidRight && Answers.Resolved(r.Final), r => r.Final != r.Aid),
        Share(MetricKey.AccuracyOwn, r => r.OwnRight || r.OwnWrong, r => r.OwnRight),
        Share(MetricKey.AccuracyAid, r => r.AidRight || r.AidWrong, r => r.AidRight),
        Share(
            MetricKey.AccuracyFinal,
            r => Answers.Resolved(r.Final) && Answers.Resolved(r.Reference),
            r => r.Final == r.Reference),
        ChangedMind,
        ThirdWay,
    ];

    private static readonly Ratio[] OfProbabilities =
    [
        ChangedMind,
        ThirdWay,
        WeightOfAdvice,
        new(
            MetricKey.OneMinusBrier,
            r => Answers.Resolved(r.Final) && Answers.Resolved(r.Reference),
            r => 1 - Square(r.Final - r.Reference)),
        AidOneMinusBrier,
    ];

    private static readonly Ratio[] OfRanks = [ChangedMind, ThirdWay, WeightOfAdvice];

    /// <summary>The ratios that a scale has, in a fixed order.</summary>
    public static IReadOnlyList<Ratio> On(Scale scale) => scale switch
    {
        Scale.Option => OfOptions,
        Scale.Probability => OfProbabilities,
        Scale.Rank => OfRanks,
        _ => throw new ArgumentOutOfRangeException(nameof(scale)),
    };

    private static bool Disagreed(Answers r) => Answers.Given(r.Own) && Answers.Given(r.Aid) && r.Own != r.Aid;

    private static double Square(double x) => x * x;

    private static Ratio Share(MetricKey key, Func<Answers, bool> counts, Func<Answers, bool> holds) =>
        new(key, counts, r => holds(r) ? 1 : 0);
}
