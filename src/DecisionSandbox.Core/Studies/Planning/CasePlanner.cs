using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies.Checking;

namespace DecisionSandbox.Core.Studies.Planning;

/// <summary>
/// Picks cases so that the aid is right and wrong in stated proportions, within score bands and groups, by what is true of each case.
/// The same seed and recipe give the same plan.
/// </summary>
public static class CasePlanner
{
    // Cases are cheap: a caseload this long holds enough errors of an aid that is wrong in one of a hundred.
    private const int Searched = 4000;

    /// <summary>The plan, or what the caseload does not hold enough of.</summary>
    /// <param name="generator">The pack's cases.</param>
    /// <param name="aid">The aid by which right and wrong are counted.</param>
    /// <param name="seed">The caseload's seed.</param>
    /// <param name="recipe">What is asked for.</param>
    public static Outcome<CasePlan> Plan(ICaseGenerator generator, IDecisionAid aid, long seed, PlanRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(generator);
        ArgumentNullException.ThrowIfNull(recipe);
        var candidates = new Candidates(generator, aid, seed, recipe.EvenGroup, Searched);
        var (right, wrong, unknown) = (candidates.Take(true, recipe.Right, recipe), candidates.Take(false, recipe.Wrong, recipe), candidates.Take(null, recipe.Unreferenced, recipe));
        if (right.Count < recipe.Right) { return new NotEnoughCases(new("où l’outil a raison", "with the aid right"), recipe.Right, right.Count); }
        if (wrong.Count < recipe.Wrong) { return new NotEnoughCases(new("où l’outil a tort", "with the aid wrong"), recipe.Wrong, wrong.Count); }
        if (unknown.Count < recipe.Unreferenced) { return new NotEnoughCases(new("sans réponse de référence", "without a reference answer"), recipe.Unreferenced, unknown.Count); }
        var cases = right.Concat(wrong).Concat(unknown).OrderBy(planned => planned.Index).ToList();
        if (recipe.Anchors > cases.Count || recipe.Repeats > cases.Count) { return new NotEnoughCases(new("à ancrer ou à répéter", "to anchor or to repeat"), Math.Max(recipe.Anchors, recipe.Repeats), cases.Count); }
        Anchor(cases, recipe.Anchors);
        // Those repeated are spread over the plan; the second showing stands at its end, and each person's order parts the two.
        var repeats = Spread(cases.Count, recipe.Repeats).Select(place => cases[place] with { RepeatOf = place, IsAnchor = false }).ToList();
        return new CasePlan(seed, [.. cases, .. repeats], 0) { Recipe = recipe };
    }

    // Right and wrong among the anchors in the proportion of the whole.
    private static void Anchor(List<PlannedCase> cases, int anchors)
    {
        if (anchors == 0) { return; }
        var byKind = Enumerable.Range(0, cases.Count).OrderBy(place => cases[place].AidIsRight switch { true => 0, false => 1, null => 2 }).ThenBy(place => place).ToList();
        foreach (var place in Spread(byKind.Count, anchors).Select(i => byKind[i])) { cases[place] = cases[place] with { IsAnchor = true }; }
    }

    private static IEnumerable<int> Spread(int of, int count) => Enumerable.Range(0, count).Select(i => (int)(((long)i * of + of / 2) / count));
}

/// <summary>The caseload does not hold enough cases of a kind.</summary>
/// <param name="Kind">The kind in words.</param>
/// <param name="Wanted">How many were asked for.</param>
/// <param name="FoundCases">How many there are.</param>
public sealed record NotEnoughCases(Text Kind, int Wanted, int FoundCases) : Problem(new Text(
    $"Le jeu n’offre que {FoundCases} dossiers {Kind.Fr} sur {Wanted} demandés. Demandez-en moins, ou changez la graine.",
    $"The pack offers only {FoundCases} of the {Wanted} files asked for {Kind.En}. Ask for fewer, or change the seed."));
