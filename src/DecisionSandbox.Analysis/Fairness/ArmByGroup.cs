using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Fairness;

/// <summary>What an arm does on the cases of one group: its participant mean less that of the other arm.</summary>
/// <param name="Group">The group.</param>
/// <param name="Difference">The difference, in the unit of the measure.</param>
/// <param name="N">Participants of the arm for whom the measure is defined on these cases.</param>
/// <param name="NAgainst">The same in the other arm.</param>
public sealed record GroupEffect(string Group, double Difference, int N, int NAgainst)
{
    /// <summary>The fewest people that it stands on.</summary>
    public int Fewest => Math.Min(N, NAgainst);
}

/// <summary>
/// Does what an arm does differ from one group of cases to another? A difference of differences of participant means; whoever resamples draws a person with all their cases,
/// and the same cases for both arms. Exploratory: the plan names a contrast of arms, not of groups.
/// </summary>
/// <param name="Metric">The measure.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Against">The arm it is compared with.</param>
/// <param name="Here">The arm's effect in one group.</param>
/// <param name="There">Its effect in another.</param>
/// <param name="Ci95">95 % interval of <see cref="Difference"/>, participants × cases resampled where cases are shared.</param>
/// <param name="Ci95Participants">The same with participants alone resampled.</param>
public sealed record ArmByGroup(MetricKey Metric, string Arm, string Against, GroupEffect Here, GroupEffect There, Interval? Ci95, Interval? Ci95Participants)
{
    /// <summary>Groups beyond which pairs of them are no longer a table that anybody reads: none is then computed.</summary>
    public const int MostGroups = 5;

    /// <summary>The effect in <see cref="Here"/> less that in <see cref="There"/>.</summary>
    public double Difference => Here.Difference - There.Difference;

    /// <summary>The same seen from the other arm, or null where it is about other arms.</summary>
    /// <param name="arm">The arm studied.</param>
    /// <param name="against">The arm it is compared with.</param>
    public ArmByGroup? SeenFrom(string arm, string against) =>
        (Arm, Against) == (arm, against) ? this
        : (Arm, Against) == (against, arm) ? new(Metric, arm, against, Turned(Here), Turned(There), Turned(Ci95), Turned(Ci95Participants))
        : null;

    private static GroupEffect Turned(GroupEffect effect) => new(effect.Group, -effect.Difference, effect.NAgainst, effect.N);

    private static Interval? Turned(Interval? interval) => interval is null ? null : new(-interval.High, -interval.Low);
}
