using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>One line of a grid: what earns points, credited to one attribute.</summary>
/// <param name="Id">The criterion's id.</param>
/// <param name="Label">Its name as the applicant is shown it.</param>
/// <param name="Attribute">The attribute whose value earns the points, and to which they are credited when the score is decomposed.</param>
/// <param name="When">Conditions that must all hold.</param>
/// <param name="ValidatedBy">An attribute that must be <c>yes</c>: the criterion counts only once a social worker has validated it; null where nobody needs to.</param>
/// <param name="Points">The points once the conditions hold.</param>
public sealed record GridCriterion(
    string Id, Text Label, string Attribute, IReadOnlyList<FactCondition> When, string? ValidatedBy, PointsRule Points)
{
    /// <summary>The attributes it reads.</summary>
    public IEnumerable<string> Reads => [Attribute, .. When.Select(condition => condition.Attribute), .. ValidatedBy is null ? [] : new[] { ValidatedBy }];

    /// <summary>The points that the facts open, before validation and before near criteria are compared.</summary>
    public int Earned(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return When.All(condition => condition.Holds(values[condition.Attribute])) ? Points.For(values[Attribute]) : 0;
    }

    /// <summary>True where nobody needs to validate it or somebody has.</summary>
    public bool IsValidated(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return ValidatedBy is null || values[ValidatedBy].LevelOrNull == "yes";
    }
}
