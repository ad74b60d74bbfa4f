namespace DecisionSandbox.Learning.Trees;

/// <summary>Shapley values of one row, one per player: <c>Base + Σ Contributions = Output</c>.</summary>
public sealed record ShapleyValues(double Base, double Output, double[] Contributions);

/// <summary>An exact Shapley method for one raw score over encoded rows.</summary>
public interface IShapleyMethod
{
    /// <summary>Its name in files and on screen: <c>interventional</c>, <c>path-dependent</c> or <c>exact</c>.</summary>
    string Method { get; }

    /// <summary>The raw score without knowing the row.</summary>
    double Base { get; }

    /// <summary>Adds the values of one row, one per player, to <paramref name="contributions"/>. Safe for concurrent callers.</summary>
    void AddTo(ReadOnlySpan<double> row, Span<double> contributions);

    /// <summary>The raw score of a row.</summary>
    double Score(ReadOnlySpan<double> row);

    /// <summary>
    /// Shapley interaction values (Lundberg et al. 2020, equations 2 to 4), players × players: symmetric, each row sums to the player's Shapley value;
    /// off the diagonal, half of what a pair does together, on it, what is left to the player alone.
    /// </summary>
    double[,] Interactions(ReadOnlySpan<double> row);

    /// <summary>How many values a row has.</summary>
    int Players { get; }
}

/// <summary>What every method gives.</summary>
public static class ShapleyMethodExtensions
{
    /// <summary>The values of one row.</summary>
    public static ShapleyValues Explain(this IShapleyMethod method, ReadOnlySpan<double> row)
    {
        ArgumentNullException.ThrowIfNull(method);
        var contributions = new double[method.Players];
        method.AddTo(row, contributions);
        return new ShapleyValues(method.Base, method.Score(row), contributions);
    }

    /// <summary>The values of many rows, in their order, over all cores.</summary>
    public static ShapleyValues[] ExplainAll(this IShapleyMethod method, IReadOnlyList<double[]> rows, int cores = -1)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(rows);
        var values = new ShapleyValues[rows.Count];
        Parallel.For(0, rows.Count, new ParallelOptions { MaxDegreeOfParallelism = cores }, i => values[i] = method.Explain(rows[i]));
        return values;
    }

    // The diagonal of interactions is what the pairs leave of the player's own value.
    internal static double[,] Completed(double[,] pairs, ReadOnlySpan<double> contributions)
    {
        for (var i = 0; i < contributions.Length; i++)
        {
            var rest = contributions[i];
            for (var j = 0; j < contributions.Length; j++)
            {
                if (j != i) { rest -= pairs[i, j]; }
            }
            pairs[i, i] = rest;
        }
        return pairs;
    }
}
