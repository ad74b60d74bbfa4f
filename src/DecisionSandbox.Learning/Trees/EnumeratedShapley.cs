using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Learning.Trees;

/// <summary>Interventional Shapley values with every coalition enumerated: slow, and an answer of its own beside the tree walk. At most 15 players.</summary>
public sealed class EnumeratedShapley : IShapleyMethod
{
    private readonly Func<double[], double> _score;
    private readonly SlotOwners _owners;
    private readonly IReadOnlyList<double[]> _background;

    /// <summary>Of any score over encoded rows.</summary>
    public EnumeratedShapley(Func<double[], double> score, SlotOwners owners, IReadOnlyList<double[]> background)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        (_score, _owners, _background) = (score, owners, background);
        Base = background.Average(score);
    }

    public EnumeratedShapley(TreeEnsemble ensemble, SlotOwners owners, IReadOnlyList<double[]> background)
        : this(row => ensemble.Score(row), owners, background)
    {
    }

    public string Method => "exact";

    public double Base { get; }

    public int Players => _owners.Players;

    public double Score(ReadOnlySpan<double> row) => _score(row.ToArray());

    public void AddTo(ReadOnlySpan<double> row, Span<double> contributions)
    {
        var values = CoalitionShapley.Values(Worth(row));
        for (var player = 0; player < values.Length; player++) { contributions[player] += values[player]; }
    }

    public double[,] Interactions(ReadOnlySpan<double> row) => CoalitionShapley.Interactions(Worth(row));

    private double[] Worth(ReadOnlySpan<double> row)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Players, CoalitionShapley.MostPlayers);
        var worth = new double[1 << Players];
        var mixed = new double[_owners.Owner.Count];
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            foreach (var z in _background)
            {
                for (var slot = 0; slot < mixed.Length; slot++) { mixed[slot] = (coalition >> _owners.Owner[slot] & 1) == 1 ? row[slot] : z[slot]; }
                worth[coalition] += _score(mixed);
            }
            worth[coalition] /= _background.Count;
        }
        return worth;
    }
}
