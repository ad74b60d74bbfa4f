namespace DecisionSandbox.Services.Persistence;

/// <summary>What a member of the committee recorded about one hash of a study. Never changed; a cosignature may be added.</summary>
public sealed class StoredAvis
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required int Version { get; init; }
    /// <summary>The hash that the avis is about.</summary>
    public required string Hash { get; init; }
    public required Committee.Opinion Opinion { get; init; }
    /// <summary>The committee's name.</summary>
    public required string Body { get; init; }
    public required string Number { get; init; }
    public required DateOnly Date { get; init; }
    /// <summary>Hash of the dossier's documents as they stood.</summary>
    public required string FileHash { get; init; }
    public required string Recusals { get; init; }
    public required string Remarks { get; init; }
    /// <summary>The account that recorded it.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }
    /// <summary>The committee's own signed note over the statement, and the key that verifies it; null for a recorded act.</summary>
    public string? Cosignature { get; set; }
    public string? CosignatureKey { get; set; }
}

/// <summary>A remark on a study, of the committee or of its researcher.</summary>
public sealed class StoredRemark
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required string Hash { get; init; }
    public required Accounts.Role Role { get; init; }
    public required string By { get; init; }
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>A suspension, with its reason and its end.</summary>
public sealed class StoredSuspension
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? LiftReason { get; set; }
    public DateTimeOffset? LiftedAt { get; set; }
}

/// <summary>Something that went wrong in a study, and what was answered.</summary>
public sealed class StoredIncident
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required Accounts.Role Role { get; init; }
    /// <summary>The account; null once the person has withdrawn.</summary>
    public required string? By { get; set; }
    /// <summary>Empty once the person has withdrawn: it was erased.</summary>
    public required string Text { get; init; }
    public required DateTimeOffset At { get; init; }
    public string? Answer { get; set; }
    public DateTimeOffset? AnsweredAt { get; set; }
}

/// <summary>Somebody looked behind the mask of a code: shown to the person whose code it is.</summary>
public sealed class StoredCodeOpening
{
    public required string Id { get; init; }
    public required string ParticipationId { get; init; }
    public required Accounts.Role Role { get; init; }
    public required string Reason { get; init; }
    public required DateTimeOffset At { get; init; }
}

/// <summary>What a person wrote into a field of a study's dossier.</summary>
public sealed class StoredDossierAnswer
{
    public required string StudyId { get; init; }
    public required string Document { get; init; }
    public required string Field { get; init; }
    public required string Text { get; set; }
    public required DateTimeOffset At { get; set; }
}
