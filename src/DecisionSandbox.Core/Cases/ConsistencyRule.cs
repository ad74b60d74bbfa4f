namespace DecisionSandbox.Core.Cases;

/// <summary>What the facts of one real situation cannot contradict: "who cannot stand cannot walk about alone".</summary>
/// <param name="Says">The rule in words.</param>
/// <param name="Attributes">The attributes it speaks of; where one of them is unknown the rule is silent.</param>
/// <param name="Holds">True where the values of these attributes go together.</param>
public sealed record ConsistencyRule(Text Says, IReadOnlyList<string> Attributes, Func<IReadOnlyDictionary<string, AttributeValue>, bool> Holds)
{
    /// <summary>True where the rule speaks and is broken.</summary>
    public bool IsBroken(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var attribute in Attributes)
        {
            if (!values.ContainsKey(attribute)) { return false; }
        }
        return !Holds(values);
    }
}
