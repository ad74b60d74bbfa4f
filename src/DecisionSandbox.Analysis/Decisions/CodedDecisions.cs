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

    public int Rows => Answers.Length;

    /// <summary>The word behind a code.</summary>
    public string? Word(double answer) =>
        double.IsNaN(answer) ? null
        : answer < 0 ? ThirdWays[(int)-answer - 1]
        : Scale == Scale.Option ? Options[(int)answer]
        : answer.ToString("R", CultureInfo.InvariantCulture);

    public static Outcome<CodedDecisions> From(IReadOnlyList<Decision> decisions, Scale scale, IReadOnlyList<string> thirdWays)
    {
        var n = decisions.Count;
        var (participants, cases, arms, groups, lists) = (new Names(), new Names(), new Names(), new Names(), new Names());
        var (participant, @case, cluster) = (new int[n], new int[n], new int[n]);
        var (arm, group, answers) = (new int[n], new int[n], new Answers[n]);
        var coder = new AnswerCoder(scale, thirdWays);
        for (var i = 0; i < n; i++)
        {
            var d = decisions[i];
            participant[i] = participants.Code(d.Participant);
            @case[i] = cases.Code(scale == Scale.Rank && d.List is not null ? d.List + "\u001f" + d.Case : d.Case);
            cluster[i] = scale == Scale.Rank ? lists.Code(d.List ?? "") : @case[i];
            arm[i] = d.Arm is null ? -1 : arms.Code(d.Arm);
            group[i] = d.Group is null ? -1 : groups.Code(d.Group);
            answers[i] = coder.Code(d, i);
        }

        if (coder.Faults.Any)
        {
            return coder.Faults.ToProblem();
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
        };
    }
}
