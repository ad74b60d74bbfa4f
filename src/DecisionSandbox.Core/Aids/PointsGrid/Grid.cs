using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>A block of a grid.</summary>
/// <param name="Id">The block's id.</param>
/// <param name="Label">Its name.</param>
/// <param name="BestOnly">True where only the best of near criteria counts (no double counting); false where they add up.</param>
/// <param name="Criteria">Its criteria in order.</param>
public sealed record GridBlock(string Id, Text Label, bool BestOnly, IReadOnlyList<GridCriterion> Criteria);

/// <summary>A public points grid for ordering requests (CCH L.441-2-8, R.441-2-10).</summary>
/// <param name="Title">Its name.</param>
/// <param name="Notice">What stands on its face.</param>
/// <param name="IsFictive">True for a grid that no commission uses.</param>
/// <param name="Seniority">The attribute that orders requests with equal points: the older request first.</param>
/// <param name="Blocks">The blocks, which add up.</param>
public sealed record Grid(Text Title, Text Notice, bool IsFictive, string Seniority, IReadOnlyList<GridBlock> Blocks)
{
    /// <summary>The attributes it reads, in the order in which the grid names them.</summary>
    public IReadOnlyList<string> Reads { get; } =
        [.. Blocks.SelectMany(block => block.Criteria).SelectMany(criterion => criterion.Reads).Append(Seniority).Distinct()];

    /// <summary>The points of one request, criterion by criterion.</summary>
    /// <param name="values">A value for each attribute of <see cref="Reads"/>.</param>
    public GridScore Score(IReadOnlyDictionary<string, AttributeValue> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new GridScore([.. Blocks.SelectMany(block => Lines(block, values))]);
    }

    private static IEnumerable<GridLine> Lines(GridBlock block, IReadOnlyDictionary<string, AttributeValue> values)
    {
        var lines = block.Criteria
            .Select(criterion => new GridLine(block, criterion, criterion.Earned(values), criterion.IsValidated(values) ? LineStanding.Counts : LineStanding.NotValidated))
            .Where(line => line.Earned != 0)
            .ToList();
        if (!block.BestOnly) { return lines; }
        // Near criteria describe one situation: the best counts, the first of equals (Paris 2014).
        var best = lines.Where(line => line.Standing == LineStanding.Counts).MaxBy(line => line.Earned);
        return lines.Select(line => line.Standing == LineStanding.Counts && line != best ? line with { Standing = LineStanding.BetterOneCounts } : line);
    }
}
