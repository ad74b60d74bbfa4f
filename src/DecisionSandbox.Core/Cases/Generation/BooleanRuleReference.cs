using DecisionSandbox.Core.Aids.BooleanRules;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>A pack's own rule, applied to what is true of a case.</summary>
/// <param name="rule">The rule.</param>
/// <param name="kind">The kind of the reference, as the pack declares it.</param>
internal sealed class BooleanRuleReference(BooleanRule rule, string kind) : IReferenceRule
{
    public ReferenceAnswer? Answer(IReadOnlyDictionary<string, AttributeValue> truth) => new(kind, rule.Option(truth));
}
