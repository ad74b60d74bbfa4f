using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Counterfactuals;

/// <summary>Puts sets of one size in order: first those whose changed file lies near a file that occurs in the pack's caseload, then those that change little.</summary>
internal static class Plausibility
{
    /// <summary>The most sets whose distance to the caseload is computed; beyond, those that change least are taken first.</summary>
    private const int MostCompared = 2000;

    /// <summary>Ordered; the best of each set of attributes comes before the second of any, so that the first few tell different stories.</summary>
    public static IEnumerable<Counterfactual> Order(ScenarioPack pack, IDecisionAid aid, Case @case, IReadOnlyList<Found> found, ChangeBounds bounds)
    {
        var attributes = aid.Reads.Select(pack.Attribute).ToList();
        var caseload = bounds.Caseload ?? [];
        return found
            .OrderBy(f => f.Moved).Take(MostCompared)
            .Select(f => (Found: f, Nearest: Nearest(attributes, f.Changed, caseload)))
            .OrderBy(f => f.Nearest).ThenBy(f => f.Found.Moved)
            .GroupBy(f => string.Join('|', f.Found.Changes.Select(c => c.Attribute)), StringComparer.Ordinal)
            .SelectMany((group, story) => group.Select((f, place) => (f.Found, f.Nearest, Place: place, Story: story)))
            .OrderBy(f => f.Place).ThenBy(f => f.Story)
            .Select(f => new Counterfactual(f.Found.Changes, f.Found.Option, bounds.Law?.Invoke(f.Found.Changed), f.Nearest, f.Found.Moved));
    }

    private static double Nearest(List<CaseAttribute> attributes, Case changed, IReadOnlyList<Case> caseload)
    {
        var nearest = caseload.Count == 0 ? 0 : double.MaxValue;
        foreach (var known in caseload) { nearest = Math.Min(nearest, GowerDistance.Between(attributes, changed.Attributes, known.Attributes)); }
        return nearest;
    }
}
