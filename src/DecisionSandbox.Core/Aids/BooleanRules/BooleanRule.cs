using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.BooleanRules;

/// <summary>A named condition of a rule, such as "without housing".</summary>
/// <param name="Id">Its id.</param>
/// <param name="Label">Its name, with the article that it comes from where there is one.</param>
/// <param name="When">Facts that must all hold.</param>
public sealed record NamedCondition(string Id, Text Label, IReadOnlyList<FactCondition> When)
{
    /// <summary>True where all its facts hold.</summary>
    /// <param name="values">A value for each attribute that it reads.</param>
    public bool Holds(IReadOnlyDictionary<string, AttributeValue> values) => When.All(fact => fact.Holds(values[fact.Attribute]));
}

/// <summary>A rule of law with named conditions, and the option for each answer.</summary>
/// <param name="Title">Its name.</param>
/// <param name="Notice">What stands on its face: what the rule does not decide.</param>
/// <param name="OptionWhereItHolds">The option suggested where the rule holds.</param>
/// <param name="OptionWhereItFails">The option suggested where it does not.</param>
/// <param name="Conditions">The conditions, in the order in which they are told.</param>
/// <param name="Rule">How they go together.</param>
public sealed record BooleanRule(
    Text Title, Text Notice, string OptionWhereItHolds, string OptionWhereItFails, IReadOnlyList<NamedCondition> Conditions, RuleTree Rule)
{
    /// <summary>The attributes it reads, in the order in which the conditions name them.</summary>
    public IReadOnlyList<string> Reads { get; } = [.. Conditions.SelectMany(condition => condition.When).Select(fact => fact.Attribute).Distinct()];

    /// <summary>True where the rule holds.</summary>
    /// <param name="values">A value for each attribute of <see cref="Reads"/>.</param>
    public bool Holds(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Rule.Holds(id => Conditions.First(condition => condition.Id == id).Holds(values));
    }

    /// <summary>The option for these facts.</summary>
    /// <param name="values">A value for each attribute of <see cref="Reads"/>.</param>
    public string Option(IReadOnlyDictionary<string, AttributeValue> values) => Holds(values) ? OptionWhereItHolds : OptionWhereItFails;
}
