using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Practitioner.Ordering;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class RankedListTests
{
    private static RankedList List(params string[][] tiers) => new(["a", "b", "c", "d"], tiers);

    private static string Order(RankedList list) => string.Join('|', list.Tiers.Select(tier => string.Join('=', tier)));

    [Fact]
    public void Nothing_is_placed_beforehand()
    {
        var list = List();
        list.Placed.Should().BeEmpty();
        list.Unplaced.Should().Equal("a", "b", "c", "d");
        list.Place("c");
        list.Place("c");
        list.Place("unknown");
        Order(list).Should().Be("c");
        list.Unplaced.Should().Equal("a", "b", "d");
    }

    [Theory]
    [InlineData("c", -1, "a|c|b|d")]
    [InlineData("a", -1, "a|b|c|d")]
    [InlineData("a", 1, "b|a|c|d")]
    [InlineData("d", 1, "a|b|c|d")]
    public void A_case_moves_one_place_and_stays_at_the_ends(string id, int by, string expected)
    {
        var list = List(["a"], ["b"], ["c"], ["d"]);
        list.Move(id, by);
        Order(list).Should().Be(expected);
    }

    [Fact]
    public void A_case_is_tied_with_the_one_before_and_untied_again()
    {
        var list = List(["a"], ["b"], ["c"], ["d"]);
        list.ToggleTie("a");
        list.ToggleTie("c");
        Order(list).Should().Be("a|b=c|d");
        list.RankOf("c").Should().Be(2);
        list.RankOf("d").Should().Be(4, "two cases share the second place");
        list.IsTiedWithPrevious("c").Should().BeTrue();
        list.ToggleTie("c");
        Order(list).Should().Be("a|b|c|d");
    }

    [Fact]
    public void A_tied_case_that_moves_leaves_its_tie()
    {
        var list = List(["a"], ["b", "c"], ["d"]);
        list.Move("c", -1);
        Order(list).Should().Be("a|c|b|d");
        list = List(["a"], ["b", "c"], ["d"]);
        list.MoveToEnd("b", first: true);
        Order(list).Should().Be("b|a|c|d");
    }

    [Fact]
    public void A_case_set_aside_leaves_its_place_and_comes_back_without_one()
    {
        var list = List(["a"], ["b"], ["c"], ["d"]);
        list.PutAside("b", new("meet-again", "Le bail."));
        Order(list).Should().Be("a|c|d");
        list.Unplaced.Should().BeEmpty();
        list.SetAside["b"].FollowUp.Should().Be("Le bail.");
        list.Remove("b");
        list.Unplaced.Should().Equal("b");
        list.PutAside("b", new("team"));
        list.Place("b");
        Order(list).Should().Be("a|c|d|b");
        list.SetAside.Should().BeEmpty();
    }

    [Fact]
    public void Whatever_is_done_every_case_stands_once()
    {
        var random = new Random(7);
        var list = List(["a"], ["b"], ["c"], ["d"]);
        for (var i = 0; i < 2_000; i++)
        {
            var id = "abcd"[random.Next(4)].ToString();
            switch (random.Next(6))
            {
                case 0: list.Move(id, random.Next(2) * 2 - 1); break;
                case 1: list.MoveToEnd(id, random.Next(2) == 0); break;
                case 2: list.ToggleTie(id); break;
                case 3: list.Remove(id); break;
                case 4: list.PutAside(id, new("meet-again")); break;
                default: list.Place(id); break;
            }
            list.Placed.Concat(list.Unplaced).Concat(list.SetAside.Keys).Order().Should().Equal("a", "b", "c", "d");
            list.Tiers.Should().NotContain(tier => tier.Count == 0);
        }
    }
}
