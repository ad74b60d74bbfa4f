using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies.Planning;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether a factorial plan shows the vignettes of the design whose report of balance and aliasing it pins, and whether that design can tell its factors apart.</summary>
internal static class FactorialCheck
{
    public static IEnumerable<StudyFlaw> Of(CasePlan plan, Surroundings around)
    {
        if (plan.Design != CaseDesign.Factorial) { yield break; }
        if (string.IsNullOrEmpty(plan.DesignHash) || plan.Recipe?.Factorial is not { } recipe)
        {
            yield return new("plan.designHash", new("Un plan factoriel fige son rapport d’équilibre avant le recueil. Choisissez à nouveau les dossiers.", "A factorial design pins its report of balance before collection. Pick the files again."));
            yield break;
        }
        // Where the pack is not here, that is said elsewhere.
        if (around is not { Pack: { } pack, Generator: CaseGenerator generator }) { yield break; }
        var designed = FactorialPlanner.Design(new LoadedPack(pack, generator), recipe);
        if (designed.Problem is { } problem) { yield return new("plan.cases", problem.Message); yield break; }
        var design = designed.Value;
        if (!FactorialPlanner.IsOf(design, plan))
        {
            yield return new("plan.designHash", new(
                "Les dossiers ne sont pas ceux du plan factoriel dont le rapport est figé. Choisissez à nouveau les dossiers.",
                "The files are not those of the factorial design whose report is pinned. Pick the files again."));
        }
        if (design.Efficiency.Rank < design.Efficiency.Parameters)
        {
            yield return new("plan.cases", new(
                $"Avec {recipe.Vignettes} vignettes, {design.Efficiency.Parameters - design.Efficiency.Rank} effets sur {design.Efficiency.Parameters} ne se distinguent pas des autres. Demandez plus de vignettes ou moins de facteurs.",
                $"With {recipe.Vignettes} vignettes, {design.Efficiency.Parameters - design.Efficiency.Rank} of {design.Efficiency.Parameters} effects cannot be told from the others. Ask for more vignettes or fewer factors."));
        }
    }
}
