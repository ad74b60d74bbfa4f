using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>How far two situations lie apart, whatever an aid makes of them (Gower 1971).</summary>
public static class GowerDistance
{
    /// <summary>The mean over the attributes of 0 or 1 for levels (the same or not) and of |a − b| / range for numbers: 0 = the same facts, 1 = nothing in common.</summary>
    /// <param name="attributes">The attributes compared, at least one; the range of a number is the one that the pack declares.</param>
    /// <param name="a">Values of one situation.</param>
    /// <param name="b">Values of the other.</param>
    public static double Between(IReadOnlyList<CaseAttribute> attributes, IReadOnlyDictionary<string, AttributeValue> a, IReadOnlyDictionary<string, AttributeValue> b)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var sum = 0.0;
        foreach (var attribute in attributes) { sum += Of(attribute, a[attribute.Id], b[attribute.Id]); }
        return sum / attributes.Count;
    }

    /// <summary>The share of one attribute, 0..1.</summary>
    public static double Of(CaseAttribute attribute, AttributeValue a, AttributeValue b)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (!attribute.IsNumber) { return string.Equals(a.LevelOrNull, b.LevelOrNull, StringComparison.Ordinal) ? 0 : 1; }
        var range = attribute.Maximum - attribute.Minimum;
        return range == 0 ? 0 : Math.Min(1, (double)(Math.Abs(a.Number - b.Number) / range));
    }
}
