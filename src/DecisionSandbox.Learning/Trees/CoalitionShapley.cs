namespace DecisionSandbox.Learning.Trees;

/// <summary>Interventional Shapley values by their definition, every coalition enumerated: slow, and an answer of its own beside the tree walk. At most 15 players.</summary>
public sealed class CoalitionShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<float[]> background) : ITreeShapley
{
    private const int MostPlayers = 15;

    public string Method => "exact";

    public ShapleyValues Explain(ReadOnlySpan<float> row)
    {
        var players = owners.Players;
        ArgumentOutOfRangeException.ThrowIfGreaterThan(players, MostPlayers);
        var worth = new double[1 << players];
        var mixed = new float[owners.Owner.Count];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            foreach (var z in background)
            {
                for (var slot = 0; slot < mixed.Length; slot++) { mixed[slot] = (coalition >> owners.Owner[slot] & 1) == 1 ? row[slot] : z[slot]; }
                worth[coalition] += ensemble.Score(mixed) / background.Count;
            }
        }
        var values = new double[players];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            var weight = 1 / (players * Choose(players - 1, int.PopCount(coalition)));
            for (var player = 0; player < players; player++)
            {
                if ((coalition >> player & 1) == 0) { values[player] += weight * (worth[coalition | (1 << player)] - worth[coalition]); }
            }
        }
        return new ShapleyValues(worth[0], ensemble.Score(row), values);
    }

    private static double Choose(int n, int k)
    {
        var choose = 1.0;
        for (var i = 1; i <= k; i++) { choose = choose * (n - k + i) / i; }
        return choose;
    }
}
