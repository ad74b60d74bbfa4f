using DecisionSandbox.Analysis.Comparisons;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Metrics;

/// <summary>One section with its estimates and its bootstrap: every measure of it is read from here.</summary>
internal sealed class SectionStudy
{
    private readonly Contributions _contributions;
    private readonly Estimator _estimator;
    private readonly double[] _pooled;
    private readonly Applicability _applicability;

    public SectionStudy(Section section, CodedDecisions decisions, Contributions contributions, Pool pool, AnalysisOptions options, Action? resampled, CancellationToken stop)
    {
        Section = section;
        Options = options;
        _contributions = contributions;
        _estimator = new Estimator(section, contributions);
        _pooled = _estimator.PooledTotals();
        _applicability = Applicability.Of(decisions, section.Rows);
        Bootstrap = BootstrapMeans.Of(_estimator, section, pool, decisions.Clusters, options, resampled, stop);
    }

    public Section Section { get; }

    public AnalysisOptions Options { get; }

    public BootstrapMeans Bootstrap { get; }

    public int Columns => _estimator.Columns;

    /// <summary>Every person's block of values and of 1 or 0 for defined or not.</summary>
    public double[] Blocks => _estimator.Values;

    public int ColumnOf(MetricKey key) => _estimator.ColumnOf(key, _contributions);

    /// <summary>The column of the aid's own 1 − Brier, the part that only the performance gain reports.</summary>
    public int AidColumn => _contributions.Ratios.Count - 1;

    public string? WhyNot(MetricKey key) => _applicability.WhyNot(key);

    /// <summary>A person's value; NaN where undefined.</summary>
    public double Value(int person, int column)
    {
        var start = person * 2 * Columns;
        return _estimator.Values[start + Columns + column] > 0 ? _estimator.Values[start + column] : double.NaN;
    }

    /// <summary>The values of the people for whom a column is defined.</summary>
    public double[] Defined(int column) =>
        [.. Enumerable.Range(0, Section.People.Length).Select(k => Value(k, column)).Where(v => !double.IsNaN(v))];

    /// <summary>The sums behind a measure's pooled value, or null where it has none.</summary>
    public (double Numerator, double Denominator)? Pooled(MetricKey key)
    {
        var column = _contributions.ColumnOf(key);
        return column < 0 || WhyNot(key) is not null ? null : (_pooled[column], _pooled[_contributions.Width + column]);
    }

    public Metric Metric(MetricKey key)
    {
        if (WhyNot(key) is { } reason)
        {
            return Metrics.Metric.Null(reason);
        }

        var column = ColumnOf(key);
        var values = Defined(column);
        var undefined = Section.People.Length - values.Length;
        if (values.Length == 0)
        {
            return Metrics.Metric.Null(Reasons.UndefinedForAll) with { Undefined = undefined, Pooled = PooledValue(key) };
        }

        var sample = Sample.Of(values);
        var several = values.Length >= 2;
        return new Metric(
            values.Length,
            undefined,
            sample.Mean,
            several ? Math.Sqrt(sample.Variance) : null,
            PooledValue(key),
            values.Sum() / Section.People.Length,
            several ? Percentiles.Of(Bootstrap.ParticipantsAndCases.Select(means => means[column])) : null,
            several ? Percentiles.Of(Bootstrap.Participants.Select(means => means[column])) : null,
            null);
    }

    private double? PooledValue(MetricKey key)
    {
        if (key is MetricKey.DPrime or MetricKey.Criterion)
        {
            var (over, under) = (Pooled(MetricKey.OverReliance)!.Value, Pooled(MetricKey.UnderReliance)!.Value);
            var (dPrime, criterion) = SignalDetection.Of(over.Numerator, over.Denominator, under.Numerator, under.Denominator);
            var value = key == MetricKey.DPrime ? dPrime : criterion;
            return double.IsNaN(value) ? null : value;
        }

        return Pooled(key) is { Denominator: > 0 } p ? p.Numerator / p.Denominator : null;
    }
}
