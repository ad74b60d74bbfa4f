namespace DecisionSandbox.Audit.Conformance;

/// <summary>What one vector file gave.</summary>
/// <param name="File">Path relative to the folder, with forward slashes.</param>
/// <param name="Outcome">Whether the verifier said what the vector demands.</param>
/// <param name="Detail">What the vector is about, or what went wrong.</param>
public sealed record VectorResult(string File, VectorOutcome Outcome, string Detail)
{
    /// <summary>One line: <c>pass 3/happy-path.json</c>.</summary>
    public override string ToString() => Outcome switch
    {
        VectorOutcome.Passed => $"pass {File}",
        VectorOutcome.Failed => $"fail {File}: {Detail}",
        VectorOutcome.Skipped => $"skip {File}: {Detail}",
        _ => throw new InvalidOperationException("Unknown outcome."),
    };
}

/// <summary>Whether a vector's demand was met.</summary>
public enum VectorOutcome
{
    /// <summary>The verifier accepted or rejected as the vector demands.</summary>
    Passed,
    /// <summary>The verifier did the opposite.</summary>
    Failed,
    /// <summary>The file is neither an inclusion nor a consistency vector.</summary>
    Skipped,
}
