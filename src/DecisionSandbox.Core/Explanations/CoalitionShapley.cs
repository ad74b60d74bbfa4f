namespace DecisionSandbox.Core.Explanations;

/// <summary>Exact Shapley values of any model by enumerating every coalition: for rules and opaque model files, where no closed form helps.</summary>
/// <remarks>
/// Interventional: attributes outside the coalition take their values from the rows of a stated background, whatever the others are
/// (Lundberg and Lee 2017; Janzing et al. 2020). An attribute that the model never uses gets exactly 0.
/// </remarks>
public static class CoalitionShapley
{
    /// <summary>The most players enumerated: 2^15 coalitions.</summary>
    public const int MostPlayers = 15;

    private const int BatchRows = 4096;

    /// <summary>The mean output over the background for every coalition, in batches.</summary>
    /// <typeparam name="T">What one attribute's value is.</typeparam>
    /// <param name="row">The row to explain: one value per attribute.</param>
    /// <param name="background">The background rows, at least one, as long as <paramref name="row"/>.</param>
    /// <param name="predict">The model: one output per row given; called with at most 4,096 rows at a time.</param>
    /// <returns>2^n means; bit i of the index is set where attribute i comes from <paramref name="row"/>.</returns>
    /// <exception cref="ArgumentException">No background, rows of different lengths, or too many attributes.</exception>
    public static double[] Worth<T>(IReadOnlyList<T> row, IReadOnlyList<IReadOnlyList<T>> background, Func<IReadOnlyList<T[]>, IReadOnlyList<double>> predict)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(background);
        ArgumentNullException.ThrowIfNull(predict);
        CheckPlayers(row.Count);
        if (background.Count == 0 || background.Any(b => b.Count != row.Count))
        {
            throw new ArgumentException("The background needs rows as long as the row explained.", nameof(background));
        }
        var worth = new double[1 << row.Count];
        var batch = new List<T[]>(BatchRows);
        var owners = new List<int>(BatchRows);
        for (var coalition = 0; coalition < worth.Length; coalition++)
        {
            foreach (var other in background)
            {
                batch.Add([.. row.Select((value, i) => (coalition >> i & 1) == 1 ? value : other[i])]);
                owners.Add(coalition);
                if (batch.Count == BatchRows) { Flush(); }
            }
        }
        Flush();
        for (var coalition = 0; coalition < worth.Length; coalition++) { worth[coalition] /= background.Count; }
        return worth;

        void Flush()
        {
            if (batch.Count == 0) { return; }
            var outputs = predict(batch);
            for (var i = 0; i < owners.Count; i++) { worth[owners[i]] += outputs[i]; }
            batch.Clear();
            owners.Clear();
        }
    }

    /// <summary>The Shapley values of a game given by the worth of every coalition (Shapley 1953).</summary>
    /// <param name="worth">2^n numbers; bit i of the index is set where player i is in.</param>
    /// <returns>One value per player; together with <c>worth[0]</c> they sum to the worth of all.</returns>
    /// <exception cref="ArgumentException">Not a power of two, or too many players.</exception>
    public static double[] Values(IReadOnlyList<double> worth)
    {
        ArgumentNullException.ThrowIfNull(worth);
        var players = System.Numerics.BitOperations.Log2((uint)Math.Max(1, worth.Count));
        CheckPlayers(players);
        if (worth.Count != 1 << players) { throw new ArgumentException("One number per coalition is needed: a power of two.", nameof(worth)); }
        var weights = Enumerable.Range(0, players).Select(size => Weight(size, players)).ToArray();
        var values = new double[players];
        for (var player = 0; player < players; player++)
        {
            var bit = 1 << player;
            for (var without = 0; without < worth.Count; without++)
            {
                if ((without & bit) != 0) { continue; }
                values[player] += weights[System.Numerics.BitOperations.PopCount((uint)without)] * (worth[without | bit] - worth[without]);
            }
        }
        return values;
    }

    /// <summary>The Shapley interaction values of a game (Lundberg et al. 2020, equations 2 to 4; Grabisch and Roubens 1999).</summary>
    /// <param name="worth">2^n numbers; bit i of the index is set where player i is in.</param>
    /// <returns>n × n: symmetric; off the diagonal half of what a pair does together; each row sums to the player's Shapley value.</returns>
    /// <exception cref="ArgumentException">Not a power of two, or too many players.</exception>
    public static double[,] Interactions(IReadOnlyList<double> worth)
    {
        var values = Values(worth);
        var pairs = new double[values.Length, values.Length];
        // |S|! (n − |S| − 2)! / (2 (n − 1)!): half of the weight in a game of one player fewer.
        var weights = Enumerable.Range(0, Math.Max(0, values.Length - 1)).Select(size => Weight(size, values.Length - 1) / 2).ToArray();
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (1 << i, 1 << j);
                for (var without = 0; without < worth.Count; without++)
                {
                    if ((without & (one | other)) != 0) { continue; }
                    pairs[i, j] += weights[System.Numerics.BitOperations.PopCount((uint)without)]
                        * (worth[without | one | other] - worth[without | one] - worth[without | other] + worth[without]);
                }
                pairs[j, i] = pairs[i, j];
            }
        }
        for (var i = 0; i < values.Length; i++)
        {
            pairs[i, i] = values[i] - Enumerable.Range(0, values.Length).Where(j => j != i).Sum(j => pairs[i, j]);
        }
        return pairs;
    }

    // |S|! (n − |S| − 1)! / n! = 1 / (n · C(n − 1, |S|))
    private static double Weight(int size, int players)
    {
        double choose = 1;
        for (var k = 1; k <= size; k++) { choose = choose * (players - k) / k; }
        return 1 / (players * choose);
    }

    private static void CheckPlayers(int players)
    {
        if (players > MostPlayers) { throw new ArgumentException($"At most {MostPlayers} attributes can be enumerated.", nameof(players)); }
    }
}
