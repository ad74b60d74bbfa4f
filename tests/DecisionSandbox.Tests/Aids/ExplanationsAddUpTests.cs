using DecisionSandbox.Core.Aids.Statutory;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Aids.Statutory;
using DecisionSandbox.Tests.Housing;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids;

/// <summary>Every explanation of the rule aids adds up, on random cases as on the packs' own; a broken sum is refused.</summary>
public sealed class ExplanationsAddUpTests
{
    [Fact]
    public void Two_thousand_random_profiles_of_the_statute_add_up()
    {
        var random = new Random(4);
        string Letters() => string.Concat(Enumerable.Range(0, 8).Select(_ => "ABC"[random.Next(3)]));
        var aid = new AggirAid([.. Enumerable.Range(0, 60).Select(_ => AggirAidTests.Profile(random.Next(50, 100), Letters()))]);
        for (var i = 0; i < 2000; i++)
        {
            var explanation = aid.Explain(AggirAidTests.Profile(random.Next(50, 100), Letters())).Value;
            explanation.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            explanation.Output.Should().BeOneOf(0, 1);
        }
    }

    [Fact]
    public void Ten_thousand_requests_of_the_grid_add_up_in_whole_points()
    {
        foreach (var @case in HousingPack.Generator.GenerateMany(8, 0, 10_000))
        {
            var explanation = HousingPack.Grid.Explain(@case).Value;
            explanation.AdditivityError.Should().Be(0);
            explanation.Contributions.Values.Sum().Should().Be(HousingPack.Grid.Suggest(@case).Value.Score);
            Wording.Factors(HousingPack.Pack, @case, explanation).Should().OnlyContain(factor => factor.Phrase.Fr.Length > 0 && !factor.Phrase.En.Contains('{'));
        }
    }

    [Fact]
    public void An_explanation_that_lost_one_contribution_is_refused()
    {
        var @case = HousingPack.Generator.Generate(8, 1);
        var whole = HousingPack.Grid.Explain(@case).Value;
        var lost = whole with { Contributions = whole.Contributions.Where(c => c.Key != "seniorityMonths").ToDictionary() };
        AdditivityCheck.Check(lost, whole.Output).Problem.Should().BeOfType<NotAdditive>();
    }
}
