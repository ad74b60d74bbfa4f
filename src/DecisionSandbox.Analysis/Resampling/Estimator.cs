using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Resampling;

/// <summary>
/// Participant means of all measures of a section in one pass, rows weighted by how often their case was drawn and people by how often they were.
/// A sum block holds Σ value over people, then the number of people for whom the value is defined.
/// </summary>
internal sealed class Estimator
{
    private const int Lane = Contributions.Lane;
    private readonly Section _section;
    private readonly double[] _table;
    private readonly int[] _block;
    private readonly int _width;
    private readonly int _over;
    private readonly int _under;

    public Estimator(Section section, Contributions contributions)
    {
        _section = section;
        _table = contributions.Table;
        _block = Array.ConvertAll(section.Rows, row => contributions.Block[row]);
        _width = contributions.Width;
        _over = contributions.ColumnOf(MetricKey.OverReliance);
        _under = contributions.ColumnOf(MetricKey.UnderReliance);
        Columns = _width + (Detects ? Lane : 0);
        Values = EachPerson();
    }

    /// <summary>Values per person, padding included: the ratios, then d′ and c where the scale has them.</summary>
    public int Columns { get; }

    public int People => _section.People.Length;

    /// <summary>Every person's block of values and of 1 or 0 for defined or not.</summary>
    public double[] Values { get; }

    private bool Detects => _over >= 0;

    /// <summary>The column of a measure, or −1.</summary>
    public int ColumnOf(MetricKey key, Contributions contributions) => key switch
    {
        MetricKey.DPrime when Detects => _width,
        MetricKey.Criterion when Detects => _width + 1,
        _ => contributions.ColumnOf(key),
    };

    /// <summary>Numerators and denominators over all rows.</summary>
    public double[] PooledTotals()
    {
        var pooled = new double[2 * _width];
        for (var i = 0; i < _block.Length; i++)
        {
            AddBlock(ref _table[_block[i] * 2 * _width], ref pooled[0], Vector256<double>.One, pooled.Length);
        }

        return pooled;
    }

    /// <summary>Sums over people drawn <paramref name="drawn"/> times, their values as they are.</summary>
    public void SumPeople(ReadOnlySpan<int> drawn, int[] place, Span<double> sums)
    {
        sums.Clear();
        ref var values = ref MemoryMarshal.GetArrayDataReference(Values);
        for (var k = 0; k < People; k++)
        {
            var times = drawn[place[k]];
            if (times > 0)
            {
                AddBlock(ref Unsafe.Add(ref values, k * sums.Length), ref sums[0], Vector256.Create((double)times), sums.Length);
            }
        }
    }

    /// <summary>Sums over people drawn <paramref name="drawn"/> times, their values computed anew from rows weighted by their case.</summary>
    public void SumPeopleAndCases(ReadOnlySpan<int> drawn, int[] place, double[] caseWeights, Span<double> sums)
    {
        sums.Clear();
        Span<double> totals = stackalloc double[2 * _width];
        Span<double> values = stackalloc double[sums.Length];
        for (var k = 0; k < People; k++)
        {
            var times = drawn[place[k]];
            if (times > 0)
            {
                Total(k, caseWeights, totals);
                ToValues(totals, values);
                AddBlock(ref values[0], ref sums[0], Vector256.Create((double)times), sums.Length);
            }
        }
    }

    /// <summary>The means of a sum block; NaN where the measure is defined for nobody.</summary>
    public double[] Means(ReadOnlySpan<double> sums)
    {
        var means = new double[Columns];
        for (var j = 0; j < Columns; j++)
        {
            means[j] = sums[Columns + j] > 0 ? sums[j] / sums[Columns + j] : double.NaN;
        }

        return means;
    }

    /// <summary>Adds a block, times a weight, to another.</summary>
    public static void AddBlock(ref double from, ref double to, Vector256<double> times, int length)
    {
        // Multiply, then add: a fused operation would round differently on other machines.
        for (nuint j = 0; j < (nuint)length; j += Lane)
        {
            (Vector256.LoadUnsafe(ref to, j) + (Vector256.LoadUnsafe(ref from, j) * times)).StoreUnsafe(ref to, j);
        }
    }

    private double[] EachPerson()
    {
        var ones = new double[_section.Cluster.Length == 0 ? 0 : _section.Cluster.Max() + 1];
        Array.Fill(ones, 1);
        var all = new double[People * 2 * Columns];
        Span<double> totals = stackalloc double[2 * _width];
        for (var k = 0; k < People; k++)
        {
            Total(k, ones, totals);
            ToValues(totals, all.AsSpan(k * 2 * Columns, 2 * Columns));
        }

        return all;
    }

    private void Total(int person, double[] caseWeights, Span<double> totals)
    {
        totals.Clear();
        ref var table = ref MemoryMarshal.GetArrayDataReference(_table);
        var (cluster, block, stride) = (_section.Cluster, _block, totals.Length);
        var end = _section.Starts[person + 1];
        for (var i = _section.Starts[person]; i < end; i++)
        {
            var weight = Vector256.Create(caseWeights[cluster[i]]);
            AddBlock(ref Unsafe.Add(ref table, block[i] * stride), ref totals[0], weight, stride);
        }
    }

    private void ToValues(ReadOnlySpan<double> totals, Span<double> values)
    {
        ref readonly var numerators = ref totals[0];
        ref readonly var denominators = ref totals[_width];
        for (nuint j = 0; j < (nuint)_width; j += Lane)
        {
            var denominator = Vector256.LoadUnsafe(in denominators, j);
            var defined = Vector256.GreaterThan(denominator, Vector256<double>.Zero);
            var quotient = Vector256.LoadUnsafe(in numerators, j) / denominator;
            Vector256.ConditionalSelect(defined, quotient, Vector256<double>.Zero).StoreUnsafe(ref values[0], j);
            Vector256.ConditionalSelect(defined, Vector256<double>.One, Vector256<double>.Zero).StoreUnsafe(ref values[Columns], j);
        }

        if (Detects)
        {
            var (dPrime, criterion) = SignalDetection.Of(totals[_over], totals[_width + _over], totals[_under], totals[_width + _under]);
            var defined = double.IsNaN(dPrime) ? 0 : 1;
            values[_width] = defined == 1 ? dPrime : 0;
            values[_width + 1] = defined == 1 ? criterion : 0;
            values[Columns + _width] = defined;
            values[Columns + _width + 1] = defined;
        }
    }
}
