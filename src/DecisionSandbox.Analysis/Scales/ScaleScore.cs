namespace DecisionSandbox.Analysis.Scales;

/// <summary>One person's score on a questionnaire.</summary>
/// <param name="Scale">The questionnaire's id.</param>
/// <param name="Moment">When it was asked: <c>before</c> or <c>after</c>.</param>
/// <param name="Arm">The person's arm.</param>
/// <param name="Score">The score; null where too little was answered to have one.</param>
public sealed record ScaleScore(string Scale, string Moment, string Arm, double? Score);
