using DecisionSandbox.Core;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Narratives;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Narratives;

public class FaithfulnessGuardTests
{
    /// <summary>English texts that misreport <see cref="Requests.Aggir"/>, and the rule that must see it.</summary>
    public static TheoryData<string, string> Unfaithful => new()
    {
        { "", "says-something" },
        { ".", "says-something" },
        { "What pulls towards GIR 1 to 4: does not always wash alone and is 85 years old. What pulls towards GIR 5 or 6: eats without help.", "numbers-stand" },
        { "7 facts pull towards GIR 1 to 4: does not always wash alone, is 84 years old. What pulls towards GIR 5 or 6: eats without help.", "numbers-stand" },
        { "The aid suggests GIR 4. What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old. What pulls towards GIR 5 or 6: eats without help.", "numbers-stand" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old, lives alone. What pulls towards GIR 5 or 6: eats without help.", "nothing-else-claimed" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old. Eats without help does not pull towards GIR 5 or 6.", "nothing-else-claimed" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old. On the other side of towards GIR 5 or 6: eats without help.", "nothing-else-claimed" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old. What pulls towards GIR 5 or 6: eats without help. You should refuse.", "nothing-else-claimed" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old. What pulls towards GIR 5 or 6: eats without help ✓", "nothing-else-claimed" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old.", "no-factor-left-out" },
        { "The aid suggests GIR 5 or 6 (no APA).", "no-factor-left-out" },
        { "What pulls towards GIR 5 or 6: does not always wash alone, is 84 years old. What pulls towards GIR 1 to 4: eats without help.", "directions-hold" },
        { "What pulls towards GIR 1 to 4: does not always wash alone, is 84 years old and eats without help. The aid goes towards GIR 5 or 6.", "directions-hold" },
        { "Does not always wash alone, is 84 years old, towards GIR 1 to 4, and towards GIR 5 or 6 eats without help.", "directions-hold" },
        { "Does not always wash alone, is 84 years old, eats without help.", "directions-hold" },
    };

    [Fact]
    public void A_faithful_rewording_is_kept() =>
        FaithfulnessGuard.Standard.Check(Requests.Faithful, Requests.Aggir()).Should().BeNull();

    [Fact]
    public void The_template_itself_is_faithful() =>
        FaithfulnessGuard.Standard.Check(TemplateNarrator.Sentences(Requests.Aggir()), Requests.Aggir()).Should().BeNull();

    [Theory]
    [MemberData(nameof(Unfaithful))]
    public void An_unfaithful_text_is_rejected_by_the_rule_that_it_breaks(string english, string rule)
    {
        var problem = FaithfulnessGuard.Standard.Check(Requests.Faithful with { En = english }, Requests.Aggir());

        problem.Should().BeOfType<Unfaithful>().Which.Rule.Should().Be(rule);
    }

    [Fact]
    public void An_unfaithful_French_text_is_rejected_too() =>
        FaithfulnessGuard.Standard.Check(Requests.Faithful with { Fr = Requests.Faithful.Fr.Replace("84", "48", StringComparison.Ordinal) }, Requests.Aggir())
            .Should().BeOfType<Unfaithful>().Which.Rule.Should().Be("numbers-stand");

    [Fact]
    public void A_fact_that_is_only_part_of_a_word_is_no_fact() =>
        FaithfulnessGuard.Standard.Check(
            Requests.Faithful with { En = Requests.Faithful.En.Replace("eats without", "defeats without", StringComparison.Ordinal) }, Requests.Aggir())
            .Should().BeOfType<Unfaithful>();

    /// <summary>Each rule is needed: a guard without it keeps a text that misreports.</summary>
    [Theory]
    [InlineData("says-something")]
    [InlineData("numbers-stand")]
    [InlineData("nothing-else-claimed")]
    [InlineData("no-factor-left-out")]
    [InlineData("directions-hold")]
    public void A_guard_broken_by_one_rule_lets_a_misreport_through(string left)
    {
        var broken = new FaithfulnessGuard([.. FaithfulnessGuard.Standard.Rules.Where(rule => rule.Name != left)]);
        var request = left == "says-something" ? Requests.Aggir() with { Factors = [] } : Requests.Aggir();
        var faithful = left == "says-something" ? new Text("L’outil propose.", "The aid proposes.") : Requests.Faithful;

        Unfaithful.Any(row => broken.Check(faithful with { En = row.Data.Item1 }, request) is null).Should().BeTrue();
    }
}
