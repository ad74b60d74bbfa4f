using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Rankings;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Turns a computed section into what is reported of it.</summary>
internal static class SectionReport
{
    public static ArmResult OfArm(SectionStudy study, CodedDecisions decisions, Metric gain, GroupShares? shares = null)
    {
        var metrics = Enum.GetValues<MetricKey>().ToDictionary(k => k, k => k == MetricKey.PerformanceGain ? gain : study.Metric(k));
        var reliance = decisions.Scale == Scale.Option ? RelianceCount.Of(study.Section, decisions) : null;
        var ranking = decisions.Scale == Scale.Rank ? RankingStudy.Of(study.Section, decisions, study.Options) : null;
        return new ArmResult(study.Section.Name, Counts(study, decisions), metrics, reliance, shares, ranking)
        {
            Turned = decisions.Scale == Scale.Option ? RightTurned.Of(study.Section, decisions) : null,
            Rational = decisions.Scale == Scale.Option ? RationalBenchmark.Of(study.Section, decisions) : null,
            Together = Complementarity.Of(study),
            Seconds = SecondsSummary.Of(study.Section, decisions),
        };
    }

    /// <summary>What each voice said on a group's rows, against the rows of every other group.</summary>
    public static GroupShares? Shares(CodedDecisions decisions, int group)
    {
        if (decisions.Scale != Scale.Option)
        {
            return null;
        }

        return new GroupShares(Of(r => r.Own), Of(r => r.Aid), Of(r => r.Final));

        OptionShare[] Of(Func<Answers, double> voice)
        {
            var (here, others) = (Tally(decisions, voice, g => g == group), Tally(decisions, voice, g => g >= 0 && g != group));
            var (total, otherTotal) = (here.Values.Sum(), others.Values.Sum());
            return total == 0
                ? []
                :
                [
                    .. here.Keys.Union(others.Keys).Order().Select(answer => new OptionShare(
                        decisions.Word(answer)!,
                        here.GetValueOrDefault(answer),
                        total,
                        otherTotal == 0 ? null : ((double)here.GetValueOrDefault(answer) / total) - ((double)others.GetValueOrDefault(answer) / otherTotal))),
                ];
        }
    }

    private static Dictionary<double, int> Tally(CodedDecisions decisions, Func<Answers, double> voice, Func<int, bool> belongs) =>
        Enumerable.Range(0, decisions.Rows).Where(row => belongs(decisions.Group[row]))
            .Select(row => voice(decisions.Answers[row])).Where(Answers.Given)
            .CountBy(a => a).ToDictionary(c => c.Key, c => c.Value);

    private static ArmCounts Counts(SectionStudy study, CodedDecisions decisions)
    {
        var section = study.Section;
        var (cases, person, repeated) = (new HashSet<int>(), new HashSet<int>(), 0);
        var (own, aid, reference, third) = (0, 0, 0, 0);
        for (var k = 0; k < section.People.Length; k++)
        {
            person.Clear();
            for (var i = section.Starts[k]; i < section.Starts[k + 1]; i++)
            {
                var (r, @case) = (decisions.Answers[section.Rows[i]], decisions.Case[section.Rows[i]]);
                cases.Add(@case);
                repeated += person.Add(@case) ? 0 : 1;
                own += Answers.Given(r.Own) ? 1 : 0;
                aid += Answers.Given(r.Aid) ? 1 : 0;
                reference += Answers.Given(r.Reference) ? 1 : 0;
                third += Answers.Deferred(r.Final) ? 1 : 0;
            }
        }

        var fractions = new Dictionary<MetricKey, Fraction>();
        foreach (var key in Enum.GetValues<MetricKey>())
        {
            if (study.Pooled(key) is { } pooled)
            {
                fractions[key] = new Fraction(pooled.Numerator, pooled.Denominator);
            }
        }

        return new ArmCounts(section.People.Length, section.Rows.Length, cases.Count, repeated, own, aid, reference, third, fractions);
    }
}
