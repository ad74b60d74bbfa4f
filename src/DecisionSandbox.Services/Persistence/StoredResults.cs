namespace DecisionSandbox.Services.Persistence;

/// <summary>The measures of a closed study, so that a server that starts again need not compute them again. They say something of the people behind them: an erasure takes the row away.</summary>
public sealed record StoredResults
{
    public required string StudyId { get; init; }
    /// <summary>Of all that they were computed from, and of what computed them.</summary>
    public required string Fingerprint { get; init; }
    public required byte[] Bytes { get; init; }
}
