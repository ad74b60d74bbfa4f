using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>One attribute that would have to be different.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="From">Its value in the case.</param>
/// <param name="To">The value it would need.</param>
public sealed record AttributeChange(string Attribute, AttributeValue From, AttributeValue To);

/// <summary>A smallest set of changes after which the aid would answer otherwise. Not advice, and not a cause.</summary>
/// <param name="Changes">One or two changes, in the aid's order of attributes.</param>
/// <param name="Option">What the aid would answer.</param>
/// <param name="LawOption">What the statute answers for the changed case, or null where no statute was given.</param>
public sealed record Counterfactual(IReadOnlyList<AttributeChange> Changes, string? Option, string? LawOption)
{
    /// <summary>True where the law would say something else than the aid of the changed case: the page says so.</summary>
    public bool LawDisagrees => LawOption is not null && LawOption != Option;
}

/// <summary>The outcome of an exhaustive search: either the smallest sets, or the proof that none exists within the bound.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Option">The aid's answer for the case as it is.</param>
/// <param name="Found">The smallest sets, all of one size; empty where none exists.</param>
/// <param name="MostChanges">The bound: every allowed set up to this size was tried unless a smaller one was found.</param>
/// <param name="Tried">How many changed cases were tried.</param>
public sealed record CounterfactualSearch(string CaseId, string? Option, IReadOnlyList<Counterfactual> Found, int MostChanges, int Tried);
