using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Analysis.Rankings;

/// <summary>How alike two orders are, as means over people of their means over lists; null where no list allows it.</summary>
/// <param name="Lists">Lists compared.</param>
/// <param name="KendallTauB">Mean τ-b.</param>
/// <param name="Spearman">Mean ρ.</param>
/// <param name="TopThreeOverlap">Mean overlap of the first three.</param>
/// <param name="RankBiasedOverlap">Mean rank-biased overlap, p = .9.</param>
public sealed record OrderLikeness(int Lists, double? KendallTauB, double? Spearman, double? TopThreeOverlap, double? RankBiasedOverlap)
{
    /// <summary>95 % interval of <see cref="KendallTauB"/>: people resampled.</summary>
    public Interval? KendallCi95 { get; init; }

    /// <summary>Mean share of pairs of items in the other order (Kendall's distance), 0 the same, 1 reversed; a tie in one order counts half.</summary>
    public double? Distance { get; init; }
}

/// <summary>The orders of an arm: how far people moved from their own order, against how far the aid's was from it.</summary>
/// <param name="OwnFinal">Own order and final order.</param>
/// <param name="OwnAid">Own order and the aid's.</param>
/// <param name="AidFinal">The aid's order and the final one.</param>
public sealed record Ranking(OrderLikeness OwnFinal, OrderLikeness OwnAid, OrderLikeness AidFinal)
{
    /// <summary>Mean distance own→final over mean distance own→aid: 0 nobody moved, 1 as far as the aid was; null where the aid was nowhere else.</summary>
    public double? Moved => OwnAid.Distance > 0 ? OwnFinal.Distance / OwnAid.Distance : null;
}
