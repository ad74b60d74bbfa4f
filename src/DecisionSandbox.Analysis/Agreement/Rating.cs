namespace DecisionSandbox.Analysis.Agreement;

/// <summary>One person's answer on one case, as codes.</summary>
/// <param name="Unit">The case.</param>
/// <param name="Rater">The person.</param>
/// <param name="Value">The answer: a category's code, or a number.</param>
internal readonly record struct Rating(int Unit, int Rater, double Value);
