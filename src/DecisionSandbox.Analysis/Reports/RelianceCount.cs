using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>Counts the reliance block of one section.</summary>
internal static class RelianceCount
{
    public static Reliance Of(Section section, CodedDecisions decisions)
    {
        var ways = section.Ways(decisions);
        var hasOwn = ways.Any(w => Answers.Given(w.Way.Own));
        return new Reliance(
            Outcomes(ways.Where(w => w.Way.AidRight)),
            Outcomes(ways.Where(w => w.Way.AidWrong)),
            Outcomes(ways.Where(w => !Answers.Given(w.Way.Aid) && Answers.Resolved(w.Way.Reference))),
            Outcomes(ways.Where(w => w.Way.AidRight && Answers.Deferred(w.Way.Own))),
            Outcomes(ways.Where(w => w.Way.AidWrong && Answers.Deferred(w.Way.Own))),
            hasOwn ? Bounds(section, decisions, r => r.OwnWrong && r.AidRight) : null,
            hasOwn ? Bounds(section, decisions, r => r.OwnRight && r.AidWrong) : null,
            Table(ways, decisions));
    }

    private static OutcomeCounts Outcomes(IEnumerable<(Answers Way, int Count)> ways)
    {
        var (correct, wrong, deferred) = (0, 0, 0);
        foreach (var (way, count) in ways)
        {
            if (Answers.Deferred(way.Final))
            {
                deferred += count;
            }
            else if (way.Final == way.Reference)
            {
                correct += count;
            }
            else
            {
                wrong += count;
            }
        }

        return new OutcomeCounts(correct, wrong, deferred);
    }

    private static DeferralBounds Bounds(Section section, CodedDecisions decisions, Func<Answers, bool> belongs)
    {
        var people = Enumerable.Range(0, section.People.Length)
            .Select(k => Outcomes(section.RowsOf(k).Select(row => decisions.Answers[row]).Where(belongs).Select(way => (way, 1))))
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

    private static WayCount[] Table(IReadOnlyList<(Answers Way, int Count)> ways, CodedDecisions decisions) =>
    [
        .. ways
            .OrderBy(w => w.Way.Own).ThenBy(w => w.Way.Aid).ThenBy(w => w.Way.Final).ThenBy(w => w.Way.Reference)
            .Select(w => new WayCount(
                decisions.Word(w.Way.Own), decisions.Word(w.Way.Aid), decisions.Word(w.Way.Final)!, decisions.Word(w.Way.Reference), w.Count)),
    ];
}
