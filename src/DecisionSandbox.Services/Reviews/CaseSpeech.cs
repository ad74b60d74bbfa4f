using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Explanations.Counterfactuals;
using DecisionSandbox.Core.Explanations.Likeness;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Reviews;

/// <summary>What an aid says of one case and why, in the words of the page: for a review and for the page where anyone may try an aid.</summary>
public sealed class CaseSpeech(AidKnowledge knowledge, INarrator narrator)
{
    // Beyond three, a list of "what if" reads as advice; two neighbours a side are read, five are not.
    private const int MostChanges = 3, PerSide = 2;

    /// <summary>The suggestion, without its reasons.</summary>
    public static ShownCase Suggested(ScenarioPack pack, IDecisionAid aid, Suggestion suggestion)
    {
        ArgumentNullException.ThrowIfNull(suggestion);
        return new(
            suggestion.CaseId, suggestion.Option, suggestion.Rank, SuggestionWords.Headline(pack, aid, suggestion),
            SuggestionWords.Uncertainty(suggestion), SuggestionWords.Reliability(suggestion), null, null, [], null, [], [], null, null);
    }

    /// <summary>The reasons added to what is shown of a case; where the explanation is refused, why, and nothing else of it.</summary>
    public async Task<SpokenCase> Explained(ShownCase shown, RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        ArgumentNullException.ThrowIfNull(registered);
        ArgumentNullException.ThrowIfNull(aid);
        ArgumentNullException.ThrowIfNull(@case);
        ArgumentNullException.ThrowIfNull(suggestion);
        // Whoever explained: what does not add up is not drawn.
        var explained = aid.Explain(@case).Then(explanation => AdditivityCheck.Check(explanation, explanation.Output));
        if (explained.Problem is { } refused) { return new(shown with { NotExplained = refused.Message }, [], refused); }
        var explanation = explained.Value;
        var rather = Rather(registered.Pack, @case, explanation);
        if (rather.Problem is { } notDrawn) { return new(shown with { NotExplained = notDrawn.Message }, [], notDrawn); }
        var factors = Wording.Factors(registered.Pack, @case, explanation);
        var (towards, against) = SuggestionWords.Sides(registered.Pack, explanation.Option);
        var narrative = await narrator.Tell(new(shown.Headline, factors, towards, against, shown.Uncertainty), cancel);
        return new(shown with
        {
            TowardsLabel = towards,
            AgainstLabel = against,
            Factors = factors,
            Numbers = new(explanation.Background is { } background ? $"{explanation.Method}, {background}" : explanation.Method, explanation.Space, explanation.Base, explanation.Output),
            Trace = explanation.Trace,
            Changes = Changes(registered, aid, @case, suggestion),
            Narrative = narrative.Text.Fr.Length == 0 ? null : narrative.Text,
            Likeness = Likeness(registered, aid, @case, suggestion, explanation),
            Rather = rather.Value.Count == 0 ? null : rather.Value,
        }, narrative.Call is { } call ? [call] : [], null);
    }

    private static Outcome<IReadOnlyList<ShownRather>> Rather(ScenarioPack pack, Case @case, Explanation explanation)
    {
        var found = new List<ShownRather>();
        // The answer that comes nearest is the one that people ask about.
        foreach (var other in explanation.PerOption.Where(each => each.Option != explanation.Option).OrderByDescending(each => each.Output))
        {
            var difference = ExplanationDifference.Between(explanation, other);
            if (difference.Problem is { } refused) { return Outcome<IReadOnlyList<ShownRather>>.Failed(refused); }
            var factors = Wording.Factors(pack, @case, difference.Value).Take(Wording.ShownAtOnce).ToList();
            var (option, towards) = (pack.Option(other.Option!)!, SuggestionWords.Towards(pack.Option(explanation.Option!)!));
            var against = SuggestionWords.Towards(option);
            found.Add(new(option.Id, option.Label, against, factors, Wording.Summary(factors, towards, against)));
        }
        return found;
    }

    private IReadOnlyList<Text> Changes(RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion)
    {
        // A rank depends on the other requests: a change of one file alone says nothing of it.
        if (suggestion.Option is null) { return []; }
        var law = registered.Law is { } statute && statute.Id != aid.Id ? statute : null;
        var found = SmallestChanges.Find(registered.Pack, aid, @case, new(
            Caseload: knowledge.CaseloadOf(registered),
            Law: law is null ? null : changed => law.Suggest(changed) is { IsOk: true } said ? said.Value.Option : null));
        if (!found.IsOk) { return []; }
        var search = found.Value;
        var kept = CounterfactualWords.SayKept(registered.Pack, search);
        return
        [
            .. (search.Size == 0 ? [CounterfactualWords.SayNone(search)]
                : search.Found.Take(MostChanges).Select(change => CounterfactualWords.Say(registered.Pack, change)).Prepend(CounterfactualWords.SayHowMany(search))).OfType<Text>(),
            .. kept is null ? [] : new[] { kept },
        ];
    }

    private ShownLikeness Likeness(RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion, Explanation explanation)
    {
        var (pack, attributes) = (registered.Pack, aid.Reads.Select(registered.Pack.Attribute).ToList());
        var learned = knowledge.LearnedBy(registered, aid);
        var experience = learned.Count == 0 ? null : Experience.Of(attributes, @case, learned);
        if (suggestion.Option is null) { return new(experience is null ? null : LikenessWords.Say(experience), [], null, [], []); }
        // Where the suggestion already says how often it is wrong at this level, the same is not said twice from other files.
        var isSaid = SuggestionWords.Reliability(suggestion) is not null;
        var here = Reliability.Here(knowledge.Judged(registered, aid), AidKnowledge.BandOf(registered, aid, @case, suggestion), @case.Groups).Where(cell => cell.Group is not null || !isSaid);
        var similar = SimilarCases.Of(attributes, @case, suggestion.Option, AidKnowledge.TermsOf(aid, explanation), knowledge.Known(registered, aid, explanation), PerSide);
        var inTerms = similar.InAidsTerms.Alike.Count + similar.InAidsTerms.Otherwise.Count > 0;
        var sides = inTerms ? similar.InAidsTerms : similar.ByFacts;
        return new(
            experience is null ? null : LikenessWords.Say(experience),
            [.. here.Select(cell => LikenessWords.Say(pack, cell, aid is ILearnedAid))],
            LikenessWords.SayMeasure(inTerms, aid is ILearnedAid),
            [.. sides.Alike.Select(near => LikenessWords.Say(pack, near))],
            [.. sides.Otherwise.Select(near => LikenessWords.Say(pack, near))]);
    }
}

/// <summary>A case as it will be shown, with what has to be recorded of how it came about.</summary>
/// <param name="Shown">What is shown.</param>
/// <param name="Calls">Calls of a language model.</param>
/// <param name="Refused">Why the explanation was refused, or null.</param>
public sealed record SpokenCase(ShownCase Shown, IReadOnlyList<NarrativeCall> Calls, Problem? Refused);
