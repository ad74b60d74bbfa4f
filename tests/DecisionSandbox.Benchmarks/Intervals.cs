using BenchmarkDotNet.Attributes;
using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis;

namespace DecisionSandbox.Benchmarks;

/// <summary>The whole analysis of a study of 200 people and 12 shared cases: what it costs to resample cases as well as people, which is what an interval has to do where cases are shared.</summary>
public class Intervals
{
    private readonly IReadOnlyList<Decision> _decisions = Simulated();

    [Benchmark(Baseline = true)]
    public object ParticipantsAlone() => Analyse.Run(_decisions, new() { Resample = ResampledUnits.ParticipantsAlone }).Value;

    [Benchmark]
    public object ParticipantsAndCases() => Analyse.Run(_decisions, new()).Value;

    private static List<Decision> Simulated()
    {
        var random = new Random(7);
        string Option(double right) => random.NextDouble() < right ? "yes" : "no";
        return [.. from person in Enumerable.Range(0, 200)
                   from @case in Enumerable.Range(0, 12)
                   select new Decision($"p{person}", $"c{@case}", Option(0.75)) { Arm = person % 2 == 0 ? "a" : "b", Reference = "yes", Own = Option(0.7), Aid = @case < 4 ? "no" : "yes" }];
    }
}
