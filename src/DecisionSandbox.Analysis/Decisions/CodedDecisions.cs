using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Analysis.Decisions;

/// <summary>The decisions as arrays of codes: what every computation reads.</summary>
internal sealed class CodedDecisions
{
    public required Names Participants { get; init; }

    public required Names Cases { get; init; }

    public required Names Arms { get; init; }

    public required Names Groups { get; init; }

    /// <summary>The resolved options in order of appearance; empty on the numeric scales.</summary>
    public required Names Options { get; init; }

    public required IReadOnlyList<string> ThirdWays { get; init; }

    public required Scale Scale { get; init; }

    public required int[] Participant { get; init; }

    public required int[] Case { get; init; }

    /// <summary>What the bootstrap draws: the case, or on the rank scale the list, whose items are not independent.</summary>
    public required int[] Cluster { get; init; }

    public required int Clusters { get; init; }

    public required int[] Arm { get; init; }

    public required int[] Group { get; init; }

    public required Answers[] Answers { get; init; }

    /// <summary>The band of the aid's score, or −1.</summary>
    public required int[] Band { get; init; }

    public required Names Bands { get; init; }

    /// <summary>Seconds per row, NaN where none were measured.</summary>
    public required double[] Seconds { get; init; }

    /// <summary>Rows left out because their answers do not fit, and the first of their faults.</summary>
    public (int Count, IReadOnlyList<LineProblem> Faults) Excluded { get; private set; } = (0, []);

    public int Rows => Answers.Length;

    /// <summary>The word behind a code.</summary>
    public string? Word(double answer) =>
        double.IsNaN(answer) ? null
        : answer < 0 ? ThirdWays[(int)-answer - 1]
        : Scale == Scale.Option ? Options[(int)answer]
        : answer.ToString("R", CultureInfo.InvariantCulture);

    public static Outcome<CodedDecisions> From(IReadOnlyList<Decision> decisions, Scale scale, IReadOnlyList<string> thirdWays) =>
        From(decisions, new AnalysisOptions { Scale = scale, ThirdWays = thirdWays });

    public static Outcome<CodedDecisions> From(IReadOnlyList<Decision> decisions, AnalysisOptions options)
    {
        var (scale, thirdWays) = (options.Scale, options.ThirdWays);
        var n = decisions.Count;
        var (participants, cases, arms, lists) = (new Names(), new Names(), new Names(), new Names());
        // Arms come as the file has them: an export writes them in the plan's order. Groups and bands have no place of their own in it.
        var (groups, bands) = (Names.Sorted(decisions.Select(d => d.Group)), Names.Sorted(decisions.Select(d => d.Band)));
        var (participant, @case, cluster) = (new int[n], new int[n], new int[n]);
        var (arm, group, band, answers) = (new int[n], new int[n], new int[n], new Answers[n]);
        var coder = new AnswerCoder(scale, thirdWays, options.Answers, options.ColumnNames);
        var (seconds, faulty) = (new double[n], new HashSet<int>());
        for (var i = 0; i < n; i++)
        {
            var d = decisions[i];
            participant[i] = participants.Code(d.Participant);
            @case[i] = cases.Code(scale == Scale.Rank && d.List is not null ? d.List + "\u001f" + d.Case : d.Case);
            cluster[i] = scale == Scale.Rank ? lists.Code(d.List ?? "") : @case[i];
            arm[i] = d.Arm is null ? -1 : arms.Code(d.Arm);
            group[i] = d.Group is null ? -1 : groups.Code(d.Group);
            seconds[i] = d.Seconds ?? double.NaN;
            band[i] = d.Band is null ? -1 : bands.Code(d.Band);
            var before = coder.Faults.Total;
            answers[i] = coder.Code(d, i);
            if (coder.Faults.Total > before)
            {
                faulty.Add(i);
            }
        }

        if (coder.Faults.Any)
        {
            return options.LeaveOutFaulty && faulty.Count < n
                ? From([.. decisions.Where((_, i) => !faulty.Contains(i))], options).Then(rest => rest.Without(faulty.Count, coder.Faults.Kept))
                : coder.Faults.ToProblem();
        }

        return new CodedDecisions
        {
            Participants = participants,
            Cases = cases,
            Arms = arms,
            Groups = groups,
            Options = coder.Options,
            ThirdWays = thirdWays,
            Scale = scale,
            Participant = participant,
            Case = @case,
            Cluster = cluster,
            Clusters = scale == Scale.Rank ? lists.Count : cases.Count,
            Arm = arm,
            Group = group,
            Answers = answers,
            Band = band,
            Bands = bands,
            Seconds = seconds,
        };
    }

    private Outcome<CodedDecisions> Without(int count, IReadOnlyList<LineProblem> faults)
    {
        Excluded = (count, faults);
        return this;
    }
}
