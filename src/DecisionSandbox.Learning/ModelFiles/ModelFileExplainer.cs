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
internal sealed class TreeFileExplainer(IReadOnlyList<IShapleyMethod> methods) : IModelFileExplainer
{
    public string Method => methods[0].Method;

    public IReadOnlyList<string> Options { get; } = [.. Enumerable.Range(0, methods.Count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    public IReadOnlyList<SampledValues> Explain(double[] row, int number) => [.. methods.Select(method => method.Explain(row)).Select(v => new SampledValues(v.Base, v.Output, v.Contributions, []))];
}

/// <summary>A model that only answers: every coalition up to 15 columns, drawn orders above.</summary>
internal sealed class OpaqueFileExplainer(OnnxModel model, IReadOnlyList<double[]> background, string asked) : IModelFileExplainer
{
    private const int BatchRows = 4096;

    // Enough for a standard error worth stating.
    private const int Rounds = 20;

    private readonly Lock _oneAtATime = new();

    public string Method => Enumerated ? asked : "sampled";

    public IReadOnlyList<string> Options => model.Options;

    private bool Enumerated => model.Features <= CoalitionShapley.MostPlayers;

    public IReadOnlyList<SampledValues> Explain(double[] row, int number)
    {
        lock (_oneAtATime) { return Enumerated ? Every(row) : Sampled(row, number); }
    }

    private SampledValues[] Every(double[] row)
    {
        var worth = model.Options.Select(_ => new double[1 << model.Features]).ToArray();
        var (batch, owners) = (new double[BatchRows * model.Features], new List<int>(BatchRows));
        for (var coalition = 0; coalition < worth[0].Length; coalition++)
        {
            foreach (var z in background)
            {
                var at = owners.Count * model.Features;
                for (var i = 0; i < row.Length; i++) { batch[at + i] = (coalition >> i & 1) == 1 ? row[i] : z[i]; }
                owners.Add(coalition);
                if (owners.Count == BatchRows) { Flush(); }
            }
        }
        Flush();
        return [.. worth.Select(w => { for (var i = 0; i < w.Length; i++) { w[i] /= background.Count; } return new SampledValues(w[0], w[^1], CoalitionShapley.Values(w), []); })];

        void Flush()
        {
            if (owners.Count == 0) { return; }
            var scores = model.Predict(batch[..(owners.Count * model.Features)], owners.Count);
            for (var i = 0; i < owners.Count; i++)
            {
                for (var k = 0; k < worth.Length; k++) { worth[k][owners[i]] += scores[(i * worth.Length) + k]; }
            }
            owners.Clear();
        }
    }

    // The row's number is the seed: each row has draws of its own, the same in every run.
    private SampledValues[] Sampled(double[] row, int number) => [.. Enumerable.Range(0, model.Options.Count).Select(k =>
        CoalitionShapleySampled.Values(row, background, Rounds, number, rows => Scores(rows, k)))];

    private List<double> Scores(IReadOnlyList<double[]> rows, int output)
    {
        var scores = new List<double>(rows.Count);
        foreach (var part in rows.Chunk(BatchRows))
        {
            var all = model.Predict([.. part.SelectMany(r => r)], part.Length);
            for (var i = 0; i < part.Length; i++) { scores.Add(all[(i * model.Options.Count) + output]); }
        }
        return scores;
    }
}
