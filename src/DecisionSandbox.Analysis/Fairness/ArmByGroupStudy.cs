using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Fairness;

/// <summary>Computes what each arm does by group of cases, for every pair of arms and of groups.</summary>
internal static class ArmByGroupStudy
{
    /// <summary>The interactions, measure by measure; none below two arms or groups, or with more groups than <see cref="ArmByGroup.MostGroups"/>.</summary>
    /// <param name="arms">The arms, in the file's order, as they were resampled.</param>
    /// <param name="decisions">All rows.</param>
    /// <param name="baseline">The arm that the others are compared with, or null.</param>
    /// <param name="study">Resamples a section, given the arm that it is a part of: with the arm's own draws.</param>
    public static IReadOnlyList<ArmByGroup> Of(IReadOnlyList<SectionStudy> arms, CodedDecisions decisions, string? baseline, Func<Section, int, SectionStudy> study)
    {
        if (arms.Count < 2 || decisions.Groups.Count is < 2 or > ArmByGroup.MostGroups)
        {
            return [];
        }

        SectionStudy[][] cells =
        [
            .. arms.Select((arm, a) => Enumerable.Range(0, decisions.Groups.Count)
                .Select(g => study(Section.Of(decisions.Groups[g], decisions, row => decisions.Arm[row] == a && decisions.Group[row] == g), a)).ToArray()),
        ];
        return
        [
            .. from pair in ArmComparisons.Pairs(arms, baseline)
               from here in Enumerable.Range(0, decisions.Groups.Count)
               from there in Enumerable.Range(here + 1, decisions.Groups.Count - here - 1)
               from key in Enum.GetValues<MetricKey>()
               where key != MetricKey.PerformanceGain
               let four = new[] { cells[pair.Arm][here], cells[pair.Against][here], cells[pair.Arm][there], cells[pair.Against][there] }
               where four.All(cell => cell.WhyNot(key) is null)
               let found = Of(key, arms[pair.Arm].Section.Name, arms[pair.Against].Section.Name, four)
               where found is not null
               select found,
        ];
    }

    private static ArmByGroup? Of(MetricKey key, string arm, string against, SectionStudy[] four)
    {
        var column = four[0].ColumnOf(key);
        var values = Array.ConvertAll(four, cell => cell.Defined(column));
        if (values.Any(v => v.Length == 0))
        {
            return null;
        }

        var means = Array.ConvertAll(values, v => v.Average());
        var several = values.All(v => v.Length >= 2);
        return new ArmByGroup(
            key, arm, against,
            new(four[0].Section.Name, means[0] - means[1], values[0].Length, values[1].Length),
            new(four[2].Section.Name, means[2] - means[3], values[2].Length, values[3].Length),
            several ? Interval(cell => cell.Bootstrap.ParticipantsAndCases) : null,
            several ? Interval(cell => cell.Bootstrap.Participants) : null);

        Interval? Interval(Func<SectionStudy, double[][]> drawn)
        {
            var draws = Array.ConvertAll(four, cell => drawn(cell));
            return Percentiles.Of(Enumerable.Range(0, draws[0].Length).Select(b => draws[0][b][column] - draws[1][b][column] - (draws[2][b][column] - draws[3][b][column])));
        }
    }
}
