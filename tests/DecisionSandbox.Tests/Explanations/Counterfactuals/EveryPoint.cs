using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;

namespace DecisionSandbox.Tests.Explanations.Counterfactuals;

/// <summary>The plainest search there is: every point of the domain, one after the other. What the real search says is held against it.</summary>
internal static class EveryPoint
{
    /// <summary>What is wrong with a search; empty where it agrees with looking at every point.</summary>
    public static IReadOnlyList<string> Faults(ScenarioPack pack, IDecisionAid aid, Case @case, CounterfactualSearch search)
    {
        List<string> faults = [];
        var option = aid.Suggest(@case).Value.Option;
        var kept = pack.Consistency.Where(rule => !rule.IsBroken(@case.Attributes)).ToList();
        foreach (var found in search.Found)
        {
            var changed = @case.Attributes.ToDictionary();
            foreach (var change in found.Changes)
            {
                if (changed[change.Attribute] != change.From) { faults.Add($"{change.Attribute} was not {change.From}"); }
                if (!MayBe(pack.Attribute(change.Attribute), change.From, change.To)) { faults.Add($"{change.Attribute} may not become {change.To}"); }
                changed[change.Attribute] = change.To;
            }
            if (kept.Exists(rule => rule.IsBroken(changed))) { faults.Add("a rule is broken"); }
            var said = aid.Suggest(@case with { Attributes = changed }).Value.Option;
            if (said != found.Option || said == option || said is null) { faults.Add($"scored again: {said}, not {found.Option}"); }
        }

        // Nearest change of each kind (which attributes, and for levels to what), by the smallest number of changes.
        var best = new Dictionary<string, (int Size, double Moved)>();
        foreach (var values in Points(pack, aid.Reads, @case))
        {
            var moved = aid.Reads.Where(id => values[id] != @case.Attributes[id]).ToList();
            if (moved.Count == 0 || moved.Count > search.MostChanges || kept.Exists(rule => rule.IsBroken(values))) { continue; }
            var said = aid.Suggest(@case with { Attributes = values });
            if (said.Value.Option is not { } other || other == option) { continue; }
            var key = string.Join('|', moved.Select(id => Kind(pack.Attribute(id), @case.Attributes[id], values[id]))) + "→" + other;
            var distance = moved.Sum(id => Moved(pack.Attribute(id), @case.Attributes[id], values[id]));
            if (!best.TryGetValue(key, out var known) || distance < known.Moved) { best[key] = (moved.Count, distance); }
        }
        var smallest = best.Count == 0 ? 0 : best.Values.Min(b => b.Size);
        if (search.Size != smallest) { faults.Add($"smallest {smallest}, not {search.Size}"); }
        var expected = best.Where(b => b.Value.Size == smallest).ToDictionary();
        if (search.FoundInAll != expected.Count) { faults.Add($"{expected.Count} sets, not {search.FoundInAll}"); }
        foreach (var found in search.Found)
        {
            var key = string.Join('|', found.Changes.Select(c => Kind(pack.Attribute(c.Attribute), c.From, c.To))) + "→" + found.Option;
            if (!expected.TryGetValue(key, out var near) || Math.Abs(near.Moved - found.Moved) > 1e-9) { faults.Add($"{key} is not the nearest of its kind"); }
        }
        if (!search.IsProved) { faults.Add("a whole domain was within reach and is not called proved"); }
        return faults;
    }

    private static string Kind(CaseAttribute attribute, AttributeValue from, AttributeValue to) =>
        attribute.IsNumber ? $"{attribute.Id}{(to.Number > from.Number ? '+' : '-')}" : $"{attribute.Id}={to}";

    private static double Moved(CaseAttribute attribute, AttributeValue from, AttributeValue to)
    {
        if (attribute.IsNumber) { return (double)(Math.Abs(to.Number - from.Number) / (attribute.Maximum - attribute.Minimum)); }
        var places = attribute.Levels.Select(l => l.Id).ToList();
        return Math.Abs(places.IndexOf(to.LevelOrNull!) - places.IndexOf(from.LevelOrNull!)) / (double)(places.Count - 1);
    }

    private static bool MayBe(CaseAttribute attribute, AttributeValue from, AttributeValue to)
    {
        if (from == to) { return false; }
        var places = attribute.Levels.Select(l => l.Id).ToList();
        if (attribute.IsNumber ? to.Number < attribute.Minimum || to.Number > attribute.Maximum || (attribute.IsInteger && to.Number != decimal.Truncate(to.Number)) : !places.Contains(to.LevelOrNull!)) { return false; }
        var rises = attribute.IsNumber ? to.Number > from.Number : places.IndexOf(to.LevelOrNull!) > places.IndexOf(from.LevelOrNull!);
        return attribute.Direction == ChangeDirection.Any || (attribute.Direction == ChangeDirection.Increase && rises) || (attribute.Direction == ChangeDirection.Decrease && !rises);
    }

    private static IEnumerable<Dictionary<string, AttributeValue>> Points(ScenarioPack pack, IReadOnlyList<string> reads, Case @case)
    {
        IEnumerable<Dictionary<string, AttributeValue>> points = [@case.Attributes.ToDictionary()];
        foreach (var attribute in reads.Select(pack.Attribute))
        {
            var from = @case.Attributes[attribute.Id];
            var values = (attribute.IsNumber
                ? Enumerable.Range((int)attribute.Minimum, (int)(attribute.Maximum - attribute.Minimum) + 1).Select(n => AttributeValue.Of(n))
                : attribute.Levels.Select(l => AttributeValue.Level(l.Id))).Where(v => v == from || MayBe(attribute, from, v)).ToList();
            points = points.SelectMany(point => values.Select(value => new Dictionary<string, AttributeValue>(point) { [attribute.Id] = value }));
        }
        return points;
    }
}
