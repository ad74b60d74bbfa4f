namespace DecisionSandbox.Core.Cases.Generation;

/// <summary>The generator of a pack, as <c>pack.yaml</c> declares it.</summary>
/// <param name="Slots">Everything drawn, the list's draws first.</param>
/// <param name="ListDraws">Drawn once a list (the vacant dwelling); empty for an eligibility pack.</param>
/// <param name="Draws">Drawn for each case, in order.</param>
/// <param name="Attributes">Where each attribute's value stands, as the aid receives it.</param>
/// <param name="Truth">Where its true value stands, for attributes that may differ from it.</param>
/// <param name="Groups">Groups for fairness measures.</param>
/// <param name="Option">The right option, for a reference of kind <c>generator-truth</c>; else null.</param>
/// <param name="List">How cases form lists, or null.</param>
/// <param name="History">How past decisions were taken.</param>
public sealed record GeneratorPlan(
    IReadOnlyList<DrawSlot> Slots,
    IReadOnlyList<Draw> ListDraws,
    IReadOnlyList<Draw> Draws,
    IReadOnlyDictionary<string, DrawSlot> Attributes,
    IReadOnlyDictionary<string, DrawSlot> Truth,
    IReadOnlyDictionary<string, DrawSlot> Groups,
    Formula? Option,
    ListPlan? List,
    HistoryPlan History);

/// <summary>How cases form lists.</summary>
/// <param name="Size">Cases a list.</param>
/// <param name="FileNumber">Where the file number stands: the order in which the cases are shown at first.</param>
/// <param name="Order">The true order, as numbers: the first formula, higher first; the next ones break ties; then the file number.</param>
public sealed record ListPlan(int Size, DrawSlot FileNumber, IReadOnlyList<Formula> Order);

/// <summary>How past decisions were taken, in the synthetic history that trained aids learn from.</summary>
/// <param name="Decision">The decision before any bias; null where it is the reference's option.</param>
/// <param name="Biases">The planted biases, applied in order; the first that strikes is the last.</param>
public sealed record HistoryPlan(Formula? Decision, IReadOnlyList<BiasRule> Biases);

/// <summary>One planted bias.</summary>
/// <param name="Id">Its id in the pack.</param>
/// <param name="When">Whom it strikes.</param>
/// <param name="From">The decision it turns.</param>
/// <param name="To">What it turns it into.</param>
/// <param name="PerThousand">How often.</param>
public sealed record BiasRule(string Id, Formula When, string From, string To, int PerThousand)
{
    /// <summary>The key of its random numbers.</summary>
    public ulong Key { get; } = KeyedRandom.KeyOf("bias/" + Id);
}
