using DecisionSandbox.Analysis.Agreement;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Reports;

/// <summary>A share of people on one case.</summary>
/// <param name="Count">How many.</param>
/// <param name="Of">Of how many.</param>
public sealed record CaseShare(int Count, int Of)
{
    /// <summary>The share, or null of none.</summary>
    public double? Share => Of == 0 ? null : (double)Count / Of;

    /// <summary>Wilson's 95 % interval: on one case people are the sample.</summary>
    public Interval? Ci95 => Wilson.Of(Count, Of);
}

/// <summary>One case, judged by at least <see cref="SmallCells.Smallest"/> people.</summary>
/// <param name="Case">Its id.</param>
/// <param name="People">Who judged it.</param>
/// <param name="Reference">Its reference answer, or null.</param>
/// <param name="Aid">What the aid said to everyone who saw it, or null where it said different things or nothing.</param>
/// <param name="Agreement">Decisions on the aid's side.</param>
/// <param name="Switch">Initial disagreements that ended on the aid's side.</param>
/// <param name="ChangedMind">Decisions that differ from the own judgement.</param>
/// <param name="FinalRight">Resolved decisions that equal the reference.</param>
/// <param name="ThirdWay">Decisions that are a third way.</param>
/// <param name="DispersionOwn">How much own judgements differ, or null.</param>
/// <param name="DispersionFinal">How much final decisions differ, or null.</param>
public sealed record CaseResult(
    string Case, int People, string? Reference, string? Aid, CaseShare Agreement, CaseShare Switch, CaseShare ChangedMind, CaseShare FinalRight, CaseShare ThirdWay,
    double? DispersionOwn, double? DispersionFinal)
{
    /// <summary>The cases with enough people, in the file's order.</summary>
    internal static IReadOnlyList<CaseResult> Each(CodedDecisions decisions) => decisions.Scale != Scale.Option
        ? []
        :
        [
            .. Enumerable.Range(0, decisions.Rows).GroupBy(row => decisions.Case[row])
                .Select(c => (c.Key, Rows: c.ToArray(), People: c.Select(row => decisions.Participant[row]).Distinct().Count()))
                .Where(c => c.People >= SmallCells.Smallest)
                .Select(c => Of(decisions, decisions.Cases[c.Key], c.People, [.. c.Rows.Select(row => decisions.Answers[row])])),
        ];

    private static CaseResult Of(CodedDecisions decisions, string name, int people, Answers[] rows)
    {
        var aid = rows.Select(r => r.Aid).Where(Answers.Given).Distinct().ToArray();
        var disagreed = rows.Where(r => Answers.Given(r.Own) && Answers.Given(r.Aid) && r.Own != r.Aid).ToArray();
        return new CaseResult(
            name, people,
            decisions.Word(rows.Select(r => r.Reference).FirstOrDefault(Answers.Given, double.NaN)),
            aid.Length == 1 ? decisions.Word(aid[0]) : null,
            Share(rows.Where(r => Answers.Given(r.Aid)), r => r.Final == r.Aid),
            Share(disagreed, r => r.Final == r.Aid),
            Share(rows.Where(r => Answers.Given(r.Own)), r => r.Final != r.Own),
            Share(rows.Where(r => Answers.Resolved(r.Final) && Answers.Resolved(r.Reference)), r => r.Final == r.Reference),
            Share(rows, r => Answers.Deferred(r.Final)),
            Dispersion.Of(rows.Where(r => Answers.Given(r.Own)).CountBy(r => r.Own).Select(c => c.Value)),
            Dispersion.Of(rows.CountBy(r => r.Final).Select(c => c.Value)));
    }

    private static CaseShare Share(IEnumerable<Answers> among, Func<Answers, bool> holds)
    {
        var list = among.ToArray();
        return new CaseShare(list.Count(holds), list.Length);
    }
}
