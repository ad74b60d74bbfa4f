using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Narratives;

/// <summary>Keeps a text only if all that it says stands in the explanation it re-words.</summary>
/// <remarks>
/// Judging free prose cannot be done with certainty, so the guard asks for less freedom: facts, sides and numbers are copied, and only
/// <see cref="LinkingWords"/> stand between them. What it cannot read it rejects; the template is always there.
/// </remarks>
/// <param name="rules">The rules, in order; the first that objects names the rejection.</param>
public sealed class FaithfulnessGuard(IReadOnlyList<FaithfulnessRule> rules)
{
    /// <summary>All the rules.</summary>
    public static FaithfulnessGuard Standard { get; } = new(
    [
        FaithfulnessRule.SaysSomething,
        FaithfulnessRule.NumbersStand,
        FaithfulnessRule.NothingElseClaimed,
        FaithfulnessRule.NoFactorLeftOut,
        FaithfulnessRule.DirectionsHold,
    ]);

    /// <summary>The rules of this guard.</summary>
    public IReadOnlyList<FaithfulnessRule> Rules { get; } = rules;

    /// <summary>Why the text is not kept, or null where it is faithful in both languages.</summary>
    public Problem? Check(Text text, NarrativeRequest request)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new[] { Language.Fr, Language.En }
            .Select(language => NarrativeReading.Of(text.In(language), request, language))
            .SelectMany(reading => Rules.Select(rule => rule.Objection(reading)))
            .FirstOrDefault(problem => problem is not null);
    }
}
