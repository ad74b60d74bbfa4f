using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Decisions counted by outcome. A third way is neither right nor wrong.</summary>
/// <param name="Correct">Final decisions that equal the reference.</param>
/// <param name="Wrong">Final decisions that differ from it.</param>
/// <param name="Deferred">Final decisions that are a third way.</param>
public sealed record OutcomeCounts(int Correct, int Wrong, int Deferred)
{
    /// <summary>All of them.</summary>
    public int Total => Correct + Wrong + Deferred;
}

/// <summary>RAIR or RSR with every deferral counted one way, then the other.</summary>
/// <param name="Pooled">Over all rows, or null without a case.</param>
/// <param name="ParticipantMean">Mean over participants who have a case, deferred or not; null without one.</param>
/// <param name="Deferred">The final deferrals that make the difference.</param>
public sealed record DeferralBounds(Interval? Pooled, Interval? ParticipantMean, int Deferred);

/// <summary>How often a way from own judgement to final decision was taken.</summary>
/// <param name="Own">The own judgement, or null.</param>
/// <param name="Aid">The suggestion, or null.</param>
/// <param name="Final">The final decision.</param>
/// <param name="Reference">The reference answer, or null.</param>
/// <param name="Count">Rows.</param>
public sealed record WayCount(string? Own, string? Aid, string Final, string? Reference, int Count);

/// <summary>Correct, wrong and deferred apart by whether the aid was right: rows with a reference only. Counts are rows, pooled.</summary>
/// <param name="AidRight">Where the aid was right.</param>
/// <param name="AidWrong">Where the aid was wrong.</param>
/// <param name="WithoutAid">Where no suggestion was shown.</param>
/// <param name="OwnDeferredAidRight">Of the rows with the aid right, those whose own judgement was a third way: in neither RAIR nor RSR.</param>
/// <param name="OwnDeferredAidWrong">The same with the aid wrong.</param>
/// <param name="RairBounds">Bounds of RAIR; null in an arm without own judgement.</param>
/// <param name="RsrBounds">Bounds of RSR; null in an arm without own judgement.</param>
/// <param name="Table">The full own × aid × final × reference table, rows without reference included.</param>
public sealed record Reliance(
    OutcomeCounts AidRight,
    OutcomeCounts AidWrong,
    OutcomeCounts WithoutAid,
    OutcomeCounts OwnDeferredAidRight,
    OutcomeCounts OwnDeferredAidWrong,
    DeferralBounds? RairBounds,
    DeferralBounds? RsrBounds,
    IReadOnlyList<WayCount> Table);
