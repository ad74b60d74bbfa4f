using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;

namespace DecisionSandbox.Core.Explanations.Likeness;

/// <summary>One known case beside the case at hand.</summary>
/// <param name="Known">The known case.</param>
/// <param name="Apart">How far it lies from the case at hand, in the measure of its list.</param>
/// <param name="Differences">What differs in what the aid reads: from the case at hand to the known one; empty where nothing does.</param>
public sealed record SimilarCase(KnownCase Known, double Apart, IReadOnlyList<AttributeChange> Differences);

/// <summary>The nearest known cases, on both sides of the aid's answer: those that it answers alike and those that it does not.</summary>
/// <param name="InAidsTerms">Nearest by what weighed for the aid: the sum of the differences between contributions. Empty where the aid offers none cheaply.</param>
/// <param name="ByFacts">Nearest by the facts alone (Gower).</param>
public sealed record SimilarCases(SimilarCases.Sides InAidsTerms, SimilarCases.Sides ByFacts)
{
    /// <summary>One list a side, nearest first.</summary>
    /// <param name="Alike">Cases that the aid answers as it answers this one.</param>
    /// <param name="Otherwise">Cases that it answers otherwise; an abstention is no answer.</param>
    public sealed record Sides(IReadOnlyList<SimilarCase> Alike, IReadOnlyList<SimilarCase> Otherwise)
    {
        /// <summary>No case at all.</summary>
        public static Sides None { get; } = new([], []);
    }

    /// <summary>Finds them.</summary>
    /// <param name="attributes">The attributes that the aid reads, in its order.</param>
    /// <param name="case">The case at hand.</param>
    /// <param name="said">What the aid says of it.</param>
    /// <param name="terms">Where it lies in the aid's own terms, or null.</param>
    /// <param name="known">The known cases; the case at hand itself is left out by its id.</param>
    /// <param name="perSide">How many a side.</param>
    public static SimilarCases Of(
        IReadOnlyList<CaseAttribute> attributes, Case @case, string? said, IReadOnlyList<double>? terms, IReadOnlyList<KnownCase> known, int perSide)
    {
        ArgumentNullException.ThrowIfNull(attributes);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(known);
        var others = known.Where(k => k.Case.Id != @case.Id && k.Said is not null).ToList();
        var facts = others.ConvertAll(k => (Known: k, Apart: GowerDistance.Between(attributes, @case.Attributes, k.Case.Attributes)));
        var own = terms is null ? [] : facts.Where(f => f.Known.Terms is not null)
            .Select(f => (f.Known, Apart: f.Known.Terms!.Zip(terms, (a, b) => Math.Abs(a - b)).Sum(), Facts: f.Apart))
            // Two files with the same weights are told apart by their facts.
            .OrderBy(f => f.Apart).ThenBy(f => f.Facts).ThenBy(f => f.Known.Case.Id, StringComparer.Ordinal).Select(f => (f.Known, f.Apart));
        return new(
            Take(own),
            Take(facts.OrderBy(f => f.Apart).ThenBy(f => f.Known.Case.Id, StringComparer.Ordinal)));

        Sides Take(IEnumerable<(KnownCase Known, double Apart)> ordered)
        {
            var (alike, otherwise) = (new List<SimilarCase>(), new List<SimilarCase>());
            foreach (var (near, apart) in ordered)
            {
                var side = near.Said == said ? alike : otherwise;
                if (side.Count < perSide) { side.Add(new(near, apart, Differences(attributes, @case, near.Case))); }
                if (alike.Count == perSide && otherwise.Count == perSide) { break; }
            }
            return new(alike, otherwise);
        }
    }

    private static List<AttributeChange> Differences(IReadOnlyList<CaseAttribute> attributes, Case from, Case to) =>
        [.. attributes.Where(a => from.Attributes[a.Id] != to.Attributes[a.Id]).Select(a => new AttributeChange(a.Id, from.Attributes[a.Id], to.Attributes[a.Id]))];
}
