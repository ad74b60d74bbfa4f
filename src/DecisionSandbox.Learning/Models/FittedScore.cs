using DecisionSandbox.Learning.Trees;

namespace DecisionSandbox.Learning.Models;

/// <summary>The raw score of a trained model in double precision, and the exact ways to explain it.</summary>
public abstract record FittedScore
{
    /// <summary>The score of an encoded row.</summary>
    public abstract double Of(ReadOnlySpan<double> row);

    /// <summary>The values of a number's slot at which the score may change (≤ and &gt; may differ), in no order; null where it changes with every value or where that is not known.</summary>
    public abstract IReadOnlyList<double>? Cuts(int slot);

    /// <summary>The methods it offers, its usual one first.</summary>
    public abstract IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background);
}

/// <summary>A sum of trees.</summary>
public sealed record TreeScore(TreeEnsemble Trees) : FittedScore
{
    public override double Of(ReadOnlySpan<double> row) => Trees.Score(row);

    public override IReadOnlyList<double>? Cuts(int slot)
    {
        var cuts = new List<double>();
        foreach (var tree in Trees.Trees)
        {
            for (var node = 0; node < tree.Slot.Length; node++)
            {
                if (tree.Slot[node] != slot) { continue; }
                // Other kinds of nodes treat zero or sets of numbers apart.
                if (tree.Kinds.Length > 0 && tree.Kinds[node] is not (SplitKind.Plain or SplitKind.NaNIsZero or SplitKind.NaNGoesLeft or SplitKind.NaNGoesRight)) { return null; }
                cuts.Add(tree.Threshold[node]);
            }
        }
        return cuts;
    }

    public override IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background) =>
        [new InterventionalShapley(Trees, owners, background), new PathDependentShapley(Trees, owners, background), new EnumeratedShapley(Trees, owners, background)];
}

/// <summary>A constant and one term per slot: a linear or additive model.</summary>
public sealed record TermScore(AdditiveScore Terms) : FittedScore
{
    public override double Of(ReadOnlySpan<double> row) => Terms.Of(row);

    public override IReadOnlyList<double>? Cuts(int slot) => (Terms as StepScore)?.UpperBounds[slot];

    public override IReadOnlyList<IShapleyMethod> Methods(SlotOwners owners, IReadOnlyList<double[]> background) =>
        [new AdditiveShapley(Terms, owners, background), new EnumeratedShapley(row => Terms.Of(row), owners, background)];
}
