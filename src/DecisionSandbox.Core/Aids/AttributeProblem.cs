namespace DecisionSandbox.Core.Aids;

/// <summary>An attribute that is missing, unknown or out of range. Nothing is guessed.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Message">What is wrong and what is allowed.</param>
public sealed record AttributeProblem(string Attribute, Text Message) : Problem(Message);
