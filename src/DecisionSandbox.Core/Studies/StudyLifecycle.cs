namespace DecisionSandbox.Core.Studies;

/// <summary>What may be done with a study's state.</summary>
public enum StudyMove
{
    /// <summary>The researcher hands it to the committee.</summary>
    Submit,
    /// <summary>The researcher takes it back before the committee has answered.</summary>
    TakeBack,
    /// <summary>The committee sends it back: with reservations, or unfavourable.</summary>
    SendBack,
    /// <summary>The committee approves it on its hash.</summary>
    Approve,
    /// <summary>The researcher opens it to people, for the first time or after a pause.</summary>
    Open,
    /// <summary>The researcher stops it for a while.</summary>
    Pause,
    /// <summary>The committee stops it.</summary>
    Suspend,
    /// <summary>The committee lifts its suspension; the researcher then opens it again.</summary>
    Lift,
    /// <summary>The researcher ends it.</summary>
    Close,
}

/// <summary>On whose part a study is moved.</summary>
public enum StudyParty
{
    /// <summary>The researcher to whom it belongs.</summary>
    Owner,
    /// <summary>The ethics committee.</summary>
    Committee,
    /// <summary>Anybody else.</summary>
    Other,
}

/// <summary>The state machine of a study. A change after approval does not move it: the change is a revision, a draft of the next version, which goes Draft → Submitted → Approved beside it.</summary>
public static class StudyLifecycle
{
    /// <summary>The state after a move, or why it cannot be made.</summary>
    public static Outcome<StudyStatus> After(StudyStatus from, StudyMove move, StudyParty by)
    {
        if (by != PartyOf(move)) { return new NotYourMove(move); }
        return (from, move) switch
        {
            (StudyStatus.Draft, StudyMove.Submit) => StudyStatus.Submitted,
            (StudyStatus.Submitted, StudyMove.TakeBack) => StudyStatus.Draft,
            (StudyStatus.Submitted, StudyMove.SendBack) => StudyStatus.Draft,
            (StudyStatus.Submitted, StudyMove.Approve) => StudyStatus.Approved,
            (StudyStatus.Approved or StudyStatus.Paused, StudyMove.Open) => StudyStatus.Recruiting,
            (StudyStatus.Recruiting, StudyMove.Pause) => StudyStatus.Paused,
            (StudyStatus.Approved or StudyStatus.Recruiting or StudyStatus.Paused, StudyMove.Suspend) => StudyStatus.Suspended,
            (StudyStatus.Suspended, StudyMove.Lift) => StudyStatus.Paused,
            (StudyStatus.Approved or StudyStatus.Recruiting or StudyStatus.Paused or StudyStatus.Suspended, StudyMove.Close) => StudyStatus.Closed,
            _ => new MoveNotOpen(from, move),
        };
    }

    /// <summary>The moves that this party may make now, in the order of <see cref="StudyMove"/>.</summary>
    public static IReadOnlyList<StudyMove> Open(StudyStatus from, StudyParty by) =>
        [.. Enum.GetValues<StudyMove>().Where(move => After(from, move, by).IsOk)];

    /// <summary>True where the text may be changed in place; from approval on, a change is a revision.</summary>
    public static bool IsDraft(StudyStatus status) => status == StudyStatus.Draft;

    /// <summary>True where a revision may be begun.</summary>
    public static bool MayRevise(StudyStatus status) =>
        status is StudyStatus.Approved or StudyStatus.Recruiting or StudyStatus.Paused or StudyStatus.Suspended;

    private static StudyParty PartyOf(StudyMove move) =>
        move is StudyMove.SendBack or StudyMove.Approve or StudyMove.Suspend or StudyMove.Lift ? StudyParty.Committee : StudyParty.Owner;
}
