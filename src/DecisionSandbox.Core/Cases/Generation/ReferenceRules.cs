namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The reference rules that packs may name under <c>reference.rule</c>.</summary>
public static class ReferenceRules
{
    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, IReferenceRule> Known { get; } = new Dictionary<string, IReferenceRule>(StringComparer.Ordinal)
    {
        ["aggir"] = new AggirReference(),
        ["rsa"] = new RsaReference(),
    };
}
