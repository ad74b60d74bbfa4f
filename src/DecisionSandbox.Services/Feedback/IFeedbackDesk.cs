using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Feedback;

/// <summary>A two-way street: whoever takes part remarks on a file, the aid or the study, or contests a factor in their own words; the research team answers, and the person reads the answer.</summary>
public interface IFeedbackDesk
{
    /// <summary>One's own remarks in a study, newest first, in one's own words, with their answers.</summary>
    Task<Outcome<OwnFeedback>> Mine(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>Leaves a remark. The same words on the same thing, sent twice before an answer, are one remark.</summary>
    Task<Outcome<OwnFeedback>> Send(Actor actor, string participationId, FeedbackDraft draft, CancellationToken cancel = default);

    /// <summary>The remarks of everybody in a study of one's own, screened, without codes: those that wait first, the oldest first.</summary>
    Task<Outcome<StudyFeedback>> Of(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>How many remarks wait, and since when; nothing for a study that is somebody else's.</summary>
    Task<Outcome<FeedbackWaiting>> Waiting(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Answers a remark, once: the person reads it, and the committee.</summary>
    Task<Outcome<StudyFeedback>> Answer(Actor actor, string feedbackId, string text, CancellationToken cancel = default);
}

/// <summary>A remark before it is sent.</summary>
/// <param name="About">What it is about; a factor is contested in the review itself.</param>
/// <param name="Words">The person's words.</param>
/// <param name="ReviewId">The file, where it is about one.</param>
public sealed record FeedbackDraft(FeedbackSubject About, string Words, string? ReviewId = null);

/// <summary>One's own remarks.</summary>
/// <param name="StudyTitle">The study.</param>
/// <param name="Files">The files opened so far, to remark on.</param>
/// <param name="Remarks">Newest first.</param>
public sealed record OwnFeedback(Text StudyTitle, IReadOnlyList<OpenedFile> Files, IReadOnlyList<OwnRemark> Remarks);

/// <summary>A file that the person has opened.</summary>
/// <param name="Position">Its place in the person's own order, from 1.</param>
/// <param name="ReviewId">The review.</param>
public sealed record OpenedFile(int Position, string ReviewId);

/// <summary>One's own remark, as it was written.</summary>
/// <param name="About">What it is about.</param>
/// <param name="Position">The file's place in the person's own order, or null.</param>
/// <param name="Factor">The contested factor as it was shown, or null.</param>
/// <param name="Words">One's own words.</param>
/// <param name="At">When.</param>
/// <param name="Answer">What the research team answered, or null.</param>
/// <param name="AnsweredAt">When they answered, or null.</param>
public sealed record OwnRemark(FeedbackSubject About, int? Position, Text? Factor, string Words, DateTimeOffset At, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>The remarks on one study, for its researcher.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="Remarks">Those that wait first, the oldest first; then those answered, the newest first.</param>
/// <param name="Waiting">How many wait.</param>
public sealed record StudyFeedback(string StudyId, Text Title, IReadOnlyList<FeedbackView> Remarks, FeedbackWaiting Waiting);

/// <summary>A remark as anybody but its author reads it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="About">What it is about.</param>
/// <param name="Case">The case, or null.</param>
/// <param name="Factor">The contested factor as it was shown, or null.</param>
/// <param name="Words">The words, screened.</param>
/// <param name="At">When.</param>
/// <param name="Days">Whole days since it was written.</param>
/// <param name="Answer">The answer, or null.</param>
/// <param name="AnsweredAt">When it was answered, or null.</param>
public sealed record FeedbackView(string Id, FeedbackSubject About, string? Case, Text? Factor, ScreenedText Words, DateTimeOffset At, int Days, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>Remarks without an answer.</summary>
/// <param name="Count">How many.</param>
/// <param name="OldestDays">Whole days since the oldest was written; null where none waits.</param>
/// <param name="IsMine">False for a study that is somebody else's.</param>
public sealed record FeedbackWaiting(int Count, int? OldestDays, bool IsMine = true);
