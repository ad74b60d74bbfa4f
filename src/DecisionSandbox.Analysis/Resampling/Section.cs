using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>The rows that are analysed together — an arm, a group of cases, or everything — laid out participant by participant.</summary>
internal sealed class Section
{
    private (Answers, int)[]? _ways;

    private Section(string name, int[] rows, int[] starts, int[] people, int[] cluster, bool shares) =>
        (Name, Rows, Starts, People, Cluster, SharesCases) = (name, rows, starts, people, cluster, shares);

    public string Name { get; }

    /// <summary>Row numbers, participant by participant, in the file's order within each.</summary>
    public int[] Rows { get; }

    /// <summary>Where each participant's rows begin; one more than there are participants.</summary>
    public int[] Starts { get; }

    /// <summary>The participants' codes.</summary>
    public int[] People { get; }

    /// <summary>The cluster (case, or list of ranks) of each row of <see cref="Rows"/>.</summary>
    public int[] Cluster { get; }

    /// <summary>True where at least one case was judged by two people: then cases are a sample too.</summary>
    public bool SharesCases { get; }

    /// <summary>The rows of the participant in place <paramref name="k"/>.</summary>
    public ArraySegment<int> RowsOf(int k) => new(Rows, Starts[k], Starts[k + 1] - Starts[k]);

    /// <summary>The different rows and how often each occurs: of options there are few, whatever the number of decisions.</summary>
    public IReadOnlyList<(Answers Way, int Count)> Ways(CodedDecisions decisions) =>
        _ways ??= [.. Rows.Select(row => decisions.Answers[row]).CountBy(way => way).Select(w => (w.Key, w.Value))];

    public static Section Of(string name, CodedDecisions decisions, Func<int, bool> belongs)
    {
        var counts = new int[decisions.Participants.Count + 1];
        for (var row = 0; row < decisions.Rows; row++)
        {
            if (belongs(row))
            {
                counts[decisions.Participant[row] + 1]++;
            }
        }

        var people = new List<int>();
        var starts = new List<int> { 0 };
        for (var p = 0; p < decisions.Participants.Count; p++)
        {
            if (counts[p + 1] > 0)
            {
                people.Add(p);
                starts.Add(starts[^1] + counts[p + 1]);
            }

            counts[p + 1] += counts[p];
        }

        var rows = new int[starts[^1]];
        for (var row = 0; row < decisions.Rows; row++)
        {
            if (belongs(row))
            {
                rows[counts[decisions.Participant[row]]++] = row;
            }
        }

        var cluster = Array.ConvertAll(rows, row => decisions.Cluster[row]);
        return new Section(name, rows, [.. starts], [.. people], cluster, Shared(decisions, rows, cluster));
    }

    private static bool Shared(CodedDecisions decisions, int[] rows, int[] cluster)
    {
        var first = new int[decisions.Clusters];
        Array.Fill(first, -1);
        for (var i = 0; i < rows.Length; i++)
        {
            var p = decisions.Participant[rows[i]];
            ref var seen = ref first[cluster[i]];
            if (seen >= 0 && seen != p)
            {
                return true;
            }

            seen = p;
        }

        return false;
    }
}
