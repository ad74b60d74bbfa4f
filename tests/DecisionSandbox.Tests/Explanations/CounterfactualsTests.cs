using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Aids;
using DecisionSandbox.Tests.Aids.Statutory;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations;

public sealed class CounterfactualsTests
{
    private static readonly AggirAid s_aid = new([AggirAidTests.Profile(82, "AABBABBA")]);
    private static readonly ScenarioPack s_pack = Pack(ChangeDirection.Any);

    [Fact]
    public void All_single_changes_that_alter_the_law_are_found_and_no_other()
    {
        var profile = AggirAidTests.Profile(82, "AABBAAAA");
        var search = Counterfactuals.Find(s_pack, s_aid, profile).Value;
        // By hand over the 16 neighbours, with the law itself.
        var expected = from item in Enumerable.Range(0, 8)
                       from letter in "ABC"
                       let letters = "AABBAAAA".Remove(item, 1).Insert(item, letter.ToString())
                       where AggirGrid.Gir(letters) > 4
                       select (AggirGrid.Items[item], letter.ToString());
        search.Found.Select(found => (found.Changes.Single().Attribute, found.Changes.Single().To.LevelOrNull!)).Should().BeEquivalentTo(expected);
        search.Tried.Should().Be(16);
    }

    [Fact]
    public void Pairs_are_tried_only_where_no_single_change_does()
    {
        var search = Counterfactuals.Find(s_pack, s_aid, AggirAidTests.Profile(82, "CCCCCCCC")).Value;
        search.Found.Should().BeEmpty();
        search.Tried.Should().Be(16 + (28 * 4));
        Counterfactuals.SayNone(search).En.Should().Contain("128");
    }

    [Fact]
    public void What_may_not_change_or_not_in_that_direction_stays()
    {
        var worse = Counterfactuals.Find(Pack(ChangeDirection.Increase), s_aid, AggirAidTests.Profile(82, "AAAAAAAA")).Value;
        worse.Found.SelectMany(found => found.Changes).Should().OnlyContain(change => change.To.LevelOrNull != "A");
        Counterfactuals.Find(Pack(ChangeDirection.Decrease), s_aid, AggirAidTests.Profile(82, "AAAAAAAA")).Value.Tried.Should().Be(0);
        Counterfactuals.Find(Pack(ChangeDirection.None), s_aid, AggirAidTests.Profile(82, "AABBAAAA")).Value.Found.Should().BeEmpty();
    }

    [Fact]
    public void The_page_can_say_where_the_law_would_answer_the_opposite()
    {
        var search = Counterfactuals.Find(s_pack, s_aid, AggirAidTests.Profile(82, "AABBAAAA"), law: _ => "gir-1-4").Value;
        search.Found[0].LawDisagrees.Should().BeTrue();
        var said = Counterfactuals.Say(s_pack, search.Found[0]);
        said.Fr.Should().Contain("La règle légale dirait le contraire").And.Contain("(et non «");
        said.En.Should().Contain("The legal rule would say the opposite: “GIR 1 to 4”");
    }

    private static ScenarioPack Pack(ChangeDirection direction) =>
        SmallPack.Of([SmallPack.Number("age", 0, 130), .. AggirGrid.Items.Select(id => SmallPack.Levels(id, direction, "A", "B", "C"))]);
}
