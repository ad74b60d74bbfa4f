using DecisionSandbox.Services.Codings;

namespace DecisionSandbox.Services.Persistence;

/// <summary>A coding of a study's free texts by two people who do not see each other's codes.</summary>
public sealed class StoredCoding
{
    public required string Id { get; init; }
    public required string StudyId { get; init; }
    public required CodingScheme Scheme { get; init; }
    /// <summary>Hash of the scheme's bytes; a <see cref="StoredContent"/>.</summary>
    public required string Hash { get; init; }
    /// <summary>Random: each coder's order follows from it.</summary>
    public required long Seed { get; init; }
    public required DateTimeOffset FixedAt { get; init; }
    public string? CoderA { get; set; }
    public string? CoderB { get; set; }
    public DateTimeOffset? NamedAt { get; set; }
    /// <summary>Texts when the coding began; who withdraws takes theirs out.</summary>
    public int Texts { get; set; }
    public DateTimeOffset? FinishedA { get; set; }
    public DateTimeOffset? FinishedB { get; set; }
}

/// <summary>One text to code. It says where the words stand and never what they are; it goes when the person goes.</summary>
public sealed class StoredCodedText
{
    public required string Id { get; init; }
    public required string CodingId { get; init; }
    public required string ParticipationId { get; init; }
    public string? ReviewId { get; init; }
    public required FreeTextKind Kind { get; init; }
    /// <summary>Where in the review the words stand; for a remark its id.</summary>
    public required string Place { get; init; }
    public string? CodeA { get; set; }
    public string? CodeB { get; set; }
    /// <summary>What was settled on where the two differ.</summary>
    public string? Settled { get; set; }
    public string? SettledBy { get; set; }
}
