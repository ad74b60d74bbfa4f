using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Compares every pair of arms on every measure that both have.</summary>
internal static class ArmComparisons
{
    public static IReadOnlyList<Comparison> Of(IReadOnlyList<SectionStudy> arms, string? baseline, AnalysisOptions options)
    {
        return WithHolm([.. Pairs(arms, baseline).SelectMany(pair => OfPair(arms[pair.Arm], arms[pair.Against], Draws.Pair(pair.Arm, pair.Against), options))]);
    }

    /// <summary>Every pair of arms by their places: the baseline, else the arm that comes first in the file, is what the other is compared with.</summary>
    internal static IEnumerable<(int Arm, int Against)> Pairs(IReadOnlyList<SectionStudy> arms, string? baseline) =>
        from i in Enumerable.Range(0, arms.Count)
        from j in Enumerable.Range(i + 1, arms.Count - i - 1)
        select arms[j].Section.Name == baseline ? (i, j) : (j, i);

    private static IEnumerable<Comparison> OfPair(SectionStudy arm, SectionStudy against, ulong stream, AnalysisOptions options)
    {
        var keys = Enum.GetValues<MetricKey>()
            .Where(k => k != MetricKey.PerformanceGain && arm.WhyNot(k) is null && against.WhyNot(k) is null)
            .ToArray();
        var both = arm.Section.People.Intersect(against.Section.People).ToArray();
        var p = both.Length > 0 ? Within(arm, against, both, stream, options) : Between(arm, against, stream, options);
        foreach (var key in keys)
        {
            var column = arm.ColumnOf(key);
            var (first, second) = (arm.Defined(column), against.Defined(column));
            if (first.Length > 0 && second.Length > 0)
            {
                var several = first.Length >= 2 && second.Length >= 2;
                yield return new Comparison(
                    key, arm.Section.Name, against.Section.Name, both.Length > 0, first.Length, second.Length,
                    Sample.Of(first).Mean - Sample.Of(second).Mean,
                    several ? Interval(arm.Bootstrap.ParticipantsAndCases, against.Bootstrap.ParticipantsAndCases, column) : null,
                    several ? Interval(arm.Bootstrap.Participants, against.Bootstrap.Participants, column) : null,
                    WelchTest.Of(first, second),
                    double.IsNaN(p[column]) ? null : p[column],
                    null,
                    HedgesG.Of(first, second),
                    Equivalence.Of(
                        first, second, options.Margin, Better(key),
                        several ? Interval(arm.Bootstrap.ParticipantsAndCases, against.Bootstrap.ParticipantsAndCases, column, 0.05) : null));
            }
        }
    }

    private static Interval? Interval(double[][] arm, double[][] against, int column, double tail = 0.025) =>
        Percentiles.Of(arm.Zip(against, (a, b) => a[column] - b[column]), tail);

    /// <summary>Whether more of a measure is better (1), less is (−1), or neither (0): to agree, to change one's mind or to defer is no merit and no fault.</summary>
    internal static int Better(MetricKey key) => key switch
    {
        MetricKey.Rair or MetricKey.Rsr or MetricKey.AccuracyWithInitialDisagreement or MetricKey.AccuracyOwn or MetricKey.AccuracyFinal
            or MetricKey.DPrime or MetricKey.OneMinusBrier => 1,
        MetricKey.OverReliance or MetricKey.UnderReliance => -1,
        _ => 0,
    };

    private static double[] Between(SectionStudy arm, SectionStudy against, ulong stream, AnalysisOptions options) =>
        Permutations.Between([.. arm.Blocks, .. against.Blocks], arm.Section.People.Length, arm.Columns, options.Seed, stream, options.Resamples);

    private static double[] Within(SectionStudy arm, SectionStudy against, int[] both, ulong stream, AnalysisOptions options)
    {
        var (here, there) = (Places(arm), Places(against));
        double[][] differences =
        [
            .. both.Select(p => Enumerable.Range(0, arm.Columns).Select(c => arm.Value(here[p], c) - against.Value(there[p], c)).ToArray()),
        ];
        return Permutations.Within(differences, arm.Columns, options.Seed, stream, options.Resamples);
    }

    private static Dictionary<int, int> Places(SectionStudy study) =>
        study.Section.People.Select((p, k) => (p, k)).ToDictionary(t => t.p, t => t.k);

    private static List<Comparison> WithHolm(List<Comparison> comparisons)
    {
        foreach (var family in comparisons.Select((c, i) => (c, i)).Where(t => t.c.PermutationP is not null).GroupBy(t => t.c.Metric).ToArray())
        {
            var members = family.ToArray();
            var adjusted = Holm.Adjust([.. members.Select(m => m.c.PermutationP!.Value)]);
            for (var k = 0; k < members.Length; k++)
            {
                comparisons[members[k].i] = members[k].c with { HolmP = adjusted[k] };
            }
        }

        return comparisons;
    }
}
