using BenchmarkDotNet.Attributes;
using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Benchmarks;

/// <summary>One explanation of an ensemble of random trees: every coalition enumerated is the baseline that the tree walks must beat.</summary>
public class TreeShapley
{
    private const int Trees = 60, Leaves = 12, Attributes = 9, BackgroundRows = 100;

    private readonly double[] _row;
    private readonly InterventionalShapley _interventional;
    private readonly PathDependentShapley _pathDependent;
    private readonly EnumeratedShapley _enumerated;

    public TreeShapley()
    {
        var random = new Random(7);
        var ensemble = new TreeEnsemble([.. Enumerable.Range(0, Trees).Select(_ => Grown(random))], Attributes);
        var owners = SlotOwners.Each(Attributes);
        List<double[]> background = [.. Enumerable.Range(0, BackgroundRows).Select(_ => Row(random))];
        _row = Row(random);
        _interventional = new(ensemble, owners, background);
        _pathDependent = new(ensemble, owners, background);
        _enumerated = new(ensemble, owners, background);
    }

    [Benchmark(Baseline = true)]
    public double EveryCoalition() => _enumerated.Explain(_row).Base;

    [Benchmark]
    public double Interventional() => _interventional.Explain(_row).Base;

    [Benchmark]
    public double PathDependent() => _pathDependent.Explain(_row).Base;

    private static double[] Row(Random random) => [.. Enumerable.Range(0, Attributes).Select(_ => random.NextDouble())];

    /// <summary>A tree grown by splitting a random leaf; a negative child is ~leaf.</summary>
    private static Tree Grown(Random random)
    {
        const int splits = Leaves - 1;
        var (slot, threshold, left, right) = (new int[splits], new double[splits], new int[splits], new int[splits]);
        (slot[0], threshold[0], left[0], right[0]) = (random.Next(Attributes), random.NextDouble(), ~0, ~1);
        for (var node = 1; node < splits; node++)
        {
            var (parent, split) = (random.Next(node), random.Next(2) == 0 ? left : right);
            while (split[parent] >= 0) { parent = split[parent]; split = random.Next(2) == 0 ? left : right; }
            (slot[node], threshold[node], left[node], right[node]) = (random.Next(Attributes), random.NextDouble(), split[parent], ~(node + 1));
            split[parent] = node;
        }
        return new(slot, threshold, left, right, [.. Enumerable.Range(0, Leaves).Select(_ => random.NextDouble() - 0.5)]);
    }
}
