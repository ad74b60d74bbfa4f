using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Interventional Shapley values with every coalition enumerated: slow, and an answer of its own beside the tree walk. At most 15 players.</summary>
public sealed class EnumeratedShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<float[]> background) : ITreeShapley
{
    public string Method => "exact";

    public ShapleyValues Explain(ReadOnlySpan<float> row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(owners.Players, CoalitionShapley.MostPlayers);
        var worth = new double[1 << owners.Players];
        var mixed = new float[owners.Owner.Count];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            foreach (var z in background)
            {
                for (var slot = 0; slot < mixed.Length; slot++) { mixed[slot] = (coalition >> owners.Owner[slot] & 1) == 1 ? row[slot] : z[slot]; }
                worth[coalition] += ensemble.Score(mixed);
            }
            worth[coalition] /= background.Count;
        }
        return new ShapleyValues(worth[0], ensemble.Score(row), CoalitionShapley.Values(worth));
    }
}
