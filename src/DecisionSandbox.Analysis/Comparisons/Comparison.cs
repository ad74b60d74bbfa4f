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
    Equivalence Equivalence)
{
    /// <summary>This comparison with one arm first, turned round where needed; null where it is about other arms.</summary>
    public Comparison? SeenFrom(string arm, string against) =>
        (Arm, Against) == (arm, against) ? this : (Arm, Against) == (against, arm) ? Turned() : null;

    /// <summary>The same comparison seen from the other arm. Equivalence is symmetric; non-inferiority is not, and is left out.</summary>
    public Comparison Turned() => this with
    {
        Arm = Against,
        Against = Arm,
        N = NAgainst,
        NAgainst = N,
        Difference = -Difference,
        Ci95 = Ci95 is null ? null : new Interval(-Ci95.High, -Ci95.Low),
        Ci95Participants = Ci95Participants is null ? null : new Interval(-Ci95Participants.High, -Ci95Participants.Low),
        Welch = Welch is null ? null : Welch with { T = -Welch.T },
        HedgesG = -HedgesG,
        Equivalence = Equivalence with
        {
            Ci90 = Equivalence.Ci90 is null ? null : new Interval(-Equivalence.Ci90.High, -Equivalence.Ci90.Low), NonInferiorityP = null, NonInferior = null,
        },
    };
}
