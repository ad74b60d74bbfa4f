using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids.BooleanRules;
using DecisionSandbox.Core.Aids.RuleFiles;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.BooleanRules;

public sealed class BooleanRuleTests
{
    private static readonly ScenarioPack s_pack = SmallPack.Of(SmallPack.YesNo("a"), SmallPack.YesNo("b"), SmallPack.YesNo("c"), SmallPack.Number("months", 0, 60));

    private const string Good = """
        version: 1
        title: {fr: Règle, en: Rule}
        notice: {fr: Essai, en: Trial}
        holds: gir-1-4
        fails: gir-5-6
        conditions:
          - {id: first, label: {fr: un, en: one}, when: {a: yes}}
          - {id: second, label: {fr: deux, en: two}, when: {b: yes, months: {min: 7}}}
          - {id: third, label: {fr: trois, en: three}, when: {c: yes}}
        rule: {all: [first, {any: [second, {not: third}]}]}
        """;

    [Fact]
    public void The_rule_is_what_logic_says_for_every_combination()
    {
        var aid = Aid(Parse(Good).Value);
        foreach (var (a, b, c, months) in from a in Both from b in Both from c in Both from months in new[] { 0, 6, 7, 60 } select (a, b, c, months))
        {
            var said = aid.Suggest(Case(a, b, c, months)).Value;
            var holds = a == "yes" && ((b == "yes" && months >= 7) || c == "no");
            (said.Option, said.Score).Should().Be((holds ? "gir-1-4" : "gir-5-6", holds ? 1 : 0));
            said.Details.Should().Equal(new Dictionary<string, object> { ["first"] = a == "yes", ["second"] = b == "yes" && months >= 7, ["third"] = c == "yes" });
        }
    }

    [Fact]
    public void The_trace_tells_which_condition_held_on_which_fact_and_the_values_add_up()
    {
        var why = Aid(Parse(Good).Value).Explain(Case("yes", "yes", "yes", 6)).Value;
        why.Trace.Select(step => (step.Rule.En, step.Holds)).Should().Equal(("one", true), ("two", false), ("three", true));
        why.Trace[1].Fact.Fr.Should().EndWith("non remplie");
        (why.Output, why.Space).Should().Be((0, ExplanationSpace.Probability));
        why.AdditivityError.Should().BeLessThanOrEqualTo(1e-12);
    }

    [Theory]
    [InlineData("{not: third}", "third", "no")]
    [InlineData("all: [first", "any: [first", "yes")]
    public void A_rule_with_one_word_wrong_answers_otherwise(string right, string wrong, string a)
    {
        var @case = Case(a, "no", a == "yes" ? "yes" : "no", 0);
        Case[] all = [.. from x in Both from y in Both from z in Both select Case(x, y, z, 9), @case];
        var (good, bad) = (Aid(Parse(Good).Value), Aid(Parse(Good.Replace(right, wrong, StringComparison.Ordinal)).Value));
        all.Should().Contain(one => good.Suggest(one).Value.Option != bad.Suggest(one).Value.Option);
    }

    [Theory]
    [InlineData("{any: [second", "{any: [secund", "“secund” is no condition; conditions: first, second, third")]
    [InlineData("{not: third}", "second", "“third” is not used")]
    [InlineData("{not: third}", "{none: third}", "{ all: […] }")]
    [InlineData("holds: gir-1-4", "holds: yes-please", "“yes-please” is not a decision")]
    [InlineData("when: {a: yes}", "when: {z: yes}", "no attribute “z”")]
    [InlineData("when: {a: yes}", "when: {a: maybe}", "levels: no, yes")]
    [InlineData("id: third", "id: first", "“first” is written twice")]
    [InlineData("notice:", "notes:", "unknown key “notes”")]
    public void Each_mistake_is_named(string right, string wrong, string message)
    {
        Parse(Good.Replace(right, wrong, StringComparison.Ordinal)).Problem.Should().BeOfType<RuleFileProblem>().Which.Message.En.Should().Contain(message).And.Contain("rules.yaml, line ");
    }

    private static readonly string[] Both = ["no", "yes"];

    private static Outcome<BooleanRule> Parse(string yaml) => BooleanRuleFile.Parse("rules.yaml", yaml, s_pack.Attributes, s_pack.Decisions);

    private static BooleanRuleAid Aid(BooleanRule rule) =>
        new(s_pack, "dalo", rule, "sha256:0", CaseBackground.Of([Case("no", "no", "no", 0), Case("yes", "no", "no", 20), Case("yes", "yes", "yes", 3)], rule.Reads));

    private static Case Case(string a, string b, string c, int months) => SmallPack.Case("c", ("a", a), ("b", b), ("c", c), ("months", months));
}
