using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Studies;

/// <summary>Chooses cases so that the aid is wrong in a known proportion: an aid that is never wrong teaches nothing about reliance.</summary>
public static class DemoPlan
{
    // Far more than needed: cases are cheap, and both answers should be among the right and the wrong ones alike.
    private const int Searched = 600;

    /// <summary>Two halves alike: in each, so many cases with the aid wrong and so many with it right, both answers taking turns.</summary>
    /// <returns>The plan, or null where the caseload does not hold enough such cases.</returns>
    public static CasePlan? Of(RegisteredPack registered, IDecisionAid aid, long seed, int rightPerHalf, int wrongPerHalf)
    {
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        var known =
            (from index in Enumerable.Range(0, Searched)
             let @case = registered.Generator.Generate(seed, index)
             where @case.Reference?.Option is not null
             let said = aid.Suggest(@case)
             where said.IsOk && said.Value.Option is not null
             select (Index: index, Reference: @case.Reference!.Option!, IsRight: said.Value.Option == @case.Reference!.Option)).ToList();
        var right = TakingTurns([.. known.Where(k => k.IsRight).Select(k => (k.Index, k.Reference))]);
        var wrong = TakingTurns([.. known.Where(k => !k.IsRight).Select(k => (k.Index, k.Reference))]);
        if (right.Count < 2 * rightPerHalf || wrong.Count < 2 * wrongPerHalf) { return null; }
        var halves = Enumerable.Range(0, 2).SelectMany(half =>
            right.Skip(half * rightPerHalf).Take(rightPerHalf).Select(index => new PlannedCase(index, true))
                .Concat(wrong.Skip(half * wrongPerHalf).Take(wrongPerHalf).Select(index => new PlannedCase(index, false)))
                .OrderBy(planned => planned.Index));
        return new(seed, [.. halves], rightPerHalf + wrongPerHalf);
    }

    private static List<int> TakingTurns(List<(int Index, string Reference)> cases) =>
        [.. cases.GroupBy(c => c.Reference).SelectMany(group => group.Select((c, turn) => (c.Index, Turn: turn, group.Key)))
            .OrderBy(c => c.Turn).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => c.Index)];
}
