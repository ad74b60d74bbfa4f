using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Power;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Power;

/// <summary>Expected widths against what the crossed design's algebra says, against the analysis itself, and with a variance left out.</summary>
public sealed class PowerTests
{
    // Small enough that hardly any chance is held at 0 or 1, where the algebra no longer holds.
    private static readonly PowerModel Model = new(0.45, 0.55, SdPeople: 0.10, SdCases: 0.12, SdArmCases: 0.08);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Differences_of_simulated_studies_vary_as_the_algebra_says()
    {
        const int Studies = 6000;
        double[] found = [.. Enumerable.Range(0, Studies).Select(i => SimulatedStudy.Draw(Model, 40, 12, seed: 3, i).Difference)];
        var (mean, variance) = (found.Average(), 0.0);
        variance = found.Sum(d => (d - mean) * (d - mean)) / (Studies - 1);

        mean.Should().BeApproximately(0.10, 4 * Math.Sqrt(variance / Studies));
        // A variance from 6000 draws is known to within √(2/6000) = 1.8 %, four times over.
        variance.Should().BeApproximately(Model.Variance(40, 12), 0.073 * Model.Variance(40, 12));
        var withoutArmCases = Model with { SdArmCases = 0 };
        variance.Should().BeGreaterThan(1.2 * withoutArmCases.Variance(40, 12), "who forgets that cases are a sample too is caught");
    }

    [Theory]
    [InlineData(20, 8)]
    [InlineData(60, 12)]
    [InlineData(120, 24)]
    public void Expected_widths_are_those_of_the_crossed_table_taken_apart(int people, int cases)
    {
        var table = PowerTable.Of(Model, [people], [cases], studies: 300, stop: Stop).Value;
        var expected = 1.96 * Math.Sqrt(Model.ResampledVariance(people, cases));

        // Percentiles of 400 resamples and the mean of a root: 3 % covers both.
        table.At(people, cases).HalfWidth.Should().BeApproximately(expected, 0.03 * expected);
        expected.Should().BeGreaterThan(1.96 * Math.Sqrt(Model.Variance(people, cases)) * 0.95, "the interval is not narrower than the truth");
    }

    [Fact]
    public void The_interval_is_the_one_that_an_analysis_of_the_same_decisions_gives()
    {
        var study = SimulatedStudy.Draw(Model, 24, 8, seed: 5, number: 0);
        var analysis = Analyse.Run(Rows(study), new AnalysisOptions { Resamples = 400, Seed = 9, WithRegression = false }, progress: null, Stop).Value.Comparisons.Single(c => c.Metric == MetricKey.AgreementFraction);
        var seen = analysis.Arm == "b" ? analysis : analysis.Turned();

        var interval = study.Interval(400, seed: 9);

        seen.Difference.Should().BeApproximately(study.Difference, 1e-12);
        interval.Low.Should().BeApproximately(seen.Ci95!.Low, 1e-12);
        interval.High.Should().BeApproximately(seen.Ci95.High, 1e-12);
    }

    [Fact]
    public void More_people_do_not_go_below_the_floor_and_more_cases_do()
    {
        var model = Model with { SdArmCases = 0.15 };
        var table = PowerTable.Of(model, [40, 400], [8, 32], studies: 100, stop: Stop).Value;

        table.At(400, 8).HalfWidth.Should().BeGreaterThan(0.85 * model.Floor(8)).And.BeGreaterThan(table.At(40, 32).HalfWidth * 0.95);
        table.At(400, 32).HalfWidth.Should().BeLessThan(model.Floor(8));
        table.At(400, 32).Seen.Should().BeGreaterThan(table.At(40, 8).Seen);
    }

    [Fact]
    public void Components_are_found_again_in_decisions_drawn_with_them()
    {
        var study = SimulatedStudy.Draw(Model, 400, 300, seed: 2, number: 0);

        var found = VarianceComponents.Of(Rows(study), "a", "b", row => row.Final == row.Aid).Value;

        found.Compared.Should().BeApproximately(Model.Compared, 0.03);
        found.Studied.Should().BeApproximately(Model.Studied, 0.03);
        found.SdPeople.Should().BeApproximately(Model.SdPeople, 0.012);
        found.SdCases.Should().BeApproximately(Model.SdCases, 0.02);
        found.SdArmCases.Should().BeApproximately(Model.SdArmCases, 0.012);
    }

    [Fact]
    public void A_table_by_hand_gives_the_components_by_hand()
    {
        // Both arms alike: two cases that all ten people answer, one always yes and one always no. Everything varies between cases.
        List<Decision> rows = [.. from arm in new[] { "a", "b" } from p in Enumerable.Range(0, 5) from c in Enumerable.Range(0, 2) select new Decision($"{arm}{p}", $"c{c}", c == 0 ? "y" : "n") { Arm = arm, Aid = "y" }];

        var found = VarianceComponents.Of(rows, "a", "b", row => row.Final == row.Aid).Value;

        (found.Compared, found.Studied, found.SdPeople, found.SdArmCases).Should().Be((0.5, 0.5, 0, 0));
        found.SdCases.Should().BeApproximately(Math.Sqrt(0.5), 1e-12, "the variance of 0 and 1 is one half");
        VarianceComponents.Of(rows, "a", "c", row => true).Problem.Should().BeOfType<PowerProblem>();
    }

    [Theory]
    [InlineData(0, 0.5, 0.1)]
    [InlineData(0.5, 1, 0.1)]
    [InlineData(0.5, 0.5, 0.6)]
    [InlineData(0.02, 0.5, 0.3)]
    public void What_cannot_be_is_refused_in_a_sentence(double compared, double studied, double sd) =>
        PowerTable.Of(new(compared, studied, sd, 0.1, 0.05), [40], [12], stop: Stop).Problem!.Message.Fr.Should().EndWith(".");

    private static List<Decision> Rows(SimulatedStudy study) => [.. Arm(study.Compared, "a", study.Cases), .. Arm(study.Studied, "b", study.Cases)];

    private static IEnumerable<Decision> Arm(byte[] counts, string arm, int cases) =>
        counts.Select((count, i) => new Decision($"{arm}{i / cases}", $"c{i % cases}", count == 1 ? "y" : "n") { Arm = arm, Aid = "y" });
}
