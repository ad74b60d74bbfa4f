using Bunit;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Web.Practitioner;
using DecisionSandbox.Web.Practitioner.Explaining;
using DecisionSandbox.Web.Practitioner.Ordering;
using DecisionSandbox.Web.Tests.Desks;
using FluentAssertions;

namespace DecisionSandbox.Web.Tests.Practitioner;

public sealed class AidCardTests : BunitContext
{
    private IRenderedComponent<AidCard> Card(ShownCase shown, List<string>? opened = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        return Render<AidCard>(card => card.AddCascadingValue(Language.Fr)
            .Add(c => c.Shown, Samples.Shown("c") with { Cases = [shown] }).Add(c => c.Case, shown).Add(c => c.Numbering, FactorNumbers.Of(shown.Factors, Samples.File(1).Fr)).Add(c => c.Path, "/here")
            .Add(c => c.OnDetail, detail => opened?.Add(detail)));
    }

    [Fact]
    public void An_explanation_that_was_refused_is_not_drawn_and_the_page_says_why()
    {
        var refused = Samples.Shown("c").Cases[0] with { Factors = [], TowardsLabel = null, AgainstLabel = null, Numbers = null, Narrative = null, Changes = [], NotExplained = new NotAdditive(1).Message };
        var card = Card(refused);
        card.Find("p.error").TextContent.Should().Be(new NotAdditive(1).Message.Fr);
        card.FindAll(".bars, table, svg").Should().BeEmpty();
        card.Find(".say").TextContent.Should().Contain("GIR 5 ou 6");
    }

    [Fact]
    public void A_sentence_that_a_language_model_worded_is_marked_as_generated_and_a_templates_is_not()
    {
        var shown = Samples.Shown("c").Cases[0] with { Narrative = Text.Same("Deux éléments ont pesé.") };
        Card(shown).Markup.Should().Contain("Deux éléments ont pesé.").And.NotContain(AidTexts.Generated.Fr);
        var mark = Card(shown with { IsGenerated = true }).FindAll("p.small").Single(p => p.TextContent == AidTexts.Generated.Fr);
        mark.PreviousElementSibling!.TextContent.Should().Be("Deux éléments ont pesé.", "the mark stands right under the sentence that it is about");
    }

    [Fact]
    public void In_a_list_only_the_sentence_that_a_model_worded_is_marked()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        var shown = Samples.ShownList();
        shown = shown with { Cases = [.. shown.Cases.Select((one, i) => one with { Narrative = Text.Same(i == 3 ? "Du modèle." : "Du gabarit."), IsGenerated = i == 3 })] };
        var view = new ReviewView(
            "r", null!, 1, ProtocolStep.Examine, TaskKind.Prioritisation, Text.Same(""), null, [], [], Samples.Dwelling, Samples.Requests, null, null, shown, [], null, false, ReviewDraft.Empty, null);
        var list = Render<OrderCompare>(card => card.AddCascadingValue(Language.Fr).Add(c => c.View, view));
        list.FindAll("details").Where(details => details.TextContent.Contains(AidTexts.Generated.Fr)).Should().ContainSingle().Which.TextContent.Should().Contain("Du modèle.");
    }

    [Fact]
    public void Five_factors_at_most_each_with_the_number_of_its_place_and_both_sides_drawn_alike()
    {
        var card = Card(Samples.Shown("c").Cases[0]);
        card.FindAll(".bars li").Should().HaveCount(FactorNumbers.ShownAtOnce);
        card.FindAll(".bars li.towards svg rect.bar").Should().NotBeEmpty();
        card.FindAll(".bars li.against svg rect.bar").Should().NotBeEmpty();
        card.FindAll(".bars li p").Should().OnlyContain(p => p.TextContent.Contains("pèse"));
        card.FindAll(".bars sup a").Should().HaveCount(FactorNumbers.ShownAtOnce).And.OnlyContain(a => a.GetAttribute("href")!.StartsWith("/here#place-"));
    }

    [Fact]
    public void Why_this_answer_and_not_another_stands_one_click_away_one_answer_at_a_time()
    {
        ShownRather Other(string option, string fr, params Factor[] factors) => new(option, Text.Same(fr), Text.Same($"vers « {fr} »"), factors, Text.Same($"Ce qui pèse vers « {fr} »"));
        var factors = Samples.Shown("c").Cases[0].Factors;
        var opened = new List<string>();
        var card = Card(Samples.Shown("c").Cases[0] with { Rather = [Other("social", "un travailleur social", factors[0], factors[2]), Other("both", "les deux", factors[1])] }, opened);
        var rather = card.FindAll("details").First(d => d.TextContent.Contains("Pourquoi cette réponse et pas une autre"));
        rather.HasAttribute("open").Should().BeFalse();
        rather.QuerySelector("#rather-said")!.TextContent.Should().Be("Ce qui pèse vers « un travailleur social »", "the nearest answer comes first");
        rather.QuerySelectorAll(".bars li").Should().HaveCount(2);
        card.FindAll("pattern").Select(p => p.Id).Should().OnlyHaveUniqueItems("two drawings of one fact");
        card.Find("#rather-than").Change("both");
        rather = card.FindAll("details").First(d => d.TextContent.Contains("Pourquoi cette réponse et pas une autre"));
        rather.QuerySelectorAll(".bars li").Should().ContainSingle();
        rather.TextContent.Should().Contain("Ce qui pèse vers « les deux »");
        card.FindAll("details").First(d => d.TextContent.Contains("Pourquoi cette réponse")).TriggerEvent("ontoggle", EventArgs.Empty);
        opened.Should().Equal("rather");
    }

    [Fact]
    public void What_is_known_of_files_like_this_one_stands_one_click_away_and_its_opening_is_told()
    {
        var likeness = new ShownLikeness(new Text("Il a appris de 250 dossiers.", "It learned from 250 files."), [new Text("22 sur 100", "22 in 100")], new Text("Les plus proches.", "The nearest."), [new Text("A 80 ans.", "Is 80.")], []);
        var opened = new List<string>();
        var card = Card(Samples.Shown("c").Cases[0] with { Likeness = likeness }, opened);
        var details = card.FindAll("details").ToList();
        details.Select(d => d.QuerySelector("summary")!.TextContent).Should().ContainInOrder("Ce qu’il sait de dossiers comme celui-ci", "Des dossiers semblables");
        details.Should().OnlyContain(d => !d.HasAttribute("open"));
        details.First(d => d.TextContent.Contains("semblables")).TextContent.Should().Contain("Il répond de même").And.NotContain("Il répond autrement");
        card.FindAll("details").First(d => d.TextContent.Contains("semblables")).TriggerEvent("ontoggle", EventArgs.Empty);
        opened.Should().Equal("similar");
    }
}
