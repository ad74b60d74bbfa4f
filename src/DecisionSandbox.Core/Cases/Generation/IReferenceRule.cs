namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>A rule outside the pack, such as a statute, that says what is right for a case from what is true of it.</summary>
public interface IReferenceRule
{
    /// <summary>The reference answer.</summary>
    /// <param name="truth">All attributes with their true values.</param>
    /// <returns>The answer, or null where the case carries none.</returns>
    ReferenceAnswer? Answer(IReadOnlyDictionary<string, AttributeValue> truth);
}
