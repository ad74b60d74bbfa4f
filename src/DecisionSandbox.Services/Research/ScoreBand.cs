using DecisionSandbox.Core.Aids;

namespace DecisionSandbox.Services.Research;

/// <summary>Bands of how sure the aid was of what it suggested: middle scores are the hard ones (Kawakami et al. 2022).</summary>
public static class ScoreBand
{
    private static readonly (double Below, string Name)[] Bands = [(0.5, "0.00-0.50"), (0.65, "0.50-0.65"), (0.85, "0.65-0.85"), (double.MaxValue, "0.85-1.00")];

    /// <summary>The band of a suggestion, or null where the aid gives no probability.</summary>
    public static string? Of(Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return suggestion.Uncertainty is { Probability: var sure } ? Bands.First(band => sure < band.Below).Name : null;
    }
}
