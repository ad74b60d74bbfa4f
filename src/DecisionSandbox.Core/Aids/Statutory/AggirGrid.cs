namespace DecisionSandbox.Core.Aids.Statutory;

/// <summary>The statutory algorithm from eight letters to rank and GIR, written from CASF annexes 2-1 and 2-2 (art. R.232-3, R.232-4).</summary>
/// <remarks>
/// The grid belongs to the Syndicat national de gérontologie clinique; show that notice wherever it is used.
/// The algorithm is not monotone: see <see cref="Anomalies"/>.
/// </remarks>
public static class AggirGrid
{
    /// <summary>The last GIR that opens the right to APA.</summary>
    public const int LastGirWithApa = 4;

    private const int Profiles = 6561; // 3^8

    private static readonly int[] s_girOfRank = [0, 1, 2, 2, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6];

    /// <summary>The eight discriminating items as attribute ids, in the legal order: coherence, orientation, toilet, dressing, feeding, elimination, transfers, indoorMobility.</summary>
    public static IReadOnlyList<string> Items { get; } =
        ["coherence", "orientation", "toilet", "dressing", "feeding", "elimination", "transfers", "indoorMobility"];

    /// <summary>The eight groups in the order in which they are walked through.</summary>
    public static IReadOnlyList<AggirGroup> Groups { get; } =
    [
        new('A', [2000, 1200, 40, 40, 60, 100, 800, 200], [0, 0, 16, 16, 20, 16, 120, 32], [new(4380, 1), new(4140, 2), new(3390, 3)]),
        new('B', [1500, 1200, 40, 40, 60, 100, 800, -80], [320, 120, 16, 16, 0, 16, 120, -40], [new(2016, 4)]),
        new('C', [0, 0, 40, 40, 60, 160, 1000, 400], [0, 0, 16, 16, 20, 20, 200, 40], [new(1700, 5), new(1432, 6)]),
        new('D', [0, 0, 0, 0, 2000, 400, 2000, 200], [0, 0, 0, 0, 200, 200, 200, 0], [new(2400, 7)]),
        new('E', [400, 400, 400, 400, 400, 800, 800, 200], [0, 0, 100, 100, 100, 100, 100, 0], [new(1200, 8)]),
        new('F', [200, 200, 500, 500, 500, 500, 500, 200], [100, 100, 100, 100, 100, 100, 100, 0], [new(800, 9)]),
        new('G', [150, 150, 300, 300, 500, 500, 400, 200], [0, 0, 200, 200, 200, 200, 200, 100], [new(650, 10)]),
        new('H', [0, 0, 3000, 3000, 3000, 3000, 1000, 1000], [0, 0, 2000, 2000, 2000, 2000, 2000, 1000], [new(4000, 11), new(2000, 12)]),
    ];

    private static readonly byte[] s_girs = Enumerable.Range(0, Profiles).Select(index => (byte)Classify(LettersAt(index)).Gir).ToArray();

    /// <summary>The 30 single-step worsenings after which the law itself answers a less dependent GIR; 12 of them lose APA.</summary>
    public static IReadOnlyList<AggirAnomaly> Anomalies { get; } = FindAnomalies();

    private static readonly HashSet<string> s_touched =
        Anomalies.Where(step => step.LosesApa).SelectMany(step => new[] { step.Before, step.After }).ToHashSet(StringComparer.Ordinal);

    /// <summary>Rank, GIR and the groups walked through.</summary>
    /// <param name="letters">Eight letters A, B or C in the order of <see cref="Items"/>.</param>
    /// <exception cref="ArgumentException">Not eight letters A, B or C: check what people type before.</exception>
    public static AggirResult Classify(ReadOnlySpan<char> letters)
    {
        if (!IsProfile(letters)) { throw new ArgumentException("Eight letters A, B or C are needed.", nameof(letters)); }
        var trace = new List<AggirStep>();
        foreach (var group in Groups)
        {
            var sum = 0;
            for (var item = 0; item < letters.Length; item++) { sum += group.Value(item, letters[item]); }
            foreach (var cutOff in group.CutOffs)
            {
                // ≥, not >: 972 profiles stand exactly on the cut-off of group D (CASF annexe 2-2).
                if (sum >= cutOff.Sum)
                {
                    trace.Add(new AggirStep(group.Name, sum, cutOff.Sum, Met: true));
                    return new AggirResult(cutOff.Rank, s_girOfRank[cutOff.Rank], trace);
                }
            }
            trace.Add(new AggirStep(group.Name, sum, group.CutOffs[^1].Sum, Met: false));
        }
        return new AggirResult(13, s_girOfRank[13], trace);
    }

    /// <summary>The GIR alone, from a table made by <see cref="Classify"/>: for generators and for explanations that ask it thousands of times.</summary>
    /// <param name="letters">Eight letters A, B or C in the order of <see cref="Items"/>.</param>
    /// <exception cref="ArgumentException">Not eight letters A, B or C.</exception>
    public static int Gir(ReadOnlySpan<char> letters) =>
        IsProfile(letters) ? s_girs[IndexOf(letters)] : throw new ArgumentException("Eight letters A, B or C are needed.", nameof(letters));

    /// <summary>True where the answer "GIR 1–4 or GIR 5–6" stands on a non-monotone step of the law: the profile is one end (before or after)
    /// of one of the 12 single-step worsenings that lose APA. Such a profile carries no reference answer in a study: neither the law nor the practitioner is "wrong" there.</summary>
    /// <param name="letters">Eight letters A, B or C in the order of <see cref="Items"/>.</param>
    /// <exception cref="ArgumentException">Not eight letters A, B or C.</exception>
    public static bool IsAnomalous(ReadOnlySpan<char> letters) =>
        IsProfile(letters) ? s_touched.Contains(letters.ToString()) : throw new ArgumentException("Eight letters A, B or C are needed.", nameof(letters));

    /// <summary>All 6,561 profiles, from AAAAAAAA to CCCCCCCC.</summary>
    public static IEnumerable<string> AllProfiles => Enumerable.Range(0, Profiles).Select(LettersAt);

    internal static int GirAt(int index) => s_girs[index];

    private static bool IsProfile(ReadOnlySpan<char> letters) => letters.Length == 8 && letters.IndexOfAnyExceptInRange('A', 'C') < 0;

    private static int IndexOf(ReadOnlySpan<char> letters)
    {
        var index = 0;
        foreach (var letter in letters) { index = (index * 3) + (letter - 'A'); }
        return index;
    }

    private static string LettersAt(int index) => string.Create(8, index, static (letters, rest) =>
    {
        for (var item = letters.Length - 1; item >= 0; item--, rest /= 3) { letters[item] = (char)('A' + (rest % 3)); }
    });

    private static List<AggirAnomaly> FindAnomalies() =>
    [
        .. from before in AllProfiles
           from item in Enumerable.Range(0, 8)
           where before[item] != 'C'
           let after = string.Concat(before.AsSpan(0, item), ((char)(before[item] + 1)).ToString(), before.AsSpan(item + 1))
           let girs = (Before: Gir(before), After: Gir(after))
           where girs.After > girs.Before
           select new AggirAnomaly(before, after, girs.Before, girs.After),
    ];
}
