using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Scales;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Scales;

public sealed class ScaleByArmTests
{
    // Student's (1908) sleep data, and the intervals that R's t.test prints for them.
    private static readonly double[] Drug1 = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0], Drug2 = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4];

    [Fact]
    public void The_interval_is_the_one_that_R_prints()
    {
        var rows = ScaleByArm.Of([.. Drug1.Select(score => new ScaleScore("sleep", "after", "one", score)), .. Drug2.Select(score => new ScaleScore("sleep", "after", "two", score))]);

        rows.Select(row => (row.Arm, row.N)).Should().Equal(("one", 10), ("two", 10));
        rows[0].Mean.Should().BeApproximately(0.75, 1e-12);
        rows[1].Mean.Should().BeApproximately(2.33, 1e-12);
        rows[0].StandardDeviation.Should().BeApproximately(1.789010, 1e-6);
        rows[0].Ci95!.Low.Should().BeApproximately(-0.5297804, 1e-7);
        rows[0].Ci95!.High.Should().BeApproximately(2.0297804, 1e-7);
        rows[1].Ci95!.Low.Should().BeApproximately(0.8976775, 1e-7);
        rows[1].Ci95!.High.Should().BeApproximately(3.7623225, 1e-7);
    }

    [Fact]
    public void Fewer_than_five_people_are_hidden_and_those_without_a_score_do_not_count_towards_five()
    {
        var four = ScaleByArm.Of([.. Enumerable.Range(1, 4).Select(score => new ScaleScore("s", "after", "a", score)), new("s", "after", "a", null)]).Single();
        (four.N, four.WithoutScore, four.Mean, four.Ci95, four.Reason).Should().Be((4, 1, null, null, Reasons.FewerThanFive));

        var five = ScaleByArm.Of(Enumerable.Range(1, 5).Select(score => new ScaleScore("s", "after", "a", score))).Single();
        (five.N, five.Mean, five.Reason).Should().Be((5, 3, null));
    }

    [Fact]
    public void Moments_and_questionnaires_are_kept_apart() =>
        ScaleByArm.Of([new("s", "before", "a", 1), new("s", "after", "a", 2), new("t", "after", "a", 3), new("s", "after", "b", 4)]).Should().HaveCount(4);
}
