using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Fairness;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Fairness;

public sealed class FairnessTests
{
    [Fact]
    public void The_gaps_of_the_published_child_welfare_data_are_the_printed_ones()
    {
        // Cheng et al. 2022 (AFST): screen-in of black and white families, aid alone 20.02 points apart, workers with the aid 8.94.
        var gap = Report([.. Screened("black", 26123, 18536, 16133), .. Screened("white", 21623, 11013, 11420)]).Gaps.Single(g => g.Option == "in");
        (100 * gap.AidAlone!.Difference).Should().BeApproximately(20.02, 0.005);
        (100 * gap.After!.Difference).Should().BeApproximately(8.94, 0.005);
        gap.AidAlone.High.Should().Be("black");
        gap.Before.Should().BeNull("workers were not asked before");

        // Cases are the sample here (one worker in all): the interval is that of two shares of independent cases.
        var wald = 1.96 * Math.Sqrt((0.6176 * 0.3824 / 26123) + (0.5281 * 0.4719 / 21623));
        (gap.After.Ci95!.High - gap.After.Ci95.Low).Should().BeApproximately(2 * wald, 0.3 * wald);
    }

    [Fact]
    public void Gaps_gains_and_influence_equal_their_definitions_on_random_studies()
    {
        var compared = 0;
        for (var seed = 0; seed < 300; seed++)
        {
            var rows = RandomStudy.OfOptions(seed);
            if (Report(rows) is not { } report)
            {
                continue;
            }

            foreach (var gap in report.Gaps)
            {
                compared += Same(gap.AidAlone, rows.Where(r => r.Aid != null), r => r.Aid == gap.Option);
                compared += Same(gap.Before, rows.Where(r => r.Own != null), r => r.Own == gap.Option);
                compared += Same(gap.After, rows, r => r.Final == gap.Option);
            }

            foreach (var influence in report.Influence)
            {
                compared += Same(influence.Switch, rows.Where(r => r.Own != null && r.Aid == influence.Option && r.Own != r.Aid), r => r.Final == r.Aid);
            }

            foreach (var group in report.Accuracy)
            {
                var judged = rows.Where(r => r.Group == group.Group && r.Reference is not null and not RandomStudy.ThirdWay).ToArray();
                compared += Accurate(group.After, judged.Where(r => r.Final != RandomStudy.ThirdWay), r => r.Final == r.Reference);
                compared += Accurate(group.Aid, judged.Where(r => r.Aid is not null and not RandomStudy.ThirdWay), r => r.Aid == r.Reference);
            }
        }

        compared.Should().BeGreaterThan(1_000);
    }

    [Fact]
    public void A_group_of_fewer_than_five_decisions_is_hidden_by_name_only()
    {
        List<Decision> rows = [.. Screened("large", 20, 10, 10), .. Screened("other", 20, 5, 5), .. Screened("tiny", 4, 4, 4)];
        var report = Report(rows)!;
        report.Hidden.Should().Equal("tiny");
        report.Gaps.SelectMany(g => new[] { g.AidAlone?.High, g.AidAlone?.Low, g.After?.High }).Should().NotContain("tiny");
        report.Accuracy.Should().NotContain(g => g.Group == "tiny");
    }

    private static FairnessReport Report(IReadOnlyList<Decision> rows) =>
        Analyse.Run(rows, new AnalysisOptions { Resamples = 30, ThirdWays = [RandomStudy.ThirdWay] }, stop: TestContext.Current.CancellationToken).Value.Fairness!;

    private static int Same(GroupGap? actual, IEnumerable<Decision> among, Func<Decision, bool> holds)
    {
        // Groups with at least five decisions of any kind, and at least five of these.
        var shares = among.GroupBy(r => r.Group).Where(g => g.Count() >= 5).Select(g => (double)g.Count(holds) / g.Count()).ToArray();
        (actual is null).Should().Be(shares.Length < 2);
        if (actual is null)
        {
            return 0;
        }

        actual.Difference.Should().BeApproximately(shares.Max() - shares.Min(), 1e-12);
        return 1;
    }

    private static int Accurate(double? actual, IEnumerable<Decision> among, Func<Decision, bool> holds)
    {
        var list = among.ToArray();
        (actual is null).Should().Be(list.Length < 5);
        if (actual is { } share)
        {
            share.Should().BeApproximately((double)list.Count(holds) / list.Length, 1e-12);
        }

        return actual is null ? 0 : 1;
    }

    private static IEnumerable<Decision> Screened(string race, int families, int byAid, int byWorker) =>
        Enumerable.Range(0, families).Select(i => new Decision("worker", race + i, i < byWorker ? "in" : "out") { Group = race, Aid = i < byAid ? "in" : "out" });
}
