using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>The cases that say what is plausible: a change towards a file that occurs is told before one towards a file that never does.</summary>
public static class Caseload
{
    /// <summary>The caseload's seed: the one whose first cases serve the rules' explanations too.</summary>
    public const long Seed = 0;

    /// <summary>How many cases.</summary>
    public const int Size = 400;

    /// <summary>The cases, without their files.</summary>
    public static IReadOnlyList<Case> Of(ICaseGenerator generator)
    {
        ArgumentNullException.ThrowIfNull(generator);
        return [.. Enumerable.Range(0, Size).Select(index => generator.Sketch(Seed, index))];
    }
}
