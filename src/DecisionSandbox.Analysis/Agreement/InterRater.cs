using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>Mean dispersion over some cases.</summary>
/// <param name="Mean">Mean of <see cref="Agreement.Dispersion"/>, or null without a case.</param>
/// <param name="Cases">How many cases it is over.</param>
public sealed record CaseDispersion(double? Mean, int Cases);

/// <summary>Dispersion apart by what the aid said of the case; cases on which it said different things are in none of them.</summary>
/// <param name="All">All the cases.</param>
/// <param name="AidRight">Cases with the aid right.</param>
/// <param name="AidWrong">Cases with the aid wrong.</param>
/// <param name="NoReference">Cases without reference answer.</param>
/// <param name="SeenByAll">True where the cases are those that everyone in the arm judged; false where there is none and they are those that two or more judged.</param>
public sealed record DispersionByAid(CaseDispersion All, CaseDispersion AidRight, CaseDispersion AidWrong, CaseDispersion NoReference, bool SeenByAll);

/// <summary>How far the people of an arm agree among themselves, third ways being answers like others. A person's first answer on a case counts.</summary>
/// <param name="FleissKappa">Fleiss' κ; null on numeric scales.</param>
/// <param name="KrippendorffAlpha">α: nominal for options, interval for probabilities, ordinal for ranks.</param>
/// <param name="MeanPairwiseCohenKappa">Mean Cohen κ over pairs who share at least two cases; null on numeric scales.</param>
/// <param name="Pairs">The pairs it is over.</param>
/// <param name="PairsSampled">True where there are too many pairs and 100,000 were drawn.</param>
/// <param name="Dispersion">1 − Σp² per case, small-sample corrected; null on numeric scales.</param>
/// <param name="Reason">Why all is null, or null.</param>
public sealed record RaterAgreement(
    double? FleissKappa,
    double? KrippendorffAlpha,
    double? MeanPairwiseCohenKappa,
    int Pairs,
    bool PairsSampled,
    DispersionByAid? Dispersion,
    string? Reason)
{
    /// <summary>95 % interval of <see cref="FleissKappa"/>: cases resampled.</summary>
    public Interval? FleissCi95 { get; init; }

    /// <summary>95 % interval of <see cref="KrippendorffAlpha"/>: cases resampled.</summary>
    public Interval? KrippendorffCi95 { get; init; }

    /// <summary>95 % interval of <see cref="MeanPairwiseCohenKappa"/>: people left out one by one (jackknife); null where pairs were sampled.</summary>
    public Interval? CohenCi95 { get; init; }

    /// <summary>95 % interval of the mean dispersion: cases resampled.</summary>
    public Interval? DispersionCi95 { get; init; }
}

/// <summary>Agreement between people in one arm, before and after the aid.</summary>
/// <param name="Arm">The arm, or <c>all</c>.</param>
/// <param name="Own">Of the own judgements.</param>
/// <param name="Final">Of the final decisions.</param>
public sealed record InterRater(string Arm, RaterAgreement Own, RaterAgreement Final);
