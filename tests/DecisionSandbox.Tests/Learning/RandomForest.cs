using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Tests.Learning;

/// <summary>Random ensembles over grouped slots: some players own one number, others a one-hot block.</summary>
internal sealed record RandomForest(TreeEnsemble Ensemble, SlotOwners Owners, double[][] Background, Random Draws)
{
    public static RandomForest Draw(int seed, int players, int trees = 5, int splits = 9, int rows = 12)
    {
        var draws = new Random(seed);
        var widths = Enumerable.Range(0, players).Select(_ => draws.Next(3) == 0 ? 1 : draws.Next(2, 4)).ToArray();
        var owners = new SlotOwners([.. widths.SelectMany((w, p) => Enumerable.Repeat(p, w))], players);
        var slots = owners.Owner.Count;
        var ensemble = new TreeEnsemble([.. Enumerable.Range(0, trees).Select(_ => Grow(draws, owners, draws.Next(splits + 1)))], slots);
        var forest = new RandomForest(ensemble, owners, [], draws);
        return forest with { Background = [.. Enumerable.Range(0, rows).Select(_ => forest.Row())] };
    }

    /// <summary>A possible row: one hot slot in a block; small whole numbers, so that many stand exactly on a threshold.</summary>
    public double[] Row()
    {
        var row = new double[Owners.Owner.Count];
        foreach (var block in Owners.Owner.Select((player, slot) => (player, slot)).GroupBy(p => p.player, p => p.slot))
        {
            var slots = block.ToArray();
            if (slots.Length == 1) { row[slots[0]] = Draws.Next(5); } else { row[slots[Draws.Next(slots.Length)]] = 1; }
        }
        return row;
    }

    private static Tree Grow(Random draws, SlotOwners owners, int splits)
    {
        var slot = new int[splits];
        var threshold = new double[splits];
        int[] left = new int[splits], right = new int[splits];
        var open = new List<(int Parent, bool Left)>();
        for (var node = 0; node < splits; node++)
        {
            slot[node] = draws.Next(owners.Owner.Count);
            threshold[node] = owners.Owner.Count(o => o == owners.Owner[slot[node]]) == 1 ? draws.Next(4) : 0.5;
            if (node > 0)
            {
                var place = draws.Next(open.Count);
                (open[place].Left ? left : right)[open[place].Parent] = node;
                open.RemoveAt(place);
            }
            open.Add((node, true));
            open.Add((node, false));
        }
        for (var leaf = 0; leaf < open.Count; leaf++) { (open[leaf].Left ? left : right)[open[leaf].Parent] = ~leaf; }
        return new Tree(slot, threshold, left, right, [.. Enumerable.Range(0, splits + 1).Select(_ => (draws.NextDouble() * 10) - 5)]);
    }
}
