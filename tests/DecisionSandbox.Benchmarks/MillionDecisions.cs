using System.Diagnostics;
using System.Globalization;
using DecisionSandbox.Analysis;
using DecisionSandbox.Analysis.Decisions;

namespace DecisionSandbox.Benchmarks;

/// <summary>A million decisions of 50,000 people with 2,000 resamples, people alone and people × cases, in one run. Run with <c>-- million</c>.</summary>
internal static class MillionDecisions
{
    public static void Run()
    {
        var rows = Simulated();
        foreach (var units in Enum.GetValues<ResampledUnits>().Reverse())
        {
            var clock = Stopwatch.StartNew();
            _ = Analyse.Run(rows, new AnalysisOptions { Resample = units }).Value;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{units}: {clock.Elapsed.TotalSeconds:F1} s, {Process.GetCurrentProcess().TotalProcessorTime.TotalSeconds:F1} s of processor so far, at most {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        }
    }

    private static List<Decision> Simulated()
    {
        var random = new Random(7);
        string Option(double right) => random.NextDouble() < right ? "yes" : "no";
        string[] cases = [.. Enumerable.Range(0, 60).Select(c => $"c{c}")];
        return [.. from person in Enumerable.Range(0, 50_000)
                   let name = $"p{person}"
                   from place in Enumerable.Range(0, 20)
                   let @case = (place + (person * 7)) % 60
                   select new Decision(name, cases[@case], Option(0.75)) { Reference = "yes", Own = Option(0.7), Aid = @case % 3 == 0 ? "no" : "yes" }];
    }
}
