using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Learning.Freezing;

namespace DecisionSandbox.Learning.Training;

/// <summary>Draws what an aid learns from and is measured on from its pack's synthetic history.</summary>
public static class PackMaterial
{
    /// <summary>Far from the seeds that studies use, so that nobody reviews a case the aid learned from.</summary>
    public const long Seed = 9_000_001;

    // One office's past decisions, not a census: with so few, the trees are wrong often enough (15 to 30 %) for a study to meet both kinds of case.
    private const int SingleDecisions = 250;

    // Lists ask of every file that it can be placed: with more files seen, fewer lie outside what the aid has learned from.
    private const int ListedDecisions = 1000;
    private const int CalibrationRows = 4000;
    private const int HeldOutRows = 4000;
    private const int HeldOutLists = 250;
    private const int HeldOutOffset = 4;

    /// <summary>The sets, each from a caseload of its own (the seed and later ones). The sizes above were chosen on the caseloads 2 and 3 after the seed, which therefore measure nothing.</summary>
    /// <param name="history">How many past decisions to learn from, or null for the usual number.</param>
    public static TrainingMaterial Draw(LoadedPack pack, int? history = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        var options = pack.Pack.Decisions.Where(d => !d.IsThirdWay).Select(d => d.Id).ToList();
        var past = history ?? (pack.Pack.Task == TaskKind.Prioritisation ? ListedDecisions : SingleDecisions);
        // −1 for an answer that does not decide: the trainer refuses it.
        LabelledCase Decided(HistoricalCase c) => new(c.Case, options.IndexOf(c.Decision));
        LabelledCase Right(HistoricalCase c) => new(c.Case, options.IndexOf(c.Case.Reference?.Option ?? c.Decision));
        return new TrainingMaterial(
            [.. pack.Generator.History(Seed, past).Select(Decided)],
            [.. pack.Generator.History(Seed + 1, CalibrationRows).Select(Right)],
            [.. pack.Generator.History(Seed + HeldOutOffset, HeldOutRows).Select(Right)],
            pack.Pack.Task == TaskKind.Eligibility ? [] : [.. Enumerable.Range(0, HeldOutLists)
                .Select(i => pack.Generator.GenerateList(Seed + 5, i).Cases).Where(list => list.All(c => c.Reference?.Rank is not null))],
            // The reference of a list is an order: how sure the aid is can only be said of the past decision.
            pack.Pack.Task == TaskKind.Prioritisation ? "history" : "reference",
            Seed);
    }

    /// <summary>The past decisions of an aid's manifest, drawn again.</summary>
    public static IEnumerable<HistoricalCase> History(ICaseGenerator generator, DataDescription data)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(data);
        return generator.History(data.Seed, data.HistoryRows);
    }

    /// <summary>The held-out cases of an aid's manifest, drawn again, each with the right answer.</summary>
    public static IEnumerable<(Case Case, string Right)> HeldOut(ICaseGenerator generator, DataDescription data)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(data);
        return generator.History(data.Seed + HeldOutOffset, data.HeldOutRows).Select(c => (c.Case, c.Case.Reference?.Option ?? c.Decision));
    }
}
