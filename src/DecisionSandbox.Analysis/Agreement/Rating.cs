namespace DecisionSandbox.Analysis.Agreement;

/// <summary>A person's answer on one case, as codes.</summary>
/// <param name="Unit">The case.</param>
/// <param name="Value">The answer: a category's code, or a number.</param>
internal readonly record struct Rating(int Unit, double Value);
