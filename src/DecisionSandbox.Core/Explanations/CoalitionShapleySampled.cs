namespace DecisionSandbox.Core.Explanations;

/// <summary>Shapley values from drawn orders, where there are too many attributes to enumerate their coalitions.</summary>
/// <param name="Base">The mean output over the background.</param>
/// <param name="Output">The output for the row.</param>
/// <param name="Values">One estimate per attribute; with the base they sum to the output.</param>
/// <param name="StandardErrors">The standard error of each estimate.</param>
public sealed record SampledValues(double Base, double Output, IReadOnlyList<double> Values, IReadOnlyList<double> StandardErrors);

/// <summary>Interventional Shapley values of any model by sampling orders of the attributes (Castro, Gómez and Tejada 2009), each order also backwards (Mitchell et al. 2022).</summary>
/// <remarks>
/// Every round walks once through the whole background, one order and its reverse per row: a round's estimate is unbiased and adds up to the output exactly.
/// Rounds are independent, so their spread gives the standard error.
/// </remarks>
public static class CoalitionShapleySampled
{
    /// <summary>Estimates the values of one row.</summary>
    /// <param name="row">The row to explain: one value per attribute.</param>
    /// <param name="background">The background rows, at least one, as long as <paramref name="row"/>.</param>
    /// <param name="rounds">How many rounds, at least two.</param>
    /// <param name="seed">The same seed gives the same estimate.</param>
    /// <param name="predict">The model: one output per row given; called once a round.</param>
    public static SampledValues Values<T>(
        IReadOnlyList<T> row, IReadOnlyList<IReadOnlyList<T>> background, int rounds, int seed, Func<IReadOnlyList<T[]>, IReadOnlyList<double>> predict)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(predict);
        ArgumentOutOfRangeException.ThrowIfZero(background.Count);
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 2);
        var draws = new Random(seed);
        var estimates = new double[rounds][];
        var ends = predict([.. background.Select(b => b.ToArray()), row.ToArray()]);
        for (var round = 0; round < rounds; round++) { estimates[round] = Round(row, background, draws, ends, predict); }
        var values = Enumerable.Range(0, row.Count).Select(i => estimates.Average(e => e[i])).ToArray();
        var errors = Enumerable.Range(0, row.Count).Select(i => Math.Sqrt(estimates.Sum(e => (e[i] - values[i]) * (e[i] - values[i])) / (rounds - 1) / rounds)).ToArray();
        return new(ends.Take(background.Count).Average(), ends[^1], values, errors);
    }

    private static double[] Round<T>(
        IReadOnlyList<T> row, IReadOnlyList<IReadOnlyList<T>> background, Random draws, IReadOnlyList<double> ends, Func<IReadOnlyList<T[]>, IReadOnlyList<double>> predict)
    {
        var (rows, orders) = (new List<T[]>(), new List<int[]>());
        foreach (var other in background)
        {
            var order = Enumerable.Range(0, row.Count).ToArray();
            draws.Shuffle(order);
            foreach (var way in new[] { order, [.. order.Reverse()] })
            {
                orders.Add(way);
                var mixed = other.ToArray();
                // The first and the last row of a walk are known already.
                foreach (var attribute in way[..^1])
                {
                    mixed[attribute] = row[attribute];
                    rows.Add([.. mixed]);
                }
            }
        }
        var outputs = rows.Count == 0 ? [] : predict(rows);
        var values = new double[row.Count];
        for (var (walk, at) = (0, 0); walk < orders.Count; walk++)
        {
            var before = ends[walk / 2];
            for (var step = 0; step < row.Count; step++)
            {
                var after = step == row.Count - 1 ? ends[^1] : outputs[at++];
                values[orders[walk][step]] += (after - before) / orders.Count;
                before = after;
            }
        }
        return values;
    }
}
