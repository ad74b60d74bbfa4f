using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Figures;

/// <summary>The measures and the reasons for their absence, in plain words.</summary>
public static class MeasureNames
{
    /// <summary>A measure's name as a page shows it.</summary>
    public static Text Of(MetricKey key) => key switch
    {
        MetricKey.AgreementFraction => new Text("D’accord avec l’outil", "Agrees with the aid"),
        MetricKey.SwitchFraction => new Text("En désaccord d’abord, puis suit l’outil", "Disagreed first, then follows the aid"),
        MetricKey.AccuracyWithInitialDisagreement => new Text("En désaccord d’abord, juste ensuite", "Disagreed first, right in the end"),
        MetricKey.Rair => new Text("Suit l’outil quand il a raison (RAIR)", "Follows the aid when it is right (RAIR)"),
        MetricKey.Rsr => new Text("Résiste quand il a tort (RSR)", "Resists when it is wrong (RSR)"),
        MetricKey.OverReliance => new Text("Suit l’outil alors qu’il a tort", "Follows the aid though it is wrong"),
        MetricKey.UnderReliance => new Text("Écarte l’outil alors qu’il a raison", "Sets the aid aside though it is right"),
        MetricKey.AccuracyOwn => new Text("Avis propre juste", "Own judgement right"),
        MetricKey.AccuracyAid => new Text("Outil juste", "Aid right"),
        MetricKey.AccuracyFinal => new Text("Décision finale juste", "Final decision right"),
        MetricKey.ChangedMind => new Text("A changé d’avis", "Changed their mind"),
        MetricKey.ThirdWay => new Text("Troisième voie", "Third way"),
        MetricKey.DPrime => new Text("Distingue quand l’outil a tort (d′)", "Tells when the aid is wrong (d′)"),
        MetricKey.Criterion => new Text("Retenue à donner tort à l’outil (c)", "Reluctance to call the aid wrong (c)"),
        MetricKey.WeightOfAdvice => new Text("Poids donné au conseil", "Weight of advice"),
        MetricKey.OneMinusBrier => new Text("Justesse des probabilités (1 − Brier)", "Accuracy of probabilities (1 − Brier)"),
        MetricKey.PerformanceGain => new Text("Part du gain possible", "Share of the possible gain"),
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    /// <summary>Why a measure is absent, as a page shows it.</summary>
    /// <param name="reason">One of <see cref="Reasons"/>.</param>
    public static Text Why(string? reason) => reason switch
    {
        Reasons.NoOwnJudgement => new Text("sans avis propre", "no own judgement"),
        Reasons.NoAid => new Text("sans outil", "no aid"),
        Reasons.NoReference => new Text("sans réponse de référence", "no reference answer"),
        Reasons.NoThirdWay => new Text("sans troisième voie", "no third way"),
        Reasons.SeveralOptions => new Text("plus de deux réponses", "more than two answers"),
        Reasons.OtherScale => new Text("autre échelle de réponses", "another scale of answers"),
        Reasons.NoBaseline => new Text("sans bras de référence", "no baseline arm"),
        Reasons.IsBaseline => new Text("bras de référence", "baseline arm"),
        Reasons.FewerThanFive => new Text("moins de cinq personnes : non montré", "fewer than five people: not shown"),
        Reasons.NotAnArm => new Text("bras réunis", "arms together"),
        _ => new Text("indéfini pour tout le monde", "undefined for everyone"),
    };
}
