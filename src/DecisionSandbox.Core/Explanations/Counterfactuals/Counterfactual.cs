using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>One attribute that would have to be different.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="From">Its value in the case.</param>
/// <param name="To">The value it would need.</param>
public sealed record AttributeChange(string Attribute, AttributeValue From, AttributeValue To);

/// <summary>A smallest set of changes after which the aid would answer otherwise. Not advice, and not a cause.</summary>
/// <param name="Changes">The changes, in the aid's order of attributes.</param>
/// <param name="Option">What the aid would answer.</param>
/// <param name="LawOption">What the statute answers for the changed case, or null where no statute was given or it does not answer.</param>
/// <param name="Nearest">Gower distance from the changed case to the nearest file of the pack's caseload, 0..1: 0 where such a file occurs. 0 too where no caseload was given.</param>
/// <param name="Moved">How far the changes go, in levels stepped over and shares of a number's range, summed.</param>
public sealed record Counterfactual(IReadOnlyList<AttributeChange> Changes, string Option, string? LawOption, double Nearest, double Moved)
{
    /// <summary>True where the law would say something else than the aid of the changed case: the page says so.</summary>
    public bool LawDisagrees => LawOption is not null && LawOption != Option;
}

/// <summary>What a search found, and how far its silence is a proof.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Option">The aid's answer for the case as it is; null where it abstains.</param>
/// <param name="Found">Sets of the smallest size, the most plausible of each kind first; at most <see cref="SmallestChanges.MostListed"/>.</param>
/// <param name="FoundInAll">How many there are, those not listed included.</param>
/// <param name="MostChanges">The largest number of changes that was allowed.</param>
/// <param name="Tried">How many changed cases were given to the aid.</param>
/// <param name="IsProved">True where every allowed set smaller than those found was tried, or, where none was found, every allowed set: then silence is a proof.</param>
/// <param name="Kept">The attributes that had to stay as they are.</param>
public sealed record CounterfactualSearch(
    string CaseId, string? Option, IReadOnlyList<Counterfactual> Found, int FoundInAll, int MostChanges, int Tried, bool IsProved, IReadOnlyList<string> Kept)
{
    /// <summary>How many changes the smallest sets have; 0 where none was found.</summary>
    public int Size => Found.Count == 0 ? 0 : Found[0].Changes.Count;
}
