namespace DecisionSandbox.Learning.Trees;

/// <summary>i!·j!/(i+j+1)!, as 1/((i+j+1)·C(i+j, i)): no factorial overflows.</summary>
internal static class CoalitionWeights
{
    private const int Known = 64;
    private static readonly double[] s_table = [.. Enumerable.Range(0, Known * Known).Select(at => Compute(at / Known, at % Known))];

    public static double Of(int i, int j) => i < Known && j < Known ? s_table[(i * Known) + j] : Compute(i, j);

    private static double Compute(int i, int j)
    {
        var choose = 1.0;
        for (var k = 1; k <= Math.Min(i, j); k++) { choose = choose * (i + j + 1 - k) / k; }
        return 1 / ((i + j + 1) * choose);
    }
}
