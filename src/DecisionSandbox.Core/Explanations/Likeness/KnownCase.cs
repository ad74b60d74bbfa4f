using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Likeness;

/// <summary>A case that somebody has dealt with before: from the history that an aid learned from, or from a pack's caseload.</summary>
/// <param name="Case">The case; its file is not needed.</param>
/// <param name="Said">What the aid says of it; null where it abstains.</param>
/// <param name="Decided">What was decided at the time, or null where nothing is known of it.</param>
/// <param name="Terms">Where it lies in the aid's own terms: its contributions, in the aid's order of attributes. Null where the aid offers none cheaply.</param>
public sealed record KnownCase(Case Case, string? Said, string? Decided, IReadOnlyList<double>? Terms);
