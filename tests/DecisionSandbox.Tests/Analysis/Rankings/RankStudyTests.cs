using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Rankings;

public sealed class RankStudyTests
{
    [Fact]
    public void Every_measure_on_rankings_equals_its_definition_on_random_studies()
    {
        var compared = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var rows = Study(seed);
            var all = Analyse.Run(rows, new AnalysisOptions { Scale = Scale.Rank, Resamples = 1 }, stop: TestContext.Current.CancellationToken).Value.Everything;
            Same(all[MetricKey.WeightOfAdvice].ParticipantMean, ByPerson(rows, person => person
                .Where(r => r.Own != null && r.Aid != null && r.Own != r.Aid).Select(r => (double?)((Number(r.Final) - Number(r.Own)) / (Number(r.Aid) - Number(r.Own)))).Average()));
            Same(all[MetricKey.ChangedMind].ParticipantMean, ByPerson(rows, person => person
                .Where(r => r.Own != null).Select(r => (double?)(r.Own == r.Final ? 0 : 1)).Average()));
            compared += Same(all.Ranking!.OwnFinal.KendallTauB, ByList(rows, r => r.Own, r => r.Final, TauB));
            compared += Same(all.Ranking.OwnAid.Distance, ByList(rows, r => r.Own, r => r.Aid, (a, b) => Distance(a, b)));
            compared += Same(all.Ranking.AidFinal.TopThreeOverlap, ByList(rows, r => r.Aid, r => r.Final, (a, b) => Top(a, b)));
            Same(all.Ranking.Moved, all.Ranking.OwnAid.Distance > 0 ? all.Ranking.OwnFinal.Distance / all.Ranking.OwnAid.Distance : null);
        }

        compared.Should().BeGreaterThan(2_000);
    }

    [Fact]
    public void Moving_all_the_way_to_the_aids_order_is_one_and_staying_is_nought()
    {
        Moved(final: ["3", "1", "2"]).Should().BeApproximately(1, 1e-12);
        Moved(final: ["1", "2", "3"]).Should().Be(0);
        RankMeasures.Distance([1, 2, 3], [3, 2, 1]).Should().Be(1);
        RankMeasures.Distance([1, 1, 3], [1, 2, 3]).Should().BeApproximately(0.5 / 3, 1e-12, "a tie against an order counts half");

        static double? Moved(string[] final) => Analyse.Run(
            [.. final.Select((f, i) => new Decision("p", "i" + i, f) { Own = (i + 1).ToString(CultureInfo.InvariantCulture), Aid = new[] { "3", "1", "2" }[i], List = "l" })],
            new AnalysisOptions { Scale = Scale.Rank, Resamples = 1 }, stop: TestContext.Current.CancellationToken).Value.Everything.Ranking!.Moved;
    }

    private static List<Decision> Study(int seed)
    {
        var random = new Random(seed);
        var rows = new List<Decision>();
        for (var p = random.Next(1, 5); p > 0; p--)
        {
            for (var l = random.Next(1, 4); l > 0; l--)
            {
                for (var item = random.Next(1, 6); item > 0; item--)
                {
                    rows.Add(new Decision("p" + p, "i" + item, Rank()) { Own = random.Next(6) == 0 ? null : Rank(), Aid = random.Next(6) == 0 ? null : Rank(), List = "l" + l });
                }
            }
        }

        return rows;

        string Rank() => random.Next(1, 6).ToString(CultureInfo.InvariantCulture);
    }

    private static double Number(string? text) => double.Parse(text!, CultureInfo.InvariantCulture);

    private static double? ByPerson(List<Decision> rows, Func<IEnumerable<Decision>, double?> value) => rows.GroupBy(r => r.Participant).Select(value).Average();

    private static double? ByList(List<Decision> rows, Func<Decision, string?> first, Func<Decision, string?> second, Func<double[], double[], double?> value) =>
        ByPerson(rows, person => person.GroupBy(r => r.List)
            .Select(list => list.Where(r => first(r) != null && second(r) != null).ToArray()).Where(list => list.Length >= 2)
            .Select(list => value([.. list.Select(r => Number(first(r)))], [.. list.Select(r => Number(second(r)))])).Average());

    // By counting pairs one by one, in the words of Kendall (1945).
    private static double? TauB(double[] a, double[] b)
    {
        var (concordant, discordant, tiedA, tiedB, pairs) = (0, 0, 0, 0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = i + 1; j < a.Length; j++)
            {
                pairs++;
                tiedA += a[i] == a[j] ? 1 : 0;
                tiedB += b[i] == b[j] ? 1 : 0;
                concordant += (a[i] - a[j]) * (b[i] - b[j]) > 0 ? 1 : 0;
                discordant += (a[i] - a[j]) * (b[i] - b[j]) < 0 ? 1 : 0;
            }
        }

        return pairs == tiedA || pairs == tiedB ? null : (concordant - discordant) / Math.Sqrt((double)(pairs - tiedA) * (pairs - tiedB));
    }

    private static double Distance(double[] a, double[] b)
    {
        var (apart, pairs) = (0.0, 0);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = i + 1; j < a.Length; j++)
            {
                pairs++;
                apart += (a[i] < a[j], a[i] > a[j], b[i] < b[j], b[i] > b[j]) switch
                {
                    (true, _, _, true) or (_, true, true, _) => 1,
                    (false, false, true, _) or (false, false, _, true) or (true, _, false, false) or (_, true, false, false) => 0.5,
                    _ => 0,
                };
            }
        }

        return apart / pairs;
    }

    private static double Top(double[] a, double[] b)
    {
        var k = Math.Min(3, a.Length);
        int[] First(double[] ranks) => [.. Enumerable.Range(0, ranks.Length).OrderBy(i => ranks[i]).Take(k)];
        return (double)First(a).Intersect(First(b)).Count() / k;
    }

    private static int Same(double? actual, double? expected)
    {
        actual.HasValue.Should().Be(expected.HasValue);
        (actual ?? 0).Should().BeApproximately(expected ?? 0, 1e-9);
        return actual is null ? 0 : 1;
    }
}
