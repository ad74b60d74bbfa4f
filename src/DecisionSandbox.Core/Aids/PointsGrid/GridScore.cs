namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>Whether points that the facts open are counted.</summary>
public enum LineStanding
{
    /// <summary>They count.</summary>
    Counts,
    /// <summary>They wait for a social worker's validation.</summary>
    NotValidated,
    /// <summary>A near criterion of the same block gives more, or as much and stands first.</summary>
    BetterOneCounts,
}

/// <summary>One criterion whose facts hold.</summary>
/// <param name="Block">Its block.</param>
/// <param name="Criterion">The criterion.</param>
/// <param name="Earned">The points that the facts open, never 0.</param>
/// <param name="Standing">Whether they count.</param>
public sealed record GridLine(GridBlock Block, GridCriterion Criterion, int Earned, LineStanding Standing)
{
    /// <summary>The points counted.</summary>
    public int Points => Standing == LineStanding.Counts ? Earned : 0;
}

/// <summary>A score and the criteria that gave it: the sum is exact, in whole points.</summary>
/// <param name="Lines">The criteria whose facts hold, in the grid's order.</param>
public sealed record GridScore(IReadOnlyList<GridLine> Lines)
{
    /// <summary>The score.</summary>
    public int Total => Lines.Sum(line => line.Points);

    /// <summary>The points credited to one attribute.</summary>
    public int Of(string attribute) => Lines.Where(line => line.Criterion.Attribute == attribute).Sum(line => line.Points);
}
