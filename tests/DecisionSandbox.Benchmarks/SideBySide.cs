using System.Diagnostics;
using System.Globalization;

namespace DecisionSandbox.Benchmarks;

/// <summary>Each way measured in turn, round after round in one run, so that whatever else the machine does falls on all alike: the medians' ratio is what counts.</summary>
internal static class SideBySide
{
    private const int Rounds = 41;

    public static void PredContrib()
    {
        using var cases = new PredContrib();
        (string Name, Func<double> Run)[] ways =
        [
            ("pred_contrib, one thread", cases.Native), ("path-dependent, one thread", cases.PathDependent), ("path-dependent, a batch on one core", cases.PathDependentBatchOnOneCore), ("path-dependent, a batch on all cores", cases.PathDependentAllCores),
            ("interventional over 100 rows, one thread", cases.InterventionalOver100Rows),
        ];
        var times = ways.Select(_ => new double[Rounds]).ToArray();
        for (var round = -5; round < Rounds; round++)
        {
            for (var way = 0; way < ways.Length; way++)
            {
                var start = Stopwatch.GetTimestamp();
                ways[way].Run();
                if (round >= 0) { times[way][round] = Stopwatch.GetElapsedTime(start).TotalMilliseconds; }
            }
        }
        var medians = times.Select(t => t.Order().ElementAt(Rounds / 2)).ToArray();
        for (var way = 0; way < ways.Length; way++)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{ways[way].Name}: {medians[way] / Benchmarks.PredContrib.Cases:F4} ms a case, {medians[way] / medians[0]:F3} × pred_contrib"));
        }
    }
}
