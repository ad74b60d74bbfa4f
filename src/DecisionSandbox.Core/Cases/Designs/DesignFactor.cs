namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>One level of a factor: a level of the attribute, or a band of its numbers.</summary>
/// <param name="Id">The attribute's level, or the band as <c>&lt;=54</c> and <c>&gt;54</c>.</param>
/// <param name="UpTo">For a band: the largest number of it (inclusive); null where it has no upper end or the attribute has levels.</param>
public sealed record FactorLevel(string Id, decimal? UpTo = null);

/// <summary>An attribute that a factorial design varies.</summary>
/// <param name="Attribute">The attribute's id.</param>
/// <param name="Levels">Its levels in the pack's order; numbers are cut into two bands. At least two.</param>
public sealed record DesignFactor(string Attribute, IReadOnlyList<FactorLevel> Levels)
{
    private readonly bool _isNumber = Levels.Any(l => l.UpTo is not null);

    /// <summary>The place of a value among the levels, from 0; −1 where the value is none of them.</summary>
    public int LevelOf(AttributeValue value)
    {
        for (var i = 0; i < Levels.Count; i++)
        {
            if (_isNumber ? Levels[i].UpTo is not { } end || value.Number <= end : Levels[i].Id == value.LevelOrNull) { return i; }
        }
        return -1;
    }
}
