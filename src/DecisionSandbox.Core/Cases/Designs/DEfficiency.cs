namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>How well the main effects can be told apart: |XᵀX / n|^(1/p) in the coding of <see cref="EffectsCoding"/>; 1 for an orthogonal array, 0 where an effect cannot be estimated.</summary>
/// <param name="Value">From 0 to 1.</param>
/// <param name="Rank">How many of the parameters can be estimated.</param>
/// <param name="Parameters">The parameters p of the main-effects model, the mean included.</param>
public sealed record DEfficiency(double Value, int Rank, int Parameters)
{
    /// <summary>Measures a design.</summary>
    /// <param name="rows">The rows: the level of each factor, from 0.</param>
    /// <param name="levels">Levels of each factor.</param>
    public static DEfficiency Of(IReadOnlyList<IReadOnlyList<int>> rows, IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var coding = new EffectsCoding(levels);
        var p = coding.Parameters;
        var matrix = Enumerable.Range(0, p).Select(_ => new double[p]).ToArray();
        foreach (var row in rows)
        {
            var x = coding.Code(row);
            for (var i = 0; i < p; i++) { for (var j = 0; j < p; j++) { matrix[i][j] += x[i] * x[j] / rows.Count; } }
        }
        var (logarithm, rank) = LogDeterminant(matrix);
        return new(rank == p ? Math.Exp(logarithm / p) : 0, rank, p);
    }

    // Gaussian elimination with the largest remaining pivot on the diagonal: the matrix is symmetric and positive semidefinite.
    private static (double Logarithm, int Rank) LogDeterminant(double[][] m)
    {
        var (logarithm, left) = (0.0, Enumerable.Range(0, m.Length).ToList());
        for (var rank = 0; ; rank++)
        {
            if (left.Count == 0) { return (logarithm, rank); }
            var pivot = left.MaxBy(i => m[i][i]);
            if (m[pivot][pivot] < 1e-9) { return (logarithm, rank); }
            logarithm += Math.Log(m[pivot][pivot]);
            left.Remove(pivot);
            foreach (var i in left)
            {
                var factor = m[i][pivot] / m[pivot][pivot];
                foreach (var j in left) { m[i][j] -= factor * m[pivot][j]; }
            }
        }
    }
}
