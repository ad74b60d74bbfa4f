using DecisionSandbox.Audit.Tiles;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Audit.Tiles;

public class TilePathTests
{
    [Theory]
    [InlineData(0, 0, 256, "tile/0/000")]
    [InlineData(0, 67, 256, "tile/0/067")]
    [InlineData(1, 1067, 112, "tile/1/x001/067.p/112")]
    [InlineData(2, 1234067, 256, "tile/2/x001/x234/067")] // the example of c2sp.org/tlog-tiles
    [InlineData(TilePath.Entries, 1000, 1, "tile/entries/x001/000.p/1")]
    public void Paths_are_those_of_the_specification(int level, long index, int width, string path)
    {
        new TilePath(level, index, width).ToString().Should().Be(path);
        TilePath.Parse(path).Should().Be(new TilePath(level, index, width));
    }

    [Theory]
    [InlineData("tile/0/0")]
    [InlineData("tile/00/000")]
    [InlineData("tile/64/000")]
    [InlineData("tile/0/x000/001")]
    [InlineData("tile/0/001/002")]
    [InlineData("tile/0/x001")]
    [InlineData("tile/0/000.p/0")]
    [InlineData("tile/0/000.p/256")]
    [InlineData("tile/0/000.p/07")]
    [InlineData("tile/0/000.p")]
    [InlineData("tile/0/000.tmp")]
    [InlineData("tile/data/000")]
    [InlineData("tile/000")]
    public void Anything_else_is_no_tile(string path) => TilePath.Parse(path).Should().BeNull();

    // The example of c2sp.org/tlog-tiles: a tree of 70,000 entries.
    [Fact]
    public void Seventy_thousand_entries_make_the_tiles_of_the_specification()
    {
        TilePath.Of(0, 70_000).Should().HaveCount(274).And.EndWith(new TilePath(0, 273, 112));
        TilePath.Of(1, 70_000).Should().Equal(new TilePath(1, 0, 256), new TilePath(1, 1, 17));
        TilePath.Of(2, 70_000).Should().Equal(new TilePath(2, 0, 1));
        TilePath.Of(3, 70_000).Should().BeEmpty();
    }
}
