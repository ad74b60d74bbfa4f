namespace DecisionSandbox.Core.Aids;

/// <summary>How sure a trained aid is, calibrated on cases it did not learn from.</summary>
/// <param name="Probability">Calibrated probability (0..1) of the suggested option.</param>
/// <param name="Low">Lower bound of its 95 % interval.</param>
/// <param name="High">Upper bound.</param>
/// <param name="PredictionSet">The options that a split-conformal set at 90 % coverage keeps.</param>
public sealed record Uncertainty(double Probability, double Low, double High, IReadOnlyList<string> PredictionSet);

/// <summary>What an aid says of one case.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="AidId">The aid.</param>
/// <param name="Option">The suggested option's id; null for a prioritisation aid or where the aid abstains.</param>
/// <param name="Rank">1 = first, only within a list; else null.</param>
/// <param name="Score">The aid's own score (points, GIR, or log-odds of the positive option for a trained aid); higher = more urgent for prioritisation.</param>
/// <param name="Uncertainty">Null for rules and grids.</param>
/// <param name="Abstains">Why the aid does not answer, or null.</param>
/// <param name="Details">Named numbers or words of the aid's kind, such as <c>gir</c>, <c>rang</c>, <c>tiedWith</c>.</param>
public sealed record Suggestion(
    string CaseId,
    string AidId,
    string? Option,
    int? Rank,
    double Score,
    Uncertainty? Uncertainty,
    Text? Abstains,
    IReadOnlyDictionary<string, object> Details);
