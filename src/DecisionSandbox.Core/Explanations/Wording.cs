using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations;

/// <summary>Puts the numbers of an explanation into the pack's own words: "does not live alone", never a slot name.</summary>
public static class Wording
{
    /// <summary>How many factors are shown at once; the rest on request.</summary>
    public const int ShownAtOnce = 5;

    // A contribution this small beside the largest is a rounding of zero.
    private const double Negligible = 1e-12;

    /// <summary>"pèse beaucoup": at least two thirds of the largest contribution.</summary>
    public static Text WeighsALot { get; } = new("pèse beaucoup", "weighs a lot");

    /// <summary>"pèse": at least one third of the largest.</summary>
    public static Text Weighs { get; } = new("pèse", "weighs");

    /// <summary>"pèse un peu": less.</summary>
    public static Text WeighsALittle { get; } = new("pèse un peu", "weighs a little");

    /// <summary>The name of the space in which an explanation adds up.</summary>
    public static Text Space(ExplanationSpace space) => space switch
    {
        ExplanationSpace.LogOdds => new("logarithme de cote", "log-odds"),
        ExplanationSpace.Score => new("score", "score"),
        ExplanationSpace.Points => new("points", "points"),
        ExplanationSpace.Probability => new("probabilité", "probability"),
        _ => throw new ArgumentOutOfRangeException(nameof(space)),
    };

    /// <summary>
    /// All factors that weigh, strongest first (equal ones in the aid's order), zeros left out; show the first <see cref="ShownAtOnce"/>.
    /// Where these would all pull one way, the last of them gives its place to the strongest that pulls the other way: counter-evidence is never a click further away than evidence.
    /// </summary>
    /// <param name="pack">The pack whose words are used.</param>
    /// <param name="case">The case explained.</param>
    /// <param name="explanation">Its explanation.</param>
    /// <exception cref="KeyNotFoundException">The explanation names an attribute that the pack or the case lacks.</exception>
    public static IReadOnlyList<Factor> Factors(ScenarioPack pack, Case @case, Explanation explanation)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(explanation);
        var largest = explanation.Contributions.Values.Select(Math.Abs).DefaultIfEmpty(0).Max();
        return WithBothSides([
            .. explanation.Contributions
                .Where(c => Math.Abs(c.Value) > largest * Negligible)
                .OrderByDescending(c => Math.Abs(c.Value)) // stable: equal ones keep the aid's order
                .Select(c =>
                {
                    var attribute = pack.Attribute(c.Key);
                    return new Factor(
                        c.Key, Phrase(attribute, @case.Attributes[c.Key]), c.Value > 0,
                        Strength(Math.Abs(c.Value) / largest), c.Value, attribute.Place);
                }),
        ]);
    }

    private static List<Factor> WithBothSides(List<Factor> factors)
    {
        var other = factors.FindIndex(factor => factor.TowardsPositive != factors[0].TowardsPositive);
        if (other < ShownAtOnce) { return factors; }
        var counter = factors[other];
        factors.RemoveAt(other);
        factors.Insert(ShownAtOnce - 1, counter);
        return factors;
    }

    /// <summary>How the pack says that an attribute has this value.</summary>
    /// <exception cref="KeyNotFoundException">The value is not a level of the attribute.</exception>
    public static Text Phrase(CaseAttribute attribute, AttributeValue value)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        if (!attribute.IsNumber)
        {
            return attribute.Levels.FirstOrDefault(level => level.Id == value.LevelOrNull)?.Phrase
                ?? throw new KeyNotFoundException($"{attribute.Id} has no level {value}.");
        }
        var number = WrittenNumber.Of(value.Number, attribute.IsInteger ? 0 : 2);
        return attribute.Phrase is { } phrase
            ? new Text(phrase.Fr.Replace("{value}", number.Fr, StringComparison.Ordinal), phrase.En.Replace("{value}", number.En, StringComparison.Ordinal))
            : new Text($"{attribute.Label.Fr}\u00a0: {number.Fr} {attribute.Unit?.Fr}".TrimEnd(), $"{attribute.Label.En}: {number.En} {attribute.Unit?.En}".TrimEnd());
    }

    /// <summary>One plain sentence: the strongest factors of each side, at most three and two, with the case against as visible as the case for.</summary>
    /// <param name="factors">The factors, strongest first.</param>
    /// <param name="towards">The side of positive contributions: "vers GIR 1 à 4".</param>
    /// <param name="against">The other side.</param>
    public static Text Summary(IReadOnlyList<Factor> factors, Text towards, Text against)
    {
        ArgumentNullException.ThrowIfNull(factors);
        ArgumentNullException.ThrowIfNull(towards);
        ArgumentNullException.ThrowIfNull(against);
        if (factors.Count == 0)
        {
            return new Text("Aucun élément ne distingue ce dossier pour l’outil.", "Nothing sets this file apart for the aid.");
        }
        // The side of the strongest factor comes first.
        var first = factors[0].TowardsPositive;
        var main = factors.Where(f => f.TowardsPositive == first).Take(3).ToList();
        var counter = factors.Where(f => f.TowardsPositive != first).Take(2).ToList();
        var (side, other) = first ? (towards, against) : (against, towards);
        return new Text(
            $"Ce qui pèse {side.Fr}\u00a0: {List(main, Language.Fr)}{(counter.Count == 0 ? "" : $"\u00a0; {other.Fr}\u00a0: {List(counter, Language.Fr)}")}.",
            $"What weighs {side.En}: {List(main, Language.En)}{(counter.Count == 0 ? "" : $"; {other.En}: {List(counter, Language.En)}")}.");
    }

    private static string List(IEnumerable<Factor> factors, Language language) => string.Join(", ", factors.Select(f => f.Phrase.In(language)));

    private static Text Strength(double share) => share switch
    {
        >= 2.0 / 3 => WeighsALot,
        >= 1.0 / 3 => Weighs,
        _ => WeighsALittle,
    };
}
