using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies.Checking;

namespace DecisionSandbox.Core.Studies.Planning;

/// <summary>The cases of a caseload that can be picked from, with what the aid says of each.</summary>
internal sealed class Candidates
{
    private readonly List<(int Index, Verdict Verdict, string Answer, string Group)> _known;

    public Candidates(ICaseGenerator generator, IDecisionAid aid, long seed, string? groupName, int searched) => _known =
    [
        .. from index in Enumerable.Range(0, searched)
           let @case = generator.Generate(seed, index)
           let verdict = Verdict.Of(@case, aid)
           select (index, verdict, @case.Reference?.Option ?? "", groupName is null ? "" : @case.Groups.GetValueOrDefault(groupName, "")),
    ];

    /// <summary>So many cases of one kind, taken in turn from every cell of answer, band and group that is to be even.</summary>
    public List<PlannedCase> Take(bool? isRight, int count, PlanRecipe recipe) =>
    [
        .. _known.Where(known => known.Verdict.IsRight == isRight)
            .GroupBy(known => (known.Answer, known.Group, Band: recipe.EvenBands ? known.Verdict.Band : null))
            .OrderBy(cell => cell.Key.Band, StringComparer.Ordinal).ThenBy(cell => cell.Key.Group, StringComparer.Ordinal).ThenBy(cell => cell.Key.Answer, StringComparer.Ordinal)
            .SelectMany((cell, place) => cell.Select((known, turn) => (known, turn, place)))
            .OrderBy(pick => pick.turn).ThenBy(pick => pick.place)
            .Take(count)
            .Select(pick => new PlannedCase(pick.known.Index, isRight) { Band = pick.known.Verdict.Band }),
    ];
}
