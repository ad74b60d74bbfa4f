namespace DecisionSandbox.Services.Persistence;

/// <summary>One person in one study.</summary>
public sealed class StoredParticipation
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required int StudyVersion { get; init; }
    /// <summary>The account; null after withdrawal.</summary>
    public required string? UserId { get; set; }
    /// <summary>The pseudonymous code in the record, drawn at random.</summary>
    public required string Code { get; init; }
    public required string Arm { get; init; }
    /// <summary>Places in the study's plan, in this person's own order.</summary>
    public required IReadOnlyList<int> Order { get; init; }
    public required bool IsQuick { get; init; }
    public required DateTimeOffset JoinedAt { get; init; }
    public int? ConsentVersion { get; set; }
    public DateTimeOffset? WithdrawnAt { get; set; }
}
