namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>A cut-off of a group: a sum that reaches it decides the rank.</summary>
/// <param name="Sum">The smallest sum that meets it (≥).</param>
/// <param name="Rank">The rank it gives, 1 to 12.</param>
public sealed record AggirCutOff(int Sum, int Rank);

/// <summary>One group of the AGGIR algorithm: values per item and letter (A is always 0), and cut-offs from the highest.</summary>
/// <param name="Name">The group's letter, A to H.</param>
/// <param name="ForC">Values of the letter C, in the order of <see cref="AggirGrid.Items"/>.</param>
/// <param name="ForB">Values of the letter B, in the same order.</param>
/// <param name="CutOffs">The cut-offs, highest first.</param>
public sealed record AggirGroup(char Name, IReadOnlyList<int> ForC, IReadOnlyList<int> ForB, IReadOnlyList<AggirCutOff> CutOffs)
{
    /// <summary>What one letter of one item counts in this group; group B takes 80 away for indoor movements coded C.</summary>
    /// <param name="item">Index of the item, 0 to 7.</param>
    /// <param name="letter">A, B or C.</param>
    public int Value(int item, char letter) => letter switch
    {
        'A' => 0,
        'B' => ForB[item],
        'C' => ForC[item],
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, "A letter is A, B or C."),
    };
}
