using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Fairness;

/// <summary>Compares groups of cases: outcomes, accuracy, influence.</summary>
internal static class FairnessStudy
{
    // Beyond this many row visits fewer resamples are drawn, down to a hundred: the gaps of a million decisions are narrow anyway.
    private const double MostVisits = 5e7;

    public static FairnessReport? Of(Section everything, CodedDecisions decisions, AnalysisOptions options, CancellationToken stop)
    {
        if (decisions.Groups.Count < 2 || decisions.Scale != Scale.Option)
        {
            return null;
        }

        var counts = new FairnessCounts(decisions);
        var observed = counts.Sum(_ => 1);
        var resamples = (int)Math.Min(options.Resamples, Math.Max(100, MostVisits / decisions.Rows));
        var drawn = Resampled(counts, everything, decisions, options, resamples, stop);
        var groups = Enumerable.Range(0, decisions.Groups.Count).ToArray();
        var small = groups.Where(g => counts.Of(observed, g, counts.Outcome(2, 0)) < SmallCells.Smallest).ToArray();
        var shown = groups.Except(small).ToArray();

        // An answer that nobody and nothing ever gave has no gap worth a line.
        var answers = Enumerable.Range(0, counts.Words).Where(a => groups.Any(g => Enumerable.Range(0, 3).Any(voice => counts.Share(observed, g, counts.Outcome(voice, a)) > 0))).ToArray();
        return new FairnessReport(
            resamples,
            [.. small.Select(g => decisions.Groups[g])],
            [.. answers.Select(a => new OutcomeGap(Word(a), Gap(counts.Outcome(0, a)), Gap(counts.Outcome(1, a)), Gap(counts.Outcome(2, a))))],
            [.. shown.Select(g => new GroupAccuracy(decisions.Groups[g], counts.Of(observed, g, counts.Outcome(2, 0)), Share(g, 0), Share(g, 1), Share(g, 2)))],
            [.. answers.Select(a => new InfluenceGap(Word(a), Gap(counts.Switch(a)))).Where(i => i.Switch is not null)]);

        string Word(int answer) => decisions.Word(answer - decisions.ThirdWays.Count)!;

        double? Share(int group, int voice) => counts.Of(observed, group, counts.Accuracy(voice)) < SmallCells.Smallest ? null : counts.Share(observed, group, counts.Accuracy(voice));

        GroupGap? Gap(int ratio)
        {
            var enough = shown.Where(g => counts.Of(observed, g, ratio) >= SmallCells.Smallest).ToArray();
            if (enough.Length < 2)
            {
                return null;
            }

            var (high, low) = (enough.MaxBy(g => counts.Share(observed, g, ratio)), enough.MinBy(g => counts.Share(observed, g, ratio)));
            low = high == low ? enough.First(g => g != high) : low;
            return new GroupGap(
                decisions.Groups[high], decisions.Groups[low],
                counts.Share(observed, high, ratio) - counts.Share(observed, low, ratio),
                Percentiles.Of(drawn.Select(s => counts.Share(s, high, ratio) - counts.Share(s, low, ratio))));
        }
    }

    private static double[][] Resampled(FairnessCounts counts, Section everything, CodedDecisions decisions, AnalysisOptions options, int resamples, CancellationToken stop)
    {
        var people = decisions.Participants.Count;
        var cases = (everything.SharesCases || people == 1) && options.Resample == ResampledUnits.ParticipantsAndCases;
        var all = new double[resamples][];
        Parallel.For(0, resamples, Cores.Here(stop), b =>
        {
            var (drawnPeople, drawnCases) = (new int[people], new int[cases ? decisions.Clusters : 0]);
            Draws.Fill(drawnPeople, options.Seed, Draws.Everyone, b);
            Draws.Fill(drawnCases, options.Seed, Draws.Cases, b);
            all[b] = counts.Sum(row => drawnPeople[decisions.Participant[row]] * (cases ? drawnCases[decisions.Cluster[row]] : 1));
        });
        return all;
    }
}
