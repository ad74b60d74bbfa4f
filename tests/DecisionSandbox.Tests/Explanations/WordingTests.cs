using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Aids;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations;

public sealed class WordingTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(
        SmallPack.Levels("alone", "no", "yes"),
        SmallPack.Number("income", 0, 9999, new Text("a {value} euros par mois", "has {value} euros a month"), isInteger: false),
        SmallPack.Levels("lift", "no", "yes"),
        SmallPack.Levels("floor", "low", "high"));

    private static readonly Case s_case = SmallPack.Case("c", ("alone", "no"), ("income", 1234.5m), ("lift", "yes"), ("floor", "low"));

    [Fact]
    public void Factors_are_phrases_of_the_pack_strongest_first_without_zeros()
    {
        var factors = Wording.Factors(s_pack, s_case, Explained(("alone", -3), ("income", 1.5), ("lift", 0), ("floor", 0.5)));
        factors.Select(f => f.Phrase.En).Should().Equal("alone is no", "has 1,234.5 euros a month", "floor is low");
        factors.Select(f => f.TowardsPositive).Should().Equal(false, true, true);
        factors.Select(f => f.Strength.Fr).Should().Equal("pèse beaucoup", "pèse", "pèse un peu");
        factors[1].Phrase.Fr.Should().Be("a 1\u202f234,5 euros par mois");
        factors.Select(f => f.Place).Should().Equal("alone", "income", "floor");
    }

    [Fact]
    public void Equal_factors_keep_the_order_of_the_aid()
    {
        Wording.Factors(s_pack, s_case, Explained(("floor", 1), ("alone", -1), ("lift", 1))).Select(f => f.Attribute).Should().Equal("floor", "alone", "lift");
    }

    [Fact]
    public void The_summary_gives_both_sides_the_strongest_side_first()
    {
        var factors = Wording.Factors(s_pack, s_case, Explained(("alone", -3), ("income", 1.5)));
        var said = Wording.Summary(factors, new Text("vers oui", "towards yes"), new Text("vers non", "towards no"));
        said.En.Should().Be("What weighs towards no: alone is no; towards yes: has 1,234.5 euros a month.");
        Wording.Summary([], said, said).Fr.Should().Contain("Aucun élément");
    }

    [Fact]
    public void A_number_without_a_phrase_is_said_with_its_label()
    {
        Wording.Phrase(SmallPack.Number("rooms", 0, 10), AttributeValue.Of(3)).Fr.Should().Be("rooms\u00a0: 3");
    }

    [Fact]
    public void An_explanation_line_has_every_attribute_and_the_same_bytes_each_time()
    {
        var line = ExplanationJson.Line(Explained(("alone", -3), ("lift", 0)));
        line.Should().Be("""{"case":"c","aid":"a","aidHash":"sha256:0","method":"exact","background":null,"space":"score","base":0.1,"output":-2.9,"contributions":{"alone":-3,"lift":0},"additivityError":0}""");
    }

    [Fact]
    public void Counter_evidence_is_among_the_first_five_even_where_six_facts_weigh_more()
    {
        var pack = SmallPack.Of([.. Enumerable.Range(0, 8).Select(i => SmallPack.YesNo($"f{i}"))]);
        var @case = SmallPack.Case("c", [.. Enumerable.Range(0, 8).Select(i => ($"f{i}", (object)"yes"))]);
        var factors = Wording.Factors(pack, @case, Explained([.. Enumerable.Range(0, 8).Select(i => ($"f{i}", i >= 6 ? -0.1 / i : 8.0 - i))]));
        factors.Select(f => f.Attribute).Should().Equal("f0", "f1", "f2", "f3", "f6", "f4", "f5", "f7");
        factors.Take(Wording.ShownAtOnce).Should().Contain(f => !f.TowardsPositive);
        Wording.Factors(pack, @case, Explained([.. Enumerable.Range(0, 8).Select(i => ($"f{i}", 8.0 - i))])).Select(f => f.Attribute).Should().BeInAscendingOrder("with nothing to set against them the order is by weight");
    }

    [Theory]
    [InlineData("apa-aggir")]
    [InlineData("housing-priority")]
    public void Every_factor_of_the_packs_points_at_a_place_that_stands_in_the_file_in_both_languages_and_the_words_are_the_same_each_time(string id)
    {
        var loaded = Core.Cases.Loading.PackLoader.Load(House.Repository.PathOf("models", id)).Value;
        for (var index = 0; index < 8; index++)
        {
            var @case = loaded.Generator.Generate(31, index);
            var everything = Explained([.. loaded.Pack.Attributes.Where(a => a.SeenByAid).Select((a, i) => (a.Id, i % 2 == 0 ? 1.0 + i : -1.0 - i))]);
            var factors = Wording.Factors(loaded.Pack, @case, everything);
            foreach (var places in new[] { @case.File!.Fr.Places(), @case.File.En.Places() }) { factors.Select(f => f.Place).Should().BeSubsetOf(places.ToHashSet()); }
            factors.Should().OnlyContain(f => f.Phrase.Fr.Length > 0 && f.Phrase.En.Length > 0 && f.Phrase.Fr != f.Phrase.En);
            Wording.Factors(loaded.Pack, loaded.Generator.Generate(31, index), everything).Should().Equal(factors, "the same file, the same words");
        }
    }

    private static Explanation Explained(params (string Id, double Value)[] values) => new(
        "c", "a", "sha256:0", "exact", null, ExplanationSpace.Score, 0.1, -2.9, values.ToDictionary(v => v.Id, v => v.Value), 0, []);
}
