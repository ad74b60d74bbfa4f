using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Analysis.Fairness;

/// <summary>Weighted counts of one resample: for each ratio and group a numerator and a denominator.</summary>
internal sealed class FairnessCounts
{
    private readonly CodedDecisions _decisions;

    // Rows of one group with the same answers are one way, and add the same: there are few, whatever the number of rows.
    private readonly int[] _way;
    private readonly List<(int Group, int Ratio, bool Holds)[]> _adds = [];

    public FairnessCounts(CodedDecisions decisions)
    {
        _decisions = decisions;
        Words = decisions.ThirdWays.Count + decisions.Options.Count;
        var ways = new Dictionary<(int, Answers), int>();
        _way = new int[decisions.Rows];
        for (var row = 0; row < _way.Length; row++)
        {
            var key = (decisions.Group[row], decisions.Answers[row]);
            if (!ways.TryGetValue(key, out var way))
            {
                ways[key] = way = _adds.Count;
                _adds.Add(Adds(row));
            }

            _way[row] = way;
        }
    }

    /// <summary>Answers, third ways first.</summary>
    public int Words { get; }

    public int Groups => _decisions.Groups.Count;

    /// <summary>Shares of each answer by voice (0 aid, 1 own, 2 final), then switch by answer, then accuracy by voice.</summary>
    public int Ratios => (4 * Words) + 3;

    public int Outcome(int voice, int answer) => (voice * Words) + answer;

    public int Switch(int answer) => (3 * Words) + answer;

    public int Accuracy(int voice) => (4 * Words) + voice;

    /// <summary>Numerators, then denominators, ratio by ratio within each group.</summary>
    public double[] Sum(Func<int, double> weight)
    {
        var weights = new double[_adds.Count];
        for (var row = 0; row < _way.Length; row++)
        {
            weights[_way[row]] += weight(row);
        }

        var sums = new double[2 * Groups * Ratios];
        for (var way = 0; way < weights.Length; way++)
        {
            foreach (var (group, ratio, holds) in _adds[way])
            {
                var place = (group * Ratios) + ratio;
                sums[(Groups * Ratios) + place] += weights[way];
                sums[place] += holds ? weights[way] : 0;
            }
        }

        return sums;
    }

    public double Share(double[] sums, int group, int ratio)
    {
        var place = (group * Ratios) + ratio;
        return sums[place] / sums[(Groups * Ratios) + place];
    }

    public int Of(double[] sums, int group, int ratio) => (int)sums[(Groups * Ratios) + (group * Ratios) + ratio];

    private (int, int, bool)[] Adds(int row)
    {
        var (group, r) = (_decisions.Group[row], _decisions.Answers[row]);
        if (group < 0)
        {
            return [];
        }

        var adds = new List<(int, int, bool)>();
        double[] voices = [r.Aid, r.Own, r.Final];
        for (var voice = 0; voice < 3; voice++)
        {
            if (Answers.Given(voices[voice]))
            {
                adds.AddRange(Enumerable.Range(0, Words).Select(a => (group, Outcome(voice, a), Code(voices[voice]) == a)));
            }

            if (Answers.Resolved(voices[voice]) && Answers.Resolved(r.Reference))
            {
                adds.Add((group, Accuracy(voice), voices[voice] == r.Reference));
            }
        }

        if (Answers.Given(r.Own) && Answers.Given(r.Aid) && r.Own != r.Aid)
        {
            adds.Add((group, Switch(Code(r.Aid)), r.Final == r.Aid));
        }

        return [.. adds];
    }

    private int Code(double answer) => (int)answer + _decisions.ThirdWays.Count;
}
