using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.Models;

/// <summary>The raw score of a trained model in double precision, and the exact ways to explain it.</summary>
public abstract record FittedScore
{
    /// <summary>The score of an encoded row.</summary>
    public abstract double Of(ReadOnlySpan<double> row);

    /// <summary>The methods it offers, its usual one first.</summary>
    public abstract IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background);
}

/// <summary>A sum of trees.</summary>
public sealed record TreeScore(TreeEnsemble Trees) : FittedScore
{
    public override double Of(ReadOnlySpan<double> row) => Trees.Score(row);

    public override IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background) =>
        [new InterventionalShapley(Trees, owners, background), new PathDependentShapley(Trees, owners, background), new EnumeratedShapley(Trees, owners, background)];
}

/// <summary>A constant and one term per slot: a linear or additive model.</summary>
public sealed record TermScore(AdditiveScore Terms) : FittedScore
{
    public override double Of(ReadOnlySpan<double> row) => Terms.Of(row);

    public override IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background) =>
        [new AdditiveShapley(Terms, owners, background), new EnumeratedShapley(row => Terms.Of(row), owners, background)];
}
