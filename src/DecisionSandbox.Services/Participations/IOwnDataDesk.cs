using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Participations;

/// <summary>A person's own data in one study, to take away (GDPR, articles 15 and 20).</summary>
public interface IOwnDataDesk
{
    /// <summary>Everything held about the person in this participation, as JSON in UTF-8: at any time before withdrawal, for nobody else.</summary>
    Task<Outcome<byte[]>> Take(Actor actor, string participationId, CancellationToken cancel = default);
}

/// <summary>What is held about one person in one study.</summary>
/// <param name="Study">The study's id.</param>
/// <param name="Title">Its title.</param>
/// <param name="Code">The person's own code in the record.</param>
/// <param name="Arm">The arm, once every file is done: known earlier it would change the answers that are left.</param>
/// <param name="JoinedAt">When the person joined.</param>
/// <param name="ConsentVersion">The version of the consent agreed to; null before.</param>
/// <param name="Files">One entry a file opened, in the order worked.</param>
/// <param name="CodeOpenings">Who looked behind the mask of the code, and why.</param>
public sealed record OwnData(
    string Study, Text Title, string Code, string? Arm, DateTimeOffset JoinedAt, int? ConsentVersion, IReadOnlyList<OwnFile> Files, IReadOnlyList<CodeOpening> CodeOpenings)
{
    /// <summary>The questionnaires handed in or begun.</summary>
    public IReadOnlyList<OwnQuestionnaire> Questionnaires { get; init; } = [];

    /// <summary>The remarks left, in one's own words, and their answers.</summary>
    public IReadOnlyList<OwnRemark> Remarks { get; init; } = [];

    /// <summary>What was reported to the committee, and its answers.</summary>
    public IReadOnlyList<OwnIncident> Incidents { get; init; } = [];

    /// <summary>The questions of understanding answered before the first file.</summary>
    public IReadOnlyList<OwnComprehension> Comprehension { get; init; } = [];
}

/// <summary>One questionnaire: the items answered, in their words.</summary>
public sealed record OwnQuestionnaire(string Questionnaire, Text Title, QuestionnaireMoment When, IReadOnlyList<OwnItem> Answers, DateTimeOffset? HandedInAt);

/// <summary>One incident reported to the committee, in one's own words.</summary>
public sealed record OwnIncident(string Words, DateTimeOffset At, string? Answer, DateTimeOffset? AnsweredAt);

/// <summary>One question of understanding: what was answered, null for "I do not know".</summary>
public sealed record OwnComprehension(Text Question, Text? Answer);

/// <summary>One item answered.</summary>
public sealed record OwnItem(string Item, Text Words, int Answer);

/// <summary>One file: what the person answered, what they were shown, the server's times, and what the person's browser claimed of them.</summary>
public sealed record OwnFile(
    int Position, string Case, DateTimeOffset OpenedAt, DateTimeOffset? ReadAt, OwnJudgement? Own, DateTimeOffset? OwnAt, DateTimeOffset? RereadAt, DateTimeOffset? AskedAt,
    IReadOnlyList<LookedInto> Looked, ShownContent? Shown, IReadOnlyList<ContestedFactor> Contested, IReadOnlyList<string> Opened,
    FinalDecision? Final, DateTimeOffset? DoneAt, bool Skipped, ReviewDraft? Draft, IReadOnlyList<StepClaim> Claims);
