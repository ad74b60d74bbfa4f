using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>What the rows of an arm hold, and so which measures can be asked of them.</summary>
internal sealed record Applicability(Scale Scale, bool Own, bool Aid, bool Reference, bool ThirdWays, bool TwoOptions)
{
    public static Applicability Of(CodedDecisions decisions, ReadOnlySpan<int> rows)
    {
        var (own, aid, reference) = (false, false, false);
        foreach (var row in rows)
        {
            var r = decisions.Answers[row];
            own |= Answers.Given(r.Own);
            aid |= Answers.Given(r.Aid);
            reference |= Answers.Given(r.Reference);
        }

        return new Applicability(decisions.Scale, own, aid, reference, decisions.ThirdWays.Count > 0, decisions.Options.Count <= 2);
    }

    /// <summary>The reason why a measure does not apply, or null.</summary>
    public string? WhyNot(MetricKey key) => key switch
    {
        MetricKey.AgreementFraction => Options() ?? WithAid(),
        MetricKey.SwitchFraction => Options() ?? WithOwn() ?? WithAid(),
        MetricKey.AccuracyWithInitialDisagreement or MetricKey.Rair or MetricKey.Rsr => Options() ?? WithOwn() ?? WithAid() ?? WithReference(),
        MetricKey.OverReliance or MetricKey.UnderReliance or MetricKey.AccuracyAid => Options() ?? WithAid() ?? WithReference(),
        MetricKey.AccuracyOwn => Options() ?? WithOwn() ?? WithReference(),
        MetricKey.AccuracyFinal => Options() ?? WithReference(),
        MetricKey.ChangedMind => WithOwn(),
        MetricKey.ThirdWay => ThirdWays ? null : Reasons.NoThirdWay,
        MetricKey.DPrime or MetricKey.Criterion => Options() ?? (TwoOptions ? null : Reasons.SeveralOptions) ?? WithAid() ?? WithReference(),
        MetricKey.WeightOfAdvice => (Scale == Scale.Option ? Reasons.OtherScale : null) ?? WithOwn() ?? WithAid(),
        MetricKey.OneMinusBrier => Probabilities() ?? WithReference(),
        MetricKey.PerformanceGain => Probabilities() ?? WithAid() ?? WithReference(),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private string? Options() => Scale == Scale.Option ? null : Reasons.OtherScale;

    private string? Probabilities() => Scale == Scale.Probability ? null : Reasons.OtherScale;

    private string? WithOwn() => Own ? null : Reasons.NoOwnJudgement;

    private string? WithAid() => Aid ? null : Reasons.NoAid;

    private string? WithReference() => Reference ? null : Reasons.NoReference;
}
