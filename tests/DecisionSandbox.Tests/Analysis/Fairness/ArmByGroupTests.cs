using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Fairness;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Resampling;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Fairness;

public sealed class ArmByGroupTests
{
    private static readonly AnalysisOptions Few = new() { Resamples = 60, Seed = 4, ThirdWays = [RandomStudy.ThirdWay], WithRegression = false };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Each_difference_of_differences_and_its_interval_equal_their_definition_on_copied_rows(bool inOneArmEach)
    {
        var (compared, broken) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            List<Decision> rows = [.. RandomStudy.OfOptions(seed).Select(r => inOneArmEach ? r with { Arm = r.Participant[^1] % 2 == 0 ? "a" : "b" } : r)];
            foreach (var found in Run(rows, Few).ArmsByGroup)
            {
                found.Difference.Should().BeApproximately(Effect(rows, found) ?? double.NaN, 1e-12);
                if (found.Ci95 is not { } interval || found.Metric != MetricKey.AccuracyFinal || !Shares(rows))
                {
                    continue;
                }

                var byHand = Percentiles.Of(Enumerable.Range(0, Few.Resamples).Select(b => Effect(Copied(rows, b, b), found) ?? double.NaN));
                interval.Low.Should().BeApproximately(byHand!.Low, 1e-9, "a person is drawn with all their cases, in both arms and groups");
                interval.High.Should().BeApproximately(byHand.High, 1e-9);

                // The broken variant: cases drawn anew for the second group.
                var apart = Percentiles.Of(Enumerable.Range(0, Few.Resamples).Select(b => Effect([.. Copied(rows, b, b).Where(r => r.Group == "f"), .. Copied(rows, b, b + 1_000).Where(r => r.Group != "f")], found) ?? double.NaN));
                broken += apart is not null && Math.Abs(apart.Low - interval.Low) + Math.Abs(apart.High - interval.High) > 1e-6 ? 1 : 0;
                compared++;
            }
        }

        compared.Should().BeGreaterThan(5);
        broken.Should().BeGreaterThan(compared / 2);
    }

    [Fact]
    public void An_effect_that_is_there_for_one_group_alone_is_found_and_one_that_is_the_same_for_both_is_not()
    {
        var one = Rsr(Planted(here: 0.9, there: 0.2));
        (one.Here.Group, one.There.Group, one.Arm, one.Against).Should().Be(("f", "m", "explained", "plain"));
        one.Here.Difference.Should().BeGreaterThan(0.4);
        one.Ci95!.Low.Should().BeGreaterThan(0);
        var same = Rsr(Planted(here: 0.9, there: 0.9));
        same.Ci95!.Low.Should().BeNegative();
        same.Ci95.High.Should().BePositive();

        static ArmByGroup Rsr(List<Decision> rows) => Run(rows, Few with { Resamples = 400 }).ArmsByGroup.Single(a => a.Metric == MetricKey.Rsr);
    }

    [Fact]
    public void Seen_from_the_other_arm_it_turns_and_of_other_arms_it_says_nothing()
    {
        var found = Run(Planted(0.9, 0.2), Few).ArmsByGroup.Single(a => a.Metric == MetricKey.Rsr);
        var turned = found.SeenFrom("plain", "explained")!;
        (turned.Difference, turned.Ci95, turned.Here.N).Should().Be((-found.Difference, new Interval(-found.Ci95!.High, -found.Ci95.Low), found.Here.NAgainst));
        found.SeenFrom("explained", "plain").Should().Be(found);
        found.SeenFrom("plain", "elsewhere").Should().BeNull();
    }

    [Fact]
    public void What_stands_on_fewer_than_five_people_is_hidden()
    {
        var few = Planted(0.9, 0.2).Where(r => r.Participant is "p0" or "p2" or "p4" or "p6" || r.Arm == "plain").ToList();
        var result = Run(few, Few);
        result.ArmsByGroup.Should().NotBeEmpty();
        SmallCells.Hide(result).ArmsByGroup.Should().BeEmpty();
        SmallCells.Hide(Run(Planted(0.9, 0.2), Few)).ArmsByGroup.Should().NotBeEmpty();
    }

    [Fact]
    public void More_groups_than_a_table_can_hold_are_not_compared_by_pairs()
    {
        List<Decision> rows = [.. Planted(0.5, 0.5).Select((r, i) => r with { Group = "g" + (i % 6) })];
        Run(rows, Few).ArmsByGroup.Should().BeEmpty();
    }

    private static AnalysisResult Run(List<Decision> rows, AnalysisOptions options) => Analyse.Run(rows, options, stop: TestContext.Current.CancellationToken).Value;

    // Own judgement right, aid wrong: kept with a probability that the arm raises, in one group or in both.
    private static List<Decision> Planted(double here, double there)
    {
        var random = new Random(8);
        return
        [
            .. from p in Enumerable.Range(0, 60)
               from c in Enumerable.Range(0, 12)
               let sex = c % 2 == 0 ? "f" : "m"
               let arm = p % 2 == 1 ? "plain" : "explained"
               orderby arm descending
               select new Decision("p" + p, "c" + c, random.NextDouble() < (arm == "plain" ? 0.2 : sex == "f" ? here : there) ? "y" : "n") { Arm = arm, Group = sex, Own = "y", Aid = "n", Reference = "y" },
        ];
    }

    private static bool Shares(IEnumerable<Decision> rows) =>
        new[] { "a", "b" }.All(arm => new[] { "f", "m" }.All(group => rows.Where(r => r.Arm == arm && r.Group == group).GroupBy(r => r.Case).Any(c => c.Select(r => r.Participant).Distinct().Count() > 1)));

    private static double? Effect(IReadOnlyList<Decision> rows, ArmByGroup of)
    {
        return Mean(of.Arm, of.Here.Group) - Mean(of.Against, of.Here.Group) - (Mean(of.Arm, of.There.Group) - Mean(of.Against, of.There.Group));

        double? Mean(string arm, string group) => rows.Where(r => r.Arm == arm && r.Group == group).ToList() is { Count: > 0 } cell ? new BruteForce(cell, RandomStudy.ThirdWay).Of(of.Metric).Mean : null;
    }

    private static List<Decision> Copied(List<Decision> rows, int resample, int caseResample)
    {
        var coded = CodedDecisions.From(rows, Few).Value;
        var (people, cases) = (new int[coded.Participants.Count], new int[coded.Clusters]);
        Draws.Fill(cases, Few.Seed, Draws.Cases, caseResample);
        Draws.Fill(people, Few.Seed, Draws.Everyone, resample);
        if (rows.GroupBy(r => r.Participant).All(person => person.Select(r => r.Arm).Distinct().Count() == 1))
        {
            for (var arm = 0; arm < coded.Arms.Count; arm++)
            {
                int[] members = [.. Enumerable.Range(0, rows.Count).Where(i => coded.Arm[i] == arm).Select(i => coded.Participant[i]).Distinct().Order()];
                var drawn = new int[members.Length];
                Draws.Fill(drawn, Few.Seed, Draws.Arm(arm), resample);
                for (var k = 0; k < members.Length; k++)
                {
                    people[members[k]] = drawn[k];
                }
            }
        }

        return
        [
            .. rows.SelectMany((row, i) => Enumerable.Range(0, people[coded.Participant[i]])
                .SelectMany(p => Enumerable.Repeat(row with { Participant = row.Participant + "#" + p }, cases[coded.Case[i]]))),
        ];
    }
}
