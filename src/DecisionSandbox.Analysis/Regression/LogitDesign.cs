using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Regression;

/// <summary>The rows of "follow ~ arm × aid correct": an outcome, a pattern of predictors, a person and a case each. There are few patterns, whatever the number of rows.</summary>
internal sealed class LogitDesign
{
    private LogitDesign(string[] terms, double[][] patterns, int[] pattern, bool[] y, int[] person, int[] unit, int people, int units, bool repeated) =>
        (Terms, Patterns, Pattern, Y, Person, Unit, People, Units, Repeated) = (terms, patterns, pattern, y, person, unit, people, units, repeated);

    public string[] Terms { get; }

    /// <summary>The different rows of predictors, intercept first.</summary>
    public double[][] Patterns { get; }

    /// <summary>Which of them each row has.</summary>
    public int[] Pattern { get; }

    public bool[] Y { get; }

    public int[] Person { get; }

    public int[] Unit { get; }

    public int People { get; }

    public int Units { get; }

    /// <summary>True where somebody judged a case twice.</summary>
    public bool Repeated { get; }

    public int Rows => Y.Length;

    /// <summary>Rows with a suggestion and a reference, both resolved; an arm without such rows has no term. The baseline, else the file's first arm, is what the others are compared with.</summary>
    public static LogitDesign Of(CodedDecisions decisions, string? baseline, bool repeated)
    {
        var rows = Enumerable.Range(0, decisions.Rows).Where(i => decisions.Answers[i] is { AidRight: true } or { AidWrong: true }).ToArray();
        int[] arms = [.. rows.Select(i => decisions.Arm[i]).Where(a => a >= 0).Distinct().OrderBy(a => decisions.Arms[a] == baseline ? -1 : a)];
        string[] names = [.. arms.Skip(1).Select(a => "arm:" + decisions.Arms[a])];
        rows = arms.Length < 2 ? rows : Array.FindAll(rows, i => decisions.Arm[i] >= 0);

        // Two patterns an arm: the aid wrong, the aid right.
        var patterns = Enumerable.Range(0, 2 * Math.Max(1, arms.Length)).Select(p =>
        {
            var arm = names.Select((_, j) => p / 2 == j + 1 ? 1.0 : 0).ToArray();
            return (double[])[1, .. arm, p % 2, .. arm.Select(a => a * (p % 2))];
        }).ToArray();
        var (people, units) = (Recoded(rows, decisions.Participant), Recoded(rows, decisions.Case));
        return new LogitDesign(
            ["intercept", .. names, "aidCorrect", .. names.Select(n => n + "×aidCorrect")],
            patterns,
            Array.ConvertAll(rows, i => (2 * (arms.Length < 2 ? 0 : Array.IndexOf(arms, decisions.Arm[i]))) + (decisions.Answers[i].AidRight ? 1 : 0)),
            Array.ConvertAll(rows, i => decisions.Answers[i].Final == decisions.Answers[i].Aid),
            people.Codes, units.Codes, people.Count, units.Count, repeated);
    }

    /// <summary>The same from plain arrays, for data from elsewhere.</summary>
    public static LogitDesign From(string[] terms, double[][] x, bool[] y, int[] person, int[] unit)
    {
        var patterns = x.DistinctBy(row => string.Join(' ', row)).ToArray();
        return new LogitDesign(
            terms, patterns, Array.ConvertAll(x, row => Array.FindIndex(patterns, p => p.SequenceEqual(row))), y,
            person, unit, person.Max() + 1, unit.Max() + 1, person.Zip(unit).Distinct().Count() < y.Length);
    }

    private static (int[] Codes, int Count) Recoded(int[] rows, int[] codes)
    {
        var seen = new Dictionary<int, int>();
        return (Array.ConvertAll(rows, i => seen.TryGetValue(codes[i], out var code) ? code : seen[codes[i]] = seen.Count), seen.Count);
    }
}
