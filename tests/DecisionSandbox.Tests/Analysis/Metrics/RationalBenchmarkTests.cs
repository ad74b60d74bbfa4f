using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Metrics;

public sealed class RationalBenchmarkTests
{
    [Fact]
    public void The_losses_equal_those_found_by_trying_every_way_to_rely()
    {
        var compared = 0;
        for (var seed = 0; seed < 1_000; seed++)
        {
            var rows = RandomStudy.OfOptions(seed);
            var actual = Of(rows);
            var disagreed = rows.Where(r => Is(r.Own) && Is(r.Aid) && Is(r.Final) && Is(r.Reference) && r.Own != r.Aid).ToArray();
            (actual is null).Should().Be(disagreed.Length == 0);
            if (actual is null)
            {
                continue;
            }

            double n = disagreed.Length;
            var cells = disagreed.GroupBy(r => (r.Own, r.Aid)).Select(c => c.ToArray()).ToArray();
            var relied = disagreed.Count(r => r.Final == r.Aid);
            actual.Benchmark.Should().BeApproximately(Enumerable.Range(0, disagreed.Length + 1).Max(k => Best(cells, k)) / n, 1e-9);
            actual.MisReliant.Should().BeApproximately(Best(cells, relied) / n, 1e-9);
            actual.Observed.Should().BeApproximately(disagreed.Count(r => r.Final == r.Reference) / n, 1e-12);
            actual.Baseline.Should().BeApproximately(Math.Max(disagreed.Count(r => r.Own == r.Reference), disagreed.Count(r => r.Aid == r.Reference)) / n, 1e-12);
            compared++;
        }

        compared.Should().BeGreaterThan(700);
    }

    [Fact]
    public void Following_a_useless_aid_is_all_mis_reliance_and_following_at_random_all_discrimination()
    {
        // The aid is always wrong where people disagree: the rational person never relies.
        var useless = Of([.. Enumerable.Range(0, 40).Select(i => Row(i, "y", "n", "n", "y"))])!;
        useless.MisRelianceLoss.Should().BeApproximately(1, 1e-12);
        useless.DiscriminationLoss.Should().BeApproximately(0, 1e-12);

        // The aid is right when it says n, wrong when it says y; people rely half the time, on the wrong half.
        var muddled = Of([.. Enumerable.Range(0, 20).Select(i => Row(i, "y", "n", "y", "n")), .. Enumerable.Range(20, 20).Select(i => Row(i, "n", "y", "y", "n"))])!;
        muddled.MisRelianceLoss.Should().BeApproximately(0, 1e-12);
        muddled.DiscriminationLoss.Should().BeApproximately(1, 1e-12);
    }

    // What a rational person gets at most who relies on the aid in exactly k decisions and knows each cell's rates.
    private static double Best(Decision[][] cells, int k)
    {
        if (cells.Length == 0)
        {
            return k == 0 ? 0 : double.NegativeInfinity;
        }

        var (cell, rest) = (cells[0], cells[1..]);
        var (own, aid) = ((double)cell.Count(r => r.Own == r.Reference) / cell.Length, (double)cell.Count(r => r.Aid == r.Reference) / cell.Length);
        return Enumerable.Range(0, Math.Min(k, cell.Length) + 1).Max(taken => (taken * aid) + ((cell.Length - taken) * own) + Best(rest, k - taken));
    }

    private static bool Is(string? answer) => answer is not null and not RandomStudy.ThirdWay;

    private static Decision Row(int i, string own, string aid, string final, string reference) => new("p" + i, "c", final) { Own = own, Aid = aid, Reference = reference };

    private static RationalBenchmark? Of(IReadOnlyList<Decision> rows) =>
        Analyse.Run(rows, new AnalysisOptions { Resamples = 1, ThirdWays = [RandomStudy.ThirdWay] }, stop: TestContext.Current.CancellationToken).Value.Everything.Rational;
}
