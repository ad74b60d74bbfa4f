using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Persistence;

/// <summary>One review, as far as it has come. One row for each participation and position: the database holds it too.</summary>
public sealed class StoredReview
{
    public required string Id { get; init; }
    public required string ParticipationId { get; init; }
    public required int Position { get; init; }
    /// <summary>The case, or for a list to order the list.</summary>
    public required string CaseId { get; init; }
    /// <summary>Its index in the plan's caseload.</summary>
    public required int CaseIndex { get; init; }
    /// <summary>Hash of the case's content as the page showed it.</summary>
    public required string CaseHash { get; init; }
    public required ProtocolStep Step { get; set; }
    public required DateTimeOffset OpenedAt { get; init; }
    public DateTimeOffset? ReadAt { get; set; }
    public OwnJudgement? Own { get; set; }
    public DateTimeOffset? OwnAt { get; set; }
    /// <summary>When a second reading ended, in arms that have one.</summary>
    public DateTimeOffset? RereadAt { get; set; }
    /// <summary>When the aid was asked for, in arms where it is.</summary>
    public DateTimeOffset? AskedAt { get; set; }
    /// <summary>What third ways opened.</summary>
    public IReadOnlyList<LookedInto> Looked { get; set; } = [];
    /// <summary>Hash of what was shown of the aid; its bytes are a <see cref="StoredContent"/>.</summary>
    public string? ShownHash { get; set; }
    public IReadOnlyList<ContestedFactor> Contested { get; set; } = [];
    public IReadOnlyList<string> Opened { get; set; } = [];
    public FinalDecision? Final { get; set; }
    public DateTimeOffset? DoneAt { get; set; }
    public bool Skipped { get; set; }
    /// <summary>Index of the entry of the final decision: what the receipt proves.</summary>
    public long? ReceiptEntry { get; set; }
    public ReviewDraft? Draft { get; set; }
    public DateTimeOffset? DraftSavedAt { get; set; }
    /// <summary>What the browser says of the time of each step.</summary>
    public IReadOnlyList<StepClaim> Claims { get; set; } = [];

    /// <summary>When its last step was committed, or the file was opened.</summary>
    public DateTimeOffset SteppedAt => new[] { ReadAt, OwnAt, RereadAt, AskedAt, DoneAt }.Max() ?? OpenedAt;

    /// <summary>When the person last did something that is kept.</summary>
    public DateTimeOffset TouchedAt => DraftSavedAt is { } saved && saved > SteppedAt ? saved : SteppedAt;
}
