using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>"Ce qui ferait changer l’outil": the smallest allowed sets of changes after which an aid answers otherwise, by trying them all.</summary>
/// <remarks>
/// Sets of one change first, then of two, and so on. Allowed is what the pack's directions and ranges allow and what breaks none of its rules of consistency that the file keeps.
/// A number is tried once per interval between the aid's cut points, else value by value. The search ends with its budget of tries; only a search that left nothing out calls its silence a proof.
/// </remarks>
public static class SmallestChanges
{
    /// <summary>The most sets listed.</summary>
    public const int MostListed = 100;

    /// <summary>Searches for one case.</summary>
    /// <param name="pack">Declares levels, ranges, directions and rules of consistency.</param>
    /// <param name="aid">The aid.</param>
    /// <param name="case">The case.</param>
    /// <param name="bounds">What the search may do; by default everything within its budget.</param>
    /// <returns>The search, or the aid's problem with the case.</returns>
    public static Outcome<CounterfactualSearch> Find(ScenarioPack pack, IDecisionAid aid, Case @case, ChangeBounds? bounds = null)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(@case);
        bounds ??= new ChangeBounds();
        var answer = bounds.Answer ?? (said => said.Option);
        var asIs = aid.Suggest(@case);
        if (asIs.Problem is { } problem) { return problem; }
        var all = aid.Reads.Select(id => Candidates.Of(pack.Attribute(id), @case.Attributes[id], aid, pack.Consistency.Any(rule => rule.Attributes.Contains(id)))).ToList();
        var search = new Search(new ChangedCase(pack, aid, @case, answer), answer(asIs.Value), [.. all.Where(c => c.All.Count > 0)], bounds.MostTried);
        var found = search.Run(Math.Min(bounds.MostChanges, all.Count));
        return new CounterfactualSearch(
            @case.Id, search.Option, Plausibility.Order(pack, aid, @case, found, bounds).Take(MostListed).ToList(), found.Count,
            Math.Min(bounds.MostChanges, all.Count), search.Tried, search.LeftNothingOut, [.. all.Where(c => c.All.Count == 0).Select(c => c.Attribute.Id)]);
    }

    private sealed class Search(ChangedCase changed, string? option, Candidates[] attributes, int budget)
    {
        // Numbers: of all values that do the same on one side of the case's own, the nearest.
        private readonly Dictionary<string, Found> _found = [];
        private int Left => budget - changed.LookedAt;

        public string? Option => option;
        public int Tried => changed.Tried;
        public bool LeftNothingOut { get; private set; } = true;

        public IReadOnlyList<Found> Run(int mostChanges)
        {
            for (var size = 1; size <= Math.Min(mostChanges, attributes.Length) && _found.Count == 0; size++)
            {
                // A whole size is planned before it is begun: long lists are thinned where the budget would not reach.
                var planned = Count(attributes, size) <= Left ? attributes : [.. attributes.Select(c => c.Few())];
                var complete = Array.TrueForAll(planned, c => c.IsComplete) && Count(planned, size) <= Left;
                Try(planned, size, 0, []);
                // The sets found are of the smallest size only if all smaller ones were tried: what this size leaves out does not matter once it has found something.
                if (_found.Count == 0) { LeftNothingOut &= complete; }
            }
            return [.. _found.Values];
        }

        private void Try(Candidates[] planned, int size, int from, List<(Candidates Of, AttributeValue To)> set)
        {
            if (set.Count == size)
            {
                if (Left > 0 && changed.Answer() is { } other && other != option) { Keep(set, other); }
                return;
            }
            for (var i = from; i <= planned.Length - (size - set.Count) && Left > 0; i++)
            {
                foreach (var to in planned[i].All)
                {
                    changed.Set(planned[i].Attribute.Id, to);
                    set.Add((planned[i], to));
                    Try(planned, size, i + 1, set);
                    set.RemoveAt(set.Count - 1);
                }
                changed.Set(planned[i].Attribute.Id, planned[i].From);
            }
        }

        private void Keep(List<(Candidates Of, AttributeValue To)> set, string other)
        {
            var key = string.Join('|', set.Select(c => c.Of.Attribute.IsNumber ? $"{c.Of.Attribute.Id}{(c.To.Number > c.Of.From.Number ? '+' : '-')}" : $"{c.Of.Attribute.Id}={c.To}").Append(other));
            var moved = set.Sum(c => c.Of.Moved(c.To));
            if (_found.TryGetValue(key, out var known) && known.Moved <= moved) { return; }
            _found[key] = new([.. set.Select(c => new AttributeChange(c.Of.Attribute.Id, c.Of.From, c.To))], other, moved, changed.Copy());
        }

        // How many sets of this size there are: the elementary symmetric polynomial of the numbers of values.
        private static long Count(Candidates[] attributes, int size)
        {
            var sums = new long[size + 1];
            sums[0] = 1;
            foreach (var attribute in attributes)
            {
                for (var k = size; k > 0; k--) { sums[k] = Math.Min(long.MaxValue / 1_000_000, sums[k] + (sums[k - 1] * attribute.All.Count)); }
            }
            return sums[size];
        }
    }
}

/// <summary>A set that was found, before it is put in its place.</summary>
internal sealed record Found(IReadOnlyList<AttributeChange> Changes, string Option, double Moved, Case Changed);
