using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Tests.Narratives;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Explanations;

public class TemplateNarratorTests
{
    [Fact]
    public void Both_sides_are_told_in_both_languages()
    {
        var text = TemplateNarrator.Sentences(Requests.Aggir());

        text.Fr.Should().Be("Ce qui tire vers GIR 1 à 4 : ne se lave pas toujours seule et a 84 ans. Ce qui tire vers GIR 5 ou 6 : mange sans aide.");
        text.En.Should().Be("What pulls towards GIR 1 to 4: does not always wash alone and is 84 years old. What pulls towards GIR 5 or 6: eats without help.");
    }

    [Fact]
    public void At_most_three_factors_a_side_are_told_and_neither_side_crowds_the_other_out()
    {
        var request = Requests.Aggir();
        var many = request with { Factors = [.. Enumerable.Range(0, 6).Select(i => request.Factors[1] with { Attribute = $"a{i}" }), request.Factors[0]] };

        TemplateNarrator.Told(many).Select(factor => factor.Attribute).Should().Equal("a0", "a1", "a2", "feeding");
    }

    [Fact]
    public void A_side_without_factors_has_no_sentence() =>
        TemplateNarrator.Sentences(Requests.Aggir() with { Factors = [] }).En.Should().BeEmpty();
}
