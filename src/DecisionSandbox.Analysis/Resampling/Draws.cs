namespace DecisionSandbox.Analysis.Resampling;

/// <summary>How often each member of a pool is drawn in one resample.</summary>
internal static class Draws
{
    /// <summary>The stream of the cases: one for all arms, so that arms that share cases move together.</summary>
    public const ulong Cases = 0;

    /// <summary>The stream of all participants together.</summary>
    public const ulong Everyone = 1;

    /// <summary>The stream of the cases that agreement between people is resampled over.</summary>
    public const ulong Agreement = 2;

    private const ulong FirstArm = 1_000;

    private const ulong FirstPair = 1_000_000;

    /// <summary>The stream of one arm's participants, where nobody belongs to two arms.</summary>
    public static ulong Arm(int arm) => FirstArm + (ulong)arm;

    /// <summary>The stream of the permutations of one pair of arms.</summary>
    public static ulong Pair(int first, int second) => FirstPair + ((ulong)first << 32) + (ulong)second;

    /// <summary>Draws as many as there are, with replacement.</summary>
    public static void Fill(Span<int> counts, long seed, ulong stream, int resample)
    {
        counts.Clear();
        var random = new Xoshiro256(seed, stream, resample);
        for (var i = 0; i < counts.Length; i++)
        {
            counts[random.Below(counts.Length)]++;
        }
    }
}
