using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids;

/// <summary>A trial model that suggests. Deterministic, thread-safe, frozen: its <see cref="Hash"/> pins it for a study.</summary>
public interface IDecisionAid
{
    /// <summary>The pack's id.</summary>
    string PackId { get; }

    /// <summary>The aid's id within the pack.</summary>
    string Id { get; }

    /// <summary><c>sha256:…</c> of what decides: the model file, the grid or the rule's declared version.</summary>
    string Hash { get; }

    /// <summary>The attributes it reads, in its order.</summary>
    IReadOnlyList<string> Reads { get; }

    /// <summary>What the aid says of one case.</summary>
    /// <returns>A suggestion, or an <see cref="AttributeProblem"/> naming the attribute that is missing, unknown or out of range.</returns>
    Outcome<Suggestion> Suggest(Case @case);

    /// <summary>Why, in the aid's own space; refused where the explanation does not add up (<see cref="NotAdditive"/>).</summary>
    Outcome<Explanation> Explain(Case @case);
}
