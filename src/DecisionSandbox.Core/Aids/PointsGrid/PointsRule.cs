using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>How a criterion turns a value into whole points.</summary>
public abstract record PointsRule
{
    /// <summary>The points for a value.</summary>
    public abstract int For(AttributeValue value);
}

/// <summary>A fixed number of points; below zero it is a penalty.</summary>
/// <param name="Points">The points.</param>
public sealed record FixedPoints(int Points) : PointsRule
{
    /// <inheritdoc/>
    public override int For(AttributeValue value) => Points;
}

/// <summary>Points for each full unit of a number, up to a cap.</summary>
/// <param name="Points">Points a unit.</param>
/// <param name="Unit">Size of a unit, above 0, in the attribute's unit.</param>
/// <param name="After">The number from which units are counted.</param>
/// <param name="MostUnits">The most units that count; null for no cap.</param>
public sealed record PointsPerUnit(int Points, decimal Unit, decimal After, int? MostUnits) : PointsRule
{
    /// <inheritdoc/>
    public override int For(AttributeValue value)
    {
        var units = (int)Math.Max(0, Math.Floor((value.Number - After) / Unit));
        return Points * Math.Min(units, MostUnits ?? int.MaxValue);
    }
}

/// <summary>One step of <see cref="PointsBySteps"/>.</summary>
/// <param name="From">The smallest number on this step.</param>
/// <param name="Points">The points on it.</param>
public sealed record GridStep(decimal From, int Points);

/// <summary>Points by steps on a number: the last step reached counts, alone.</summary>
/// <param name="Steps">The steps, rising.</param>
public sealed record PointsBySteps(IReadOnlyList<GridStep> Steps) : PointsRule
{
    /// <inheritdoc/>
    public override int For(AttributeValue value) => Steps.LastOrDefault(step => value.Number >= step.From)?.Points ?? 0;
}
