using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Designs;
using DecisionSandbox.Core.Cases.Loading;
using DecisionSandbox.Tests.House;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Designs;

/// <summary>Factorial designs of the real packs.</summary>
public sealed class A_design_is_made_of_cases_that_can_be(ITestOutputHelper output)
{
    public static TheoryData<string> AllPacks => [.. Directory.EnumerateDirectories(Repository.PathOf("models")).Where(f => File.Exists(Path.Combine(f, "pack.yaml"))).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(AllPacks))]
    public void Each_pack_gives_a_design_that_is_better_than_its_caseload(string id)
    {
        var pack = PackLoader.Load(Repository.PathOf("models", id)).Value;
        var design = FactorialDesigner.Design(pack, 96, 7).Value;
        IReadOnlyList<int> levels = [.. design.Factors.Select(f => f.Levels.Count)];
        var caseload = DEfficiency.Of([.. pack.Generator.GenerateMany(7, 0, 400).Select(c => (IReadOnlyList<int>)[.. design.Factors.Select(f => f.LevelOf(c.Attributes[f.Attribute]))]).Where(row => !row.Contains(-1)).Take(96)], levels);
        output.WriteLine($"{id}: {DesignJson.Name(design.Kind)}, D-efficiency {design.Efficiency.Value:F3} ({design.Efficiency.Rank} of {design.Efficiency.Parameters}), the caseload's {caseload.Value:F3}; largest V {design.Pairs[0].Association:F2}; impossible pairs {design.Impossible.Count}; combinations {design.Combinations} of {design.PossibleInPrinciple}");
        design.Efficiency.Rank.Should().Be(design.Efficiency.Parameters);
        design.Efficiency.Value.Should().BeGreaterThan(caseload.Value * 1.2);

        var cases = Enumerable.Range(0, 96).Select(row => design.CaseOf(pack, row)).ToList();
        cases.Select(c => c.Id).Should().OnlyHaveUniqueItems().And.AllSatisfy(i => i.Should().StartWith($"{id}/7/F"));
        for (var row = 0; row < cases.Count; row++)
        {
            new[] { cases[row].File!.Fr, cases[row].File!.En }.Should().AllSatisfy(file => file.ToPlainText().Should().MatchRegex(@"\w{3}").And.NotContainAny("{{", "{%", "NaN"));
            design.Factors.Select(f => f.LevelOf(cases[row].Attributes[f.Attribute])).Should().Equal(design.Rows[row].Levels);
            cases[row].Truth.Keys.Intersect(design.Factors.Select(f => f.Attribute)).Should().BeEmpty("a factor means one thing: the form and what is true agree");
        }
        var texts = pack.Generator.GenerateMany(7, 0, 400).Select(c => c.File!.Fr.ToPlainText()).ToHashSet();
        cases.Should().NotContain(c => texts.Contains(c.File!.Fr.ToPlainText()), "the two designs never share a case");
    }

    [Fact]
    public void The_same_seed_gives_the_same_design_and_another_seed_another()
    {
        string[] factors = ["coherence", "transfers", "toilet"];
        var design = FactorialDesigner.Design(Packs.Aggir, 20, 7, factors).Value;
        DesignJson.Write(FactorialDesigner.Design(Packs.Aggir, 20, 7, factors).Value).Should().Be(DesignJson.Write(design));
        FactorialDesigner.Design(Packs.Aggir, 20, 8, factors).Value.Hash.Should().NotBe(design.Hash);
    }

    [Fact]
    public void A_few_factors_give_a_full_design_and_their_fraction_has_the_resolution_of_the_table()
    {
        string[] factors = ["currentHousing"];
        var pack = PackLoader.Load(Repository.PathOf("models", "housing-priority")).Value;
        var full = FactorialDesigner.Design(pack, 12, 3, factors).Value;
        (full.Kind, full.Efficiency.Value).Should().Be((DesignKind.Full, 1));
        full.Counts(0).Should().AllBeEquivalentTo(2);

        var fraction = FactorialDesigner.Design(pack, 8, 3, ["seniorityMonths", "sex", "income", "dwellingAccess"]).Value;
        (fraction.Kind, fraction.Fraction!.Resolution).Should().Be((DesignKind.RegularFraction, 4));
        fraction.Efficiency.Value.Should().BeApproximately(1, 1e-12);
        fraction.Pairs.Should().OnlyContain(p => p.Association < 1e-9);
        DesignJson.Write(fraction).Should().Contain("\"resolution\": 4").And.Contain("\"definingRelation\"");
    }

    [Fact]
    public void What_the_generator_never_gives_is_left_out_and_named()
    {
        var pack = PackLoader.Load(Repository.PathOf("models", "housing-priority")).Value;
        var design = FactorialDesigner.Design(pack, 24, 3, ["currentHousing", "unfit"]).Value;
        design.Impossible.Should().Contain(new ImpossiblePair("currentHousing", "no-home", "unfit", "yes"));
        design.Rows.Should().NotContain(r => design.Factors[0].Levels[r.Levels[0]].Id == "no-home" && design.Factors[1].Levels[r.Levels[1]].Id == "yes");
        design.Combinations.Should().BeLessThan((int)design.PossibleInPrinciple);
    }

    [Fact]
    public void Blocks_spread_each_level()
    {
        var pack = PackLoader.Load(Repository.PathOf("models", "apa-aggir")).Value;
        var design = FactorialDesigner.Design(pack, 48, 5).Value;
        var blocks = design.Blocks(12);
        blocks.SelectMany(b => b).Order().Should().Equal(Enumerable.Range(0, 48));
        var unevenBefore = Uneven(design, [.. Enumerable.Range(0, 48).Chunk(12)]);
        var uneven = Uneven(design, blocks);
        output.WriteLine($"largest difference between blocks: {uneven}, before exchanging {unevenBefore}");
        uneven.Should().BeLessThanOrEqualTo(2).And.BeLessThan(unevenBefore);
    }

    [Fact]
    public void What_cannot_be_made_is_said_in_a_sentence()
    {
        var pack = Packs.Aggir;
        FactorialDesigner.Design(pack, 1, 1).Problem!.Message.Fr.Should().Contain("de 2 à 2000");
        FactorialDesigner.Design(pack, 20, 1, ["sex"]).Problem!.Message.En.Should().Contain("“sex”").And.Contain("coherence");
    }

    private static int Uneven(FactorialDesign design, IReadOnlyList<IReadOnlyList<int>> blocks) =>
        design.Factors.SelectMany((f, k) => f.Levels.Select((_, l) => blocks.Select(b => b.Count(i => design.Rows[i].Levels[k] == l)).ToList())).Max(c => c.Max() - c.Min());
}
