using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Aids.Faults;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Studies;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Aids.Faults;

/// <summary>A planted fault changes what is said where it is declared and nowhere else, and its explanation is its own and adds up.</summary>
public sealed class FaultyAidTests
{
    private static readonly DeclaredFault Biased = new(FaultKind.BiasedVariant, Text.Same("")) { Attribute = "transfers", Level = "C", By = -3 };

    [Fact]
    public void A_biased_variant_moves_the_log_odds_of_one_level_and_no_other()
    {
        var aid = Faulty(Biased);

        aid.Suggest(Of("B")).Value.Should().BeEquivalentTo(new LinearAid().Suggest(Of("B")).Value);
        var said = aid.Suggest(Of("C")).Value;
        (said.Score, said.Option).Should().Be((2.0 - 3, "no"));
        // σ(2) = .881 for yes; log-odds 2 − 3 = −1 give σ(1) = .731 for no.
        said.Uncertainty!.Probability.Should().BeApproximately(0.731059, 1e-6);
        said.Uncertainty.Low.Should().BeLessThan(said.Uncertainty.Probability).And.BePositive();
        said.Uncertainty.High.Should().BeGreaterThan(said.Uncertainty.Probability).And.BeLessThan(1);
        said.Uncertainty.PredictionSet.Should().Contain("no");
    }

    [Fact]
    public void Its_explanation_names_the_biased_attribute_and_adds_up_to_what_it_says()
    {
        var explained = Faulty(Biased).Explain(Of("C")).Value;

        explained.Contributions["transfers"].Should().Be(1.5 - 3);
        explained.Output.Should().Be(-1);
        (explained.Base + explained.Contributions.Values.Sum()).Should().BeApproximately(explained.Output, 1e-12);
        explained.AidHash.Should().NotBe(new LinearAid().Hash).And.Be(Faulty(Biased).Hash);
    }

    [Fact]
    public void An_erroneous_score_is_turned_on_the_named_cases_only()
    {
        var fault = new DeclaredFault(FaultKind.ErroneousScore, Text.Same("")) { Places = [0] };
        var aid = Faulty(fault, "case-C");

        var (turned, kept) = (aid.Suggest(Of("C")).Value, aid.Suggest(Of("B")).Value);
        (turned.Score, turned.Option, turned.Uncertainty!.Probability).Should().Be((-2.0, "no", new LinearAid().Suggest(Of("C")).Value.Uncertainty!.Probability));
        kept.Option.Should().Be("yes");
        var explained = aid.Explain(Of("C")).Value;
        (explained.Base + explained.Contributions.Values.Sum()).Should().BeApproximately(-2, 1e-12);
    }

    [Fact]
    public void Another_fault_is_another_aid() =>
        new[] { Faulty(Biased).Hash, Faulty(Biased with { By = -2 }).Hash, Faulty(Biased with { Level = "B" }).Hash }.Should().OnlyHaveUniqueItems();

    private static FaultyAid Faulty(DeclaredFault fault, params string[] cases) => new(new LinearAid(), fault, cases.ToHashSet()) { Options = ["yes", "no"] };

    private static Case Of(string transfers) => new(
        $"case-{transfers}", "p", new Dictionary<string, AttributeValue> { ["transfers"] = AttributeValue.Level(transfers) }, new Dictionary<string, AttributeValue>(), null, null, new Dictionary<string, string>());

    // Base .5, and 1.5 for C or .75 for B.
    private sealed class LinearAid : IDecisionAid
    {
        public string PackId => "p";
        public string Id => "linear";
        public string Hash => "sha256:linear";
        public IReadOnlyList<string> Reads { get; } = ["transfers"];

        public Outcome<Suggestion> Suggest(Case @case)
        {
            var score = 0.5 + Effect(@case);
            var probability = 1 / (1 + Math.Exp(-score));
            return new Suggestion(@case.Id, Id, "yes", null, score, new(probability, probability - 0.1, probability + 0.05, ["yes"]), null, new Dictionary<string, object>());
        }

        public Outcome<Explanation> Explain(Case @case) => AdditivityCheck.Check(
            new Explanation(@case.Id, Id, Hash, "exact", null, ExplanationSpace.LogOdds, 0.5, 0.5 + Effect(@case), new Dictionary<string, double> { ["transfers"] = Effect(@case) }, 0, []), 0.5 + Effect(@case));

        private static double Effect(Case @case) => @case.Attributes["transfers"].LevelOrNull == "C" ? 1.5 : 0.75;
    }
}
