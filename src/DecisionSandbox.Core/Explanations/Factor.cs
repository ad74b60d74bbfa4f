namespace DecisionSandbox.Core.Explanations;

/// <summary>One factor as a person reads it.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Phrase">The fact in words, from the pack: "ne se lave pas toujours seule".</param>
/// <param name="TowardsPositive">True where it pulls towards the first listed option (or a higher rank).</param>
/// <param name="Strength">"pèse beaucoup", "pèse", "pèse un peu".</param>
/// <param name="Contribution">The number behind it, in the explanation's space.</param>
/// <param name="Place">The place in the file where the fact stands.</param>
public sealed record Factor(string Attribute, Text Phrase, bool TowardsPositive, Text Strength, double Contribution, string Place);
