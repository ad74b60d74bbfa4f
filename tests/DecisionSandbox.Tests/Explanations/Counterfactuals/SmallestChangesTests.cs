using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Tests.Aids;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations.Counterfactuals;

public sealed class SmallestChangesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 12)];

    [Theory, MemberData(nameof(Seeds))]
    public void Agrees_with_looking_at_every_point(int seed)
    {
        var draws = new Random(seed);
        for (var drawn = 0; drawn < 25; drawn++)
        {
            var (pack, aid, @case) = Drawn(draws, most: 1500);
            EveryPoint.Faults(pack, aid, @case, SmallestChanges.Find(pack, aid, @case).Value).Should().BeEmpty("seed {0}, number {1}", seed, drawn);
        }
    }

    [Fact]
    public void Agrees_on_domains_of_up_to_a_hundred_thousand_points()
    {
        var draws = new Random(77);
        for (var drawn = 0; drawn < 5; drawn++)
        {
            var (pack, aid, @case) = Drawn(draws, most: 100_000);
            EveryPoint.Faults(pack, aid, @case, SmallestChanges.Find(pack, aid, @case).Value).Should().BeEmpty("number {0}", drawn);
        }
    }

    // Each variant makes one mistake that a search could make; looking at every point catches it on some case.
    [Theory]
    [InlineData("directions")]
    [InlineData("rules")]
    [InlineData("one change only")]
    [InlineData("a cut point")]
    [InlineData("the nearest")]
    [InlineData("a set")]
    public void A_search_that_forgets_something_is_caught(string forgets)
    {
        var draws = new Random(5);
        var caught = 0;
        for (var drawn = 0; drawn < 60; drawn++)
        {
            var (pack, aid, @case) = Drawn(draws, most: 800, knowsCuts: true, forgets == "a cut point" ? 1 : 0);
            var wrong = forgets switch
            {
                "directions" => SmallestChanges.Find(pack with { Attributes = [.. pack.Attributes.Select(a => a with { Direction = ChangeDirection.Any })] }, aid, @case),
                "rules" => SmallestChanges.Find(pack with { Consistency = [] }, aid, @case),
                "one change only" => Widened(SmallestChanges.Find(pack, aid, @case, new(MostChanges: 1)).Value, aid.Reads.Count),
                "the nearest" => Farther(pack, SmallestChanges.Find(pack, aid, @case).Value),
                "a set" => Fewer(SmallestChanges.Find(pack, aid, @case).Value),
                _ => SmallestChanges.Find(pack, aid, @case),
            };
            if (EveryPoint.Faults(pack, aid, @case, wrong.Value).Count > 0) { caught++; }
        }
        caught.Should().BePositive();
    }

    [Fact]
    public void It_ends_with_its_budget_and_then_proves_nothing()
    {
        var pack = SmallPack.Of([.. Enumerable.Range(0, 15).Select(i => SmallPack.Levels($"a{i}", "1", "2", "3", "4"))]);
        var search = SmallestChanges.Find(pack, new Fixed([.. pack.Attributes.Select(a => a.Id)], _ => "same"), RandomAid.CaseOf(new Random(1), pack)).Value;
        search.Tried.Should().BeLessThanOrEqualTo(ChangeBounds.Budget);
        search.IsProved.Should().BeFalse();
        CounterfactualWords.SayNone(search).Fr.Should().Contain("Ce n’est pas une preuve");
    }

    [Fact]
    public void Facts_that_contradict_each_other_count_as_work_too()
    {
        // Every change is refused by the rule: without counting them the search would look at 4^15 sets.
        var pack = SmallPack.Of([.. Enumerable.Range(0, 15).Select(i => SmallPack.Levels($"a{i}", "1", "2", "3", "4"))]);
        var @case = RandomAid.CaseOf(new Random(1), pack);
        var asIs = @case.Attributes.ToDictionary();
        var ruled = pack with { Consistency = [new(Text.Same("nothing moves"), [.. asIs.Keys], values => values.All(v => v.Value == asIs[v.Key]))] };
        var search = SmallestChanges.Find(ruled, new Fixed([.. asIs.Keys], _ => "same"), @case).Value;
        search.Tried.Should().Be(0);
        search.IsProved.Should().BeFalse();
    }

    [Fact]
    public void A_wide_number_is_searched_value_by_value_alone_and_thinned_in_company()
    {
        var pack = SmallPack.Of(SmallPack.Number("income", 0, 9000), SmallPack.Number("rent", 0, 9000), SmallPack.YesNo("lone"));
        var aid = new Fixed(["income", "rent", "lone"], c => c.Attributes["income"].Number - (c.Attributes["lone"].LevelOrNull == "yes" ? 100 : 0) < 607 ? "yes" : "no");
        var @case = SmallPack.Case("c", ("income", 900), ("rent", 300), ("lone", "no"));
        var search = SmallestChanges.Find(pack, aid, @case).Value;
        search.Found.Should().ContainSingle().Which.Changes.Should().ContainSingle().Which.To.Number.Should().Be(606, "the nearest amount is told");
        search.IsProved.Should().BeTrue();

        var never = SmallestChanges.Find(pack, aid with { Says = _ => "no" }, @case).Value;
        never.IsProved.Should().BeFalse("two amounts together are too many to try them all");
        never.Tried.Should().BeLessThanOrEqualTo(ChangeBounds.Budget);
    }

    [Fact]
    public void An_abstention_or_a_refusal_is_no_other_answer()
    {
        var pack = SmallPack.Of(SmallPack.Levels("a", "1", "2", "3"));
        var aid = new Fixed(["a"], c => c.Attributes["a"].LevelOrNull switch { "1" => "one", "2" => null, _ => "three" });
        SmallestChanges.Find(pack, aid, SmallPack.Case("c", ("a", "1"))).Value.Found.Should().ContainSingle().Which.Option.Should().Be("three");
    }

    [Fact]
    public void The_first_few_tell_different_stories_and_the_plausible_ones_come_first()
    {
        var pack = SmallPack.Of(SmallPack.Levels("a", "1", "2", "3"), SmallPack.Levels("b", "1", "2", "3"), SmallPack.YesNo("c"));
        var aid = new Fixed(["a", "b", "c"], c => c.Attributes["a"].LevelOrNull != "1" || c.Attributes["b"].LevelOrNull != "1" ? "yes" : "no");
        var caseload = new[] { SmallPack.Case("k", ("a", "1"), ("b", "3"), ("c", "no")) };
        var search = SmallestChanges.Find(pack, aid, SmallPack.Case("x", ("a", "1"), ("b", "1"), ("c", "no")), new(Caseload: caseload)).Value;
        search.Found.Select(f => $"{f.Changes[0].Attribute}={f.Changes[0].To}").Should().Equal("b=3", "a=2", "b=2", "a=3");
        search.Found[0].Nearest.Should().Be(0, "a file with b=3 occurs");
        search.Kept.Should().BeEmpty();
    }

    private static (ScenarioPack Pack, RandomAid Aid, Case Case) Drawn(Random draws, int most, bool? knowsCuts = null, int forgets = 0)
    {
        while (true)
        {
            var pack = RandomAid.Pack(draws, most);
            if (pack.Attributes.Count < 2) { continue; }
            var aid = new RandomAid(draws, pack, knowsCuts ?? draws.Next(2) == 0) { Forgets = forgets };
            return (pack, aid, RandomAid.CaseOf(draws, pack));
        }
    }

    private static Outcome<CounterfactualSearch> Widened(CounterfactualSearch search, int most) => search with { MostChanges = most };

    private static Outcome<CounterfactualSearch> Fewer(CounterfactualSearch search) =>
        search.Found.Count == 0 ? search : search with { Found = [.. search.Found.Skip(1)], FoundInAll = search.FoundInAll - 1 };

    private static Outcome<CounterfactualSearch> Farther(ScenarioPack pack, CounterfactualSearch search) => search with
    {
        Found = [.. search.Found.Select(found => found with { Changes = [.. found.Changes.Select(c => pack.Attribute(c.Attribute).IsNumber ? c with { To = AttributeValue.Of(pack.Attribute(c.Attribute).Maximum) } : c)] })],
    };

    private sealed record Fixed(IReadOnlyList<string> Reads, Func<Case, string?> Says) : IDecisionAid
    {
        public string PackId => "small";
        public string Id => "fixed";
        public string Hash => "sha256:fixed";

        public Outcome<Suggestion> Suggest(Case @case)
        {
            var option = Says(@case);
            return new Suggestion(@case.Id, Id, option, null, 0, null, option is null ? Text.Same("no") : null, new Dictionary<string, object>());
        }

        public Outcome<Core.Explanations.Explanation> Explain(Case @case) => throw new NotSupportedException();
    }
}
