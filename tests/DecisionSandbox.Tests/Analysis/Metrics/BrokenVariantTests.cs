using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Metrics;

/// <summary>The comparison with the definitions catches the two mistakes that published analyses made.</summary>
public sealed class BrokenVariantTests
{
    // The mistake: whatever is not the reference counts as a wrong own judgement, deferrals too.
    private static readonly Ratio DeferralAsWrong = new(
        MetricKey.Rair,
        r => Answers.Given(r.Own) && Answers.Given(r.Reference) && r.Own != r.Reference && r.AidRight && Answers.Resolved(r.Final),
        r => r.Final == r.Reference ? 1 : 0);

    private static readonly Ratio Real = Ratio.On(Scale.Option).Single(r => r.Key == MetricKey.Rair);

    [Fact]
    public void The_real_measure_never_differs_from_the_definition() =>
        Differing(e => e.Means(Sums(e))[0], Real).Should().Be(0);

    [Fact]
    public void Counting_an_own_deferral_as_a_wrong_judgement_is_caught() =>
        Differing(e => e.Means(Sums(e))[0], DeferralAsWrong).Should().BeGreaterThan(20);

    [Fact]
    public void Putting_zero_for_undefined_is_caught() =>
        Differing(e => Sums(e)[0] / e.People, Real).Should().BeGreaterThan(20);

    private static double[] Sums(Estimator estimator)
    {
        var sums = new double[2 * estimator.Columns];
        estimator.SumPeople([.. Enumerable.Repeat(1, estimator.People)], [.. Enumerable.Range(0, estimator.People)], sums);
        return sums;
    }

    /// <summary>Of 200 random studies, how many have another RAIR than its definition gives.</summary>
    private static int Differing(Func<Estimator, double> mean, Ratio ratio) => Enumerable.Range(0, 200).Count(seed =>
    {
        var rows = RandomStudy.OfOptions(seed);
        var coded = CodedDecisions.From(rows, Scale.Option, [RandomStudy.ThirdWay]).Value;
        var estimator = new Estimator(Section.Of("all", coded, _ => true), Contributions.Of(coded, [ratio]));
        var expected = new BruteForce(rows, RandomStudy.ThirdWay).Of(MetricKey.Rair).Mean ?? double.NaN;
        var actual = mean(estimator);
        return !(double.IsNaN(expected) && double.IsNaN(actual)) && !(Math.Abs(expected - actual) < 1e-9);
    });
}
