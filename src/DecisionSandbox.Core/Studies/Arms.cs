namespace DecisionSandbox.Core.Studies;

/// <summary>The eight arms that studies begin from. An editor may change each of them; what makes sense is held by <see cref="Checking.ArmCheck"/>.</summary>
public static class Arms
{
    private static readonly ProtocolStep[] OwnFirst =
        [ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Examine, ProtocolStep.Decide];

    /// <summary>Read, then decide: nothing of an aid, no own judgement apart.</summary>
    public static Arm NoAid { get; } = Of("no-aid", "sans outil", "no aid", [ProtocolStep.Read, ProtocolStep.Decide], Revealed.Nothing);

    /// <summary>Own judgement, the file read again, then the decision: what people change by themselves.</summary>
    public static Arm SecondLook { get; } = Of("second-look", "seconde lecture", "second look",
        [ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Reread, ProtocolStep.Decide], Revealed.Nothing);

    /// <summary>Own judgement, then the suggestion without its factors.</summary>
    public static Arm SuggestionOnly { get; } = Of("suggestion", "suggestion seule", "suggestion only", OwnFirst, Revealed.Suggestion);

    /// <summary>Own judgement, then the suggestion with its factors.</summary>
    public static Arm SuggestionAndFactors { get; } = Of("suggestion-factors", "suggestion et facteurs", "suggestion and factors",
        OwnFirst, Revealed.Suggestion | Revealed.Factors);

    /// <summary>Own judgement, then what speaks for and against, without a suggestion.</summary>
    public static Arm ForAndAgainst { get; } = Of("for-and-against", "pour et contre, sans suggestion", "for and against, no suggestion",
        OwnFirst, Revealed.Evidence);

    /// <summary>Own judgement, then the aid for whoever asks for it.</summary>
    public static Arm OnRequest { get; } = Of("on-request", "à la demande", "on request",
        [ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Ask, ProtocolStep.Examine, ProtocolStep.Decide], Revealed.Suggestion | Revealed.Factors);

    /// <summary>Own judgement, a while to think, then the aid.</summary>
    public static Arm Delayed { get; } = Of("delayed", "différée", "delayed",
        [ProtocolStep.Read, ProtocolStep.OwnJudgement, ProtocolStep.Wait, ProtocolStep.Examine, ProtocolStep.Decide],
        Revealed.Suggestion | Revealed.Factors) with { DelaySeconds = 30 };

    /// <summary>The suggestion stands beside the file from the start; no own judgement, so arms are compared on final answers only.</summary>
    public static Arm SuggestionFirst { get; } = Of("suggestion-first", "suggestion d’abord", "suggestion first",
        [ProtocolStep.Examine, ProtocolStep.Decide], Revealed.Suggestion | Revealed.Factors);

    /// <summary>All eight, in the order of the design.</summary>
    public static IReadOnlyList<Arm> All { get; } =
        [NoAid, SecondLook, SuggestionOnly, SuggestionAndFactors, ForAndAgainst, OnRequest, Delayed, SuggestionFirst];

    private static Arm Of(string id, string fr, string en, IReadOnlyList<ProtocolStep> steps, Revealed reveals) =>
        new(id, new Text(fr, en), steps, reveals, JustificationPolicy.None);
}
