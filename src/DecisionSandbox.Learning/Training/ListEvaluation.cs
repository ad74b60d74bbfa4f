using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Learning.Training;

/// <summary>A mean with its 95 % interval (normal).</summary>
public sealed record Mean(int Cases, double Value, double Low, double High)
{
    /// <summary>The mean of at least two values.</summary>
    public static Mean Of(IReadOnlyList<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var mean = values.Average();
        var half = 1.959963984540054 * Math.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1) / values.Count);
        return new Mean(values.Count, Math.Round(mean, 6), Math.Round(mean - half, 6), Math.Round(mean + half, 6));
    }
}

/// <summary>How many places later (above 0) or earlier (below 0) than the reference the aid puts the cases of a group.</summary>
public sealed record GroupShift(string Group, string Value, Mean Places);

/// <summary>How near the aid's order comes to the reference order, on lists used for nothing else.</summary>
/// <param name="KendallTau">Kendall's τ-b over the lists: 1 = the same order, 0 = none, −1 = reversed.</param>
/// <param name="FirstThreeKept">Cases among the reference's first three that are also among the aid's.</param>
/// <param name="Groups">The shift of each group, in ordinal order.</param>
public sealed record ListEvaluation(Mean KendallTau, Share FirstThreeKept, IReadOnlyList<GroupShift> Groups)
{
    private const int First = 3;

    /// <summary>The evaluation of a score (higher = first) on lists whose cases carry a rank.</summary>
    public static ListEvaluation Of(IReadOnlyList<IReadOnlyList<Case>> lists, Func<Case, double> score)
    {
        ArgumentNullException.ThrowIfNull(lists);
        // Ties by id, as everywhere in a list.
        var orders = lists.Select(list => list.Select(c => (Case: c, Score: score(c), Rank: c.Reference!.Rank!.Value))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Case.Id, StringComparer.Ordinal).ToArray()).ToArray();
        return new ListEvaluation(
            Mean.Of([.. orders.Select(order => KendallTauB([.. order.Select(c => (c.Score, (double)-c.Rank))]))]),
            Share.Of(orders.Sum(order => order.Take(First).Count(c => c.Rank <= First)), First * orders.Length),
            [.. orders.SelectMany(order => order.SelectMany((c, place) => c.Case.Groups.Select(g => (g.Key, g.Value, Later: place + 1.0 - c.Rank))))
                .GroupBy(g => (g.Key, g.Value), g => g.Later)
                .Where(g => g.Count() > 1)
                .OrderBy(g => g.Key.Key, StringComparer.Ordinal).ThenBy(g => g.Key.Value, StringComparer.Ordinal)
                .Select(g => new GroupShift(g.Key.Key, g.Key.Value, Mean.Of([.. g])))]);
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
