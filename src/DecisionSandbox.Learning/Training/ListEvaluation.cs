using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.Training;

/// <summary>How near the aid's order comes to the reference order, on lists used for nothing else.</summary>
/// <param name="Lists">How many lists.</param>
/// <param name="KendallTau">Mean of Kendall's τ-b over the lists: 1 = the same order, 0 = none, −1 = reversed.</param>
/// <param name="Low">Lower bound of its 95 % interval (normal, over lists).</param>
/// <param name="High">Upper bound.</param>
/// <param name="FirstThreeKept">Cases among the reference's first three that are also among the aid's.</param>
public sealed record ListEvaluation(int Lists, double KendallTau, double Low, double High, Share FirstThreeKept)
{
    private const int First = 3;

    /// <summary>The evaluation of a score (higher = first) on lists whose cases carry a rank.</summary>
    public static ListEvaluation Of(IReadOnlyList<IReadOnlyList<Case>> lists, Func<Case, double> score)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var orders = lists.Select(list => list.Select(c => (Score: score(c), Rank: c.Reference!.Rank!.Value, c.Id)).ToArray()).ToArray();
        var taus = orders.Select(order => KendallTauB([.. order.Select(c => (c.Score, (double)-c.Rank))])).ToArray();
        var mean = taus.Average();
        var half = 1.959963984540054 * Math.Sqrt(taus.Sum(t => (t - mean) * (t - mean)) / (taus.Length - 1) / taus.Length);
        var kept = orders.Sum(order => order.OrderByDescending(c => c.Score).ThenBy(c => c.Id, StringComparer.Ordinal).Take(First).Count(c => c.Rank <= First));
        return new ListEvaluation(lists.Count, Math.Round(mean, 6), Math.Round(mean - half, 6), Math.Round(mean + half, 6), Share.Of(kept, First * lists.Count));
    }

    /// <summary>Kendall's τ-b of pairs (Kendall 1945); 0 where one side is all ties.</summary>
    public static double KendallTauB(IReadOnlyList<(double A, double B)> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var (agree, pairsA, pairsB) = (0, 0, 0);
        for (var i = 0; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (Math.Sign(items[i].A - items[j].A), Math.Sign(items[i].B - items[j].B));
                agree += a * b;
                pairsA += a * a;
                pairsB += b * b;
            }
        }
        return pairsA == 0 || pairsB == 0 ? 0 : agree / Math.Sqrt((double)pairsA * pairsB);
    }
}
