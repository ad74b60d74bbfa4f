using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Core.Review;

/// <summary>What a person's browser says of one step: seconds, by what its last sign of activity was. A claim: nobody can check it, only bound it (docs/metrics.md, "Burden").</summary>
/// <param name="Reading">A sign of activity within the last minute, outside the answer's form.</param>
/// <param name="Deciding">The same, in the answer's form but in no field of free text.</param>
/// <param name="Documenting">The same, in a field of free text.</param>
/// <param name="Idle">The page hidden, or no sign of activity for more than a minute.</param>
public sealed record ClaimedTime(double Reading, double Deciding, double Documenting, double Idle)
{
    /// <summary>By how much a claim may exceed the server's own time: its figures are rounded, and a server's clock may be put back a little.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    /// <summary>Seconds in all.</summary>
    public double Total => Reading + Deciding + Documenting + Idle;

    /// <summary>Two claims of the same work, one after the other.</summary>
    public static ClaimedTime operator +(ClaimedTime first, ClaimedTime second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new(first.Reading + second.Reading, first.Deciding + second.Deciding, first.Documenting + second.Documenting, first.Idle + second.Idle);
    }

    /// <summary>To the tenth of a second: a sum of tenths is written as one.</summary>
    public ClaimedTime Rounded() => new(Math.Round(Reading, 1), Math.Round(Deciding, 1), Math.Round(Documenting, 1), Math.Round(Idle, 1));

    /// <summary>True where the figures can be those of a step that took this long: none is negative, and together they do not exceed it. What is not a number is not plausible.</summary>
    /// <param name="elapsed">The step's time by the server's clock.</param>
    public bool IsPlausible(TimeSpan elapsed) =>
        Reading >= 0 && Deciding >= 0 && Documenting >= 0 && Idle >= 0 && Total <= (elapsed + Tolerance).TotalSeconds;
}

/// <summary>The claim that came with the commit of one step.</summary>
/// <param name="Step">The step: <see cref="ProtocolStep.Read"/>, <see cref="ProtocolStep.OwnJudgement"/>, <see cref="ProtocolStep.Reread"/>, <see cref="ProtocolStep.Ask"/> or <see cref="ProtocolStep.Decide"/>.</param>
/// <param name="Time">Its seconds; null where they were not plausible: the figures are dropped, that there were some is kept and counted.</param>
public sealed record StepClaim(ProtocolStep Step, ClaimedTime? Time)
{
    /// <summary>What is kept of a claim.</summary>
    /// <param name="step">The step that was committed.</param>
    /// <param name="time">What the browser says.</param>
    /// <param name="elapsed">The step's time by the server's clock.</param>
    public static StepClaim Of(ProtocolStep step, ClaimedTime time, TimeSpan elapsed)
    {
        ArgumentNullException.ThrowIfNull(time);
        return new(step, time.IsPlausible(elapsed) ? time : null);
    }
}
