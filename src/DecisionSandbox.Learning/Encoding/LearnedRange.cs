using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.Encoding;

/// <summary>Which values of an attribute occurred in training: outside them the aid has learned nothing and abstains.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Levels">The levels that occurred, in the pack's order; empty for a number.</param>
/// <param name="Minimum">Smallest number that occurred; 0 for levels.</param>
/// <param name="Maximum">Largest number that occurred; 0 for levels.</param>
public sealed record LearnedRange(string Attribute, IReadOnlyList<string> Levels, decimal Minimum, decimal Maximum)
{
    /// <summary>What occurred of one attribute.</summary>
    public static LearnedRange Of(AttributeEncoding encoding, IEnumerable<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(encoding);
        var values = cases.Select(c => c.Attributes[encoding.Attribute]).Distinct().ToArray();
        return encoding.Levels.Count > 0
            ? new(encoding.Attribute, [.. encoding.Levels.Where(l => values.Any(v => v.LevelOrNull == l))], 0, 0)
            : new(encoding.Attribute, [], values.Min(v => v.Number), values.Max(v => v.Number));
    }

    /// <summary>True where the value lies within what occurred.</summary>
    public bool Holds(AttributeValue value) => value.LevelOrNull is { } level
        ? Levels.Contains(level)
        : value.Number >= Minimum && value.Number <= Maximum;

    /// <summary>Why the aid abstains on a case with a value outside.</summary>
    public static Text Abstention(CaseAttribute attribute)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        return new(
            $"L’outil s’abstient : il n’a appris d’aucun dossier comparable (« {attribute.Label.Fr} » sort de ce qu’il a vu).",
            $"The aid abstains: it has learned from no comparable file (“{attribute.Label.En}” lies outside what it has seen).");
    }
}
