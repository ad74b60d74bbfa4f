namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>
/// Rows of levels as rows of a main-effects model: the mean, and for each factor of L levels L − 1 orthogonal (Helmert) contrasts,
/// scaled so that each has mean 0 and mean square 1 over the factor's levels. For an orthogonal array of n rows XᵀX is then n times the identity.
/// </summary>
/// <param name="levels">Levels of each factor, at least 2.</param>
public sealed class EffectsCoding(IReadOnlyList<int> levels)
{
    private readonly double[][][] _contrasts = [.. levels.Select(Contrasts)];

    /// <summary>Columns of the model: 1 + Σ (L − 1).</summary>
    public int Parameters { get; } = 1 + levels.Sum(l => l - 1);

    /// <summary>One row of the model.</summary>
    /// <param name="row">The level of each factor, from 0.</param>
    public double[] Code(IReadOnlyList<int> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var coded = new double[Parameters];
        (coded[0], var at) = (1, 1);
        for (var factor = 0; factor < _contrasts.Length; factor++)
        {
            foreach (var contrast in _contrasts[factor]) { coded[at++] = contrast[row[factor]]; }
        }
        return coded;
    }

    private static double[][] Contrasts(int levels)
    {
        var contrasts = new double[levels - 1][];
        for (var j = 1; j < levels; j++)
        {
            var scale = Math.Sqrt(levels / (double)(j * (j + 1)));
            contrasts[j - 1] = [.. Enumerable.Range(0, levels).Select(level => level < j ? -scale : level == j ? j * scale : 0)];
        }
        return contrasts;
    }
}
