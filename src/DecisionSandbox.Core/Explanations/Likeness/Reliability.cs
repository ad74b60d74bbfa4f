using DecisionSandbox.Core.Aids.Cards;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Explanations.Likeness;

/// <summary>A case that an aid did not learn from, with what it said and whether that was right.</summary>
/// <param name="Band">The score band: cases of one band are about equally sure.</param>
/// <param name="IsWrong">True where the suggestion was not the right answer.</param>
/// <param name="Groups">The groups the case belongs to.</param>
public sealed record JudgedCase(int Band, bool IsWrong, IReadOnlyDictionary<string, string> Groups);

/// <summary>How often an aid was wrong in one score band, among the cases of one group.</summary>
/// <param name="Group">The group, or null for all cases of the band.</param>
/// <param name="Value">The group's value, or null.</param>
/// <param name="Wrong">How many were wrong out of how many, with its interval.</param>
public sealed record BandReliability(string? Group, string? Value, Proportion Wrong);

/// <summary>How often an aid is right for files like this one.</summary>
public static class Reliability
{
    /// <summary>Fewer cases than this tell nothing and are not shown.</summary>
    public const int FewestShown = 5;

    /// <summary>The rates in one band: over all, then for each group that a case belongs to. Cells under five cases are left out.</summary>
    /// <param name="judged">Cases that the aid did not learn from.</param>
    /// <param name="band">The band of the case at hand.</param>
    /// <param name="groups">Its groups.</param>
    public static IReadOnlyList<BandReliability> Here(IEnumerable<JudgedCase> judged, int band, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(groups);
        var inBand = judged.Where(j => j.Band == band).ToList();
        return
        [
            .. groups.OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (Key: (string?)g.Key, Value: (string?)g.Value, Cases: inBand.Where(j => j.Groups.GetValueOrDefault(g.Key) == g.Value)))
                .Prepend((Key: null, Value: null, Cases: inBand))
                .Select(cell => new BandReliability(cell.Key, cell.Value, Proportion.Count([.. cell.Cases], j => j.IsWrong)))
                .Where(cell => cell.Wrong.Of >= FewestShown),
        ];
    }
}
