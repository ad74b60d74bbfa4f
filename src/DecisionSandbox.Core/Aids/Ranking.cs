using DecisionSandbox.Core.Aids.PointsGrid;
using DecisionSandbox.Core.Cases;

namespace DecisionSandbox.Core.Aids;

/// <summary>The order that an aid gives to a list of cases.</summary>
public static class Ranking
{
    /// <summary>Suggestions with ranks, first to last. Equal scores are ordered by seniority where the aid is a grid, then by file number; they are named in <c>details.tiedWith</c>.</summary>
    /// <param name="aid">A prioritisation aid: higher score = more urgent.</param>
    /// <param name="cases">The cases of one list, each with its own id, in the order of their file numbers (as <see cref="CaseList.Cases"/> gives them).</param>
    /// <returns>One suggestion per case in the aid's order, or the first problem met.</returns>
    public static Outcome<IReadOnlyList<Suggestion>> Of(IDecisionAid aid, IReadOnlyList<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(cases);
        var scored = new List<(Case Case, Suggestion Said)>();
        foreach (var @case in cases)
        {
            var said = aid.Suggest(@case);
            if (said.Problem is { } problem) { return problem; }
            scored.Add((@case, said.Value));
        }
        // A stable sort: what stays equal keeps the order of file numbers.
        var ordered = scored
            .OrderByDescending(entry => entry.Said.Score)
            .ThenByDescending(entry => aid is PointsGridAid grid ? entry.Case.Attributes[grid.Grid.Seniority].Number : 0)
            .Select(entry => entry.Said)
            .ToList();
        return ordered.Select((said, place) => said with { Rank = place + 1, Details = WithTies(said, ordered) }).ToList();
    }

    private static Dictionary<string, object> WithTies(Suggestion said, List<Suggestion> all)
    {
        var details = said.Details.ToDictionary();
        var tied = all.Where(other => other.CaseId != said.CaseId && other.Score == said.Score).Select(other => other.CaseId).Order(StringComparer.Ordinal).ToList();
        if (tied.Count > 0) { details["tiedWith"] = tied; }
        return details;
    }
}
