using System.Globalization;
using DecisionSandbox.Learning.ModelFiles;

namespace DecisionSandbox.Tests.Learning.Native;

/// <summary>A LightGBM model of a stated kind trained on random rows: numbers, whole numbers with many ties, categories, zeros and missing values.</summary>
internal sealed class FreshModel : IDisposable
{
    private readonly Random _draws;
    private readonly bool _missing;

    public FreshModel(string kind, string parameters, int seed, int columns = 8, int rows = 600, int rounds = 15)
    {
        _draws = new Random(seed);
        (Kind, Columns, _missing) = (kind, columns, parameters.Contains("missing", StringComparison.Ordinal));
        Rows = [.. Enumerable.Range(0, rows).Select(_ => Row())];
        var classes = parameters.Contains("num_class=", StringComparison.Ordinal) ? 3 : 2;
        var labels = Rows.Select(r => Label(r, parameters, classes)).ToArray();
        Native = NativeLightGbm.Train(Rows, labels, rounds, parameters);
        Text = Native.Text();
        using var reader = new StringReader(Text);
        Ours = LightGbmText.Read(reader).Value;
    }

    public string Kind { get; }

    public int Columns { get; }

    public double[][] Rows { get; }

    public NativeLightGbm Native { get; }

    public string Text { get; }

    public LightGbmModel Ours { get; }

    /// <summary>Column 0 a category, 1 whole and small, 2 often zero; the others real.</summary>
    public double[] Row()
    {
        var row = new double[Columns];
        for (var i = 0; i < Columns; i++)
        {
            row[i] = i switch
            {
                0 => _draws.Next(12),
                1 => _draws.Next(6),
                2 => _draws.Next(2) == 0 ? 0 : (_draws.NextDouble() * 4) - 2,
                _ => (_draws.NextDouble() * 10) - 5,
            };
            if (_missing && _draws.Next(6) == 0) { row[i] = double.NaN; }
        }
        return row;
    }

    /// <summary>A row that training never saw the like of: unknown categories, negative ones, values on a threshold, infinities.</summary>
    public double[] StrangeRow()
    {
        var row = Row();
        row[0] = _draws.Next(4) switch { 0 => -1, 1 => 1e6, 2 => 3.7, _ => double.NaN };
        row[3] = _draws.Next(3) switch { 0 => double.PositiveInfinity, 1 => double.NaN, _ => 1e-40 };
        row[4] = Ours.Outputs[0].Trees[0] is { Slot.Length: > 0 } tree ? tree.Threshold[0] : 0;
        return row;
    }

    private float Label(double[] row, string parameters, int classes)
    {
        double At(int i) => double.IsNaN(row[i]) ? 0.7 : row[i];
        var score = ((int)At(0) % 3 == 1 ? 2 : 0) + (At(3) * At(4) / 10) + (At(2) == 0 ? -1 : At(2)) + (At(1) > 2 ? At(3) / 3 : 0) + (_draws.NextDouble() - 0.5);
        if (parameters.Contains("regression", StringComparison.Ordinal)) { return (float)score; }
        return classes == 2 ? score > 0.5 ? 1 : 0 : score > 1.5 ? 2 : score > 0 ? 1 : 0;
    }

    /// <summary>Rows as a CSV file with the given header.</summary>
    public static string Csv(IReadOnlyList<string> header, IEnumerable<double[]> rows) => string.Join('\n', rows
        .Select(row => string.Join(',', row.Select(v => double.IsNaN(v) ? "" : v.ToString("R", CultureInfo.InvariantCulture))))
        .Prepend(string.Join(',', header.Select(name => name.AsSpan().ContainsAny(",\"") ? $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : name)))) + "\n";

    public void Dispose() => Native.Dispose();
}
