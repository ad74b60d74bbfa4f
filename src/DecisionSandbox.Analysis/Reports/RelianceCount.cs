using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Counts the reliance block of one section.</summary>
internal static class RelianceCount
{
    public static Reliance Of(Section section, CodedDecisions decisions)
    {
        var rows = section.Rows.Select(row => decisions.Answers[row]).ToArray();
        var hasOwn = rows.Any(r => Answers.Given(r.Own));
        return new Reliance(
            Outcomes(rows.Where(r => r.AidRight)),
            Outcomes(rows.Where(r => r.AidWrong)),
            Outcomes(rows.Where(r => !Answers.Given(r.Aid) && Answers.Resolved(r.Reference))),
            Outcomes(rows.Where(r => r.AidRight && Answers.Deferred(r.Own))),
            Outcomes(rows.Where(r => r.AidWrong && Answers.Deferred(r.Own))),
            hasOwn ? Bounds(section, decisions, r => r.OwnWrong && r.AidRight) : null,
            hasOwn ? Bounds(section, decisions, r => r.OwnRight && r.AidWrong) : null,
            Table(rows, decisions));
    }

    private static OutcomeCounts Outcomes(IEnumerable<Answers> rows)
    {
        var (correct, wrong, deferred) = (0, 0, 0);
        foreach (var r in rows)
        {
            if (Answers.Deferred(r.Final))
            {
                deferred++;
            }
            else if (r.Final == r.Reference)
            {
                correct++;
            }
            else
            {
                wrong++;
            }
        }

        return new OutcomeCounts(correct, wrong, deferred);
    }

    private static DeferralBounds Bounds(Section section, CodedDecisions decisions, Func<Answers, bool> belongs)
    {
        var people = Enumerable.Range(0, section.People.Length)
            .Select(k => Outcomes(section.Rows[section.Starts[k]..section.Starts[k + 1]].Select(row => decisions.Answers[row]).Where(belongs)))
            .Where(o => o.Total > 0).ToArray();
        if (people.Length == 0)
        {
            return new DeferralBounds(null, null, 0);
        }

        double total = people.Sum(o => o.Total);
        var deferred = people.Sum(o => o.Deferred);
        return new DeferralBounds(
            new Interval(people.Sum(o => o.Correct) / total, people.Sum(o => o.Correct + o.Deferred) / total),
            new Interval(people.Average(o => (double)o.Correct / o.Total), people.Average(o => (double)(o.Correct + o.Deferred) / o.Total)),
            deferred);
    }

    private static WayCount[] Table(Answers[] rows, CodedDecisions decisions) =>
    [
        .. rows.CountBy(r => r)
            .OrderBy(w => w.Key.Own).ThenBy(w => w.Key.Aid).ThenBy(w => w.Key.Final).ThenBy(w => w.Key.Reference)
            .Select(w => new WayCount(
                decisions.Word(w.Key.Own), decisions.Word(w.Key.Aid), decisions.Word(w.Key.Final)!, decisions.Word(w.Key.Reference), w.Value)),
    ];
}
