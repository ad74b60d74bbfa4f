using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;

namespace DecisionSandbox.Benchmarks;

/// <summary>
/// How often 95 % intervals cover the truth: simulated studies of 60 people in two arms on 12 shared cases, people, cases and arm × case each varying.
/// Both intervals come from the same studies; the truth is the mean over very many people and cases. Run with <c>-- coverage [studies]</c>.
/// </summary>
internal static class Coverage
{
    private const int People = 60, Cases = 12, Resamples = 1_000;
    private const double SdPeople = 0.8, SdCases = 0.8, SdArmCases = 0.3, Level = 0.2, Effect = 0.4;

    public static void Run(int studies)
    {
        var (arm, difference) = (Truth(0), Truth(Effect) - Truth(0));
        var hits = new int[4];
        Parallel.For(0, studies, new ParallelOptions { MaxDegreeOfParallelism = 2 }, study =>
        {
            var result = Analyse.Run(Study(study), new AnalysisOptions { Resamples = Resamples, Seed = study, WithRegression = false }).Value;
            var one = result.Arms.Single(a => a.Name == "a")[MetricKey.AgreementFraction];
            var both = result.Comparisons.Single(c => c.Metric == MetricKey.AgreementFraction);
            var sign = both.Arm == "b" ? 1 : -1;
            bool[] covered = [Holds(one.Ci95, arm), Holds(one.Ci95Participants, arm), Holds(both.Ci95, sign * difference), Holds(both.Ci95Participants, sign * difference)];
            for (var i = 0; i < 4; i++) { if (covered[i]) { Interlocked.Increment(ref hits[i]); } }
        });
        string[] names = ["arm, people × cases", "arm, people alone", "difference, people × cases", "difference, people alone"];
        foreach (var (name, hit) in names.Zip(hits)) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {100.0 * hit / studies:F1} % of {studies} studies")); }
    }

    private static bool Holds(Interval? interval, double truth) => interval is not null && interval.Low <= truth && truth <= interval.High;

    private static List<Decision> Study(int seed)
    {
        var random = new Random(seed);
        double[] cases = [.. Enumerable.Range(0, Cases).Select(_ => SdCases * Normal(random))];
        double[] armCases = [.. Enumerable.Range(0, 2 * Cases).Select(_ => SdArmCases * Normal(random))];
        List<Decision> rows = [];
        for (var p = 0; p < People; p++)
        {
            var (person, inB) = (SdPeople * Normal(random), p % 2);
            for (var c = 0; c < Cases; c++)
            {
                var follows = random.NextDouble() < Logistic(Level + (Effect * inB) + person + cases[c] + armCases[(inB * Cases) + c]);
                rows.Add(new Decision($"p{p}", $"c{c}", follows ? "y" : "n") { Arm = inB == 0 ? "a" : "b", Aid = "y" });
            }
        }
        return rows;
    }

    // The mean of the logistic over all three sources of variance, by summing over a fine grid of their common normal distribution.
    private static double Truth(double effect)
    {
        var sd = Math.Sqrt((SdPeople * SdPeople) + (SdCases * SdCases) + (SdArmCases * SdArmCases));
        var (sum, weights) = (0.0, 0.0);
        for (var z = -8.0; z <= 8; z += 0.001)
        {
            var weight = Math.Exp(-z * z / 2);
            (sum, weights) = (sum + (weight * Logistic(Level + effect + (sd * z))), weights + weight);
        }
        return sum / weights;
    }

    private static double Logistic(double x) => 1 / (1 + Math.Exp(-x));

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
