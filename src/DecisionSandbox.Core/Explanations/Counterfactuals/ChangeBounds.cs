using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>What a search may do.</summary>
/// <param name="MostChanges">The largest set of changes; by default as many as the aid reads attributes.</param>
/// <param name="MostTried">The most changed cases given to the aid: a budget of work and not of time, so that the same case gives the same answer on every machine.</param>
/// <param name="Caseload">Cases of the pack that say what is plausible; empty for no such order.</param>
/// <param name="Law">What the statute answers, or null where there is none beside the aid.</param>
/// <param name="Answer">What counts as the aid's answer: its option by default.</param>
public sealed record ChangeBounds(
    int MostChanges = int.MaxValue, int MostTried = ChangeBounds.Budget, IReadOnlyList<Case>? Caseload = null, Func<Case, string?>? Law = null, Func<Suggestion, string?>? Answer = null)
{
    /// <summary>The budget by default: every domain of 100,000 situations can be searched whole, and an aid that takes 20 µs a case ends within 2 s.</summary>
    public const int Budget = 100_000;
}
