using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Explanations;

namespace DecisionSandbox.Core.Aids.PointsGrid;

/// <summary>The aid <c>grid</c>: points on the facts it is given. It advises; a commission decides.</summary>
public sealed class PointsGridAid : IDecisionAid
{
    private readonly ScenarioPack _pack;

    /// <summary>The aid for a pack whose attributes the grid reads.</summary>
    /// <param name="pack">The pack.</param>
    /// <param name="grid">The grid, already checked against the pack (<see cref="GridFile.Load"/>).</param>
    /// <param name="hash"><c>sha256:…</c> of the grid's file.</param>
    public PointsGridAid(ScenarioPack pack, Grid grid, string hash)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(grid);
        (_pack, Grid, Hash) = (pack, grid, hash);
    }

    /// <summary>The grid itself.</summary>
    public Grid Grid { get; }

    /// <inheritdoc/>
    public string PackId => _pack.Id;

    /// <inheritdoc/>
    public string Id => "grid";

    /// <inheritdoc/>
    public string Hash { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads => Grid.Reads;

    /// <inheritdoc/>
    public Outcome<Suggestion> Suggest(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
    {
        var points = Grid.Score(values).Total;
        return Outcome<Suggestion>.Ok(new Suggestion(
            @case.Id, Id, Option: null, Rank: null, points, Uncertainty: null, Abstains: null, new Dictionary<string, object> { ["points"] = points }));
    });

    /// <inheritdoc/>
    public Outcome<Explanation> Explain(Case @case) => AttributeReading.Values(@case, _pack, Reads).Then(values =>
    {
        var score = Grid.Score(values);
        var contributions = Reads.ToDictionary(id => id, id => (double)score.Of(id));
        return AdditivityCheck.Check(
            new Explanation(
                @case.Id, Id, Hash, "points", Background: null, ExplanationSpace.Points, Base: 0, contributions.Values.Sum(), contributions, 0,
                [.. score.Lines.Select(Step)]),
            score.Total);
    });

    private static RuleStep Step(GridLine line)
    {
        var (points, plural) = (WrittenNumber.Of(line.Earned), Math.Abs(line.Earned) > 1 ? "s" : "");
        var standing = line.Standing switch
        {
            LineStanding.Counts => new Text("", ""),
            LineStanding.NotValidated => new Text(
                " en attente\u00a0: ce critère compte une fois validé en travail social", " waiting: this criterion counts once validated by a social worker"),
            LineStanding.BetterOneCounts => new Text(
                " non ajoutés\u00a0: un critère proche compte déjà", " not added: a near criterion already counts"),
            _ => throw new InvalidOperationException($"Unknown standing {line.Standing}."),
        };
        return new RuleStep(
            line.Criterion.Label,
            new Text($"{points.Fr} point{plural}{standing.Fr}", $"{points.En} point{plural}{standing.En}"),
            line.Standing == LineStanding.Counts,
            [.. line.Criterion.Reads.Distinct()]);
    }
}
