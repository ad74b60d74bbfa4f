using System.Globalization;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Reports;

namespace DecisionSandbox.Analysis.Rankings;

/// <summary>Where one request of a list stood, on average over people.</summary>
/// <param name="List">The list, or null.</param>
/// <param name="Item">The request.</param>
/// <param name="People">Who ranked it before and after.</param>
/// <param name="Own">Mean own rank, 1 first.</param>
/// <param name="Final">Mean final rank.</param>
/// <param name="Aid">The aid's rank where it said the same to everyone, or null.</param>
public sealed record ItemRanks(string? List, string Item, int People, double Own, double Final, double? Aid)
{
    /// <summary>The requests that at least five people ranked both times, in the order of the rows.</summary>
    public static IReadOnlyList<ItemRanks> Of(IEnumerable<Decision> decisions) =>
    [
        .. decisions.Select(d => (d.List, d.Case, d.Participant, Own: Rank(d.Own), Final: Rank(d.Final), Aid: Rank(d.Aid)))
            .Where(d => d.Own is not null && d.Final is not null).GroupBy(d => (d.List, d.Case))
            .Select(g => (g.Key, People: g.Select(d => d.Participant).Distinct().Count(), Rows: g.ToArray(), Aid: g.Select(d => d.Aid).Distinct().ToArray()))
            .Where(g => g.People >= SmallCells.Smallest)
            .Select(g => new ItemRanks(
                g.Key.List, g.Key.Case, g.People, g.Rows.Average(d => d.Own!.Value), g.Rows.Average(d => d.Final!.Value), g.Aid.Length == 1 ? g.Aid[0] : null)),
    ];

    // A third way is no rank.
    private static double? Rank(string? answer) => double.TryParse(answer, NumberStyles.Float, CultureInfo.InvariantCulture, out var rank) ? rank : null;
}
