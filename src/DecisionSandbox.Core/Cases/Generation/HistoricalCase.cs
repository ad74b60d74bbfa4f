namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>One case of a pack's synthetic history, with the decision taken at the time: biased as the pack declares.</summary>
/// <param name="Case">The case, without its file. Its attributes are what an aid learns from.</param>
/// <param name="Decision">The decision taken: an option id of the pack, or a word of the pack's history.</param>
public sealed record HistoricalCase(Case Case, string Decision);
