using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Statutory.Rsa;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Cases.Generation;
using DecisionSandbox.Core.Explanations;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Statutory.Rsa;

public sealed class RsaAidTests
{
    private static readonly RsaAid s_aid = new(CaseBackground.Of(Cases(11, 12), RsaAid.Attributes));

    [Fact]
    public void One_person_without_income_is_due_the_flat_amount_less_nothing()
    {
        var said = s_aid.Suggest(Of(new())).Value;
        (said.Option, said.Score, said.Details["amount"], said.Details["increased"]).Should().Be(("rsa-due", 646.52, 646.52m, false));
    }

    // 646.52 from April 2025, 651.69 from April 2026; ASF flat amount 22.5 % of 474.37 = 106.73325 a child.
    [Theory]
    [InlineData("month", "2026-04", 651.69)]
    [InlineData("age", 24, 0)]
    [InlineData("couple", "yes", 969.78)]
    [InlineData("children", 1, 863.05)]
    [InlineData("situation", "pregnancy", 830.21)]
    [InlineData("situation", "recent-isolation", 646.52)]
    [InlineData("earnings", 200, 446.52)]
    [InlineData("replacement", 641, 0)]
    [InlineData("familyBenefits", 100, 546.52)]
    [InlineData("housing", "owner", 568.94)]
    [InlineData("housing", "free", 568.94)]
    [InlineData("housingBenefit", 50, 596.52)]
    [InlineData("housingBenefit", 300, 568.94)]
    [InlineData("status", "student", 0)]
    [InlineData("residence", "permit-short", 0)]
    [InlineData("residence", "permit-5-years", 646.52)]
    public void Each_attribute_moves_the_amount_as_the_law_says(string attribute, object value, double amount)
    {
        var @case = Of(new() { [attribute] = value });
        s_aid.Suggest(@case).Value.Score.Should().Be(amount);
        s_aid.Suggest(@case).Value.Option.Should().Be(amount > 0 ? "rsa-due" : "rsa-not-due");
        new RsaReference().Answer(@case.Attributes)!.Option.Should().Be(amount > 0 ? "rsa-due" : "rsa-not-due");
    }

    [Theory]
    [InlineData("month", "2008-01")]
    [InlineData("month", "soon")]
    [InlineData("age", 70)]
    [InlineData("children", 1.5)]
    [InlineData("couple", "maybe")]
    [InlineData("earnings", -1)]
    public void What_is_not_allowed_is_refused_by_name(string attribute, object value)
    {
        var problem = s_aid.Suggest(Of(new() { [attribute] = value })).Problem;
        // A month that is one, but before the law: its own sentence.
        if (value is "2008-01") { problem.Should().BeOfType<RsaRatesUnknown>().Which.Message.En.Should().Contain("2009-06"); }
        else { problem.Should().BeOfType<AttributeProblem>().Which.Attribute.Should().Be(attribute); }
        var missing = Of(new());
        s_aid.Suggest(missing with { Attributes = missing.Attributes.Where(a => a.Key != attribute).ToDictionary() }).Problem.Should().BeOfType<AttributeProblem>().Which.Attribute.Should().Be(attribute);
    }

    [Fact]
    public void Explanations_add_up_to_the_amount_and_tell_each_step_with_its_article()
    {
        foreach (var @case in Cases(77, 25))
        {
            var why = s_aid.Explain(@case).Value;
            (why.Method, why.Space, why.Output).Should().Be(("exact", ExplanationSpace.Score, s_aid.Suggest(@case).Value.Score));
            why.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            why.Contributions.Keys.Should().Equal(RsaAid.Attributes);
            why.Trace.Should().OnlyContain(step => step.Rule.Fr.Length > 0 && step.Fact.En.Length > 0 && !step.Fact.Fr.Contains('{'));
            ExplanationJson.Line(s_aid.Explain(@case).Value).Should().Be(ExplanationJson.Line(why));
        }
        s_aid.Explain(Of(new() { ["couple"] = "yes" })).Value.Trace[1].Fact.Fr.Should().Be("646,52 € × 1,5 = 969,78 €");
    }

    private static Case Of(Dictionary<string, object> changes)
    {
        Dictionary<string, object> values = new()
        {
            ["month"] = "2025-09", ["age"] = 40, ["couple"] = "no", ["children"] = 0, ["situation"] = "none", ["earnings"] = 0, ["earningsEnded"] = "no", ["replacement"] = 0,
            ["familyBenefits"] = 0, ["alimony"] = 0, ["housing"] = "tenant", ["housingBenefit"] = 0, ["status"] = "other", ["residence"] = "french",
        };
        foreach (var (id, value) in changes) { values[id] = value; }
        return SmallPack.Case("c", [.. values.Select(v => (v.Key, v.Value))]);
    }

    private static List<Case> Cases(int seed, int count)
    {
        var random = new Random(seed);
        T One<T>(params T[] among) => among[random.Next(among.Length)];
        return [.. Enumerable.Range(0, count).Select(_ => Of(new()
        {
            ["month"] = One("2025-09", "2026-05", "2014-02"), ["age"] = random.Next(18, 64), ["couple"] = One("no", "yes"), ["children"] = random.Next(4),
            ["situation"] = One("none", "pregnancy", "child-under-3", "recent-isolation"), ["earnings"] = One(0, 0, 350, 700), ["earningsEnded"] = One("no", "yes"), ["replacement"] = One(0, 0, 400),
            ["familyBenefits"] = One(0, 148, 200), ["housing"] = One("tenant", "owner", "free", "contributing"), ["housingBenefit"] = One(0, 60, 250), ["status"] = One("other", "other", "student", "young-worker"),
        }))];
    }
}
