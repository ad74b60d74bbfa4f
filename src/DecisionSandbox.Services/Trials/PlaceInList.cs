using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Trials;

/// <summary>One request among the others of its list: what would bring it among those that are examined or out of them, and which others are nearest.</summary>
internal static class PlaceInList
{
    // The commission examines three files (CCH R.441-3). Beyond three, a list of "what if" reads as advice.
    private const int Examined = 3, MostMoves = 3, MostNear = 3;
    private const string Inside = "inside", Outside = "outside";

    private static readonly Text
        Enters = new("Cette demande passerait parmi les trois premières", "This request would be among the first three"),
        Leaves = new("Cette demande ne serait plus parmi les trois premières", "This request would no longer be among the first three");

    /// <summary>Looks at one request; null where the aid cannot order the list.</summary>
    public static TrialPlace? Of(RegisteredPack registered, IDecisionAid aid, Case @case, IReadOnlyList<Case> list, IReadOnlyList<Case> caseload)
    {
        var ranked = Ranking.Of(aid, [.. list.Select(other => other.Id == @case.Id ? @case : other)]);
        if (!ranked.IsOk) { return null; }
        var (pack, places) = (registered.Pack, ranked.Value.ToDictionary(said => said.CaseId));
        var isExamined = places[@case.Id].Rank <= Examined;
        var others = list.Where(other => other.Id != @case.Id).ToList();
        var known = others.ConvertAll(other => new KnownCase(other, "", null, null));
        var near = SimilarCases.Of([.. aid.Reads.Select(pack.Attribute)], @case, "", null, known, MostNear).ByFacts.Alike;
        var (found, moves) = Moves(pack, aid, @case, isExamined, [.. others.Select(other => places[other.Id].Score)], caseload);
        return new(
            isExamined, found, moves,
            [.. near.Select(one => LikenessWords.Say(pack, one, SuggestionWords.Headline(pack, aid, places[one.Known.Case.Id])))]);
    }

    private static (IReadOnlyList<Counterfactual> Found, List<Text> Said) Moves(ScenarioPack pack, IDecisionAid aid, Case @case, bool isExamined, double[] others, IReadOnlyList<Case> caseload)
    {
        // Ties are broken by what nobody decided: only a place that holds whatever breaks them counts as another one.
        string Side(Suggestion said) => isExamined
            ? others.Count(other => other > said.Score) >= Examined ? Outside : Inside
            : others.Count(other => other >= said.Score) < Examined ? Inside : Outside;
        var found = SmallestChanges.Find(pack, aid, @case, new(Caseload: caseload, Answer: Side));
        if (!found.IsOk) { return ([], []); }
        var search = found.Value;
        var brings = isExamined ? Leaves : Enters;
        return (search.Found,
        [
            .. (search.Size == 0 ? [CounterfactualWords.SayNone(search)]
                : search.Found.Take(MostMoves).Select(change => CounterfactualWords.Say(pack, change, brings)).Prepend(CounterfactualWords.SayHowMany(search))).OfType<Text>(),
            .. CounterfactualWords.SayKept(pack, search) is { } kept ? new[] { kept } : [],
        ]);
    }
}
