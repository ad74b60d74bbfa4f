using System.Globalization;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>Turns the words of a row into the numbers of <see cref="Answers"/>, as the scale says.</summary>
internal sealed class AnswerCoder(Scale scale, IReadOnlyList<string> thirdWays, IReadOnlyList<string>? allowed = null, IReadOnlyDictionary<string, string>? columns = null)
{
    private readonly Dictionary<string, int> _thirdWays =
        thirdWays.Select((id, i) => (id, i)).ToDictionary(t => t.id, t => -1 - t.i, StringComparer.Ordinal);

    private readonly HashSet<string>? _allowed = allowed?.Select(AnswerSpelling.Whole).ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _known = new(StringComparer.Ordinal);
    private readonly AnswerSpelling _spelling = new(thirdWays.Concat(allowed ?? []));

    public Names Options { get; } = new();

    public FaultList Faults { get; } = new(columns);

    public Answers Code(Decision d, int row)
    {
        // Rows that come from no file are named by their place under a header, as if they did.
        var line = d.Line > 0 ? d.Line : row + 2;
        return new Answers(
            Answer(d.Own, "own", line),
            Answer(d.Aid, "aid", line),
            Answer(d.Final, "final", line),
            Reference(d.Reference, line));
    }

    // A reference that is itself a third way is neither right nor wrong: the case has no usable reference.
    private double Reference(string? text, int line)
    {
        var reference = Answer(text, "reference", line);
        if (scale == Scale.Probability && Answers.Resolved(reference) && reference != 0 && reference != 1)
        {
            Faults.Add(line, "reference", "« " + FaultList.Short(text!) + " » : la référence doit être 0 ou 1.", "“" + FaultList.Short(text!) + "”: the reference must be 0 or 1.");
        }

        return Answers.Deferred(reference) ? double.NaN : reference;
    }

    private double Answer(string? text, string column, int line)
    {
        if (text is null)
        {
            return double.NaN;
        }

        if (_thirdWays.TryGetValue(text, out var code))
        {
            return code;
        }

        return scale == Scale.Option ? Option(text, column, line) : Number(text, column, line);
    }

    private double Option(string text, string column, int line)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        var name = AnswerSpelling.Whole(text);
        if (_thirdWays.TryGetValue(name, out var thirdWay))
        {
            return _known[text] = thirdWay;
        }

        if (_allowed?.Contains(name) == false)
        {
            var permitted = string.Join(", ", allowed!.Concat(thirdWays));
            Faults.Add(line, column, "« " + FaultList.Short(text) + " » n’est pas une réponse possible. Réponses : " + permitted + ".", "“" + FaultList.Short(text) + "” is not a possible answer. Answers: " + permitted + ".");
            return double.NaN;
        }

        if (_spelling.Doubt(name) is { } doubt)
        {
            Faults.Add(line, column, doubt.Fr, doubt.En);
            return double.NaN;
        }

        return _known[text] = Options.Code(name);
    }

    private double Number(string text, string column, int line)
    {
        var (low, high) = scale == Scale.Probability ? (0.0, 1.0) : (1.0, double.MaxValue);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= low && number <= high)
        {
            return number;
        }

        var (fr, en) = scale == Scale.Probability
            ? ("un nombre de 0 à 1 ou une troisième voie", "a number from 0 to 1 or a third way")
            : ("un rang à partir de 1 ou une troisième voie", "a rank from 1 or a third way");
        Faults.Add(line, column, "« " + FaultList.Short(text) + " » : attendu " + fr + ".", "“" + FaultList.Short(text) + "”: expected " + en + ".");
        return double.NaN;
    }
}
