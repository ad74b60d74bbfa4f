namespace DecisionSandbox.Core.Studies;

/// <summary>The steps of a review, in the order in which a protocol may use them.</summary>
public enum ProtocolStep
{
    /// <summary>Read the file.</summary>
    Read,
    /// <summary>Commit one's own judgement; it never changes afterwards.</summary>
    OwnJudgement,
    /// <summary>Read the file a second time, without any aid: what people change by themselves.</summary>
    Reread,
    /// <summary>Wait until the server lets the aid be seen.</summary>
    Wait,
    /// <summary>Ask to see the aid, or decide without it.</summary>
    Ask,
    /// <summary>See what the arm allows of the suggestion and examine it: open details, contest factors.</summary>
    Examine,
    /// <summary>Commit the final decision.</summary>
    Decide,
    /// <summary>Nothing left to do.</summary>
    Done,
}
