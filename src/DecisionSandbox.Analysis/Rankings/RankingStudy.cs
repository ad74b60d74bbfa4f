using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Rankings;

/// <summary>Compares the orders of one section, list by list. A list counts where at least two of its items have both ranks.</summary>
internal static class RankingStudy
{
    public static Ranking Of(Section section, CodedDecisions decisions, AnalysisOptions options) => new(
        Likeness(section, decisions, options, r => r.Own, r => r.Final),
        Likeness(section, decisions, options, r => r.Own, r => r.Aid),
        Likeness(section, decisions, options, r => r.Aid, r => r.Final));

    private static OrderLikeness Likeness(Section section, CodedDecisions decisions, AnalysisOptions options, Func<Answers, double> first, Func<Answers, double> second)
    {
        var people = new List<(double[] A, double[] B)[]>();
        for (var k = 0; k < section.People.Length; k++)
        {
            people.Add(
            [
                .. Enumerable.Range(section.Starts[k], section.Starts[k + 1] - section.Starts[k])
                    .GroupBy(i => section.Cluster[i], i => decisions.Answers[section.Rows[i]])
                    .Select(list => list.Where(r => Answers.Resolved(first(r)) && Answers.Resolved(second(r))).ToArray())
                    .Where(list => list.Length >= 2)
                    .Select(list => (list.Select(first).ToArray(), list.Select(second).ToArray())),
            ]);
        }

        return new OrderLikeness(
            people.Sum(lists => lists.Length),
            Mean(RankMeasures.KendallTauB),
            Mean(RankMeasures.Spearman),
            Mean((a, b) => RankMeasures.TopOverlap(a, b, 3)),
            Mean((a, b) => RankMeasures.RankBiasedOverlap(a, b)))
        {
            KendallCi95 = Interval(RankMeasures.KendallTauB),
            Distance = Mean((a, b) => RankMeasures.Distance(a, b)),
        };

        double? Mean(Func<double[], double[], double?> measure) => Each(measure).Average();

        IEnumerable<double?> Each(Func<double[], double[], double?> measure) => people.Select(lists => lists.Select(l => measure(l.A, l.B)).Average());

        Metrics.Interval? Interval(Func<double[], double[], double?> measure)
        {
            double[] values = [.. Each(measure).OfType<double>()];
            return Agreement.CaseResampling.Interval(values, drawn => drawn.Average(), options);
        }
    }
}
