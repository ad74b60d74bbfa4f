using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>One case whose facts are changed and changed back again, thousands of times, and given to the aid each time.</summary>
internal sealed class ChangedCase
{
    private readonly Dictionary<string, AttributeValue> _values;
    private readonly Case _case;
    private readonly IDecisionAid _aid;
    private readonly Func<Suggestion, string?> _answer;
    private readonly ConsistencyRule[] _rules;

    public ChangedCase(ScenarioPack pack, IDecisionAid aid, Case @case, Func<Suggestion, string?> answer)
    {
        (_aid, _answer, _values) = (aid, answer, @case.Attributes.ToDictionary());
        _case = @case with { Attributes = _values };
        // A form that people fill in may contradict itself: a rule that the file itself breaks cannot be asked of what changes in it.
        _rules = [.. pack.Consistency.Where(rule => !rule.IsBroken(@case.Attributes))];
    }

    /// <summary>How often the aid was asked.</summary>
    public int Tried { get; private set; }

    /// <summary>How many sets of facts were looked at, those that contradict themselves included: the work done.</summary>
    public int LookedAt { get; private set; }

    public void Set(string attribute, AttributeValue value) => _values[attribute] = value;

    /// <summary>The aid's answer to the facts as they stand, or null where they contradict each other, or where the aid abstains or refuses them: that is no other answer.</summary>
    public string? Answer()
    {
        LookedAt++;
        foreach (var rule in _rules)
        {
            if (rule.IsBroken(_values)) { return null; }
        }
        Tried++;
        var said = _aid.Suggest(_case);
        return said.IsOk && said.Value.Abstains is null ? _answer(said.Value) : null;
    }

    /// <summary>The case as it stands now, for keeps.</summary>
    public Case Copy() => _case with { Attributes = new Dictionary<string, AttributeValue>(_values) };
}
