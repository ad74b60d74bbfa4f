using DecisionSandbox.Core.Aids.Statutory;

namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The statute on the true letters (CASF R.232-3, R.232-4, L.232-2): GIR 1 to 4 from the age of 60 opens APA.</summary>
public sealed class AggirReference : IReferenceRule
{
    /// <inheritdoc/>
    /// <remarks>Null where the legal algorithm's non-monotone steps bear on the answer: neither the law nor the person deciding is wrong there.</remarks>
    public ReferenceAnswer? Answer(IReadOnlyDictionary<string, AttributeValue> truth)
    {
        Span<char> letters = stackalloc char[8];
        for (var item = 0; item < letters.Length; item++) { letters[item] = truth[AggirGrid.Items[item]].LevelOrNull![0]; }
        if (AggirGrid.IsAnomalous(letters)) { return null; }
        var opens = truth["age"].Number >= 60 && AggirGrid.Gir(letters) <= AggirGrid.LastGirWithApa;
        return new("legal-rule", opens ? "gir-1-4" : "gir-5-6");
    }
}
