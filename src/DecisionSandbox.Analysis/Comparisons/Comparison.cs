using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>One measure in two arms. Tests and effect size treat participants as the sample; the interval of the difference resamples cases too.</summary>
/// <param name="Metric">The measure.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Against">The arm it is compared with (the baseline where there is one).</param>
/// <param name="Within">True where people took part in both arms: the permutation test then flips each person's two values.</param>
/// <param name="N">Participants of <paramref name="Arm"/> for whom the measure is defined.</param>
/// <param name="NAgainst">The same in <paramref name="Against"/>.</param>
/// <param name="Difference">Participant mean of <paramref name="Arm"/> minus that of <paramref name="Against"/>.</param>
/// <param name="Ci95">95 % interval of the difference, participants × cases resampled where cases are shared.</param>
/// <param name="Ci95Participants">The same with participants alone resampled.</param>
/// <param name="Welch">Welch's t test of the participants' values; null below two values or without variance.</param>
/// <param name="PermutationP">Two-sided permutation p, (1 + as extreme) / (1 + permutations).</param>
/// <param name="HolmP"><paramref name="PermutationP"/> adjusted by Holm over the pairs of arms of the same measure.</param>
/// <param name="HedgesG">Difference in pooled standard deviations, small-sample corrected.</param>
/// <param name="Equivalence">Whether the difference is too small to matter.</param>
public sealed record Comparison(
    MetricKey Metric,
    string Arm,
    string Against,
    bool Within,
    int N,
    int NAgainst,
    double Difference,
    Interval? Ci95,
    Interval? Ci95Participants,
    WelchTest? Welch,
    double? PermutationP,
    double? HolmP,
    double? HedgesG,
    Equivalence Equivalence);
