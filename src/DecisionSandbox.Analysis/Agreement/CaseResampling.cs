using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Resampling;

namespace DecisionSandbox.Analysis.Agreement;

/// <summary>The interval of an agreement: cases drawn with replacement, people kept.</summary>
internal static class CaseResampling
{
    // Beyond this many case visits fewer resamples are drawn; many cases make for narrow intervals anyway.
    private const double MostVisits = 4e6;

    public static Interval? Interval<T>(T[] units, Func<T[], double?> agreement, AnalysisOptions options)
    {
        if (units.Length < 2)
        {
            return null;
        }

        var resamples = (int)Math.Min(options.Resamples, Math.Max(100, MostVisits / units.Length));
        var values = new double[resamples];
        Parallel.For(0, resamples, Cores.Here(), b =>
        {
            var random = new Xoshiro256(options.Seed, Draws.Agreement, b);
            var drawn = new T[units.Length];
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = units[random.Below(units.Length)];
            }

            values[b] = agreement(drawn) ?? double.NaN;
        });
        return Percentiles.Of(values);
    }
}
