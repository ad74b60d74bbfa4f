namespace DecisionSandbox.Analysis.Comparisons;

/// <summary>Size, mean and sample variance (n − 1) of some values.</summary>
internal readonly record struct Sample(int N, double Mean, double Variance)
{
    public static Sample Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            return new Sample(0, double.NaN, double.NaN);
        }

        // People who saw the same cases all have the same aid accuracy: the rounding of a sum would give them a variance, and from it a t and a g of any size.
        if (values.All(v => v == values[0]))
        {
            return new Sample(values.Count, values[0], values.Count < 2 ? double.NaN : 0);
        }

        var mean = values.Sum() / values.Count;
        var squares = values.Sum(v => (v - mean) * (v - mean));
        return new Sample(values.Count, mean, values.Count < 2 ? double.NaN : squares / (values.Count - 1));
    }
}
