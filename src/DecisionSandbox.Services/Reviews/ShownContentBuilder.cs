using System.Collections.Concurrent;
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

    // Aids are deterministic and frozen, so the same case shows the same content to everyone; a language model's sentence is asked for anew each time.
    private const int MostKept = 1000;
    private readonly ConcurrentDictionary<(string Aid, string Pack, Revealed Reveals, long Seed, int Case), BuiltContent> _kept = new();

    /// <inheritdoc/>
    public async Task<Outcome<BuiltContent>> Build(Study study, Arm arm, int caseIndex, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(arm);
        if (registry.Frozen(study, arm) is not var (registered, aid)) { return new ContentChanged(); }
        var place = (aid.Hash, registered.Pack.Hash, arm.Reveals, study.Plan.Seed, caseIndex);
        if (_kept.TryGetValue(place, out var kept)) { return kept; }
        var declared = registered.Pack.Aids.First(declaration => declaration.Id == aid.Id);
        var said = Said(registered, aid, study.Plan.Seed, caseIndex);
        if (said.Problem is { } problem) { return problem; }
        var (cases, calls, refusals) = (new List<ShownCase>(), new List<CaseCall>(), new List<RefusedExplanation>());
        foreach (var (@case, suggestion) in said.Value)
        {
            var shown = arm.Reveals.HasFlag(Revealed.Suggestion) ? CaseSpeech.Suggested(registered.Pack, aid, suggestion) : Silent(@case);
            if (arm.Reveals.HasFlag(Revealed.Factors))
            {
                var spoken = await speech.Explained(shown, registered, aid, @case, suggestion, cancel);
                shown = spoken.Shown;
                calls.AddRange(spoken.Calls.Select(call => new CaseCall(@case.Id, call)));
                if (spoken.Refused is { } refused) { refusals.Add(new(@case.Id, refused.GetType().Name)); }
            }
            if (arm.Reveals.HasFlag(Revealed.Evidence))
            {
                (shown, var refusedEvidence) = ForAndAgainst(shown, registered.Pack, aid, @case);
                if (refusedEvidence is not null) { refusals.Add(new(@case.Id, refusedEvidence.GetType().Name)); }
            }
            cases.Add(shown);
        }
        var built = new BuiltContent(
            new(Version, declared.Title, declared.Version, aid.Hash, cases, registered.Pack.NotLookedAt) { IsEvidence = arm.Reveals.HasFlag(Revealed.Evidence) }, calls) { Refusals = refusals };
        if (calls.Count == 0 && refusals.Count == 0)
        {
            if (_kept.Count >= MostKept) { _kept.Clear(); }
            _kept[place] = built;
        }
        return built;
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
        // Where each option has a score of its own, one and the same is followed in every file: the suggested one would give the suggestion away.
        var why = explained.Value.PerOption is [var followed, ..] ? followed : explained.Value;
        var (towards, against) = SuggestionWords.Sides(pack, why.Option);
        var order = aid.Reads.ToList();
        return (shown with
        {
            TowardsLabel = towards,
            AgainstLabel = against,
            Factors = [.. Wording.Factors(pack, @case, why).OrderBy(factor => order.IndexOf(factor.Attribute))
                .Select(factor => factor with { Strength = Text.Same(""), Contribution = factor.TowardsPositive ? 1 : -1 })],
        }, null);
    }
}
