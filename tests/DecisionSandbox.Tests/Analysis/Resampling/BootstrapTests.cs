using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Resampling;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Resampling;

public sealed class BootstrapTests
{
    private static readonly AnalysisOptions Few = new() { Resamples = 40, Seed = 99, ThirdWays = [RandomStudy.ThirdWay] };

    [Fact]
    public void Each_two_way_resample_equals_the_measure_on_rows_copied_as_often_as_drawn()
    {
        var compared = 0;
        for (var seed = 0; seed < 12; seed++)
        {
            var rows = RandomStudy.OfOptions(seed);
            var coded = CodedDecisions.From(rows, Scale.Option, Few.ThirdWays).Value;
            var section = Section.Of("all", coded, _ => true);
            var contributions = Contributions.Of(coded);
            var estimator = new Estimator(section, contributions);
            var pool = Pool.Everyone(section, coded.Participants.Count);
            var means = BootstrapMeans.Of(estimator, section, pool, coded.Clusters, Few, null, TestContext.Current.CancellationToken);
            for (var b = 0; b < Few.Resamples && section.SharesCases; b++)
            {
                var copied = Copied(rows, coded, b);
                foreach (var key in new[] { MetricKey.AgreementFraction, MetricKey.Rair, MetricKey.Rsr, MetricKey.AccuracyFinal, MetricKey.DPrime })
                {
                    var expected = copied.Count == 0 ? null : new BruteForce(copied, RandomStudy.ThirdWay).Of(key).Mean;
                    var actual = means.ParticipantsAndCases[b][estimator.ColumnOf(key, contributions)];
                    double.IsNaN(actual).Should().Be(expected is null);
                    (double.IsNaN(actual) ? 0 : actual).Should().BeApproximately(expected ?? 0, 1e-9);
                    compared += expected is null ? 0 : 1;
                }
            }
        }

        compared.Should().BeGreaterThan(500);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var rows = RandomStudy.OfOptions(5);
        var first = Json(rows, 7);
        Json(rows, 7).Should().Be(first);
        Json(rows, 8).Should().NotBe(first);
    }

    [Fact]
    public void Where_cases_are_shared_and_differ_the_two_way_interval_is_wider()
    {
        // 30 people, 8 shared cases; whether people follow depends on the case alone.
        List<Decision> rows =
        [
            .. Enumerable.Range(0, 30).SelectMany(p => Enumerable.Range(0, 8).Select(c => new Decision("p" + p, "c" + c, c < 4 ? "y" : "n") { Own = "n", Aid = "y" })),
        ];
        var result = Analyse.Run(rows, Few, stop: TestContext.Current.CancellationToken).Value;
        var agreement = result.Everything[MetricKey.AgreementFraction];
        result.Interval.Should().Be("participants×cases");
        agreement.Ci95Participants.Should().Be(new Interval(0.5, 0.5), "all people are alike: participants alone vary in nothing");
        (agreement.Ci95!.High - agreement.Ci95.Low).Should().BeGreaterThan(0.3);
    }

    [Fact]
    public void Where_no_case_is_shared_both_intervals_are_the_same_and_the_result_says_so()
    {
        List<Decision> rows =
        [
            .. Enumerable.Range(0, 40).Select(i => new Decision("p" + (i % 10), "c" + i, i % 3 == 0 ? "y" : "n") { Own = "n", Aid = "y" }),
        ];
        var result = Analyse.Run(rows, Few, stop: TestContext.Current.CancellationToken).Value;
        result.Interval.Should().Be("participants");
        result.Everything[MetricKey.AgreementFraction].Ci95.Should().Be(result.Everything[MetricKey.AgreementFraction].Ci95Participants);
    }

    private static string Json(List<Decision> rows, long seed) =>
        AnalysisWriter.ToJson(Analyse.Run(rows, Few with { Seed = seed }, stop: TestContext.Current.CancellationToken).Value);

    private static List<Decision> Copied(List<Decision> rows, CodedDecisions coded, int resample)
    {
        var (people, cases) = (new int[coded.Participants.Count], new int[coded.Clusters]);
        Draws.Fill(people, Few.Seed, Draws.Everyone, resample);
        Draws.Fill(cases, Few.Seed, Draws.Cases, resample);
        var copies = new List<Decision>();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var p = 0; p < people[coded.Participant[row]]; p++)
            {
                copies.AddRange(Enumerable.Repeat(rows[row] with { Participant = rows[row].Participant + "#" + p }, cases[coded.Case[row]]));
            }
        }

        return copies;
    }
}
