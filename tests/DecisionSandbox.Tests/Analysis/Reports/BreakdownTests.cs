using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using FluentAssertions;
using Xunit;

namespace DecisionSandbox.Tests.Analysis.Reports;

public sealed class BreakdownTests
{
    private static readonly AnalysisOptions Quick = new() { Resamples = 20, ThirdWays = [RandomStudy.ThirdWay] };

    [Fact]
    public void Bands_and_halves_equal_the_definitions_on_their_rows()
    {
        for (var seed = 0; seed < 100; seed++)
        {
            var rows = RandomStudy.OfOptions(seed).Select((r, i) => r with { Band = i % 3 == 0 ? "low" : "high" }).ToList();
            var result = Analyse.Run(rows, Quick, stop: TestContext.Current.CancellationToken).Value;
            foreach (var band in result.Bands)
            {
                Same(band, [.. rows.Where(r => r.Band == band.Name)]);
            }

            var first = rows.GroupBy(r => r.Participant).SelectMany(p => p.Take((p.Count() + 1) / 2)).ToHashSet(ReferenceEqualityComparer.Instance);
            Same(result.Moments[0], [.. rows.Where(first.Contains)]);
            if (result.Moments.Count == 2)
            {
                Same(result.Moments[1], [.. rows.Where(r => !first.Contains(r))]);
            }
        }
    }

    [Fact]
    public void A_case_stands_alone_only_when_five_people_judged_it()
    {
        List<Decision> rows =
        [
            .. Enumerable.Range(0, 6).Select(p => new Decision("p" + p, "many", p < 4 ? "y" : "n") { Own = "n", Aid = "y", Reference = "y" }),
            .. Enumerable.Range(0, 4).Select(p => new Decision("p" + p, "few", "y") { Own = "n", Aid = "y", Reference = "y" }),
        ];
        var only = Analyse.Run(rows, Quick, stop: TestContext.Current.CancellationToken).Value.Cases.Single();
        only.Case.Should().Be("many");
        only.Agreement.Should().Be(new CaseShare(4, 6));
        only.Aid.Should().Be("y");
        only.DispersionFinal.Should().BeApproximately(6.0 / 5 * (1 - (4.0 / 9) - (1.0 / 9)), 1e-12);

        // Wilson 1927, as R's prop.test(4, 6, correct = FALSE)$conf.int gives it: 0.2999933 0.9032286.
        only.FinalRight.Ci95!.Low.Should().BeApproximately(0.2999933, 1e-6);
        only.FinalRight.Ci95.High.Should().BeApproximately(0.9032286, 1e-6);
    }

    [Fact]
    public void Fewer_than_five_people_are_hidden_with_the_reason_and_their_number_stays()
    {
        List<Decision> rows =
        [
            .. from p in Enumerable.Range(0, 10) from c in Enumerable.Range(0, 6)
               select new Decision("p" + p, "c" + c, (p + c) % 2 == 0 ? "y" : "n") { Arm = p < 3 ? "small" : "large", Own = "n", Aid = "y", Reference = c < 3 ? "y" : "n" },
        ];
        var result = Analyse.Run(rows, Quick, stop: TestContext.Current.CancellationToken).Value;
        var hidden = SmallCells.Hide(result);

        var small = hidden.Arms.Single(a => a.Name == "small");
        small.Metrics.Values.Should().OnlyContain(m => m.Value == null && m.Ci95 == null && m.Reason == Reasons.FewerThanFive);
        small.Counts.Participants.Should().Be(3);
        small.Counts.Fractions.Should().BeEmpty();
        (small.Reliance is null && small.Rational is null && small.Turned is null).Should().BeTrue();
        hidden.Comparisons.Should().BeEmpty("every comparison has the small arm on one side");
        hidden.InterRater.Should().NotContain(r => r.Arm == "small");
        hidden.Follow.Reason.Should().Be(Reasons.FewerThanFive);
        hidden.Arms.Single(a => a.Name == "large").Should().BeEquivalentTo(result.Arms.Single(a => a.Name == "large"));
    }

    private static void Same(ArmResult actual, Decision[] rows)
    {
        var expected = new BruteForce(rows, RandomStudy.ThirdWay);
        foreach (var key in new[] { MetricKey.AgreementFraction, MetricKey.Rair, MetricKey.Rsr, MetricKey.ChangedMind, MetricKey.ThirdWay })
        {
            var definition = expected.Of(key);
            actual[key].N.Should().Be(actual[key].Reason is null ? definition.N : 0);
            if (actual[key].ParticipantMean is { } mean)
            {
                mean.Should().BeApproximately(definition.Mean!.Value, 1e-9, actual.Name);
            }
        }
    }
}
