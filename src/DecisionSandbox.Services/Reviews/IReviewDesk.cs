using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Reviews;

/// <summary>The use cases of a review. Each runs in one transaction with its entry in the record; each checks that the review is the actor's own.</summary>
/// <remarks><c>key</c> is an idempotency key drawn by the page: the same key posted twice is carried out once and answers the same. <see cref="Posted"/> is a key with what the browser claims of the step's time.</remarks>
public interface IReviewDesk
{
    /// <summary>Opens a file of the participation (by its position, from 1), or goes on where it was left. Opening records "case shown" once.</summary>
    Task<Outcome<ReviewView>> Open(Actor actor, string participationId, int position, CancellationToken cancel = default);

    /// <summary>The file is read.</summary>
    Task<Outcome<ReviewView>> FinishReading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default);

    /// <summary>Commits the own judgement and, where the arm goes on to it, reveals what the arm allows, in the same transaction.</summary>
    Task<Outcome<ReviewView>> CommitOwn(Actor actor, string reviewId, Posted posted, OwnJudgement judgement, CancellationToken cancel = default);

    /// <summary>The second reading is over, in an arm that has one.</summary>
    Task<Outcome<ReviewView>> FinishRereading(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default);

    /// <summary>The wait is over, by the server's clock: what the arm allows is revealed.</summary>
    Task<Outcome<ReviewView>> EndWait(Actor actor, string reviewId, string key, CancellationToken cancel = default);

    /// <summary>Asks for the aid, in an arm that leaves it to the person.</summary>
    Task<Outcome<ReviewView>> Ask(Actor actor, string reviewId, Posted posted, CancellationToken cancel = default);

    /// <summary>Follows a third way as far as the arm lets it, at its stated cost of time.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="reviewId">The review.</param>
    /// <param name="opening">The id of what is opened.</param>
    /// <param name="lookedFor">What the person says they are looking for; may be null.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<ReviewView>> Look(Actor actor, string reviewId, string opening, string? lookedFor, CancellationToken cancel = default);

    /// <summary>Records that a detail was opened (<c>numbers</c>, <c>others</c>, <c>change</c>, <c>not-looked-at</c>).</summary>
    Task<Outcome<ReviewView>> OpenDetail(Actor actor, string reviewId, string detail, CancellationToken cancel = default);

    /// <summary>Contests a factor.</summary>
    Task<Outcome<ReviewView>> Contest(Actor actor, string reviewId, string key, ContestedFactor factor, CancellationToken cancel = default);

    /// <summary>Commits the final decision; the view carries the receipt.</summary>
    Task<Outcome<ReviewView>> Decide(Actor actor, string reviewId, Posted posted, FinalDecision decision, CancellationToken cancel = default);

    /// <summary>Passes over the file.</summary>
    Task<Outcome<ReviewView>> Skip(Actor actor, string reviewId, string key, CancellationToken cancel = default);

    /// <summary>Saves what is typed so far. Never recorded, overwritten by the next, gone with the commit.</summary>
    Task<Outcome<DateTimeOffset>> SaveDraft(Actor actor, string reviewId, ReviewDraft draft, CancellationToken cancel = default);

    /// <summary>The receipt of a finished review: a C2SP <c>.tlog-proof</c> text.</summary>
    Task<Outcome<string>> Receipt(Actor actor, string reviewId, CancellationToken cancel = default);
}

/// <summary>What is typed and not yet committed.</summary>
/// <param name="Answer">The answer chosen so far.</param>
/// <param name="Confidence">The confidence chosen so far.</param>
/// <param name="Counted">Reasons ticked so far.</param>
/// <param name="Why">Text so far.</param>
/// <param name="OtherElement">Text so far.</param>
/// <param name="MoveReasons">Reasons for moves so far.</param>
public sealed record ReviewDraft(
    Answer? Answer, Confidence? Confidence, IReadOnlyList<string> Counted, string? Why, string? OtherElement,
    IReadOnlyDictionary<string, string> MoveReasons)
{
    /// <summary>Nothing typed.</summary>
    public static ReviewDraft Empty { get; } = new(null, null, [], null, null, new Dictionary<string, string>());
}

/// <summary>All that the page of a review may know at this step. What is not yet allowed is not in it.</summary>
/// <param name="ReviewId">The review.</param>
/// <param name="Participation">Where the participation stands.</param>
/// <param name="Position">This file's place, from 1.</param>
/// <param name="Step">The step that is open.</param>
/// <param name="Task">One case to decide or a list to order.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Notice">The legal notice, or null.</param>
/// <param name="Options">The answers, third ways included, in order.</param>
/// <param name="Reasons">The reasons to tick.</param>
/// <param name="File">The case's file, or for a list the common situation (the dwelling).</param>
/// <param name="ListedCases">The cases of a list with their files; empty for a single case.</param>
/// <param name="Own">The own judgement once committed.</param>
/// <param name="OwnAt">When it was committed.</param>
/// <param name="Shown">What is shown of the aid; null before the protocol allows it.</param>
/// <param name="Contested">Factors contested so far.</param>
/// <param name="Final">The final decision once committed.</param>
/// <param name="Skipped">True where passed over.</param>
/// <param name="Draft">What was typed at the open step.</param>
/// <param name="DraftSavedAt">When it was saved, or null.</param>
public sealed record ReviewView(
    string ReviewId,
    Participations.ParticipationView Participation,
    int Position,
    ProtocolStep Step,
    TaskKind Task,
    Text Question,
    Text? Notice,
    IReadOnlyList<DecisionOption> Options,
    IReadOnlyList<Reason> Reasons,
    CaseFile File,
    IReadOnlyList<ListedCase> ListedCases,
    OwnJudgement? Own,
    DateTimeOffset? OwnAt,
    ShownContent? Shown,
    IReadOnlyList<ContestedFactor> Contested,
    FinalDecision? Final,
    bool Skipped,
    ReviewDraft Draft,
    DateTimeOffset? DraftSavedAt)
{
    /// <summary>The steps of this review, in order.</summary>
    public IReadOnlyList<ProtocolStep> Steps { get; init; } = Arms.SuggestionAndFactors.Steps;

    /// <summary>At the step of waiting: seconds left by the server's clock; else null.</summary>
    public int? SecondsLeft { get; init; }

    /// <summary>What third ways may open here.</summary>
    public IReadOnlyList<Opening> Openings { get; init; } = [];

    /// <summary>What they opened.</summary>
    public IReadOnlyList<LookedInto> Looked { get; init; } = [];

    /// <summary>When the person left an unfinished file to which they come back after <see cref="LongGap"/>; else null.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>After so long a person is told where they stand. Longer than a meal or a meeting, shorter than a night: a convention.</summary>
    public static readonly TimeSpan LongGap = TimeSpan.FromHours(4);
}

/// <summary>A case of a list to order.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Title">Its short name on the page, from the file ("Demande 4 : M. et Mme B., trois enfants").</param>
/// <param name="File">Its file.</param>
public sealed record ListedCase(string CaseId, Text Title, CaseFile File);
