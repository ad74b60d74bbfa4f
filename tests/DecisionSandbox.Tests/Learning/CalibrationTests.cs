using DecisionSandbox.Core.Cases;
using DecisionSandbox.Learning.Training;
using FluentAssertions;
using Microsoft.ML;
using Microsoft.ML.Data;
using Xunit;

namespace DecisionSandbox.Tests.Learning;

public sealed class CalibrationTests
{
    [Theory]
    // Newcombe 1998, table I, method 3.
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Shares_have_their_published_Wilson_interval(int count, int cases, double low, double high)
    {
        var share = Share.Of(count, cases);

        share.Low.Should().BeApproximately(low, 5e-5);
        share.High.Should().BeApproximately(high, 5e-5);
    }

    [Fact]
    public void Platt_agrees_with_the_calibrator_of_ML_NET()
    {
        var draws = new Random(5);
        (double Score, bool Positive)[] cases = [.. Enumerable.Range(0, 5000).Select(_ =>
        {
            var score = (draws.NextDouble() * 10) - 5;
            return (score, draws.NextDouble() < PlattCalibration.Probability((0.7 * score) - 1));
        })];
        var ml = new MLContext(1);
        var data = ml.Data.LoadFromEnumerable(cases.Select(c => new Row { Score = (float)c.Score, Label = c.Positive }));
        var theirs = ml.BinaryClassification.Calibrators.Platt("Label", "Score").Fit(data).Transform(data).GetColumn<float>("Probability").ToArray();

        var ours = PlattCalibration.Fit(cases);

        cases.Zip(theirs).Max(c => Math.Abs(PlattCalibration.Probability(ours.LogOdds(c.First.Score)) - c.Second)).Should().BeLessThan(1e-3);
        ours.Slope.Should().BeApproximately(-0.7, 0.06);
        ours.Offset.Should().BeApproximately(1, 0.12);
    }

    [Fact]
    public void Conformal_sets_keep_their_promise_even_with_a_useless_probability()
    {
        // Nineteen calibration cases, many times over: the mean coverage is ⌈20·0.9⌉/20 = 0.9; without the + 1 it would be 0.85.
        var draws = new Random(11);
        double Nonconformity() => draws.NextDouble();
        var (held, short1) = (0, 0);
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            double[] right = [.. Enumerable.Range(0, 19).Select(_ => 1 - Nonconformity())];
            var next = Nonconformity();
            if (next <= ConformalSet.Fit(0.9, right).Quantile) { held++; }
            if (next <= right.Select(p => 1 - p).Order().ElementAt((int)Math.Ceiling(19 * 0.9) - 2)) { short1++; }
        }
        ((double)held / Rounds).Should().BeInRange(0.893, 0.907);
        ((double)short1 / Rounds).Should().BeLessThan(0.893, "a quantile one place lower is caught");
    }

    [Fact]
    public void Too_few_calibration_cases_keep_every_option()
    {
        ConformalSet.Fit(0.9, [0.99, 0.98, 0.97]).Keeps([0.001, 0.999]).Should().Equal(true, true);
    }

    [Fact]
    public void Score_bands_part_all_cases_never_mix_two_suggestions_and_rise_with_certainty()
    {
        var draws = new Random(3);
        Scored[] cases = [.. Enumerable.Range(0, 500).Select(_ => Two(Math.Round((draws.NextDouble() * 6) - 2, 1), draws.Next(2)))];

        var bands = ScoreBand.Cut(8, cases, cases);

        bands.Sum(b => b.Right.Cases).Should().Be(500);
        cases.Should().OnlyContain(c => bands.Count(b => b.Holds(c.Level)) == 1);
        bands.Should().OnlyContain(b => cases.Where(c => b.Holds(c.Level)).Select(c => c.Suggested).Distinct().Count() <= 1);
        bands.Where(b => b.Above >= 0).Select(b => b.Right.Value).Should().BeInAscendingOrder();
        bands.Where(b => b.UpTo <= 0).Select(b => b.Right.Value).Should().BeInDescendingOrder();
    }

    [Fact]
    public void Bands_of_several_options_rise_with_certainty()
    {
        var draws = new Random(4);
        Scored[] cases = [.. Enumerable.Range(0, 900).Select(_ => new Scored(
            [(draws.NextDouble() * 4) - 2, (draws.NextDouble() * 4) - 2, (draws.NextDouble() * 4) - 2], draws.Next(3), new Dictionary<string, string>()))];

        var bands = ScoreBand.Cut(8, cases, cases);

        bands.Sum(b => b.Right.Cases).Should().Be(900);
        bands.Select(b => b.Right.Value).Should().BeInAscendingOrder();
        cases.Should().OnlyContain(c => Math.Abs(c.Probabilities.Sum() - 1) < 1e-12);
    }

    private static Scored Two(double logOdds, int answer) => new([logOdds, -logOdds], answer, new Dictionary<string, string>());

    [Fact]
    public void Orders_are_compared_by_Kendalls_tau_with_its_correction_for_ties()
    {
        // Kendall, Rank Correlation Methods, chapter 3: two rankings of ten with ties, S = 33 and τ-b = 0.859.
        (double A, double B)[] items = [(1, 1), (2.5, 2), (2.5, 4.5), (4.5, 4.5), (4.5, 4.5), (6.5, 4.5), (6.5, 8), (8, 8), (9.5, 8), (9.5, 10)];

        ListEvaluation.KendallTauB(items).Should().BeApproximately(0.859, 5e-4);
        ListEvaluation.KendallTauB([(1, 2), (2, 4), (3, 6)]).Should().Be(1);
        ListEvaluation.KendallTauB([(1, 6), (2, 4), (3, 2)]).Should().Be(-1);
        ListEvaluation.KendallTauB([(1, 6), (1, 4), (1, 2)]).Should().Be(0);
    }

    [Fact]
    public void An_order_is_compared_with_the_reference_list_by_list_and_group_by_group()
    {
        // Two lists of five; group "late" stands at ranks 2 and 4.
        Case[][] lists = [.. Enumerable.Range(0, 2).Select(l => Enumerable.Range(1, 5).Select(rank => new Case(
            $"p/{l}/{rank}", "p", new Dictionary<string, AttributeValue>(), new Dictionary<string, AttributeValue>(), new ReferenceAnswer("generator-truth", null, rank), null,
            new Dictionary<string, string> { ["g"] = rank is 2 or 4 ? "late" : "other" })).ToArray())];

        var same = ListEvaluation.Of(lists, c => -c.Reference!.Rank!.Value);
        var last = ListEvaluation.Of(lists, c => -c.Reference!.Rank!.Value - (c.Groups["g"] == "late" ? 10 : 0));

        same.KendallTau.Value.Should().Be(1);
        same.FirstThreeKept.Value.Should().Be(1);
        same.Groups.Should().OnlyContain(g => g.Places.Value == 0);
        // 1 3 5 2 4: three of ten pairs turned round; 2 goes to place 4, 4 to place 5.
        last.KendallTau.Value.Should().BeApproximately(0.4, 1e-9);
        last.FirstThreeKept.Should().Be(Share.Of(4, 6));
        last.Groups.Single(g => g.Value == "late").Places.Value.Should().Be(1.5);
        last.Groups.Single(g => g.Value == "other").Places.Value.Should().Be(-1);
    }

    private sealed class Row
    {
        public float Score { get; set; }

        public bool Label { get; set; }
    }
}
