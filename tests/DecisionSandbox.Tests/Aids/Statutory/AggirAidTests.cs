using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory;

public sealed class AggirAidTests
{
    private static readonly Case[] s_background =
        [Profile(82, "AABBABBA"), Profile(91, "BBCCBBCB"), Profile(58, "CCCCCCCC"), Profile(74, "AAAAAAAA"), Profile(79, "AAABAAAB")];

    private static readonly AggirAid s_aid = new(s_background);

    [Theory]
    [InlineData(82, "AABBAAAA", "gir-1-4", 4, 11)]
    [InlineData(60, "BBBBBBBB", "gir-1-4", 4, 10)]
    [InlineData(59, "BBBBBBBB", "gir-5-6", 4, 10)]
    [InlineData(90, "AAAAAAAA", "gir-5-6", 6, 13)]
    public void It_suggests_what_the_law_says_of_age_and_letters(int age, string letters, string option, int gir, int rank)
    {
        var said = s_aid.Suggest(Profile(age, letters)).Value;
        (said.Option, said.Score).Should().Be((option, gir));
        SuggestionJson.Line(said).Should().Be(
            $$"""{"case":"t","aid":"statutory","option":"{{option}}","rank":null,"score":{{gir}},"uncertainty":null,"abstains":null,"details":{"gir":{{gir}},"rang":"""
            + $"{rank}}}}}");
    }

    [Fact]
    public void Its_contributions_are_the_Shapley_values_of_the_law_itself_one_per_attribute()
    {
        foreach (var letters in AggirGrid.AllProfiles.Where((_, i) => i % 331 == 0))
        {
            var explanation = s_aid.Explain(Profile(77, letters)).Value;
            var background = s_background.Select(Row).ToList();
            var worth = CoalitionShapley.Worth(Row(Profile(77, letters)), background, rows =>
                [.. rows.Select(row => int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture) >= 60 && AggirGrid.Classify(string.Concat(row[1..])).Gir <= 4 ? 1.0 : 0.0)]);
            explanation.Contributions.Keys.Should().Equal(s_aid.Reads);
            explanation.Contributions.Values.Should().Equal(CoalitionShapley.Values(worth));
            explanation.AdditivityError.Should().BeLessThan(AdditivityCheck.Tolerance);
            explanation.Method.Should().Be("exact");
            explanation.Background.Should().StartWith("cases-5@sha256:");
        }
    }

    [Fact]
    public void Its_trace_names_groups_rank_GIR_and_age_in_both_languages()
    {
        var trace = s_aid.Explain(Profile(82, "CCAAAAAA")).Value.Trace;
        trace.Select(step => step.Rule.Fr).Should().Equal("Groupe A", "Groupe B", "Rang et GIR", "Âge");
        trace[0].Fact.En.Should().Be("sum 3,200, cut-off 3,390: not reached");
        trace[1].Holds.Should().BeTrue();
        trace[1].Attributes.Should().Equal("coherence", "orientation");
    }

    [Theory]
    [InlineData("transfers", null, "manque")]
    [InlineData("transfers", "D", "A | B | C")]
    [InlineData("age", "vieux", "0..130")]
    public void A_missing_or_unknown_value_is_named_with_what_is_allowed(string attribute, string? level, string expected)
    {
        var attributes = Profile(80, "AAAAAAAA").Attributes.ToDictionary();
        if (level is null) { attributes.Remove(attribute); } else { attributes[attribute] = AttributeValue.Level(level); }
        var problem = s_aid.Suggest(Profile(80, "AAAAAAAA") with { Attributes = attributes }).Problem;
        problem.Should().BeOfType<AttributeProblem>().Which.Attribute.Should().Be(attribute);
        problem!.Message.Fr.Should().Contain(expected);
    }

    [Theory]
    [InlineData(130.5)]
    [InlineData(-1)]
    [InlineData(131)]
    public void An_age_out_of_range_is_refused(double age)
    {
        var attributes = Profile(80, "AAAAAAAA").Attributes.ToDictionary();
        attributes["age"] = AttributeValue.Of((decimal)age);
        s_aid.Explain(Profile(80, "AAAAAAAA") with { Attributes = attributes }).Problem.Should().BeOfType<AttributeProblem>();
    }

    internal static Case Profile(int age, string letters) =>
        SmallPack.Case("t", [("age", age), .. AggirGrid.Items.Select((id, i) => (id, (object)letters[i].ToString()))]);

    private static string[] Row(Case @case) => [.. s_aid.Reads.Select(id => @case.Attributes[id].ToString())];
}
