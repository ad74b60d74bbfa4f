using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.BooleanRules;

/// <summary>An aid that tells whether the conditions of a rule are met, and which of them.</summary>
/// <remarks>Its score is 1 where the rule holds, else 0. Its explanation is that answer's exact Shapley values, and the conditions one by one.</remarks>
public sealed class BooleanRuleAid : IDecisionAid
{
    private readonly ScenarioPack _pack;
    private readonly CaseBackground _background;

    /// <summary>The aid of a rule that was read and checked (<see cref="BooleanRuleFile"/>).</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="id">The aid's id.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="hash"><c>sha256:…</c> of its file.</param>
    /// <param name="background">What explanations average over, in the order of <see cref="Reads"/>.</param>
    public BooleanRuleAid(ScenarioPack pack, string id, BooleanRule rule, string hash, CaseBackground background)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(rule);
        (_pack, Id, Rule, Hash, _background) = (pack, id, rule, hash, background);
    }

    /// <summary>The aid that a pack declares, from <c>rules.yaml</c> in its folder.</summary>
    public static Outcome<IDecisionAid> Load(ScenarioPack pack, ICaseGenerator generator, AidDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(declared);
        return BooleanRuleFile.Load(Path.Combine(declared.Folder, "rules.yaml"), pack.Attributes, pack.Decisions).Then(read =>
            Outcome<IDecisionAid>.Ok(new BooleanRuleAid(pack, declared.Id, read.Rule, read.Hash, CaseBackground.For(generator, read.Rule.Reads))));
    }

    /// <summary>The rule.</summary>
    public BooleanRule Rule { get; }

    /// <inheritdoc/>
    public string PackId => _pack.Id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => Rule.Reads;

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values => Outcome<Suggestion>.Ok(new Suggestion(
        @case.Id, Id, Rule.Option(values), Rank: null, Rule.Holds(values) ? 1 : 0, Uncertainty: null, Abstains: null,
        Rule.Conditions.ToDictionary(condition => condition.Id, condition => (object)condition.Holds(values)))));

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values => ExactExplanation.Of(
        @case, this, _background, ExplanationSpace.Probability,
        row => Rule.Holds(Reads.Select((id, i) => KeyValuePair.Create(id, row[i])).ToDictionary()) ? 1 : 0, [.. Rule.Conditions.Select(condition => Step(condition, values))]));

    private RuleStep Step(NamedCondition condition, IReadOnlyDictionary<string, AttributeValue> values)
    {
        var attributes = condition.When.Select(fact => fact.Attribute).Distinct().ToList();
        var facts = attributes.ConvertAll(id => Wording.Phrase(_pack.Attribute(id), values[id]));
        var holds = condition.Holds(values);
        return new(
            condition.Label,
            new Text(
                $"{string.Join(" ; ", facts.Select(fact => fact.Fr))}\u00a0: {(holds ? "remplie" : "non remplie")}",
                $"{string.Join("; ", facts.Select(fact => fact.En))}: {(holds ? "met" : "not met")}"),
            holds, attributes);
    }
}
