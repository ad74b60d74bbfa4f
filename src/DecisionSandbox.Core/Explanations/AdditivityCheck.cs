namespace DecisionSandbox.Core.Explanations;

/// <summary>No explanation is drawn unless it adds up (FORMATS, "Explanation").</summary>
public static class AdditivityCheck
{
    /// <summary>Largest allowed |base + Σ − output| / max(1, |output|).</summary>
    public const double Tolerance = 1e-9;

    /// <summary>Largest allowed distance, relative to max(1, |output|), between the double-precision output and what the aid returned (ML.NET returns float32).</summary>
    public const double ReturnedTolerance = 1e-6;

    /// <summary>The additivity error of a set of numbers, summed in the dictionary's order.</summary>
    public static double Error(double @base, IEnumerable<double> contributions, double output) =>
        Math.Abs(@base + contributions.Sum() - output) / Math.Max(1, Math.Abs(output));

    /// <summary>The explanation itself, or <see cref="NotAdditive"/> where it does not add up or strays from what the aid returned.</summary>
    /// <param name="explanation">The explanation to check.</param>
    /// <param name="returned">What the aid returned, in the explanation's space.</param>
    public static Outcome<Explanation> Check(Explanation explanation, double returned)
    {
        ArgumentNullException.ThrowIfNull(explanation);
        var error = Error(explanation.Base, explanation.Contributions.Values, explanation.Output);
        // Written so that NaN fails too.
        if (!(error <= Tolerance)) { return new NotAdditive(error); }
        var distance = Math.Abs(explanation.Output - returned) / Math.Max(1, Math.Abs(explanation.Output));
        return distance <= ReturnedTolerance ? explanation with { AdditivityError = error } : new NotAdditive(distance);
    }
}
