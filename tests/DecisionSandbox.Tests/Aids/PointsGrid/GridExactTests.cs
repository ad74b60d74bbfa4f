using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Housing;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.PointsGrid;

public sealed class GridExactTests
{
    [Fact]
    public void A_grid_is_also_explained_by_every_coalition_in_points()
    {
        var grid = HousingPack.Grid;
        var background = CaseBackground.Of([.. HousingPack.Generator.GenerateMany(0, 0, 16)], grid.Reads);
        foreach (var @case in HousingPack.Generator.GenerateMany(8, 0, 8))
        {
            var why = ExactExplanation.OfScore(@case, grid, background, ExplanationSpace.Points).Value;
            (why.Method, why.Output).Should().Be(("exact", grid.Suggest(@case).Value.Score));
            why.AdditivityError.Should().BeLessThanOrEqualTo(1e-12);
            why.Contributions.Keys.Should().Equal(grid.Reads);
        }
    }
}
