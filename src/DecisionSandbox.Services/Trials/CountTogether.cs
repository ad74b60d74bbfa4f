using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Learning;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Trials;

/// <summary>The two elements of a learned aid that count most together: what the one weighs depends on the other.</summary>
/// <param name="First">One of them; null where the aid adds its elements up and no pair counts together.</param>
/// <param name="Second">The other.</param>
/// <param name="Together">What they do together in log-odds, whichever way, on average over the files.</param>
/// <param name="Heaviest">For comparison: what the heaviest single element weighs, on average.</param>
/// <param name="Files">How many invented files were looked at.</param>
public sealed record CountTogether(Text? First, Text? Second, double Together, double Heaviest, int Files)
{
    // Each file costs every pair of every leaf.
    private const int MostFiles = 60;

    // Sums of doubles that should cancel leave this much.
    private const double Nothing = 1e-9;

    /// <summary>The pair over the caseload; null for an aid that was not learned here. Where each option has a score of its own, the mean over all of them: one may add up where another does not.</summary>
    internal static CountTogether? Of(RegisteredPack registered, IDecisionAid aid, AidKnowledge knowledge)
    {
        if (aid is not TrainedAid trained) { return null; }
        var (n, files, scores) = (aid.Reads.Count, 0, 0);
        var (pairs, singles) = (new double[n, n], new double[n]);
        foreach (var found in knowledge.CaseloadOf(registered).Take(MostFiles).Select(trained.Interactions).Where(found => found.IsOk))
        {
            files++;
            foreach (var matrix in found.Value)
            {
                scores++;
                for (var i = 0; i < n; i++)
                {
                    // A row adds up to the element's own value; a pair stands in it twice, half each.
                    singles[i] += Math.Abs(Enumerable.Range(0, n).Sum(j => matrix[i, j]));
                    for (var j = 0; j < i; j++) { pairs[i, j] += Math.Abs(2 * matrix[i, j]); }
                }
            }
        }
        if (files == 0) { return null; }
        var (a, b) = (from i in Enumerable.Range(0, n) from j in Enumerable.Range(0, i) select (i, j)).MaxBy(pair => pairs[pair.i, pair.j]);
        Text Label(int i) => registered.Pack.Attribute(aid.Reads[i]).Label;
        var (together, heaviest) = (pairs[a, b] / scores, singles.Max() / scores);
        return together <= Nothing * Math.Max(1, heaviest) ? new(null, null, 0, heaviest, files) : new(Label(b), Label(a), together, heaviest, files);
    }
}
