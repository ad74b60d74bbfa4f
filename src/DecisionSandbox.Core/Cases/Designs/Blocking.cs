namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>Cuts a design into blocks: rows change places while that spreads the levels of the factors more evenly.</summary>
internal static class Blocking
{
    private const int MostPasses = 20;

    public static IReadOnlyList<IReadOnlyList<int>> Of(IReadOnlyList<DesignRow> rows, IReadOnlyList<DesignFactor> factors, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        var blocks = rows.Select((_, i) => i).Chunk(size).ToList();
        var counts = blocks.ConvertAll(block => factors.Select((f, k) => Enumerable.Range(0, f.Levels.Count).Select(l => block.Count(i => rows[i].Levels[k] == l)).ToArray()).ToArray());
        for (var (pass, changed) = (0, true); changed && pass < MostPasses; pass++)
        {
            changed = false;
            for (var a = 0; a < blocks.Count; a++)
            {
                for (var b = a + 1; b < blocks.Count; b++)
                {
                    for (var i = 0; i < blocks[a].Length; i++)
                    {
                        for (var j = 0; j < blocks[b].Length; j++)
                        {
                            if (Gain(counts[a], counts[b], rows[blocks[a][i]].Levels, rows[blocks[b][j]].Levels) >= 0) { continue; }
                            Move(counts[a], counts[b], rows[blocks[a][i]].Levels, rows[blocks[b][j]].Levels);
                            (blocks[a][i], blocks[b][j], changed) = (blocks[b][j], blocks[a][i], true);
                        }
                    }
                }
            }
        }
        return blocks;
    }

    // The sum of squared counts is least where each level is spread evenly; exchanging rows changes it by this much.
    private static int Gain(int[][] a, int[][] b, IReadOnlyList<int> outOfA, IReadOnlyList<int> outOfB)
    {
        var gain = 0;
        for (var k = 0; k < a.Length; k++)
        {
            var (x, y) = (outOfA[k], outOfB[k]);
            if (x != y) { gain += (-2 * a[k][x]) + (2 * a[k][y]) + (2 * b[k][x]) - (2 * b[k][y]) + 4; }
        }
        return gain;
    }

    private static void Move(int[][] a, int[][] b, IReadOnlyList<int> outOfA, IReadOnlyList<int> outOfB)
    {
        for (var k = 0; k < a.Length; k++)
        {
            a[k][outOfA[k]]--; a[k][outOfB[k]]++;
            b[k][outOfB[k]]--; b[k][outOfA[k]]++;
        }
    }
}
