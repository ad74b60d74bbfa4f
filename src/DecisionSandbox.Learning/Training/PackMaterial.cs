using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;

namespace DecisionSandbox.Learning.Training;

/// <summary>Draws what an aid learns from and is measured on from its pack's synthetic history.</summary>
public static class PackMaterial
{
    /// <summary>Far from the seeds that studies use, so that nobody reviews a case the aid learned from.</summary>
    public const long Seed = 9_000_001;

    private const int HistoryRows = 4000;
    private const int CalibrationRows = 4000;
    private const int HeldOutRows = 4000;
    private const int HeldOutLists = 250;

    /// <summary>The sets, each from a caseload of its own (the seed and the next ones).</summary>
    public static TrainingMaterial Draw(LoadedPack pack)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var positive = pack.Pack.Decisions.First(d => !d.IsThirdWay).Id;
        LabelledCase Decided(HistoricalCase past) => new(past.Case, past.Decision == positive);
        LabelledCase Right(HistoricalCase past) => new(past.Case, (past.Case.Reference?.Option ?? past.Decision) == positive);
        return new TrainingMaterial(
            [.. pack.Generator.History(Seed, HistoryRows).Select(Decided)],
            [.. pack.Generator.History(Seed + 1, CalibrationRows).Select(Right)],
            [.. pack.Generator.History(Seed + 2, HeldOutRows).Select(Right)],
            pack.Pack.Task == TaskKind.Eligibility ? [] : [.. Enumerable.Range(0, HeldOutLists)
                .Select(i => pack.Generator.GenerateList(Seed + 3, i).Cases).Where(list => list.All(c => c.Reference?.Rank is not null))],
            // The reference of a list is an order: how sure the aid is can only be said of the past decision.
            pack.Pack.Task == TaskKind.Prioritisation ? "history" : "reference",
            Seed);
    }
}
