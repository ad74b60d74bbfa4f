namespace DecisionSandbox.Core.Explanations;

/// <summary>"Why this and not that": the difference of two options' explanations is itself one, attribute by attribute.</summary>
public static class ExplanationDifference
{
    /// <summary>Why the first option rather than the second: base, output and every contribution of the one minus those of the other.</summary>
    /// <param name="one">The explanation of one option.</param>
    /// <param name="other">That of another option, of the same case, aid, method, background and space.</param>
    /// <returns>The difference, checked for additivity like any explanation.</returns>
    /// <exception cref="ArgumentException">The two do not belong together.</exception>
    public static Outcome<Explanation> Between(Explanation one, Explanation other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if ((one.CaseId, one.AidHash, one.Method, one.Background, one.Space) != (other.CaseId, other.AidHash, other.Method, other.Background, other.Space))
        {
            throw new ArgumentException("Two explanations of one case by one aid, method, background and space are needed.", nameof(other));
        }
        var difference = one with
        {
            Base = one.Base - other.Base,
            Output = one.Output - other.Output,
            Contributions = one.Contributions.ToDictionary(c => c.Key, c => c.Value - other.Contributions[c.Key]),
            Option = $"{one.Option} − {other.Option}",
            PerOption = [],
        };
        return AdditivityCheck.Check(difference, difference.Output);
    }
}
