namespace DecisionSandbox.Analysis.Metrics;

/// <summary>The measures of an arm. In JSON each is its name in camelCase. h1 is the own judgement, a the aid, h2 the final answer, y the reference.</summary>
public enum MetricKey
{
    /// <summary>Share of decisions equal to the aid's suggestion: mean[h2 = a], third ways included among the decisions.</summary>
    AgreementFraction,
    /// <summary>Share of initial disagreements that end on the aid's side: #(h1≠a, h2=a) / #(h1≠a).</summary>
    SwitchFraction,
    /// <summary>Share of initial disagreements resolved rightly: #(h1≠a, h2=y) / #(h1≠a) over resolved decisions.</summary>
    AccuracyWithInitialDisagreement,
    /// <summary>Relative AI reliance (Schemmer et al. 2023): #(h1≠y, a=y, h2=y) / #(h1≠y, a=y) over resolved decisions.</summary>
    Rair,
    /// <summary>Relative self-reliance (Schemmer et al. 2023): #(h1=y, a≠y, h2=y) / #(h1=y, a≠y) over resolved decisions.</summary>
    Rsr,
    /// <summary>P(h2=a given a≠y) over resolved decisions.</summary>
    OverReliance,
    /// <summary>P(h2≠a given a=y) over resolved decisions.</summary>
    UnderReliance,
    /// <summary>Share of resolved own judgements that equal the reference.</summary>
    AccuracyOwn,
    /// <summary>Share of the suggestions shown that equal the reference.</summary>
    AccuracyAid,
    /// <summary>Share of resolved final decisions that equal the reference.</summary>
    AccuracyFinal,
    /// <summary>Share of decisions that differ from the own judgement, third ways included.</summary>
    ChangedMind,
    /// <summary>Share of final decisions that are a third way.</summary>
    ThirdWay,
    /// <summary>d′ = z(H) − z(F) on "is the aid wrong?", log-linear correction; two options only.</summary>
    DPrime,
    /// <summary>c = −(z(H) + z(F)) / 2 on "is the aid wrong?"; positive where people rarely call the aid wrong.</summary>
    Criterion,
    /// <summary>(h2 − h1) / (a − h1), undefined where a = h1, unclipped; numeric scales.</summary>
    WeightOfAdvice,
    /// <summary>1 − (h2 − y)², probability scale.</summary>
    OneMinusBrier,
    /// <summary>(arm − baseline) / (aid − baseline) on 1 − Brier (Green and Chen 2019); pooled only.</summary>
    PerformanceGain,
}
