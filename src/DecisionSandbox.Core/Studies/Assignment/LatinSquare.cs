namespace DecisionSandbox.Core.Studies.Assignment;

/// <summary>
/// Balanced Latin squares (Williams, Australian Journal of Scientific Research A 2, 1949): over all rows each item comes once at each position,
/// and follows each other item equally often. An even number of items needs as many rows, an odd one twice as many.
/// </summary>
public static class LatinSquare
{
    /// <summary>How many rows the square has.</summary>
    public static int Rows(int items) => items % 2 == 0 || items == 1 ? items : 2 * items;

    /// <summary>One row: the items 0 … <paramref name="items"/> − 1 in its order. Rows beyond the last begin again.</summary>
    /// <param name="items">How many items, from 1.</param>
    /// <param name="row">The row, from 0.</param>
    public static IReadOnlyList<int> Row(int items, int row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        row %= Rows(items);
        // First row 0, 1, n−1, 2, n−2, …; every other adds its number. For an odd n the second half is the first backwards.
        var forward = Enumerable.Range(0, items).Select(place => (Zigzag(place, items) + (row % items)) % items);
        return [.. row < items ? forward : forward.Reverse()];
    }

    private static int Zigzag(int place, int items) => place % 2 == 1 ? (place + 1) / 2 : (items - (place / 2)) % items;
}
