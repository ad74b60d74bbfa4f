namespace DecisionSandbox.Learning.Trees;

/// <summary>How a node compares its value; the codes of <see cref="Tree.Kinds"/>.</summary>
public enum SplitKind : byte
{
    /// <summary>≤ goes left. No NaN ever reaches such a node.</summary>
    Plain,
    /// <summary>LightGBM without missing values: NaN counts as zero.</summary>
    NaNIsZero,
    /// <summary>LightGBM where zero means missing: zero and NaN go right.</summary>
    ZeroGoesRight,
    /// <summary>The same, but left.</summary>
    ZeroGoesLeft,
    /// <summary>LightGBM where NaN means missing and goes right.</summary>
    NaNGoesRight,
    /// <summary>The same, but left.</summary>
    NaNGoesLeft,
    /// <summary>A whole number in a set goes left; anything else, NaN and negative numbers right.</summary>
    Category,
    /// <summary>Any of a set of one-hot slots above zero goes right (ML.NET's categorical split).</summary>
    AnyHotGoesRight,
}

/// <summary>One regression tree as flat arrays: node <c>i</c> sends a row left where <c>row[Slot[i]] ≤ Threshold[i]</c>; a negative child is the complement of a leaf's index.</summary>
public sealed record Tree(int[] Slot, double[] Threshold, int[] Left, int[] Right, double[] Leaf)
{
    // LightGBM's kZeroThreshold, a float32.
    private const double Zero = 1e-35f;

    /// <summary>How each node compares; empty where all are plain.</summary>
    public SplitKind[] Kinds { get; init; } = [];

    /// <summary>For <see cref="SplitKind.Category"/> the bits of the set, 32 a word; for <see cref="SplitKind.AnyHotGoesRight"/> the slots. Empty where no node needs one.</summary>
    public uint[]?[] Sets { get; init; } = [];

    /// <summary>Where every walk begins: node 0, or the only leaf of a tree without splits.</summary>
    public int Root => Slot.Length == 0 ? ~0 : 0;

    /// <summary>Values and thresholds that were float32 in training are compared as such: widening keeps their order.</summary>
    public bool GoesLeft(int node, ReadOnlySpan<double> row)
    {
        var value = row[Slot[node]];
        return Kinds.Length == 0 ? value <= Threshold[node] : GoesLeft(node, value, row);
    }

    private bool GoesLeft(int node, double value, ReadOnlySpan<double> row) => Kinds[node] switch
    {
        SplitKind.Plain => value <= Threshold[node],
        SplitKind.NaNIsZero => (double.IsNaN(value) ? 0 : value) <= Threshold[node],
        SplitKind.ZeroGoesRight => !IsMissingZero(value) && value <= Threshold[node],
        SplitKind.ZeroGoesLeft => IsMissingZero(value) || value <= Threshold[node],
        SplitKind.NaNGoesRight => value <= Threshold[node],
        SplitKind.NaNGoesLeft => !(value > Threshold[node]),
        SplitKind.Category => IsIn(Sets[node]!, value),
        SplitKind.AnyHotGoesRight => !IsHot(Sets[node]!, row),
        _ => throw new InvalidOperationException($"No split of kind {Kinds[node]}."),
    };

    /// <summary>The value of the leaf the row falls into.</summary>
    public double Value(ReadOnlySpan<double> row)
    {
        var node = Root;
        while (node >= 0) { node = GoesLeft(node, row) ? Left[node] : Right[node]; }
        return Leaf[~node];
    }

    /// <summary>For every node at once, which way the row would go there.</summary>
    public void Directions(ReadOnlySpan<double> row, Span<bool> directions)
    {
        if (Kinds.Length == 0)
        {
            for (var node = 0; node < Slot.Length; node++) { directions[node] = row[Slot[node]] <= Threshold[node]; }
            return;
        }
        for (var node = 0; node < Slot.Length; node++) { directions[node] = GoesLeft(node, row[Slot[node]], row); }
    }

    /// <summary>For every node at once, which way the row would go there.</summary>
    public bool[] Directions(ReadOnlySpan<double> row)
    {
        var directions = new bool[Slot.Length];
        Directions(row, directions);
        return directions;
    }

    private static bool IsMissingZero(double value) => double.IsNaN(value) || Math.Abs(value) <= Zero;

    private static bool IsIn(uint[] set, double value)
    {
        // Truncated like a C cast: −0.5 is category 0.
        if (!(value > -1 && value < 32.0 * set.Length)) { return false; }
        var category = (int)value;
        return (set[category >> 5] >> (category & 31) & 1) == 1;
    }

    private static bool IsHot(uint[] slots, ReadOnlySpan<double> row)
    {
        foreach (var slot in slots)
        {
            if (row[(int)slot] > 0) { return true; }
        }
        return false;
    }
}
