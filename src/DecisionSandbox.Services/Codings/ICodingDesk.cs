using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Services.Codings;

/// <summary>Codings of a closed study's free texts: a scheme is fixed, two coders are named, both work blind, what they differ on is settled.</summary>
public interface ICodingDesk
{
    /// <summary>The codings of a study of one's own, and how many texts of each kind there are.</summary>
    Task<Outcome<StudyCodings>> Of(Actor actor, string studyId, CancellationToken cancel = default);

    /// <summary>Fixes a scheme: its hash is recorded before anybody codes.</summary>
    Task<Outcome<CodingView>> Fix(Actor actor, string studyId, CodingScheme draft, CancellationToken cancel = default);

    /// <summary>Names the two coders, once; the texts are drawn at this moment.</summary>
    Task<Outcome<CodingView>> Name(Actor actor, string codingId, string coderA, string coderB, CancellationToken cancel = default);

    /// <summary>A coding, for its researcher and its coders; their agreement once both have finished.</summary>
    Task<Outcome<CodingView>> See(Actor actor, string codingId, CancellationToken cancel = default);

    /// <summary>Settles a difference, once: the code that the coders agreed upon. Who entered it is recorded.</summary>
    Task<Outcome<CodingView>> Settle(Actor actor, string codingId, string textId, string code, CancellationToken cancel = default);
}

/// <summary>The codings of one study.</summary>
/// <param name="StudyId">The study.</param>
/// <param name="StudyTitle">Its title.</param>
/// <param name="IsClosed">True where texts may be coded.</param>
/// <param name="Available">How many texts of each kind people wrote.</param>
/// <param name="Codings">The codings, newest first.</param>
public sealed record StudyCodings(string StudyId, Text StudyTitle, bool IsClosed, IReadOnlyDictionary<FreeTextKind, int> Available, IReadOnlyList<CodingSummary> Codings);

/// <summary>A coding in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Question">What is asked of each text.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="FixedAt">When its scheme was fixed.</param>
public sealed record CodingSummary(string Id, Text Question, CodingStage Stage, DateTimeOffset FixedAt);

/// <summary>How far a coding has come.</summary>
public enum CodingStage
{
    /// <summary>The scheme is fixed; coders are to be named.</summary>
    Fixed,
    /// <summary>The coders are at work.</summary>
    UnderWay,
    /// <summary>Both have finished; differences are to be settled.</summary>
    ToSettle,
    /// <summary>Every text has its code.</summary>
    Settled,
}

/// <summary>A coding as its researcher and its coders see it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="StudyId">The study.</param>
/// <param name="StudyTitle">Its title.</param>
/// <param name="Scheme">The scheme.</param>
/// <param name="Hash">Its hash in the record.</param>
/// <param name="FixedAt">When it was fixed.</param>
/// <param name="Stage">How far it has come.</param>
/// <param name="Texts">Texts to code, or to be coded.</param>
/// <param name="Gone">Texts that went with people who withdrew after the coding began.</param>
/// <param name="Coders">The two coders; empty before they are named.</param>
/// <param name="IsMine">True for the researcher of the study.</param>
public sealed record CodingView(
    string Id, string StudyId, Text StudyTitle, CodingScheme Scheme, string Hash, DateTimeOffset FixedAt, CodingStage Stage, int Texts, int Gone, IReadOnlyList<CoderView> Coders, bool IsMine)
{
    /// <summary>Who could be named; empty but for the researcher, before anybody is.</summary>
    public IReadOnlyList<Candidate> Candidates { get; init; } = [];

    /// <summary>The agreement; null before both have finished, and where no text is left.</summary>
    public DoubleCoding? Agreement { get; init; }

    /// <summary>The texts on which the coders differed: those to settle first.</summary>
    public IReadOnlyList<Difference> Differences { get; init; } = [];
}

/// <summary>Somebody who could code.</summary>
/// <param name="UserId">The account.</param>
/// <param name="Name">Its name.</param>
public sealed record Candidate(string UserId, string Name);

/// <summary>One of the two coders.</summary>
/// <param name="Name">The account's name.</param>
/// <param name="Coded">Texts with a code.</param>
/// <param name="FinishedAt">When this coder finished, or null.</param>
/// <param name="IsMe">True where the reader is this coder.</param>
public sealed record CoderView(string Name, int Coded, DateTimeOffset? FinishedAt, bool IsMe);

/// <summary>A text on which the coders differed.</summary>
/// <param name="TextId">The text.</param>
/// <param name="Words">Its words, screened.</param>
/// <param name="CodeA">The first coder's code.</param>
/// <param name="CodeB">The second coder's.</param>
/// <param name="Settled">What was settled on, or null.</param>
/// <param name="SettledBy">The name of the account that entered it, or null.</param>
public sealed record Difference(string TextId, ScreenedText Words, string CodeA, string CodeB, string? Settled, string? SettledBy);
