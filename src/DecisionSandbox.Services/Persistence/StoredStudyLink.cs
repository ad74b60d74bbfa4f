namespace DecisionSandbox.Services.Persistence;

/// <summary>A link into a study. Only its token's hash is kept; who came by it is not.</summary>
public sealed class StoredStudyLink
{
    public required string TokenHash { get; init; }
    public required string StudyId { get; init; }
    /// <summary>How many people may come by it.</summary>
    public required int Uses { get; init; }
    public int Used { get; set; }
    /// <summary>The profile or the service that people who come by it are counted under; null where they are asked, or the study has none.</summary>
    public string? Profile { get; init; }
    public string? Service { get; init; }
    public required DateTimeOffset MadeAt { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
}
