using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Codings;
using DecisionSandbox.Services.Feedback;

namespace DecisionSandbox.Services.Records;

/// <summary>What the record says of how a study went: where people departed from the aid and why, what they contested, what language models were asked.</summary>
public interface IInspectionDesk
{
    /// <summary>The inspection of one study, from the record alone: entries, their payloads, and the stored bytes that they name.</summary>
    Task<Outcome<InspectionView>> Inspect(Actor actor, string studyId, InspectionFilter filter, CancellationToken cancel = default);
}

/// <summary>Which part of a study to inspect.</summary>
/// <param name="Case">One case, or all.</param>
/// <param name="Arm">One arm, or all.</param>
public sealed record InspectionFilter(string? Case = null, string? Arm = null)
{
    /// <summary>From this moment on, or from the beginning.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this moment, or to the end.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>A study as the record tells it.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="IsSimulated">True where bots played it.</param>
/// <param name="Arms">Titles of its arms, by id.</param>
/// <param name="Cases">The cases that were shown, for the filter.</param>
/// <param name="Alike">Final decisions that are what the aid suggested.</param>
/// <param name="Departures">Final decisions that are not, newest first.</param>
/// <param name="Unseen">Final decisions for which no suggestion was shown.</param>
/// <param name="Erased">Final decisions whose content was erased: counted, and nothing more.</param>
/// <param name="Altered">Final decisions that cannot be told any more: what the database keeps is not what the record committed to.</param>
/// <param name="Contests">Contested factors, newest first.</param>
/// <param name="Remarks">Other remarks of people, newest first.</param>
/// <param name="Calls">What language models were asked, newest first.</param>
public sealed record InspectionView(
    string StudyId, Text Title, bool IsSimulated, IReadOnlyDictionary<string, Text> Arms, IReadOnlyList<string> Cases, int Alike, IReadOnlyList<Departure> Departures, int Unseen, int Erased, int Altered,
    IReadOnlyList<Contest> Contests, IReadOnlyList<Remark> Remarks, IReadOnlyList<ModelCall> Calls)
{
    /// <summary>The codings of free texts, oldest first.</summary>
    public IReadOnlyList<InspectedCoding> Codings { get; init; } = [];
}

/// <summary>A coding of free texts, as the record tells it.</summary>
/// <param name="Hash">The hash of its scheme, recorded before anybody coded.</param>
/// <param name="Scheme">The scheme; null where its bytes are not those of the hash.</param>
/// <param name="Steps">What was done when.</param>
/// <param name="Settled">Differences that were settled.</param>
/// <param name="Altered">Codes that are not, or no longer, those that the record committed to.</param>
public sealed record InspectedCoding(string Hash, CodingScheme? Scheme, IReadOnlyList<InspectedStep> Steps, int Settled, int Altered);

/// <summary>A step of a coding.</summary>
/// <param name="Entry">The entry's index.</param>
/// <param name="At">When.</param>
/// <param name="What">What was done, in words: never by whom.</param>
public sealed record InspectedStep(long Entry, DateTimeOffset At, Text What);

/// <summary>Where an inspected thing stands in the record.</summary>
/// <param name="Entry">The entry's index.</param>
/// <param name="At">When.</param>
/// <param name="Case">The case; null for what is about the whole study.</param>
/// <param name="Arm">The arm's id.</param>
/// <param name="ReviewId">The review, to replay; null where there is none.</param>
public sealed record InspectedAt(long Entry, DateTimeOffset At, string? Case, string Arm, string? ReviewId);

/// <summary>A final decision that is not what the aid suggested.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="Own">The answer before the aid; null where none was asked, or where it was erased.</param>
/// <param name="Aid">What the aid suggested.</param>
/// <param name="Final">The decision.</param>
/// <param name="Reasons">What was ticked as having counted.</param>
/// <param name="Words">What the person wrote, screened: why, another element, why a request was moved.</param>
public sealed record Departure(InspectedAt Where, Text? Own, Text Aid, Text Final, IReadOnlyList<Text> Reasons, IReadOnlyList<ScreenedText> Words);

/// <summary>A factor that a person contested.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="Factor">The factor as it was shown; null where the content was erased.</param>
/// <param name="Words">What the person wrote, screened; null where nothing, or where it was erased.</param>
/// <param name="IsErased">True where the person withdrew.</param>
public sealed record Contest(InspectedAt Where, Text? Factor, ScreenedText? Words, bool IsErased)
{
    /// <summary>What was answered; null where nothing was.</summary>
    public RemarkAnswer? Answer { get; init; }
}

/// <summary>A remark on a file, the aid or the study.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="About">What it is about; null where it was erased.</param>
/// <param name="Words">What the person wrote, screened; null where it was erased.</param>
public sealed record Remark(InspectedAt Where, FeedbackSubject? About, ScreenedText? Words)
{
    /// <summary>What was answered; null where nothing was.</summary>
    public RemarkAnswer? Answer { get; init; }
}

/// <summary>An answer to a person.</summary>
/// <param name="Role">Who answered: never a name.</param>
/// <param name="At">When.</param>
/// <param name="Words">What was answered, screened; null where it was erased with the person's own words.</param>
public sealed record RemarkAnswer(Role Role, DateTimeOffset At, ScreenedText? Words);

/// <summary>One question to a language model.</summary>
/// <param name="Where">Where it stands.</param>
/// <param name="Model">The model's name.</param>
/// <param name="PromptHash">Hash of what it was sent.</param>
/// <param name="IsKept">False where its sentence did not hold against the explanation, or where none came: the template's sentence was shown.</param>
/// <param name="Why">Why nothing of it was kept; null where it was kept, and in records of earlier versions.</param>
/// <param name="Refused">Its words that were refused; null where it was kept, or where it said none.</param>
/// <param name="Shown">The sentence that was shown.</param>
public sealed record ModelCall(InspectedAt Where, string Model, string PromptHash, bool IsKept, Text? Why, string? Refused, Text? Shown);
