using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Learning;
using DecisionSandbox.Tests.Aids.Statutory;
using DecisionSandbox.Tests.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations.Counterfactuals;

/// <summary>Counterfactuals of the law itself and of the trained trees, on the pack's own terms.</summary>
public sealed class AggirChangesTests
{
    private static readonly AggirAid s_law = new([AggirAidTests.Profile(82, "AABBABBA")]);
    private static readonly ScenarioPack s_pack = Packs.Aggir.Pack;

    /// <summary>The pack with letters that may only get worse, and no rule between them.</summary>
    private static readonly ScenarioPack s_worsening = s_pack with
    {
        Consistency = [],
        Attributes = [.. s_pack.Attributes.Select(a => a.IsNumber ? a : a with { Direction = ChangeDirection.Increase })],
    };

    [Fact]
    public void The_twelve_worsenings_that_lose_APA_come_out_of_the_search()
    {
        var losing = from before in AggirGrid.AllProfiles.Where(p => AggirGrid.Gir(p) <= 4)
                     from found in SmallestChanges.Find(s_worsening, s_law, AggirAidTests.Profile(82, before), new(MostChanges: 1)).Value.Found
                     where IsOneStep(found)
                     select (before, Apply(before, found));
        losing.Should().HaveCount(12).And.BeEquivalentTo(AggirGrid.Anomalies.Where(a => a.LosesApa).Select(a => (a.Before, a.After)));
    }

    [Fact]
    public void The_thirty_worsenings_that_lower_the_dependency_come_out_of_the_search()
    {
        static string Gir(Suggestion said) => said.Details["gir"].ToString()!;
        var lowering = from before in AggirGrid.AllProfiles
                       from found in SmallestChanges.Find(s_worsening, s_law, AggirAidTests.Profile(82, before), new(MostChanges: 1, Answer: Gir)).Value.Found
                       where IsOneStep(found) && int.Parse(found.Option, System.Globalization.CultureInfo.InvariantCulture) > AggirGrid.Gir(before)
                       select (before, Apply(before, found));
        lowering.Should().HaveCount(30).And.BeEquivalentTo(AggirGrid.Anomalies.Select(a => (a.Before, a.After)));
    }

    // Every ninth profile here; all 6,561 with SANDBOX_ALL_PROFILES=1.
    [Fact]
    public void The_smallest_number_of_changes_is_the_one_found_by_looking_at_every_profile()
    {
        var step = Environment.GetEnvironmentVariable("SANDBOX_ALL_PROFILES") == "1" ? 1 : 9;
        var open = s_pack with { Consistency = [] };
        var all = AggirGrid.AllProfiles.ToList();
        var (opens, closes) = (all.Where(p => AggirGrid.Gir(p) <= 4).ToList(), all.Where(p => AggirGrid.Gir(p) > 4).ToList());
        foreach (var profile in all.Where((_, i) => i % step == 0))
        {
            var others = AggirGrid.Gir(profile) <= 4 ? closes : opens;
            var distances = others.Select(other => other.Zip(profile).Count(pair => pair.First != pair.Second)).ToList();
            var smallest = distances.Min();
            var search = SmallestChanges.Find(open, s_law, AggirAidTests.Profile(82, profile)).Value;
            (search.Size, search.FoundInAll, search.IsProved).Should().Be((smallest, distances.Count(d => d == smallest), true), profile);
        }
    }

    [Theory]
    [InlineData(59, "CCCCCCCC")]
    [InlineData(59, "AAAAAAAA")]
    public void Below_sixty_nothing_opens_APA_and_that_is_proved(int age, string profile)
    {
        var search = SmallestChanges.Find(s_pack with { Consistency = [] }, s_law, AggirAidTests.Profile(age, profile)).Value;
        search.Found.Should().BeEmpty();
        search.IsProved.Should().BeTrue();
        search.Tried.Should().Be(6560);
        search.Kept.Should().Equal("age");
        CounterfactualWords.SayNone(search).Fr.Should().Contain("6\u202f560");
        CounterfactualWords.SayKept(s_pack, search)!.Fr.Should().Contain("Âge");
    }

    [Fact]
    public void With_an_age_that_may_change_sixty_is_the_nearest_birthday_that_does()
    {
        var pack = s_pack with { Consistency = [], Attributes = [.. s_pack.Attributes.Select(a => a.Id == "age" ? a with { Direction = ChangeDirection.Increase } : a)] };
        var search = SmallestChanges.Find(pack, s_law, AggirAidTests.Profile(57, "CCCCCCCC")).Value;
        search.Found.Should().ContainSingle().Which.Changes.Should().Equal(new AttributeChange("age", AttributeValue.Of(57), AttributeValue.Of(60)));
    }

    [Fact]
    public void The_trained_trees_change_as_said_break_no_rule_and_the_law_is_asked_too()
    {
        var aid = TrainedAidLoader.Load(s_pack, s_pack.Aids.First(a => a.Id == "fasttree")).Value;
        var ruled = s_pack with
        {
            Consistency = [new(Text.Same("who cannot stand cannot walk about alone"), ["transfers", "indoorMobility"], v => v["transfers"].LevelOrNull != "C" || v["indoorMobility"].LevelOrNull == "C")],
        };
        var bounds = new ChangeBounds(Caseload: Caseload.Of(Packs.Aggir.Generator), Law: changed => s_law.Suggest(changed).Value.Option);
        var searches = Enumerable.Range(0, 150).Select(i => Packs.Aggir.Generator.Sketch(5, i)).Select(c => (Case: c, Search: SmallestChanges.Find(ruled, aid, c, bounds).Value)).ToList();
        foreach (var (@case, search) in searches.Take(12)) { EveryPoint.Faults(ruled, aid, @case, search).Should().BeEmpty(@case.Id); }
        foreach (var (@case, search) in searches)
        {
            search.IsProved.Should().BeTrue();
            foreach (var found in search.Found)
            {
                var changed = @case with { Attributes = @case.Attributes.ToDictionary(v => v.Key, v => found.Changes.FirstOrDefault(c => c.Attribute == v.Key)?.To ?? v.Value) };
                aid.Suggest(changed).Value.Option.Should().Be(found.Option).And.NotBe(search.Option);
                s_law.Suggest(changed).Value.Option.Should().Be(found.LawOption);
                ruled.Consistency.Should().NotContain(rule => !rule.IsBroken(@case.Attributes) && rule.IsBroken(changed.Attributes));
                found.Changes.Should().NotContain(change => change.Attribute == "age");
            }
        }
        searches.SelectMany(s => s.Search.Found).Should().Contain(found => found.LawDisagrees, "then the page says so");
        searches.Should().Contain(s => s.Search.Found.Any() && s.Search.Size >= 2);
    }

    [Fact]
    public void What_is_said_names_the_facts_the_answer_and_the_law()
    {
        var found = new Counterfactual([new("transfers", AttributeValue.Level("B"), AttributeValue.Level("C"))], "gir-5-6", "gir-1-4", 0.1, 0.5);
        var said = CounterfactualWords.Say(s_pack, found);
        said.Fr.Should().Be("L’outil dirait «\u00a0GIR 5 ou 6, n’ouvre pas l’APA\u00a0» si le dossier disait\u00a0: «\u00a0ne se lève pas sans aide\u00a0» (et non «\u00a0ne se lève pas toujours sans aide\u00a0»). La règle légale dirait le contraire\u00a0: «\u00a0GIR 1 à 4, ouvre l’APA\u00a0».");
        said.En.Should().EndWith("The legal rule would say the opposite: “GIR 1 to 4, opens the right to APA”.");
    }

    private static bool IsOneStep(Counterfactual found) => found.Changes is [var change] && change.To.LevelOrNull![0] - change.From.LevelOrNull![0] == 1;

    private static string Apply(string letters, Counterfactual found)
    {
        var item = AggirGrid.Items.ToList().IndexOf(found.Changes[0].Attribute);
        return string.Concat(letters.AsSpan(0, item), found.Changes[0].To.LevelOrNull, letters.AsSpan(item + 1));
    }
}
