using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>Explains the scores of a model file, row by row, in the model's own order of columns.</summary>
internal interface IModelFileExplainer
{
    /// <summary>The method as the explanation names it.</summary>
    string Method { get; }

    /// <summary>The names of the scores; one alone has none.</summary>
    IReadOnlyList<string> Options { get; }

    /// <summary>One set of values per score. Safe for concurrent callers.</summary>
    IReadOnlyList<SampledValues> Explain(double[] row, int number);
}

/// <summary>Trees: one exact method per score.</summary>
/// <param name="methods">The methods.</param>
/// <param name="columns">From the rows that are given to the columns of the trees; null where they are the same.</param>
internal sealed class TreeFileExplainer(IReadOnlyList<IShapleyMethod> methods, Func<double[], double[]>? columns = null) : IModelFileExplainer
{
    public string Method => methods[0].Method;

    public IReadOnlyList<string> Options { get; } = [.. Enumerable.Range(0, methods.Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    public IReadOnlyList<SampledValues> Explain(double[] row, int number) => Explained(columns is null ? row : columns(row));

    private IReadOnlyList<SampledValues> Explained(double[] row) => [.. methods.Select(method => method.Explain(row)).Select(v => new SampledValues(v.Base, v.Output, v.Contributions, []))];
}

/// <summary>A model that only answers: every coalition up to 15 players, drawn orders above.</summary>
/// <param name="players">How many numbers a row has.</param>
/// <param name="options">The names of its scores.</param>
/// <param name="predict">The scores of a number of rows laid one after the other.</param>
/// <param name="background">The rows that absent players take their numbers from.</param>
/// <param name="asked">What the method is called where every coalition is enumerated.</param>
internal sealed class OpaqueFileExplainer(int players, IReadOnlyList<string> options, Func<double[], int, double[]> predict, IReadOnlyList<double[]> background, string asked) : IModelFileExplainer
{
    private const int BatchRows = 4096;

    // Enough for a standard error worth stating.
    private const int Rounds = 20;

    public string Method => Enumerated ? asked : "sampled";

    public IReadOnlyList<string> Options => options;

    private bool Enumerated => players <= CoalitionShapley.MostPlayers;

    public IReadOnlyList<SampledValues> Explain(double[] row, int number) => Enumerated ? Every(row) : Sampled(row, number);

    /// <summary>
    /// Background row by background row: the values over all are the mean of the values over each, and where row and background have the same value in a column, the
    /// column counts for nothing. Only the others are enumerated.
    /// </summary>
    private SampledValues[] Every(double[] row)
    {
        var scores = options.Count;
        var (bases, outputs, values) = (new double[scores], new double[scores], Enumerable.Range(0, scores).Select(_ => new double[row.Length]).ToArray());
        foreach (var z in background)
        {
            int[] differing = [.. Enumerable.Range(0, row.Length).Where(i => !row[i].Equals(z[i]))];
            var worth = Worth(row, z, differing);
            for (var k = 0; k < scores; k++)
            {
                bases[k] += worth[k][0] / background.Count;
                outputs[k] += worth[k][^1] / background.Count;
                var own = CoalitionShapley.Values(worth[k]);
                for (var bit = 0; bit < differing.Length; bit++) { values[k][differing[bit]] += own[bit] / background.Count; }
            }
        }
        return [.. Enumerable.Range(0, scores).Select(k => new SampledValues(bases[k], outputs[k], values[k], []))];
    }

    /// <summary>The scores of every mix of the two rows, score by score; bit i of the index is set where the i-th differing column comes from the first.</summary>
    private double[][] Worth(double[] row, double[] z, int[] differing)
    {
        var worth = options.Select(_ => new double[1 << differing.Length]).ToArray();
        for (var from = 0; from < worth[0].Length; from += BatchRows)
        {
            var count = Math.Min(BatchRows, worth[0].Length - from);
            var batch = new double[count * row.Length];
            for (var i = 0; i < count; i++)
            {
                var mixed = batch.AsSpan(i * row.Length, row.Length);
                z.CopyTo(mixed);
                for (var bit = 0; bit < differing.Length; bit++)
                {
                    if (((from + i) >> bit & 1) == 1) { mixed[differing[bit]] = row[differing[bit]]; }
                }
            }
            var all = predict(batch, count);
            for (var i = 0; i < count; i++)
            {
                for (var k = 0; k < worth.Length; k++) { worth[k][from + i] = all[(i * worth.Length) + k]; }
            }
        }
        return worth;
    }

    // The row's number is the seed: each row has draws of its own, the same in every run.
    private SampledValues[] Sampled(double[] row, int number) => [.. Enumerable.Range(0, options.Count).Select(k =>
        CoalitionShapleySampled.Values(row, background, Rounds, number, rows => Scores(rows, k)))];

    private List<double> Scores(IReadOnlyList<double[]> rows, int output)
    {
        var scores = new List<double>(rows.Count);
        foreach (var part in rows.Chunk(BatchRows))
        {
            var all = predict([.. part.SelectMany(r => r)], part.Length);
            for (var i = 0; i < part.Length; i++) { scores.Add(all[(i * options.Count) + output]); }
        }
        return scores;
    }
}
