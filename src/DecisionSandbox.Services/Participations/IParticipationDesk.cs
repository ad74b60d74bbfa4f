using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Participations;

/// <summary>Taking part in a study: invitation, consent, progress, debrief, withdrawal.</summary>
public interface IParticipationDesk
{
    /// <summary>The studies that this practitioner can join or go on with.</summary>
    Task<Outcome<IReadOnlyList<StudyInvitation>>> Invitations(Actor actor, CancellationToken cancel = default);

    /// <summary>Joins a study, or gives the participation that exists already. The arm is drawn here, in permuted blocks.</summary>
    Task<Outcome<ParticipationView>> Join(Actor actor, JoinRequest request, CancellationToken cancel = default);

    /// <summary>A break is over, or an attention check is answered: once, for good.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="participationId">The participation.</param>
    /// <param name="after">The position of the file after which it stood.</param>
    /// <param name="answer">The place of the answer chosen; null for a break.</param>
    /// <param name="cancel">Stops the call.</param>
    Task<Outcome<ParticipationView>> PassInterlude(Actor actor, string participationId, int after, int? answer, CancellationToken cancel = default);

    /// <summary>Where a participation stands.</summary>
    Task<Outcome<ParticipationView>> Get(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>Records the consent to this version of the text.</summary>
    Task<Outcome<ParticipationView>> Consent(Actor actor, string participationId, int version, CancellationToken cancel = default);

    /// <summary>The personal debrief, once every file is done.</summary>
    Task<Outcome<DebriefView>> Debrief(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>Withdraws: answers are erased, receipts still verify.</summary>
    Task<Outcome<ParticipationView>> Withdraw(Actor actor, string participationId, CancellationToken cancel = default);
}

/// <summary>Joining a study that balances its arms over everyone.</summary>
public static class Joining
{
    /// <summary>Joins a study, or gives the participation that exists already.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="actor">A practitioner.</param>
    /// <param name="studyId">The study.</param>
    /// <param name="quick">True for the demo's quick journey.</param>
    /// <param name="cancel">Stops the call.</param>
    public static Task<Outcome<ParticipationView>> Join(this IParticipationDesk desk, Actor actor, string studyId, bool quick, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(desk);
        return desk.Join(actor, new JoinRequest(studyId, quick), cancel);
    }
}

/// <summary>Who asks to join.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Quick">True for the demo's quick journey.</param>
/// <param name="Profile">The profile declared, where the study balances arms within profiles.</param>
/// <param name="Service">The service or team, where the study balances arms within services.</param>
public sealed record JoinRequest(string StudyId, bool Quick, string? Profile = null, string? Service = null);

/// <summary>What stands between two files.</summary>
/// <param name="After">The position of the file after which it stands.</param>
/// <param name="Question">The attention check's question; null for a break.</param>
/// <param name="Answers">Its answers.</param>
public sealed record Interlude(int After, Text? Question, IReadOnlyList<Text> Answers)
{
    /// <summary>What a study puts after this file: a question, else a break, else nothing.</summary>
    public static Interlude? Of(Study study, int after)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.AttentionChecks.FirstOrDefault(check => check.After == after) is { } check ? new(after, check.Question, check.Answers)
            : study.Plan.BreaksAfter.Contains(after) ? new(after, null, []) : null;
    }
}

/// <summary>A study as its participants see it on the start page.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="Title">Its title.</param>
/// <param name="PackTitle">What the files are about.</param>
/// <param name="Task">Cases to decide or a list to order.</param>
/// <param name="Files">How many files the quick journey and the whole study have.</param>
/// <param name="QuickFiles">How many files the quick journey has; 0 where there is none.</param>
/// <param name="ParticipationId">The running participation, or null.</param>
/// <param name="IsFinished">True once every file is done.</param>
public sealed record StudyInvitation(
    string StudyId, Text Title, Text PackTitle, TaskKind Task, int Files, int QuickFiles, string? ParticipationId, bool IsFinished)
{
    /// <summary>The profiles to choose from, where the study asks for one.</summary>
    public IReadOnlyList<Profile> Profiles { get; init; } = [];

    /// <summary>Why the committee suspended the study; null where it runs.</summary>
    public string? Suspension { get; init; }

    /// <summary>The last suspension since the person joined, with the reason for which the committee lifted it; null where there was none or it still stands.</summary>
    public LiftedSuspension? Lifted { get; init; }

    /// <summary>True once the study is closed: what it showed can then be read together.</summary>
    public bool IsClosed { get; init; }

    /// <summary>How many of the person's remarks were answered.</summary>
    public int Answers { get; init; }

    /// <summary>True where the study asks for the service.</summary>
    public bool AsksService { get; init; }
}

/// <summary>A suspension that is over.</summary>
/// <param name="Reason">Why the committee suspended the study, in its own words.</param>
/// <param name="LiftReason">Why it lifted the suspension.</param>
/// <param name="LiftedAt">When.</param>
public sealed record LiftedSuspension(string Reason, string LiftReason, DateTimeOffset LiftedAt);

/// <summary>Where a participation stands.</summary>
/// <param name="Id">The participation.</param>
/// <param name="StudyId">The study.</param>
/// <param name="StudyTitle">Its title.</param>
/// <param name="PackTitle">What the files are about.</param>
/// <param name="Task">Cases to decide or a list to order.</param>
/// <param name="Role">Who the practitioner is in these files.</param>
/// <param name="Consent">The consent text (paragraphs parted by blank lines).</param>
/// <param name="ConsentVersion">Its version.</param>
/// <param name="HasConsented">True once consent is recorded.</param>
/// <param name="Position">The first file not done, from 1; <paramref name="Total"/> + 1 when all are done.</param>
/// <param name="Total">How many files.</param>
/// <param name="MinutesLeft">Estimated from the person's own pace, or null before the first file is done.</param>
/// <param name="IsWithdrawn">True after withdrawal.</param>
/// <param name="IsSimulated">True where bots play the study.</param>
public sealed record ParticipationView(
    string Id, string StudyId, Text StudyTitle, Text PackTitle, TaskKind Task, Text Role, Text Consent, int ConsentVersion, bool HasConsented,
    int Position, int Total, int? MinutesLeft, bool IsWithdrawn, bool IsSimulated)
{
    /// <summary>True once every file is done.</summary>
    public bool IsFinished => Position > Total;

    /// <summary>Why the committee suspended the study; null where it runs.</summary>
    public string? Suspension { get; init; }

    /// <summary>What stands before the next file: a break, or a question; null where there is neither.</summary>
    public Interlude? Interlude { get; init; }

    /// <summary>The questionnaire that is asked now, before the first file or after the last; null where none is.</summary>
    public QuestionnaireRef? Questionnaire { get; init; }

    /// <summary>True while a training stands before the first file.</summary>
    public bool IsTraining { get; init; }
}

/// <summary>What a person learns at the end: their own way with the aid, and which kinds of fault were planted. No truth case by case, no score.</summary>
/// <param name="Files">One row a file, in the order worked.</param>
/// <param name="Followed">How often the final decision was the aid's after another own judgement.</param>
/// <param name="Kept">How often the own judgement was kept against the aid.</param>
/// <param name="Agreed">How often own judgement and aid agreed from the start.</param>
/// <param name="ThirdWays">How often a third way was chosen at the end.</param>
/// <param name="Contested">How many factors were contested.</param>
/// <param name="Faults">Which kinds of fault were planted.</param>
public sealed record DebriefView(
    IReadOnlyList<DebriefRow> Files, int Followed, int Kept, int Agreed, int ThirdWays, int Contested, Text Faults);

/// <summary>One file of the debrief.</summary>
/// <param name="Position">Its place in the person's own order, from 1.</param>
/// <param name="Own">The own answer in words, or null where skipped before.</param>
/// <param name="Aid">What the aid said, in words, or null.</param>
/// <param name="Final">The final answer in words, or null where skipped.</param>
/// <param name="ReceiptReviewId">The review whose receipt can be downloaded, or null.</param>
public sealed record DebriefRow(int Position, Text? Own, Text? Aid, Text? Final, string? ReceiptReviewId);
