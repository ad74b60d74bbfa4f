using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Loading;

/// <summary>A pack that passed every check, and the generator of its cases.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Generator">Its cases, lists and synthetic history.</param>
public sealed record LoadedPack(ScenarioPack Pack, CaseGenerator Generator);
