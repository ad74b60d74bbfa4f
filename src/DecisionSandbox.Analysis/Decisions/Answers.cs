namespace DecisionSandbox.Analysis.Decisions;

/// <summary>
/// The answers of one row as numbers: ≥ 0 an answer (an option's code, a probability, a rank), below 0 a third way's code, NaN where there is none.
/// </summary>
internal readonly record struct Answers(double Own, double Aid, double Final, double Reference)
{
    public static bool Given(double answer) => !double.IsNaN(answer);

    public static bool Resolved(double answer) => answer >= 0;

    public static bool Deferred(double answer) => answer < 0;

    // A third way is neither right nor wrong: an own deferral is never "own ≠ reference", and an aid that defers is not a wrong aid.
    public bool OwnRight => Resolved(Own) && Own == Reference;

    public bool OwnWrong => Resolved(Own) && Resolved(Reference) && Own != Reference;

    public bool AidRight => Resolved(Aid) && Aid == Reference;

    public bool AidWrong => Resolved(Aid) && Resolved(Reference) && Aid != Reference;
}
