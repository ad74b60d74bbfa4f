using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Participations;

/// <summary>Who gets which arm, and the cases in which order. Both follow from the study's random seed and the person's place in line.</summary>
public static class Assignment
{
    // Two of each arm a block: arms stay balanced to within two people, and the last of a block is not always foretold.
    private const int PerBlock = 2;

    /// <summary>The arm of the n-th person (from 0) of a stratum, in permuted blocks.</summary>
    public static string Arm(StoredStudy study, bool quick, int n)
    {
        ArgumentNullException.ThrowIfNull(study);
        var block = Enumerable.Repeat(study.Study.Arms.Select(arm => arm.Id), PerBlock).SelectMany(ids => ids).ToList();
        return Draw.Permute(block, study.AssignmentSeed, FormattableString.Invariant($"arms/{quick}/{n / block.Count}"))[n % block.Count];
    }

    /// <summary>The places in the plan, in the n-th person's own order.</summary>
    public static IReadOnlyList<int> Order(StoredStudy study, bool quick, int n)
    {
        ArgumentNullException.ThrowIfNull(study);
        CasePlan plan = study.Study.Plan;
        var places = Enumerable.Range(0, quick ? plan.QuickCount : plan.Cases.Count).ToList();
        return Draw.Permute(places, study.AssignmentSeed, FormattableString.Invariant($"order/{quick}/{n}"));
    }
}
