namespace DecisionSandbox.Learning.Trees;

/// <summary>Interventional Shapley values of a score that is a constant plus one term per slot (linear and additive models), in closed form: φ = f(x) − mean f over the background.</summary>
public sealed class AdditiveShapley : IShapleyMethod
{
    private readonly AdditiveScore _score;
    private readonly SlotOwners _owners;
    private readonly double[] _means;

    public AdditiveShapley(AdditiveScore score, SlotOwners owners, IReadOnlyList<double[]> background)
    {
        ArgumentNullException.ThrowIfNull(score);
        ArgumentNullException.ThrowIfNull(owners);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        (_score, _owners) = (score, owners);
        _means = [.. Enumerable.Range(0, score.Slots).Select(slot => background.Average(row => score.Term(slot, row[slot])))];
        Base = score.Constant + _means.Sum();
    }

    public string Method => "interventional";

    public double Base { get; }

    public int Players => _owners.Players;

    public double Score(ReadOnlySpan<double> row) => _score.Of(row);

    public void AddTo(ReadOnlySpan<double> row, Span<double> contributions)
    {
        for (var slot = 0; slot < _means.Length; slot++) { contributions[_owners.Owner[slot]] += _score.Term(slot, row[slot]) - _means[slot]; }
    }

    /// <summary>Terms apart do nothing together: the diagonal alone.</summary>
    public double[,] Interactions(ReadOnlySpan<double> row)
    {
        var pairs = new double[Players, Players];
        var values = this.Explain(row).Contributions;
        for (var player = 0; player < Players; player++) { pairs[player, player] = values[player]; }
        return pairs;
    }
}
