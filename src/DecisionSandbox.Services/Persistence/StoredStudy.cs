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
    /// <summary>The account of the researcher to whom it belongs; null for what ships with the software or bots play.</summary>
    public string? OwnerId { get; init; }
    /// <summary>The next version while it is written and examined; null where nothing is being changed. Those who take part stay on the version they agreed to.</summary>
    public Study? Revision { get; set; }
    /// <summary>Draft or Submitted, with <see cref="Revision"/>.</summary>
    public StudyStatus? RevisionStatus { get; set; }
}
