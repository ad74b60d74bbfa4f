using System.Numerics;
using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Power;

/// <summary>One study drawn from a model: for each arm, person after person, whether each decision counts.</summary>
/// <param name="Compared">The arm compared with.</param>
/// <param name="Studied">The arm studied.</param>
/// <param name="Cases">Cases a person.</param>
internal sealed record SimulatedStudy(byte[] Compared, byte[] Studied, int Cases)
{
    // Streams of the generator; resampling has its own.
    private const ulong People = 11, CasesAlike = 12, CasesByArm = 13, Answers = 14;

    public double Difference => Mean(Studied) - Mean(Compared);

    /// <summary>Draws one; the same seed and number give the same study.</summary>
    public static SimulatedStudy Draw(PowerModel model, int people, int cases, long seed, int number)
    {
        var (first, second) = PowerModel.Halves(people);
        var alike = Deviations(cases, model.SdCases, new Xoshiro256(seed, CasesAlike, number));
        var byArm = Deviations(2 * cases, model.SdArmCases, new Xoshiro256(seed, CasesByArm, number));
        var persons = Deviations(people, model.SdPeople, new Xoshiro256(seed, People, number));
        var random = new Xoshiro256(seed, Answers, number);
        return new(Arm(model.Compared, 0, first), Arm(model.Studied, 1, second), cases);

        byte[] Arm(double share, int arm, int size)
        {
            var counts = new byte[size * cases];
            for (var p = 0; p < size; p++)
            {
                for (var c = 0; c < cases; c++)
                {
                    var chance = Math.Clamp(share + persons[(arm * first) + p] + alike[c] + byArm[(arm * cases) + c], 0, 1);
                    counts[(p * cases) + c] = Uniform(ref random) < chance ? (byte)1 : (byte)0;
                }
            }

            return counts;
        }
    }

    /// <summary>The 95 % interval of the difference, participants × cases resampled exactly as an analysis of the same decisions does it.</summary>
    public Interval Interval(int resamples, long seed)
    {
        var differences = new double[resamples];
        short[] comparedRows = Padded(Compared), studiedRows = Padded(Studied), byCase = new short[Width];
        int[] compared = new int[Compared.Length / Cases], studied = new int[Studied.Length / Cases], cases = new int[Cases];
        for (var b = 0; b < resamples; b++)
        {
            Draws.Fill(compared, seed, Draws.Arm(0), b);
            Draws.Fill(studied, seed, Draws.Arm(1), b);
            Draws.Fill(cases, seed, Draws.Cases, b);
            differences[b] = ((double)Weighted(studiedRows, studied, cases, byCase) / Studied.Length) - ((double)Weighted(comparedRows, compared, cases, byCase) / Compared.Length);
        }

        return Percentiles.Of(differences)!;
    }

    // Rows are padded to whole vectors: a plan's page simulates millions of resamples while somebody waits.
    private int Width => (Cases + Vector<short>.Count - 1) / Vector<short>.Count * Vector<short>.Count;

    private short[] Padded(byte[] counts)
    {
        var (rows, width) = (new short[counts.Length / Cases * Width], Width);
        for (var i = 0; i < counts.Length; i++) { rows[(i / Cases * width) + (i % Cases)] = counts[i]; }
        return rows;
    }

    // The decisions that count, each as often as its person and its case were drawn.
    private static int Weighted(short[] rows, int[] people, int[] cases, short[] byCase)
    {
        Array.Clear(byCase);
        for (var p = 0; p < people.Length; p++)
        {
            if (people[p] == 0) { continue; }
            var times = new Vector<short>((short)people[p]);
            for (var c = 0; c < byCase.Length; c += Vector<short>.Count)
            {
                (new Vector<short>(byCase, c) + (times * new Vector<short>(rows, (p * byCase.Length) + c))).CopyTo(byCase, c);
            }
        }

        var total = 0;
        for (var c = 0; c < cases.Length; c++) { total += cases[c] * byCase[c]; }
        return total;
    }

    private static double Mean(byte[] counts) => counts.Sum(c => (double)c) / counts.Length;

    private static double[] Deviations(int count, double sd, Xoshiro256 random)
    {
        var all = new double[count];
        for (var i = 0; i < count; i++) { all[i] = sd * Normal(ref random); }
        return all;
    }

    // Box and Muller 1958.
    private static double Normal(ref Xoshiro256 random)
    {
        var radius = Math.Sqrt(-2 * Math.Log(1 - Uniform(ref random)));
        return radius * Math.Cos(2 * Math.PI * Uniform(ref random));
    }

    private static double Uniform(ref Xoshiro256 random) => (random.Next() >> 11) * (1.0 / (1UL << 53));
}
