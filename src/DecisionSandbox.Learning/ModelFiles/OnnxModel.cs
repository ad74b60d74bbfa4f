using DecisionSandbox.Core;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace DecisionSandbox.Learning.ModelFiles;

/// <summary>An ONNX model over numeric columns: one tensor of rows, one input per column, or several inputs of some columns each; its scores are its first output of floating-point numbers.</summary>
internal sealed class OnnxModel : IDisposable
{
    private readonly InferenceSession _session;
    private readonly IReadOnlyList<string> _inputs;
    private readonly string _output;
    private readonly int[] _widths;
    private readonly int _batch;

    private OnnxModel(InferenceSession session, IReadOnlyList<string> inputs, string output, int[] widths, int batch)
    {
        (_session, _inputs, _output, _widths, _batch) = (session, inputs, output, widths, batch);
        Features = widths.Sum();
        Options = [];
        // One row tells how many scores there are, and their names where they are a map.
        (Options, _) = Run(new double[Features], 1);
    }

    /// <summary>The number of columns it reads.</summary>
    public int Features { get; }

    /// <summary>The names of its columns where each is an input of its own; else null.</summary>
    public IReadOnlyList<string>? Names => _inputs.Count > 1 && Array.TrueForAll(_widths, width => width == 1) ? _inputs : null;

    /// <summary>The name of each score.</summary>
    public IReadOnlyList<string> Options { get; }

    /// <summary>The model, checked before the runtime sees it.</summary>
    /// <param name="columns">How many columns the table has: a model may leave its own number open.</param>
    public static Outcome<OnnxModel> Open(byte[] file, int columns)
    {
        if (OnnxFile.Refusal(file) is { } refusal) { return Outcome<OnnxModel>.Failed(refusal); }
        InferenceSession? session = null;
        try
        {
            // One thread: the same sums in the same order.
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, ExecutionMode = ExecutionMode.ORT_SEQUENTIAL, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            session = new InferenceSession(file, options);
            var opened = Checked(session, columns);
            if (!opened.IsOk) { session.Dispose(); }
            return opened;
        }
        catch (OnnxRuntimeException broken)
        {
            session?.Dispose();
            var detail = broken.Message.Split('\n')[0].TrimEnd('.');
            return ModelFileRefused.Because($"le moteur ONNX le refuse ({detail})", $"the ONNX runtime refuses it ({detail})");
        }
    }

    private static Outcome<OnnxModel> Checked(InferenceSession session, int columns)
    {
        foreach (var (name, input) in session.InputMetadata)
        {
            if (!input.IsTensor || Filled(input.ElementDataType) is null)
            {
                return ModelFileRefused.Because($"son entrée « {name} » n’est pas un tableau de nombres", $"its input “{name}” is no table of numbers");
            }
        }
        var output = session.OutputMetadata.FirstOrDefault(o => IsScores(o.Value)).Key;
        if (output is null) { return ModelFileRefused.Because("aucune de ses sorties n’est un score ou une probabilité", "none of its outputs is a score or a probability"); }
        var first = session.InputMetadata.First().Value.Dimensions;
        var batch = first.Length > 0 && first[0] > 0 ? first[0] : int.MaxValue;
        var names = session.InputNames;
        // A lone input may leave its width open: then it is the table's.
        int[] widths = [.. names.Select(name => session.InputMetadata[name].Dimensions is [_, > 0 and var width] ? width : names.Count == 1 ? columns : 1)];
        return new OnnxModel(session, names, output, widths, batch);
    }

    private static bool IsScores(NodeMetadata output) => output.OnnxValueType switch
    {
        OnnxValueType.ONNX_TYPE_TENSOR => output.ElementDataType is TensorElementType.Float or TensorElementType.Double,
        // What scikit-learn's exporter calls ZipMap: a list of {class: probability}.
        OnnxValueType.ONNX_TYPE_SEQUENCE => output.AsSequenceMetadata().ElementMeta.OnnxValueType == OnnxValueType.ONNX_TYPE_MAP,
        _ => false,
    };

    /// <summary>The scores of rows laid one after the other, <see cref="Options"/> per row.</summary>
    public double[] Predict(double[] rows, int count)
    {
        if (count <= _batch) { return Run(rows, count).Scores; }
        var scores = new List<double>(count * Options.Count);
        for (var from = 0; from < count; from += _batch)
        {
            // A model of a fixed number of rows: the last ones are filled up with rows that nobody reads.
            var part = new double[_batch * Features];
            var there = Math.Min(_batch, count - from);
            Array.Copy(rows, from * Features, part, 0, there * Features);
            scores.AddRange(Run(part, _batch).Scores.Take(there * Options.Count));
        }
        return [.. scores];
    }

    private (IReadOnlyList<string> Options, double[] Scores) Run(double[] rows, int count)
    {
        if (_batch != int.MaxValue && count < _batch)
        {
            var filled = new double[_batch * Features];
            Array.Copy(rows, filled, count * Features);
            var (options, all) = Run(filled, _batch);
            return (options, all[..(count * options.Count)]);
        }
        NamedOnnxValue[] inputs =
        [
            .. _inputs.Select((name, input) =>
            {
                var (from, width) = (_widths[..input].Sum(), _widths[input]);
                return Named(name, i => rows[(i / width * Features) + from + (i % width)], Rank(name) == 1 ? [count] : [count, width]);
            }),
        ];
        using var results = _session.Run(inputs, [_output]);
        return Read(results[0], count);
    }

    private int Rank(string name) => _session.InputMetadata[name].Dimensions.Length;

    private NamedOnnxValue Named(string name, Func<int, double> value, int[] shape) => Filled(_session.InputMetadata[name].ElementDataType)!(name, value, shape);

    private static Func<string, Func<int, double>, int[], NamedOnnxValue>? Filled(TensorElementType type) => type switch
    {
        TensorElementType.Float => (name, value, shape) => Tensor(name, i => (float)value(i), shape),
        TensorElementType.Double => Tensor,
        TensorElementType.Int64 => (name, value, shape) => Tensor(name, i => (long)value(i), shape),
        TensorElementType.Int32 => (name, value, shape) => Tensor(name, i => (int)value(i), shape),
        TensorElementType.Bool => (name, value, shape) => Tensor(name, i => value(i) != 0, shape),
        _ => null,
    };

    private static NamedOnnxValue Tensor<T>(string name, Func<int, T> value, int[] shape)
    {
        var data = new T[shape.Aggregate((a, b) => a * b)];
        for (var i = 0; i < data.Length; i++) { data[i] = value(i); }
        return NamedOnnxValue.CreateFromTensor(name, new DenseTensor<T>(data, shape));
    }

    private static (IReadOnlyList<string>, double[]) Read(DisposableNamedOnnxValue value, int count)
    {
        if (value.ValueType == OnnxValueType.ONNX_TYPE_TENSOR)
        {
            double[] scores = value.ElementType == TensorElementType.Double ? [.. value.AsTensor<double>()] : [.. value.AsTensor<float>().Select(f => (double)f)];
            return ([.. Enumerable.Range(0, scores.Length / count).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))], scores);
        }
        var rows = value.AsEnumerable<NamedOnnxValue>().Select(Map).ToArray();
        return ([.. rows[0].Select(p => p.Key)], [.. rows.SelectMany(row => row.Select(p => p.Value))]);
    }

    private static IReadOnlyList<(string Key, double Value)> Map(NamedOnnxValue map) => map.Value switch
    {
        IDictionary<long, float> byNumber => [.. byNumber.OrderBy(p => p.Key).Select(p => (p.Key.ToString(System.Globalization.CultureInfo.InvariantCulture), (double)p.Value))],
        IDictionary<string, float> byName => [.. byName.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, (double)p.Value))],
        _ => throw new NotSupportedException("A map of another kind than class to probability."),
    };

    public void Dispose() => _session.Dispose();
}
