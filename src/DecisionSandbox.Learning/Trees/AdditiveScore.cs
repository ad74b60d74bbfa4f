namespace DecisionSandbox.Learning.Trees;

/// <summary>A score that is a constant plus one term per slot of the row.</summary>
public abstract record AdditiveScore(double Constant, int Slots)
{
    /// <summary>What one slot adds at this value.</summary>
    public abstract double Term(int slot, double value);

    /// <summary>The score of a row.</summary>
    public double Of(ReadOnlySpan<double> row)
    {
        var sum = Constant;
        for (var slot = 0; slot < Slots; slot++) { sum += Term(slot, row[slot]); }
        return sum;
    }
}

/// <summary>Weight times value, slot by slot.</summary>
public sealed record LinearScore(double Bias, IReadOnlyList<double> Weights) : AdditiveScore(Bias, Weights.Count)
{
    public override double Term(int slot, double value) => Weights[slot] * value;
}

/// <summary>A step function per slot (ML.NET's GAM): the effect of the first bin whose upper bound is not below the value.</summary>
public sealed record StepScore(double Bias, IReadOnlyList<double[]> UpperBounds, IReadOnlyList<double[]> Effects) : AdditiveScore(Bias, Effects.Count)
{
    public override double Term(int slot, double value)
    {
        var bounds = UpperBounds[slot];
        if (bounds.Length == 0) { return 0; }
        var at = Array.BinarySearch(bounds, value);
        return Effects[slot][Math.Min(at >= 0 ? at : ~at, bounds.Length - 1)];
    }
}
