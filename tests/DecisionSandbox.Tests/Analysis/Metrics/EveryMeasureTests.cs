using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Metrics;

public sealed class EveryMeasureTests
{
    private const int Studies = 1_000;

    private static readonly MetricKey[] OfOptions =
    [
        .. Enum.GetValues<MetricKey>().Where(k => k is not (MetricKey.WeightOfAdvice or MetricKey.OneMinusBrier or MetricKey.PerformanceGain)),
    ];

    private static readonly AnalysisOptions Quick = new() { Resamples = 1, ThirdWays = [RandomStudy.ThirdWay] };

    [Fact]
    public void Every_measure_on_options_equals_its_definition_on_random_studies()
    {
        var compared = 0;
        for (var seed = 0; seed < Studies; seed++)
        {
            var rows = RandomStudy.OfOptions(seed);
            var result = Analyse.Run(rows, Quick, stop: TestContext.Current.CancellationToken).Value;
            foreach (var arm in result.Arms)
            {
                var expected = new BruteForce([.. rows.Where(r => arm.Name == AnalysisResult.All || r.Arm == arm.Name)], RandomStudy.ThirdWay);
                compared += OfOptions.Count(key => SameAs(arm[key], expected.Of(key), $"{key} of {arm.Name}, study {seed}"));
            }
        }

        compared.Should().BeGreaterThan(Studies * OfOptions.Length, "most measures of most arms are defined, or the test shows nothing");
    }

    [Fact]
    public void Every_measure_by_group_equals_its_definition_too()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var rows = RandomStudy.OfOptions(seed);
            foreach (var group in Analyse.Run(rows, Quick, stop: TestContext.Current.CancellationToken).Value.Groups)
            {
                var expected = new BruteForce([.. rows.Where(r => r.Group == group.Name)], RandomStudy.ThirdWay);
                foreach (var key in OfOptions)
                {
                    SameAs(group[key], expected.Of(key), $"{key} of {group.Name}, study {seed}");
                }
            }
        }
    }

    [Fact]
    public void Measures_on_probabilities_equal_their_definition_on_random_studies()
    {
        var defined = 0;
        for (var seed = 0; seed < Studies; seed++)
        {
            var rows = RandomStudy.OfProbabilities(seed);
            var options = new AnalysisOptions { Scale = Scale.Probability, Baseline = "a", Resamples = 1 };
            var run = Analyse.Run(rows, options, stop: TestContext.Current.CancellationToken);
            if (!run.IsOk)
            {
                continue;
            }

            foreach (var arm in run.Value.Arms)
            {
                var own = rows.Where(r => arm.Name == AnalysisResult.All || r.Arm == arm.Name).ToArray();
                var advice = MeanOver(own, r => r.Own is null || r.Aid is null || r.Own == r.Aid ? null : (Number(r.Final) - Number(r.Own)) / (Number(r.Aid) - Number(r.Own)));
                var brier = MeanOver(own, FinalScore);
                Same(arm[MetricKey.WeightOfAdvice].ParticipantMean, advice, $"weight of advice, study {seed}");
                Same(arm[MetricKey.OneMinusBrier].ParticipantMean, brier, $"1 − Brier, study {seed}");
            }

            var armB = rows.Where(r => r.Arm == "b").ToArray();
            if (armB.Length > 0)
            {
                var (arm, baseline) = (MeanOver(armB, FinalScore), MeanOver([.. rows.Where(r => r.Arm == "a")], FinalScore));
                var aid = MeanOver(armB, r => r.Aid is null || r.Reference is null ? null : 1 - Math.Pow(Number(r.Aid) - Number(r.Reference), 2));
                var gain = (arm - baseline) / (aid - baseline);
                var reported = run.Value.Arms.Single(a => a.Name == "b")[MetricKey.PerformanceGain];
                Same(reported.Pooled, gain is { } g && double.IsFinite(g) ? g : null, $"performance gain, study {seed}");
                reported.ParticipantMean.Should().BeNull();
                defined += reported.Pooled is null ? 0 : 1;
            }
        }

        defined.Should().BeGreaterThan(Studies / 2);
    }

    private static double? FinalScore(Decision r) => r.Reference is null ? null : 1 - Math.Pow(Number(r.Final) - Number(r.Reference), 2);

    private static double Number(string? text) => double.Parse(text!, System.Globalization.CultureInfo.InvariantCulture);

    private static double? MeanOver(Decision[] rows, Func<Decision, double?> value)
    {
        var people = rows.GroupBy(r => r.Participant).Select(g => g.Select(value).Average()).Where(v => v is not null).ToArray();
        return people.Average();
    }

    private static bool SameAs(Metric actual, BruteForce.Answer expected, string because)
    {
        if (actual.Reason is not null)
        {
            // A measure is only ever null because nobody has a value for it, or because the scale has too many options for it.
            (expected.N == 0 || actual.Reason is Reasons.SeveralOptions).Should().BeTrue(because + " is " + actual.Reason);
            return false;
        }

        actual.N.Should().Be(expected.N, because);
        actual.Undefined.Should().Be(expected.Undefined, because);
        Same(actual.ParticipantMean, expected.Mean, because);
        Same(actual.ParticipantSd, expected.Sd, because);
        Same(actual.Pooled, expected.Pooled, because);
        Same(actual.ZeroForUndefinedMean, expected.ZeroMean, because);
        return true;
    }

    private static void Same(double? actual, double? expected, string because)
    {
        actual.HasValue.Should().Be(expected.HasValue, because);
        (actual ?? 0).Should().BeApproximately(expected ?? 0, 1e-9, because);
    }
}
