using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.Tables;

/// <summary>The aid <c>table</c>: a decision by intermediate concepts, each with its own small table.</summary>
/// <remarks>Its score is the decision's place in the table's own order, from 0. Its explanation is that score's exact Shapley values, and the concepts one by one.</remarks>
public sealed class TableAid : IDecisionAid
{
    private readonly ScenarioPack _pack;
    private readonly CaseBackground _background;

    /// <summary>The aid of a table that was read and checked (<see cref="TableFile"/>).</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="id">The aid's id.</param>
    /// <param name="table">The table.</param>
    /// <param name="hash"><c>sha256:…</c> of its file.</param>
    /// <param name="background">What explanations average over, in the order of <see cref="Reads"/>.</param>
    public TableAid(ScenarioPack pack, string id, ConceptTable table, string hash, CaseBackground background)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(table);
        (_pack, Id, Table, Hash, _background) = (pack, id, table, hash, background);
    }

    /// <summary>The aid that a pack declares, from <c>table.yaml</c> in its folder.</summary>
    public static Outcome<IDecisionAid> Load(ScenarioPack pack, ICaseGenerator generator, AidDeclaration declared)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(declared);
        return TableFile.Load(Path.Combine(declared.Folder, "table.yaml"), pack.Attributes, pack.Decisions).Then(read =>
            Outcome<IDecisionAid>.Ok(new TableAid(pack, declared.Id, read.Table, read.Hash, CaseBackground.For(generator, read.Table.Reads))));
    }

    /// <summary>The table.</summary>
    public ConceptTable Table { get; }

    /// <inheritdoc/>
    public string PackId => _pack.Id;

    /// <inheritdoc/>
    public string Id { get; }

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => Table.Reads;

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
    {
        var worked = Table.Work(values);
        var details = worked.Take(worked.Count - 1).ToDictionary(step => step.Concept.Id, step => (object)step.Value);
        return Outcome<Suggestion>.Ok(new Suggestion(@case.Id, Id, worked[^1].Value, Rank: null, Place(worked[^1].Value), Uncertainty: null, Abstains: null, details));
    });

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
        ExactExplanation.Of(@case, this, _background, ExplanationSpace.Score, Score, Trace(values)));

    private double Score(IReadOnlyList<AttributeValue> row) => Place(Table.Work(Reads.Select((id, i) => KeyValuePair.Create(id, row[i])).ToDictionary())[^1].Value);

    private int Place(string level) => Table.Decision.Levels.TakeWhile(known => known.Id != level).Count();

    private List<RuleStep> Trace(IReadOnlyDictionary<string, AttributeValue> values)
    {
        var worked = Table.Work(values);
        return [.. worked.Select(step => new RuleStep(
            step.Concept.Label,
            new Text(Because(step.Concept, Language.Fr) + step.Concept.Level(step.Value).Label.Fr, Because(step.Concept, Language.En) + step.Concept.Level(step.Value).Label.En),
            step.Concept == Table.Decision,
            Behind(step.Concept)))];

        string Because(Concept concept, Language language) =>
            string.Join(" ; ", concept.Of.Select(input => Said(input).In(language))) + (language == Language.Fr ? "\u00a0: " : ": ");

        Text Said(string input) => worked.FirstOrDefault(step => step.Concept.Id == input) is { Concept: { } earlier } known
            ? earlier.Level(known.Value).Label
            : Wording.Phrase(_pack.Attribute(input), values[input]);
    }

    // The attributes behind a concept, through the concepts that it is worked out from.
    private string[] Behind(Concept concept) =>
        [.. concept.Of.SelectMany(input => Table.Concepts.FirstOrDefault(earlier => earlier.Id == input) is { } earlier ? Behind(earlier) : [input])];
}
