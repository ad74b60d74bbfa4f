using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>
/// Where own judgement and aid disagree, how far people stayed below somebody who knows how often each is right (Guo, Wu, Hartline and Hullman 2024).
/// The signal that the rational person reads is the pair of answers (own, aid); rates come from the same decisions, so that small studies flatter the benchmark.
/// </summary>
/// <param name="Decisions">Resolved decisions with a reference on which own judgement and aid disagreed.</param>
/// <param name="Reliance">Share of them that ended on the aid's side: reliance as the paper defines it.</param>
/// <param name="Baseline">Share right of the better of "always the aid" and "always oneself".</param>
/// <param name="Benchmark">Share right of the rational person, free to rely as often as it pays.</param>
/// <param name="MisReliant">Share right of the rational person who must rely exactly as often as people did.</param>
/// <param name="Observed">Share right of people.</param>
public sealed record RationalBenchmark(int Decisions, double Reliance, double Baseline, double Benchmark, double MisReliant, double Observed)
{
    /// <summary>What relying too often or too seldom cost: benchmark less mis-reliant.</summary>
    public double MisRelianceLoss => Benchmark - MisReliant;

    /// <summary>What not telling apart where to rely cost: mis-reliant less observed.</summary>
    public double DiscriminationLoss => MisReliant - Observed;

    internal static RationalBenchmark? Of(Section section, CodedDecisions decisions)
    {
        var ways = section.Ways(decisions)
            .Where(w => Answers.Resolved(w.Way.Own) && Answers.Resolved(w.Way.Aid) && w.Way.Own != w.Way.Aid && Answers.Resolved(w.Way.Reference) && Answers.Resolved(w.Way.Final))
            .ToArray();
        var decided = Rows(_ => true);
        if (decided == 0)
        {
            return null;
        }

        double n = decided;
        var cells = ways.GroupBy(w => (w.Way.Own, w.Way.Aid))
            .Select(c => (Count: c.Sum(w => w.Count), Gain: c.Sum(w => w.Count * ((w.Way.AidRight ? 1.0 : 0) - (w.Way.OwnRight ? 1.0 : 0))) / c.Sum(w => w.Count)))
            .OrderByDescending(c => c.Gain).ToArray();
        var relied = Rows(w => w.Final == w.Aid);
        var alone = Rows(w => w.OwnRight);

        // The best way to rely that often: first where it pays most.
        var (left, constrained) = (relied, (double)alone);
        foreach (var cell in cells)
        {
            var taken = Math.Min(left, cell.Count);
            constrained += taken * cell.Gain;
            left -= taken;
        }

        return new RationalBenchmark(
            decided,
            relied / n,
            Math.Max(alone, Rows(w => w.AidRight)) / n,
            (alone + cells.Sum(c => c.Count * Math.Max(0, c.Gain))) / n,
            constrained / n,
            Rows(w => w.Final == w.Reference) / n);

        int Rows(Func<Answers, bool> which) => ways.Where(w => which(w.Way)).Sum(w => w.Count);
    }
}
