using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.ModelFiles;

/// <summary>One column that a model reads, and how a case's value becomes its number.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Codes">The number of each level; null for a number as it is, or where <paramref name="Level"/> is asked.</param>
/// <param name="Level">The level that makes the column 1, any other 0; null where there is none.</param>
public sealed record ModelColumn(string Attribute, IReadOnlyDictionary<string, double>? Codes = null, string? Level = null)
{
    /// <summary>What stands in the column for an allowed value of the attribute.</summary>
    public double Of(AttributeValue value) => this switch
    {
        { Level: { } level } => value.LevelOrNull == level ? 1 : 0,
        { Codes: { } codes } => codes[value.LevelOrNull!],
        _ => (double)value.Number,
    };
}
