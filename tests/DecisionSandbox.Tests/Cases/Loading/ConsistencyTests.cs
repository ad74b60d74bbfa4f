using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Cases.Loading;

/// <summary>Rules that the facts of one situation keep, read from the pack with the generator's formulas.</summary>
public sealed class ConsistencyTests
{
    private const string Before = "\naids:\n";

    [Fact]
    public void A_rule_holds_for_values_and_is_silent_where_one_is_unknown()
    {
        using var altered = With("""
            consistency:
              - says: { fr: Qui ne se lève pas sans aide ne se déplace pas sans aide., en: Who cannot get up does not walk about. }
                holds: transfers != 'C' or indoorMobility == 'C'
              - says: { fr: L’âge., en: Age. }
                holds: age >= 60 or coherence == 'A'
            groupNames:
              extra: { alone: { fr: personnes seules, en: people on their own } }
            """);
        var pack = altered.Load().Value.Pack;
        var rule = pack.Consistency.Single(r => r.Attributes.Contains("transfers"));
        rule.Attributes.Should().Equal("transfers", "indoorMobility");
        rule.IsBroken(Values(("transfers", "C"), ("indoorMobility", "B"))).Should().BeTrue();
        rule.IsBroken(Values(("transfers", "C"), ("indoorMobility", "C"))).Should().BeFalse();
        rule.IsBroken(Values(("transfers", "C"))).Should().BeFalse();
        var age = pack.Consistency.Single(r => r.Attributes.Contains("age"));
        age.IsBroken(new Dictionary<string, AttributeValue> { ["age"] = AttributeValue.Of(59), ["coherence"] = AttributeValue.Level("B") }).Should().BeTrue();
        pack.Groups.Should().Contain(new CaseGroup("extra", "alone", new Text("personnes seules", "people on their own")));
    }

    [Theory, MemberData(nameof(ShippedPacks))]
    public void What_is_true_of_a_pack_s_cases_keeps_its_rules(string id)
    {
        var loaded = Core.Cases.Loading.PackLoader.Load(House.Repository.PathOf("models", id)).Value;
        for (var index = 0; index < 3000; index++)
        {
            var @case = loaded.Generator.Sketch(41, index);
            var real = @case.Attributes.ToDictionary();
            foreach (var (attribute, value) in @case.Truth) { real[attribute] = value; }
            loaded.Pack.Consistency.Where(rule => rule.IsBroken(real)).Select(rule => rule.Says.En).Should().BeEmpty(@case.Id);
        }
    }

    public static TheoryData<string> ShippedPacks => [.. Directory.EnumerateFiles(House.Repository.PathOf("models"), "pack.yaml", SearchOption.AllDirectories).Select(file => Path.GetFileName(Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(ShippedPacks))]
    public void Every_group_of_a_shipped_pack_has_words(string id)
    {
        var loaded = Core.Cases.Loading.PackLoader.Load(House.Repository.PathOf("models", id)).Value;
        foreach (var (group, value) in Enumerable.Range(0, 300).SelectMany(index => loaded.Generator.Sketch(1, index).Groups).Distinct())
        {
            loaded.Pack.Groups.Should().Contain(named => named.Id == group && named.Value == value, $"{group} = {value}");
        }
    }

    [Fact]
    public void Of_an_amount_a_rule_knows_whether_there_is_any()
    {
        var rule = Core.Cases.Loading.PackLoader.Load(House.Repository.PathOf("models", "rsa")).Value.Pack.Consistency.Single(r => r.Attributes.Contains("earningsEnded"));
        bool Broken(string ended, decimal earnings) => rule.IsBroken(new Dictionary<string, AttributeValue> { ["earningsEnded"] = AttributeValue.Level(ended), ["earnings"] = AttributeValue.Of(earnings) });
        Broken("yes", 0).Should().BeTrue();
        Broken("yes", 0.4m).Should().BeFalse("forty cents are earnings");
        Broken("no", 0).Should().BeFalse();
    }

    [Theory]
    [InlineData("apa-aggir")]
    [InlineData("housing-priority")]
    [InlineData("rsa")]
    [InlineData("dalo")]
    [InlineData("orientation")]
    public void A_pack_whose_facts_can_contradict_each_other_declares_how(string id) =>
        Core.Cases.Loading.PackLoader.Load(House.Repository.PathOf("models", id)).Value.Pack.Consistency.Should().NotBeEmpty();

    [Theory]
    [InlineData("transfer != 'C'", "transfer")]
    [InlineData("transfers != 'D'", "D")]
    [InlineData("1 == 1", "at least one attribute")]
    [InlineData("transfers", "condition")]
    public void A_rule_that_cannot_be_read_is_refused_with_its_line(string holds, string says)
    {
        using var altered = With($$"""
            consistency:
              - says: { fr: a, en: a }
                holds: {{holds}}
            """);
        var refusal = altered.Refusal();
        refusal.Items.Should().ContainSingle().Which.What.En.Should().Contain(says);
        refusal.Items[0].Line.Should().BePositive();
    }

    // A pack that declares rules of its own already has them replaced.
    private static AlteredPack With(string part)
    {
        var pack = File.ReadAllText(Path.Combine(House.Repository.PathOf("models", "apa-aggir"), "pack.yaml"));
        var own = pack.IndexOf("\nconsistency:", StringComparison.Ordinal);
        return own < 0
            ? Packs.AlteredAggir(("pack.yaml", Before, "\n" + part + Before))
            : Packs.AlteredAggir(("pack.yaml", pack[own..pack.IndexOf(Before, own, StringComparison.Ordinal)], "\n" + part));
    }

    private static Dictionary<string, AttributeValue> Values(params (string Id, string Level)[] values) => values.ToDictionary(v => v.Id, v => AttributeValue.Level(v.Level));
}
