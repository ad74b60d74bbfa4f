using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Core.Studies.Checking;

namespace DecisionSandbox.Core.Studies.Planning;

/// <summary>Plans an experiment: the vignettes of a factorial design, its report of balance and aliasing pinned by hash before anybody takes part.</summary>
public static class FactorialPlanner
{
    // The check of a draft asks for the same design at every change: a search of seconds is not made twice.
    private const int MostKept = 32;
    private static readonly ConcurrentDictionary<string, Outcome<FactorialDesign>> s_kept = new(StringComparer.Ordinal);

    /// <summary>The design that a recipe asks for; the same for the same pack and recipe.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="recipe">What is asked for.</param>
    /// <returns>The design, or a <see cref="DesignProblem"/>.</returns>
    public static Outcome<FactorialDesign> Design(LoadedPack pack, FactorialRecipe recipe)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(recipe);
        var key = string.Create(CultureInfo.InvariantCulture, $"{pack.Pack.Hash}/{recipe.Seed}/{recipe.Vignettes}/{string.Join(',', recipe.Factors)}");
        if (s_kept.TryGetValue(key, out var known)) { return known; }
        if (s_kept.Count >= MostKept) { s_kept.Clear(); }
        return s_kept[key] = FactorialDesigner.Design(pack, recipe.Vignettes, recipe.Seed, recipe.Factors.Count == 0 ? null : recipe.Factors);
    }

    /// <summary><c>sha256:…</c> of the design's report, byte for byte as <see cref="DesignJson"/> writes it.</summary>
    public static string ReportHash(FactorialDesign design) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(DesignJson.Write(design))));

    /// <summary>The plan: every vignette of the design, with what the aid says of it beside what is right. Right and wrong come as the design has them.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="aid">The aid by which right and wrong are counted.</param>
    /// <param name="recipe">What is asked for.</param>
    /// <returns>The plan, or a <see cref="DesignProblem"/>.</returns>
    public static Outcome<CasePlan> Plan(LoadedPack pack, IDecisionAid aid, FactorialRecipe recipe) =>
        Design(pack, recipe).Then(design => Outcome<CasePlan>.Ok(new CasePlan(DesignCandidates.StreamOf(recipe.Seed), [.. design.Rows.Select(row => Planned(pack, aid, recipe, row))], 0)
        {
            Design = CaseDesign.Factorial,
            DesignHash = ReportHash(design),
            Recipe = new(0, 0) { Factorial = recipe },
        }));

    /// <summary>Whether a plan shows the vignettes of the design whose report it pins.</summary>
    internal static bool IsOf(FactorialDesign design, CasePlan plan) =>
        plan.DesignHash == ReportHash(design) && plan.Seed == DesignCandidates.StreamOf(design.Seed)
        && plan.Cases.Where(planned => planned.RepeatOf is null).Select(planned => planned.Index).SequenceEqual(design.Rows.Select(row => row.Drawn));

    private static PlannedCase Planned(LoadedPack pack, IDecisionAid aid, FactorialRecipe recipe, DesignRow row)
    {
        var verdict = Verdict.Of(pack.Generator.Generate(DesignCandidates.StreamOf(recipe.Seed), row.Drawn), aid);
        return new(row.Drawn, verdict.IsRight) { Band = verdict.Band };
    }
}
