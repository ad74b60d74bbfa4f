using System.Text.Encodings.Web;
using System.Text.Json;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>A design's report as JSON: factors with the balance of their levels, efficiency, aliasing, what is impossible, hash. The same bytes for the same design.</summary>
public static class DesignJson
{
    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report.</summary>
    public static string Write(FactorialDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        return JsonSerializer.Serialize(
            new
            {
                version = 1,
                design = "factorial",
                kind = Name(design.Kind),
                pack = design.PackId,
                packHash = design.PackHash,
                seed = design.Seed,
                cases = design.Rows.Count,
                factors = design.Factors.Select((f, i) => new { attribute = f.Attribute, levels = f.Levels.Select(l => l.Id), counts = design.Counts(i) }),
                dEfficiency = Math.Round(design.Efficiency.Value, 6),
                parameters = design.Efficiency.Parameters,
                estimable = design.Efficiency.Rank,
                aliasing = new
                {
                    measure = "Cramér's V between main effects",
                    largest = design.Pairs.Count == 0 ? 0 : Math.Round(design.Pairs[0].Association, 6),
                    pairs = design.Pairs.Where(p => p.Association > 0).Select(p => new { first = p.First, second = p.Second, association = Math.Round(p.Association, 6) }),
                    resolution = design.Fraction?.Resolution,
                    definingRelation = design.Fraction?.Words.Select(word => Effects(design, word)),
                },
                possible = new
                {
                    inPrinciple = design.PossibleInPrinciple,
                    drawn = design.Drawn,
                    found = design.Combinations,
                    neverTogether = design.Impossible.Select(p => new { first = p.First, firstLevel = p.FirstLevel, second = p.Second, secondLevel = p.SecondLevel }),
                },
                hash = design.Hash,
            },
            s_options) + "\n";
    }

    /// <summary>The name of a kind in files: <c>full</c>, <c>regular-fraction</c>, <c>d-efficient</c>.</summary>
    public static string Name(DesignKind kind) => kind switch
    {
        DesignKind.Full => "full",
        DesignKind.RegularFraction => "regular-fraction",
        DesignKind.DEfficient => "d-efficient",
        _ => throw new InvalidOperationException($"Unknown kind {kind}."),
    };

    private static IEnumerable<string> Effects(FactorialDesign design, int word) => design.Factors.Where((_, i) => (word >> i & 1) == 1).Select(f => f.Attribute);
}
