using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>The values that one attribute of a case may take instead, nearest first.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="From">Its value in the case.</param>
/// <param name="All">Every value that has to be tried.</param>
/// <param name="IsComplete">True where no other allowed value could give another answer.</param>
internal sealed record Candidates(CaseAttribute Attribute, AttributeValue From, IReadOnlyList<AttributeValue> All, bool IsComplete)
{
    // Amounts are counted to the cent.
    private const decimal Cent = 0.01m;

    /// <summary>The most whole numbers tried one by one.</summary>
    private const int MostWhole = 10_000;

    /// <summary>Values kept of a long list when several attributes change together.</summary>
    public const int FewMost = 12;

    /// <summary>A spread of the list, for sets where trying all is too much; the nearest and the farthest are among them.</summary>
    public Candidates Few() => All.Count <= FewMost ? this : this with
    {
        All = [.. Enumerable.Range(0, FewMost).Select(i => All[(int)((long)i * (All.Count - 1) / (FewMost - 1))]).Distinct()],
        IsComplete = false,
    };

    /// <summary>How far a value lies from the case's: levels stepped over, or the share of the range.</summary>
    public double Moved(AttributeValue to) => Attribute.IsNumber ? GowerDistance.Of(Attribute, From, to) : (double)Math.Abs(Place(Attribute, to) - Place(Attribute, From)) / Math.Max(1, Attribute.Levels.Count - 1);

    /// <summary>What the pack's direction and range, and the aid's cut points, leave to try.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="from">Its value in the case.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="isRuled">True where a rule of consistency speaks of it: then the whole numbers of an interval are not alike; of an amount a rule knows the sign alone.</param>
    public static Candidates Of(CaseAttribute attribute, AttributeValue from, IDecisionAid aid, bool isRuled)
    {
        if (attribute.Direction == ChangeDirection.None) { return new(attribute, from, [], true); }
        if (!attribute.IsNumber)
        {
            var place = Place(attribute, from);
            return new(attribute, from, [.. attribute.Levels
                .Select((level, i) => (Level: level, Step: i - place))
                .Where(l => l.Step != 0 && Allows(attribute.Direction, l.Step))
                .OrderBy(l => Math.Abs(l.Step)).ThenBy(l => l.Step)
                .Select(l => AttributeValue.Level(l.Level.Id))], true);
        }
        var low = attribute.Direction == ChangeDirection.Increase ? from.Number : attribute.Minimum;
        var high = attribute.Direction == ChangeDirection.Decrease ? from.Number : attribute.Maximum;
        var unit = attribute.IsInteger ? 1 : Cent;
        if ((!isRuled || !attribute.IsInteger) && (aid as ICutPoints)?.CutPoints(attribute.Id) is { } cuts)
        {
            return new(attribute, from, Nearest(ByCuts(isRuled ? [.. cuts, -Cent, 0] : cuts, low, high, unit, from.Number), from.Number), true);
        }
        var steps = (high - low) / unit;
        return steps <= MostWhole
            ? new(attribute, from, Nearest(Enumerable.Range(0, (int)steps + 1).Select(i => low + (i * unit)), from.Number), true)
            : new(attribute, from, Nearest(Enumerable.Range(0, MostWhole + 1).Select(i => low + (Math.Round(steps * i / MostWhole) * unit)), from.Number), false);
    }

    // One value an interval: the one nearest to the case's.
    private static IEnumerable<decimal> ByCuts(IReadOnlyList<decimal> cuts, decimal low, decimal high, decimal unit, decimal from)
    {
        var start = low;
        foreach (var end in cuts.Select(c => Math.Floor(c / unit) * unit).Append(high).Where(c => c >= low).Order())
        {
            var last = Math.Min(end, high);
            if (last < start) { continue; }
            yield return Math.Clamp(from, start, last);
            // Aids that count in float32 may put a cent beside the cut on its other side: the next cent is tried too.
            if (unit < 1 && start + unit <= last - unit)
            {
                yield return Math.Clamp(from, start + unit, last);
                yield return Math.Clamp(from, start, last - unit);
            }
            start = last + unit;
        }
    }

    private static List<AttributeValue> Nearest(IEnumerable<decimal> values, decimal from) =>
        [.. values.Distinct().Where(v => v != from).OrderBy(v => Math.Abs(v - from)).ThenBy(v => v).Select(AttributeValue.Of)];

    private static bool Allows(ChangeDirection direction, int step) => direction switch
    {
        ChangeDirection.Any => true,
        ChangeDirection.Increase => step > 0,
        ChangeDirection.Decrease => step < 0,
        ChangeDirection.None => false,
        _ => throw new InvalidOperationException($"Unknown direction {direction}."),
    };

    private static int Place(CaseAttribute attribute, AttributeValue value)
    {
        for (var i = 0; i < attribute.Levels.Count; i++)
        {
            if (attribute.Levels[i].Id == value.LevelOrNull) { return i; }
        }
        throw new KeyNotFoundException($"{attribute.Id} has no level {value}.");
    }
}
