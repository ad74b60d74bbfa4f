using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Reviews;

/// <inheritdoc cref="IShownContentBuilder"/>
public sealed class ShownContentBuilder(AidRegistry registry, INarrator narrator) : IShownContentBuilder
{
    private const int Version = 1;

    // Beyond three, a list of "what if" reads as advice.
    private const int MostChanges = 3;

    /// <inheritdoc/>
    public async Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(arm);
        if (registry.Frozen(study, arm) is not var (registered, aid)) { return new ContentChanged(); }
        var declared = registered.Pack.Aids.First(declaration => declaration.Id == aid.Id);
        var said = Said(registered, aid, study.Plan.Seed, caseIndex);
        if (said.Problem is { } problem) { return problem; }
        var (cases, calls) = (new List<ShownCase>(), new List<NarrativeCall>());
        foreach (var (@case, suggestion) in said.Value)
        {
            var shown = arm.Reveals.HasFlag(Revealed.Suggestion) ? Suggested(registered.Pack, aid, suggestion) : Silent(@case);
            if (arm.Reveals.HasFlag(Revealed.Factors)) { (shown, var call) = await Explained(shown, registered, aid, @case, suggestion, cancel); calls.AddRange(call); }
            if (arm.Reveals.HasFlag(Revealed.Evidence)) { shown = ForAndAgainst(shown, registered.Pack, aid, @case); }
            cases.Add(shown);
        }
        return new BuiltContent(
            new(Version, declared.Title, declared.Version, aid.Hash, cases, registered.Pack.NotLookedAt) { IsEvidence = arm.Reveals.HasFlag(Revealed.Evidence) }, calls);
    }

    private static Outcome<IReadOnlyList<(Case, Suggestion)>> Said(RegisteredPack registered, IDecisionAid aid, long seed, int index)
    {
        if (registered.Pack.Task == TaskKind.Eligibility)
        {
            var @case = registered.Generator.Generate(seed, index);
            return aid.Suggest(@case).Then(suggestion => Outcome<IReadOnlyList<(Case, Suggestion)>>.Ok([(@case, suggestion)]));
        }
        var cases = registered.Generator.GenerateList(seed, index).Cases;
        return Ranking.Of(aid, cases).Then(ranked => Outcome<IReadOnlyList<(Case, Suggestion)>>.Ok(
            [.. ranked.Select(suggestion => (cases.First(@case => @case.Id == suggestion.CaseId), suggestion))]));
    }

    private static ShownCase Suggested(ScenarioPack pack, IDecisionAid aid, Suggestion suggestion) => new(
        suggestion.CaseId, suggestion.Option, suggestion.Rank, SuggestionWords.Headline(pack, aid, suggestion),
        SuggestionWords.Uncertainty(suggestion), SuggestionWords.Reliability(suggestion), null, null, [], null, [], [], null, null);

    private static ShownCase Silent(Case @case) => new(
        @case.Id, null, null, new Text("Ce que l’outil relève, pour et contre, sans suggestion", "What the aid notes, for and against, without a suggestion"), null, null, null, null, [], null, [], [], null, null);

    // No number, no strength, no order by weight: whoever reads it cannot work out what the aid would suggest, only what it found on either side.
    private static ShownCase ForAndAgainst(ShownCase shown, ScenarioPack pack, IDecisionAid aid, Case @case)
    {
        var explained = aid.Explain(@case);
        if (explained.Problem is { } refused) { return shown with { NotExplained = refused.Message }; }
        var (towards, against) = SuggestionWords.Sides(pack);
        var order = aid.Reads.ToList();
        return shown with
        {
            TowardsLabel = towards,
            AgainstLabel = against,
            Factors = [.. Wording.Factors(pack, @case, explained.Value).OrderBy(factor => order.IndexOf(factor.Attribute))
                .Select(factor => factor with { Strength = Text.Same(""), Contribution = factor.TowardsPositive ? 1 : -1 })],
        };
    }

    private async Task<(ShownCase, IEnumerable<NarrativeCall>)> Explained(
        ShownCase shown, RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion, CancellationToken cancel)
    {
        var explained = aid.Explain(@case);
        if (explained.Problem is { } refused) { return (shown with { NotExplained = refused.Message }, []); }
        var explanation = explained.Value;
        var factors = Wording.Factors(registered.Pack, @case, explanation);
        var (towards, against) = SuggestionWords.Sides(registered.Pack);
        var narrative = await narrator.Tell(new(shown.Headline, factors, towards, against, shown.Uncertainty), cancel);
        return (shown with
        {
            TowardsLabel = towards,
            AgainstLabel = against,
            Factors = factors,
            Numbers = new(explanation.Background is { } background ? $"{explanation.Method}, {background}" : explanation.Method, explanation.Space, explanation.Base, explanation.Output),
            Trace = explanation.Trace,
            Changes = Changes(registered, aid, @case, suggestion),
            Narrative = narrative.Text.Fr.Length == 0 ? null : narrative.Text,
        }, narrative.Call is { } call ? [call] : []);
    }

    private static IReadOnlyList<Text> Changes(RegisteredPack registered, IDecisionAid aid, Case @case, Suggestion suggestion)
    {
        // A rank depends on the other requests: a change of one file alone says nothing of it.
        if (suggestion.Option is null) { return []; }
        var law = registered.Law is { } statute && statute.Id != aid.Id ? statute : null;
        var search = Counterfactuals.Find(registered.Pack, aid, @case, law is null ? null : changed => law.Suggest(changed) is { IsOk: true } said ? said.Value.Option : null);
        if (!search.IsOk) { return []; }
        return search.Value.Found.Count == 0
            ? [Counterfactuals.SayNone(search.Value)]
            : [.. search.Value.Found.Take(MostChanges).Select(found => Counterfactuals.Say(registered.Pack, found))];
    }
}
