using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning;
using DecisionSandbox.Learning.Training;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class TrainedAidTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TrainedAid _aid;
    private readonly Case[] _cases = [.. PracticePack.Draw(new Random(99), 10_000).Select(c => c.Case)];

    public TrainedAidTests() => _aid = PracticePack.Trained(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ten_thousand_explanations_add_up_to_what_the_aid_returned()
    {
        foreach (var @case in _cases)
        {
            var explanation = _aid.Explain(@case).Value;
            explanation.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
            explanation.Output.Should().Be(_aid.Suggest(@case).Value.Score);
            explanation.Contributions.Keys.Should().Equal(_aid.Reads);
        }
    }

    [Fact]
    public void The_tree_walk_agrees_with_enumerating_the_coalitions()
    {
        foreach (var @case in _cases.Take(20))
        {
            var (walk, enumerated) = (_aid.Explain(@case, "interventional").Value, _aid.Explain(@case, "exact").Value);
            TreeShapleyTests.Close([walk.Base, .. walk.Contributions.Values], [enumerated.Base, .. enumerated.Contributions.Values]);
        }
    }

    [Fact]
    public void The_explanation_names_its_method_and_background()
    {
        var explanation = _aid.Explain(_cases[0], "path-dependent").Value;

        explanation.Method.Should().Be("path-dependent");
        explanation.Background.Should().Be("train-sample-100@" + _aid.Manifest.Background.Hash);
        explanation.Space.Should().Be(ExplanationSpace.LogOdds);
        _aid.Explain(_cases[0]).Value.Method.Should().Be("interventional");
        _aid.Explain(_cases[0], "saabas").Problem!.Message.En.Should().Contain("interventional, path-dependent, exact");
    }

    [Fact]
    public void Raw_score_log_odds_and_probability_are_kept_apart()
    {
        var (@case, platt) = (_cases[0], _aid.Manifest.Models[0].Calibration);
        var (score, logOdds, probability) = (_aid.Explain(@case, "exact", ExplanationSpace.Score).Value, _aid.Explain(@case, "exact").Value, _aid.Explain(@case, "exact", ExplanationSpace.Probability).Value);

        new[] { score, logOdds, probability }.Select(e => e.Space).Should().Equal(ExplanationSpace.Score, ExplanationSpace.LogOdds, ExplanationSpace.Probability);
        logOdds.Output.Should().BeApproximately(platt.LogOdds(score.Output), 1e-12);
        probability.Output.Should().BeApproximately(PlattCalibration.Probability(logOdds.Output), 1e-12);
        foreach (var id in _aid.Reads) { logOdds.Contributions[id].Should().BeApproximately(platt.Scale(score.Contributions[id]), 1e-9); }
        // The mean of probabilities is not the probability of the mean.
        probability.Base.Should().NotBeApproximately(PlattCalibration.Probability(logOdds.Base), 1e-4);
        probability.AdditivityError.Should().BeLessThanOrEqualTo(AdditivityCheck.Tolerance);
        _aid.Explain(@case, "interventional", ExplanationSpace.Probability).Problem!.Message.En.Should().Contain("exact");
    }

    [Fact]
    public void A_suggestion_says_how_sure_it_is()
    {
        foreach (var suggestion in _cases.Take(500).Select(c => _aid.Suggest(c).Value).Where(s => s.Abstains is null))
        {
            suggestion.Option.Should().Be(suggestion.Score > 0 ? "yes" : "no");
            var uncertainty = suggestion.Uncertainty!;
            var band = _aid.Band(suggestion.Score).Right;
            (uncertainty.Probability, uncertainty.Low, uncertainty.High).Should().Be((band.Value, band.Low, band.High));
            (1 - uncertainty.Probability).Should().BeApproximately(Convert.ToDouble(suggestion.Details["bandWrong"], null) / Convert.ToDouble(suggestion.Details["bandCases"], null), 1e-6);
            uncertainty.PredictionSet.Should().Contain(suggestion.Option);
        }
    }

    [Fact]
    public void Prediction_sets_hold_the_right_answer_in_nine_of_ten_new_cases()
    {
        var fresh = PracticePack.Draw(new Random(123), 4000);
        // An aid that abstains rules nothing out.
        var held = fresh.Count(c => _aid.Suggest(c.Case).Value.Uncertainty?.PredictionSet.Contains(c.Answer == 0 ? "yes" : "no") ?? true);

        // 300 calibration cases: the coverage of one fit varies by about 1.7 points around 0.9 (a Beta law), and fresh cases by 0.5.
        ((double)held / fresh.Count).Should().BeGreaterThan(0.85);
    }

    [Fact]
    public void Outside_what_it_learned_the_aid_abstains()
    {
        var attributes = new Dictionary<string, AttributeValue>(_cases[0].Attributes) { ["age"] = AttributeValue.Of(100) };

        var suggestion = _aid.Suggest(_cases[0] with { Attributes = attributes }).Value;

        suggestion.Option.Should().BeNull();
        suggestion.Uncertainty.Should().BeNull();
        suggestion.Abstains!.Fr.Should().Contain("age");
    }

    [Fact]
    public void An_impossible_attribute_is_refused_by_suggestion_and_explanation_alike()
    {
        var attributes = new Dictionary<string, AttributeValue>(_cases[0].Attributes) { ["washing"] = AttributeValue.Level("D") };
        var @case = _cases[0] with { Attributes = attributes };

        _aid.Suggest(@case).Problem.Should().BeOfType<AttributeProblem>().Which.Attribute.Should().Be("washing");
        _aid.Explain(@case).Problem.Should().BeOfType<AttributeProblem>();
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var cases = _cases.Take(400).ToArray();
        var alone = cases.Select(c => _aid.Explain(c).Value.Contributions.Values.ToArray()).ToArray();
        var together = new double[cases.Length][];
        Parallel.For(0, cases.Length, i => together[i] = [.. _aid.Explain(cases[i]).Value.Contributions.Values]);

        for (var i = 0; i < cases.Length; i++) { together[i].Should().Equal(alone[i]); }
    }

    [Fact]
    public void For_a_list_to_order_the_log_odds_are_the_score_and_no_option_is_suggested()
    {
        using var folder = new TemporaryFolder();
        var aid = PracticePack.Trained(folder.Path, TaskKind.Prioritisation);
        var suggestion = aid.Suggest(_cases[0]).Value;

        suggestion.Option.Should().BeNull();
        var positive = suggestion.Score > 0 ? aid.Band(suggestion.Score).Right.Value : 1 - aid.Band(suggestion.Score).Right.Value;
        suggestion.Uncertainty!.Probability.Should().Be(positive);
    }
}
