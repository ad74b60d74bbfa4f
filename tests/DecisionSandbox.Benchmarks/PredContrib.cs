using BenchmarkDotNet.Attributes;
using DecisionSandbox.Learning.Trees;
using DecisionSandbox.Tests.Learning.Native;

namespace DecisionSandbox.Benchmarks;

/// <summary>One case of a LightGBM model of 100 trees × 31 leaves × 20 columns: LightGBM's own <c>pred_contrib</c> on one thread is the baseline. Times are per case.</summary>
[InProcess]
[MedianColumn]
[WarmupCount(3)]
[IterationCount(15)]
[MemoryDiagnoser]
public class PredContrib : IDisposable
{
    internal const int Cases = 200;

    private const int Columns = 20;

    private readonly FreshModel _model = new("speed", "num_leaves=31 min_data_in_leaf=5 objective=regression", seed: 1, columns: Columns, rows: 5000, rounds: 100);
    private readonly double[][] _rows;
    private readonly PathDependentShapley _pathDependent;
    private readonly InterventionalShapley _interventional;

    public PredContrib()
    {
        _rows = [.. Enumerable.Range(0, Cases).Select(_ => _model.Row())];
        var owners = SlotOwners.Each(Columns);
        _pathDependent = new(_model.Ours.Outputs[0], owners, _model.Ours.Covers![0]);
        _interventional = new(_model.Ours.Outputs[0], owners, [.. Enumerable.Range(0, 100).Select(_ => _model.Row())]);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Cases)]
    public double Native() => _model.Native.Contrib(_rows)[0];

    [Benchmark(OperationsPerInvoke = Cases)]
    public double PathDependent() => OneByOne(_pathDependent);

    [Benchmark(OperationsPerInvoke = Cases)]
    public double PathDependentBatchOnOneCore() => _pathDependent.ExplainAll(_rows, cores: 1)[0].Base;

    [Benchmark(OperationsPerInvoke = Cases)]
    public double PathDependentAllCores() => _pathDependent.ExplainAll(_rows)[0].Base;

    [Benchmark(OperationsPerInvoke = Cases)]
    public double InterventionalOver100Rows() => OneByOne(_interventional);

    public void Dispose()
    {
        _model.Dispose();
        GC.SuppressFinalize(this);
    }

    private double OneByOne(IShapleyMethod method)
    {
        Span<double> values = stackalloc double[Columns];
        foreach (var row in _rows)
        {
            values.Clear();
            method.AddTo(row, values);
        }
        return values[0];
    }
}
