namespace DecisionSandbox.Core.Studies.Assignment;

/// <summary>Which files of the plan a place in line gets: the anchors, and a share of the others in which the aid is right and wrong as often as in the whole.</summary>
public static class ShareOfFiles
{
    /// <summary>The places in the plan, in the plan's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="slot">The place in line, from 0: shares go round, so that each file is seen equally often.</param>
    public static IReadOnlyList<int> Of(CasePlan plan, int slot)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var all = Enumerable.Range(0, plan.Cases.Count).ToList();
        if (plan.FilesPerPerson is not { } wanted || wanted >= all.Count) { return all; }
        var fixedPlaces = all.Where(place => plan.Cases[place].IsAnchor || IsRepeatOfAnchor(plan, place)).ToHashSet();
        var others = all.Where(place => plan.Cases[place].RepeatOf is null && !fixedPlaces.Contains(place)).ToList();
        var left = Math.Max(0, wanted - fixedPlaces.Count - all.Count(place => plan.Cases[place].RepeatOf is not null && !fixedPlaces.Contains(place)));
        var chosen = new HashSet<int>(fixedPlaces);
        foreach (var (kind, take) in Shares([.. others.GroupBy(place => plan.Cases[place].AidIsRight).Select(group => group.ToList())], left))
        {
            for (var i = 0; i < take; i++) { chosen.Add(kind[(int)(((long)slot * take + i) % kind.Count)]); }
        }
        // A repeat goes with its first showing.
        chosen.UnionWith(all.Where(place => plan.Cases[place].RepeatOf is { } first && chosen.Contains(first)));
        return [.. chosen.Order()];
    }

    private static bool IsRepeatOfAnchor(CasePlan plan, int place) => plan.Cases[place].RepeatOf is { } first && plan.Cases[first].IsAnchor;

    // Largest remainders: the shares add up and none is more than one file off its proportion.
    private static IEnumerable<(List<int> Kind, int Take)> Shares(List<List<int>> kinds, int total)
    {
        var size = kinds.Sum(kind => kind.Count);
        if (size == 0) { return []; }
        total = Math.Min(total, size);
        var floors = kinds.Select(kind => total * kind.Count / size).ToArray();
        foreach (var k in Enumerable.Range(0, kinds.Count).OrderByDescending(k => total * kinds[k].Count % size).ThenBy(k => k).Take(total - floors.Sum())) { floors[k]++; }
        return kinds.Zip(floors);
    }
}
