using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Core.Review;

/// <summary>One practitioner on one case or list: the state machine that the server holds, whatever a browser sends.</summary>
/// <remarks>
/// Each method answers the next state or a typed problem; nothing is ever changed in place.
/// The order of steps is the arm's; the own judgement, once committed, never changes.
/// </remarks>
/// <param name="Arm">The arm, with its protocol.</param>
/// <param name="Rules">What may be answered.</param>
/// <param name="Step">The step that is open.</param>
/// <param name="Own">The own judgement, once committed.</param>
/// <param name="Shown">Hash of the exact content shown of the aid, once revealed.</param>
/// <param name="Contested">The factors contested so far.</param>
/// <param name="Opened">Details opened on request, in order (<c>numbers</c>, <c>others</c>, <c>change</c>, …).</param>
/// <param name="Final">The final decision, once committed.</param>
/// <param name="Skipped">True where the person passed over the file, for which no reason is asked.</param>
public sealed record ReviewState(
    Arm Arm,
    AnswerRules Rules,
    ProtocolStep Step,
    OwnJudgement? Own,
    string? Shown,
    IReadOnlyList<ContestedFactor> Contested,
    IReadOnlyList<string> Opened,
    FinalDecision? Final,
    bool Skipped)
{
    /// <summary>What third ways opened so far.</summary>
    public IReadOnlyList<LookedInto> Looked { get; init; } = [];

    /// <summary>A review that nobody has begun.</summary>
    public static ReviewState Begin(Arm arm, AnswerRules rules)
    {
        ArgumentNullException.ThrowIfNull(arm);
        return new(arm, rules, arm.Steps[0], null, null, [], [], null, false);
    }

    /// <summary>True once the protocol allows the aid's content to leave the server.</summary>
    public bool MayReveal => Shown is not null && Step is ProtocolStep.Examine or ProtocolStep.Decide or ProtocolStep.Done;

    /// <summary>The file is read.</summary>
    public Outcome<ReviewState> FinishReading() =>
        At(ProtocolStep.Read).Then(state => Outcome<ReviewState>.Ok(state.Advance()));

    /// <summary>The own judgement is committed; it cannot be changed afterwards.</summary>
    public Outcome<ReviewState> CommitOwn(OwnJudgement judgement)
    {
        ArgumentNullException.ThrowIfNull(judgement);
        return At(ProtocolStep.OwnJudgement)
            .Then(state => state.Rules.Check(judgement.Answer, judgement.Confidence) is { } problem
                ? Outcome<ReviewState>.Failed(problem)
                : state.Advance() with { Own = judgement });
    }

    /// <summary>The file is read a second time, without any aid.</summary>
    public Outcome<ReviewState> FinishRereading() =>
        At(ProtocolStep.Reread).Then(state => Outcome<ReviewState>.Ok(state.Advance()));

    /// <summary>The wait is over.</summary>
    /// <param name="sinceOwn">Time since the own judgement, by the server's clock.</param>
    public Outcome<ReviewState> EndWait(TimeSpan sinceOwn) => At(ProtocolStep.Wait).Then(state =>
        TimeSpan.FromSeconds(state.Arm.DelaySeconds) - sinceOwn is { Ticks: > 0 } left
            ? Outcome<ReviewState>.Failed(new StillWaiting((int)Math.Ceiling(left.TotalSeconds)))
            : state.Advance());

    /// <summary>The aid is asked for, in an arm that leaves it to the person.</summary>
    public Outcome<ReviewState> Ask() =>
        At(ProtocolStep.Ask).Then(state => Outcome<ReviewState>.Ok(state.Advance()));

    /// <summary>A third way is followed as far as the arm lets it: what it opened is kept, once.</summary>
    public Outcome<ReviewState> Look(LookedInto into)
    {
        ArgumentNullException.ThrowIfNull(into);
        return Step == ProtocolStep.Done ? new AlreadyFinished()
            : Arm.Openings.All(opening => opening.Id != into.Opening) ? new NothingToOpen()
            : into.LookedFor?.Length > AnswerRules.LongestText ? new TextTooLong()
            : Looked.Any(looked => looked.Opening == into.Opening) ? this
            : this with { Looked = [.. Looked, into] };
    }

    /// <summary>What the arm allows of the aid is shown, once; a second call with the same content changes nothing.</summary>
    /// <param name="contentHash"><c>sha256:…</c> of the exact content.</param>
    public Outcome<ReviewState> Reveal(string contentHash)
    {
        if (Step == ProtocolStep.Examine && Shown == contentHash) { return this; }
        if (Step == ProtocolStep.Examine && Shown is not null) { return new ContentChanged(); }
        return At(ProtocolStep.Examine).Then(state => Outcome<ReviewState>.Ok(state with { Shown = contentHash }));
    }

    /// <summary>A detail of the explanation is opened on request.</summary>
    public Outcome<ReviewState> Open(string detail) =>
        Shown is null || Final is not null ? OutOfOrder(ProtocolStep.Examine) : this with { Opened = [.. Opened, detail] };

    /// <summary>A factor is contested.</summary>
    public Outcome<ReviewState> Contest(ContestedFactor factor)
    {
        ArgumentNullException.ThrowIfNull(factor);
        if (Shown is null || Final is not null || Skipped) { return OutOfOrder(ProtocolStep.Examine); }
        if ((Arm.Reveals & (Revealed.Factors | Revealed.Evidence)) == 0) { return new NothingToContest(); }
        return this with { Contested = [.. Contested.Where(c => (c.CaseId, c.Attribute) != (factor.CaseId, factor.Attribute)), factor] };
    }

    /// <summary>The final decision is committed and the review is done.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="suggestion">The option the aid suggested, where one was shown: used only by an arm that asks who differs from it to say why.</param>
    public Outcome<ReviewState> Decide(FinalDecision decision, string? suggestion)
    {
        ArgumentNullException.ThrowIfNull(decision);
        // Examining and deciding share a page: the decision closes the examination, but only after the reveal was recorded.
        var ready = Step == ProtocolStep.Examine && Shown is not null && Arm.After(ProtocolStep.Examine) == ProtocolStep.Decide
            // Whoever does not ask for the aid decides without it.
            || Step == ProtocolStep.Ask
            ? this with { Step = ProtocolStep.Decide }
            : this;
        return ready.At(ProtocolStep.Decide).Then(state =>
            state.ProblemWith(decision, suggestion) is { } problem
                ? Outcome<ReviewState>.Failed(problem)
                : state.Advance() with { Final = decision });
    }

    /// <summary>The file is passed over. Allowed at any step, without a reason; what was committed stays.</summary>
    public Outcome<ReviewState> Skip() =>
        Step == ProtocolStep.Done ? new AlreadyFinished() : this with { Step = ProtocolStep.Done, Skipped = true };

    private Problem? ProblemWith(FinalDecision decision, string? suggestion) =>
        Rules.Check(decision.Answer, decision.Confidence)
        ?? Rules.CheckReasons(decision)
        ?? CheckJustification(decision, suggestion);

    private WhatCountedMissing? CheckJustification(FinalDecision decision, string? suggestion)
    {
        var differs = decision.Answer is OptionAnswer answer && suggestion is not null && answer.Option != suggestion;
        var asked = Arm.Justification switch
        {
            JustificationPolicy.None => false,
            JustificationPolicy.Override => differs,
            JustificationPolicy.Always => true,
            _ => throw new InvalidOperationException($"Unknown policy {Arm.Justification}."),
        };
        return asked && string.IsNullOrWhiteSpace(decision.Why) && decision.Counted.Count == 0 ? new WhatCountedMissing() : null;
    }

    private ReviewState Advance() => this with { Step = Arm.After(Step) };

    private Outcome<ReviewState> At(ProtocolStep step) => Step == step ? this : OutOfOrder(step);

    private Outcome<ReviewState> OutOfOrder(ProtocolStep posted) =>
        Step == ProtocolStep.Done ? new AlreadyFinished() : new StepOutOfOrder(Step, posted);
}
