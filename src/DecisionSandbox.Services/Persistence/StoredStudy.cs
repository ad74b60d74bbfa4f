using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Services.Persistence;

/// <summary>A study and where it stands. Its exact bytes are a <see cref="StoredContent"/> under <see cref="Hash"/>.</summary>
public sealed class StoredStudy
{
    public required string Id { get; init; }
    public required int Version { get; set; }
    public required StudyStatus Status { get; set; }
    public required string Hash { get; set; }
    public required Study Study { get; set; }
    /// <summary>Random, so that nobody can foretell the next arm from the code.</summary>
    public required long AssignmentSeed { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}
