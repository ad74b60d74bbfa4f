using DecisionSandbox.Services.Feedback;

namespace DecisionSandbox.Services.Persistence;

/// <summary>What somebody who takes part remarked, and what they were answered. It goes when they go.</summary>
public sealed class StoredFeedback
{
    public required string Id { get; init; }
    public required string ParticipationId { get; init; }
    public required string StudyId { get; init; }
    public required FeedbackSubject About { get; init; }
    /// <summary>The file it is about, or null.</summary>
    public string? ReviewId { get; init; }
    /// <summary>The case that a contested factor is of, or null.</summary>
    public string? CaseId { get; init; }
    /// <summary>The contested factor, or null.</summary>
    public string? Attribute { get; init; }
    /// <summary>The words as they were written: for their author alone.</summary>
    public required string Words { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>Index of the entry that commits to the words.</summary>
    public required long Entry { get; init; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}
