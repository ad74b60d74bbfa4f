using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Metrics;

public sealed class KnownStudyTests
{
    [Fact]
    public void The_always_following_bot_has_agreement_1_RAIR_1_and_RSR_0()
    {
        var all = Run(Bots(follow: (_, _) => true)).Everything;
        all[MetricKey.AgreementFraction].ParticipantMean.Should().Be(1);
        all[MetricKey.Rair].ParticipantMean.Should().Be(1);
        all[MetricKey.Rsr].ParticipantMean.Should().Be(0);
    }

    [Fact]
    public void The_never_following_bot_has_RAIR_0_and_RSR_1()
    {
        var all = Run(Bots(follow: (_, _) => false)).Everything;
        all[MetricKey.Rair].ParticipantMean.Should().Be(0);
        all[MetricKey.Rsr].ParticipantMean.Should().Be(1);
        all[MetricKey.SwitchFraction].ParticipantMean.Should().Be(0);
        all[MetricKey.ChangedMind].ParticipantMean.Should().Be(0);
    }

    [Theory]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.8)]
    public void A_bot_that_follows_with_probability_p_has_p_within_the_interval_of_its_switch_fraction(double p)
    {
        var random = new Random(11);
        var metric = Run(Bots(follow: (_, _) => random.NextDouble() < p), resamples: 500).Everything[MetricKey.SwitchFraction];
        metric.Ci95!.Low.Should().BeLessThan(p);
        metric.Ci95.High.Should().BeGreaterThan(p);
        (metric.Ci95.High - metric.Ci95.Low).Should().BeLessThan(0.25);
    }

    [Fact]
    public void Screen_in_gaps_of_the_published_child_welfare_data_are_the_printed_ones()
    {
        // Cheng et al. 2022 (AFST), black and white families.
        List<Decision> rows = [.. Screened("black", 26123, 18536, 16133), .. Screened("white", 21623, 11013, 11420)];
        var black = Run(rows, resamples: 1).Groups.Single(g => g.Name == "black").Shares!;
        (100 * black.Aid.Single(s => s.Option == "in").GapToOthers!.Value).Should().BeApproximately(20.02, 0.005);
        (100 * black.Final.Single(s => s.Option == "in").GapToOthers!.Value).Should().BeApproximately(8.94, 0.005);
    }

    [Fact]
    public void Means_with_and_without_zeros_for_the_undefined_are_told_apart()
    {
        // Two of three people have an RSR case: 1 and 0.5; the third has none.
        List<Decision> rows =
        [
            Row("a", "1", own: "y", aid: "n", final: "y", reference: "y"),
            Row("b", "1", own: "y", aid: "n", final: "y", reference: "y"),
            Row("b", "2", own: "y", aid: "n", final: "n", reference: "y"),
            Row("c", "1", own: "n", aid: "y", final: "y", reference: "y"),
        ];
        var rsr = Run(rows).Everything[MetricKey.Rsr];
        rsr.N.Should().Be(2);
        rsr.Undefined.Should().Be(1);
        rsr.ParticipantMean.Should().Be(0.75);
        rsr.ZeroForUndefinedMean.Should().Be(0.5);
        rsr.Pooled.Should().BeApproximately(2.0 / 3, 1e-12);
        rsr.ParticipantSd.Should().BeApproximately(Math.Sqrt(0.125), 1e-12);
    }

    [Fact]
    public void An_arm_without_own_judgement_has_no_reliance_but_is_compared_on_its_final_answers()
    {
        List<Decision> rows =
        [
            .. Bots(follow: (_, _) => true).Select(r => r with { Arm = "own-first" }),
            .. Bots(follow: (p, _) => p % 2 == 0).Select(r => r with { Arm = "suggestion-first", Participant = "s" + r.Participant, Own = null }),
        ];
        var result = Run(rows, resamples: 50);
        var arm = result.Arms.Single(a => a.Name == "suggestion-first");
        foreach (var key in new[] { MetricKey.Rair, MetricKey.Rsr, MetricKey.SwitchFraction, MetricKey.ChangedMind })
        {
            arm[key].Reason.Should().Be(Reasons.NoOwnJudgement);
            arm[key].ParticipantMean.Should().BeNull();
            arm[key].Pooled.Should().BeNull();
            result.Comparisons.Should().NotContain(c => c.Metric == key);
        }

        arm.Reliance!.RairBounds.Should().BeNull();
        result.Comparisons.Select(c => c.Metric).Should().Contain([MetricKey.OverReliance, MetricKey.UnderReliance, MetricKey.AccuracyFinal]);
    }

    [Fact]
    public void A_third_way_is_neither_right_nor_wrong_and_widens_the_bounds()
    {
        List<Decision> rows =
        [
            Row("a", "1", own: "n", aid: "y", final: "y", reference: "y"),
            Row("a", "2", own: "n", aid: "y", final: "meeting", reference: "y"),
            Row("a", "3", own: "meeting", aid: "y", final: "y", reference: "y"),
            Row("a", "4", own: "n", aid: "y", final: "n", reference: "y"),
        ];
        var all = Run(rows).Everything;
        all[MetricKey.Rair].Pooled.Should().Be(0.5, "the final deferral is not resolved and the own deferral is never a wrong judgement");
        all.Reliance!.RairBounds!.Pooled.Should().Be(new Interval(1.0 / 3, 2.0 / 3));
        all.Reliance.AidRight.Should().Be(new OutcomeCounts(2, 1, 1));
        all.Reliance.OwnDeferredAidRight.Should().Be(new OutcomeCounts(1, 0, 0));
        all[MetricKey.AccuracyFinal].Pooled.Should().BeApproximately(2.0 / 3, 1e-12);
        all[MetricKey.ThirdWay].Pooled.Should().Be(0.25);
    }

    [Fact]
    public void Several_options_have_the_full_table_and_no_d_prime()
    {
        List<Decision> rows =
        [
            Row("a", "1", own: "x", aid: "y", final: "y", reference: "z"),
            Row("a", "2", own: "x", aid: "y", final: "y", reference: "z"),
            Row("a", "3", own: "z", aid: "z", final: "z", reference: "z"),
        ];
        var all = Run(rows).Everything;
        all[MetricKey.DPrime].Reason.Should().Be(Reasons.SeveralOptions);
        all.Reliance!.Table.Should().HaveCount(2).And.Contain(new WayCount("x", "y", "y", "z", 2));
    }

    [Fact]
    public void A_repeated_pair_is_kept_and_counted()
    {
        var row = Row("a", "1", own: "y", aid: "y", final: "y", reference: "y");
        var counts = Run([row, row with { Final = "n" }, row]).Everything.Counts;
        counts.RepeatedPairs.Should().Be(2);
        counts.Rows.Should().Be(3);
    }

    [Fact]
    public void A_baseline_that_is_not_in_the_file_is_refused_by_name() =>
        Analyse.Run([Row("a", "1", "y", "y", "y", "y")], new AnalysisOptions { Baseline = "bare" }, stop: TestContext.Current.CancellationToken)
            .Problem!.Message.En.Should().Contain("bare");

    [Fact]
    public void A_number_out_of_range_is_refused_by_its_line()
    {
        var rows = new[] { Row("a", "1", "0.5", "0.2", "0.3", "1"), Row("a", "2", "0.5", "1.2", "0.3", "1") };
        var problem = Analyse.Run(rows, new AnalysisOptions { Scale = Scale.Probability }, stop: TestContext.Current.CancellationToken).Problem;
        problem.Should().BeOfType<UnreadableDecisions>().Which.Lines.Single().Should().Match<LineProblem>(l => l.Line == 3 && l.Column == "aid");
    }

    private static AnalysisResult Run(IReadOnlyList<Decision> rows, int resamples = 20) =>
        Analyse.Run(rows, new AnalysisOptions { Resamples = resamples, ThirdWays = ["meeting"] }, stop: TestContext.Current.CancellationToken).Value;

    private static Decision Row(string participant, string @case, string own, string aid, string final, string reference) =>
        new(participant, @case, final) { Own = own, Aid = aid, Reference = reference };

    private static List<Decision> Bots(Func<int, int, bool> follow)
    {
        var random = new Random(3);
        var rows = new List<Decision>();
        for (var p = 0; p < 60; p++)
        {
            for (var c = 0; c < 12; c++)
            {
                var right = c % 2 == 0 ? "y" : "n";
                var wrong = c % 2 == 0 ? "n" : "y";
                var own = random.NextDouble() < 0.7 ? right : wrong;
                var aid = c % 3 == 0 ? wrong : right;
                rows.Add(Row("p" + p, "c" + c, own, aid, follow(p, c) ? aid : own, right));
            }
        }

        return rows;
    }

    private static IEnumerable<Decision> Screened(string race, int families, int byAid, int byWorker) =>
        Enumerable.Range(0, families).Select(i => new Decision("worker", race + i, i < byWorker ? "in" : "out")
        {
            Group = race,
            Aid = i < byAid ? "in" : "out",
        });
}
