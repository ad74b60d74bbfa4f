using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>The rows of "follow ~ arm × aid correct": an outcome, a row of predictors, a person and a case each.</summary>
internal sealed class LogitDesign
{
    private LogitDesign(string[] terms, double[][] x, bool[] y, int[] person, int[] unit, int people, int units) =>
        (Terms, X, Y, Person, Unit, People, Units) = (terms, x, y, person, unit, people, units);

    public string[] Terms { get; }

    public double[][] X { get; }

    public bool[] Y { get; }

    public int[] Person { get; }

    public int[] Unit { get; }

    public int People { get; }

    public int Units { get; }

    public int Rows => Y.Length;

    /// <summary>Rows with a suggestion and a reference, both resolved; an arm without such rows has no term. The baseline, else the file's first arm, is what the others are compared with.</summary>
    public static LogitDesign Of(CodedDecisions decisions, string? baseline)
    {
        var rows = Enumerable.Range(0, decisions.Rows).Where(i => decisions.Answers[i] is { AidRight: true } or { AidWrong: true }).ToArray();
        var arms = rows.Select(i => decisions.Arm[i]).Where(a => a >= 0).Distinct()
            .OrderBy(a => decisions.Arms[a] == baseline ? -1 : a).ToArray();
        var others = arms.Skip(1).ToArray();
        string[] names = [.. others.Select(a => "arm:" + decisions.Arms[a])];
        var (people, units) = (new Names(), new Names());
        rows = others.Length == 0 ? rows : [.. rows.Where(i => decisions.Arm[i] >= 0)];
        return new LogitDesign(
            ["intercept", .. names, "aidCorrect", .. names.Select(n => n + "×aidCorrect")],
            [
                .. rows.Select(i =>
                {
                    var right = decisions.Answers[i].AidRight ? 1.0 : 0;
                    var arm = others.Select(a => decisions.Arm[i] == a ? 1.0 : 0).ToArray();
                    return (double[])[1, .. arm, right, .. arm.Select(a => a * right)];
                }),
            ],
            [.. rows.Select(i => decisions.Answers[i].Final == decisions.Answers[i].Aid)],
            [.. rows.Select(i => people.Code(decisions.Participants[decisions.Participant[i]]))],
            [.. rows.Select(i => units.Code(decisions.Cases[decisions.Case[i]]))],
            people.Count, units.Count);
    }

    /// <summary>The same from plain arrays, for data from elsewhere.</summary>
    public static LogitDesign From(string[] terms, double[][] x, bool[] y, int[] person, int[] unit) =>
        new(terms, x, y, person, unit, person.Max() + 1, unit.Max() + 1);
}
