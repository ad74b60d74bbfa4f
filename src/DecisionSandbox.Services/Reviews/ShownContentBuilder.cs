using DecisionSandbox.Core;
using DecisionSandbox.Core.Aids;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Catalogue;

namespace DecisionSandbox.Services.Reviews;

/// <inheritdoc cref="IShownContentBuilder"/>
public sealed class ShownContentBuilder(AidRegistry registry, CaseSpeech speech) : IShownContentBuilder
{
    private const int Version = 2;

    /// <inheritdoc/>
    public async Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(arm);
        if (registry.Frozen(study, arm) is not var (registered, aid)) { return new ContentChanged(); }
        var declared = registered.Pack.Aids.First(declaration => declaration.Id == aid.Id);
        var said = Said(registered, aid, study.Plan.Seed, caseIndex);
        if (said.Problem is { } problem) { return problem; }
        var (cases, calls, refusals) = (new List<ShownCase>(), new List<NarrativeCall>(), new List<RefusedExplanation>());
        foreach (var (@case, suggestion) in said.Value)
        {
            var shown = arm.Reveals.HasFlag(Revealed.Suggestion) ? CaseSpeech.Suggested(registered.Pack, aid, suggestion) : Silent(@case);
            if (arm.Reveals.HasFlag(Revealed.Factors))
            {
                var spoken = await speech.Explained(shown, registered, aid, @case, suggestion, cancel);
                shown = spoken.Shown;
                calls.AddRange(spoken.Calls);
                if (spoken.Refused is { } refused) { refusals.Add(new(@case.Id, refused.GetType().Name)); }
            }
            if (arm.Reveals.HasFlag(Revealed.Evidence))
            {
                (shown, var refusedEvidence) = ForAndAgainst(shown, registered.Pack, aid, @case);
                if (refusedEvidence is not null) { refusals.Add(new(@case.Id, refusedEvidence.GetType().Name)); }
            }
            cases.Add(shown);
        }
        return new BuiltContent(
            new(Version, declared.Title, declared.Version, aid.Hash, cases, registered.Pack.NotLookedAt) { IsEvidence = arm.Reveals.HasFlag(Revealed.Evidence) }, calls) { Refusals = refusals };
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

    private static ShownCase Silent(Case @case) => new(
        @case.Id, null, null, new Text("Ce que l’outil relève, pour et contre, sans suggestion", "What the aid notes, for and against, without a suggestion"), null, null, null, null, [], null, [], [], null, null);

    // No number, no strength, no order by weight: whoever reads it cannot work out what the aid would suggest, only what it found on either side.
    private static (ShownCase Shown, Problem? Refused) ForAndAgainst(ShownCase shown, ScenarioPack pack, IDecisionAid aid, Case @case)
    {
        var explained = aid.Explain(@case);
        if (explained.Problem is { } refused) { return (shown with { NotExplained = refused.Message }, refused); }
        var (towards, against) = SuggestionWords.Sides(pack);
        var order = aid.Reads.ToList();
        return (shown with
        {
            TowardsLabel = towards,
            AgainstLabel = against,
            Factors = [.. Wording.Factors(pack, @case, explained.Value).OrderBy(factor => order.IndexOf(factor.Attribute))
                .Select(factor => factor with { Strength = Text.Same(""), Contribution = factor.TowardsPositive ? 1 : -1 })],
        }, null);
    }
}
