using DecisionSandbox.Core.Cases.Generation;

namespace DecisionSandbox.Core.Cases.Designs;

/// <summary>
/// Picks rows from a set of possible ones so that the determinant of the information matrix is as large as can be found:
/// rows are added greedily, then exchanged while that helps (Fedorov's exchange, row by row), from several starts. Deterministic.
/// </summary>
public static class ExchangeSearch
{
    private const int MostPasses = 12;
    private const double LeastGain = 1 + 1e-7;

    /// <summary>Picks rows.</summary>
    /// <param name="candidates">The possible rows, each different: the level of each factor, from 0.</param>
    /// <param name="copies">How often each may be used, at least once.</param>
    /// <param name="levels">Levels of each factor.</param>
    /// <param name="count">How many rows, at most the sum of <paramref name="copies"/>.</param>
    /// <param name="starts">How many times to start anew from other first rows; the best design is kept.</param>
    /// <returns>The chosen candidates by index, in the order in which they were found.</returns>
    public static IReadOnlyList<int> Pick(IReadOnlyList<IReadOnlyList<int>> candidates, IReadOnlyList<int> copies, IReadOnlyList<int> levels, int count, int starts = 1)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(copies);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, copies.Sum());
        var coding = new EffectsCoding(levels);
        var x = candidates.Select(coding.Code).ToArray();
        return Enumerable.Range(0, Math.Max(1, starts))
            .Select(start => From(x, copies, count, coding.Parameters, start))
            .MaxBy(found => found.LogDeterminant)!.Rows;
    }

    private static (IReadOnlyList<int> Rows, double LogDeterminant) From(double[][] x, IReadOnlyList<int> copies, int count, int parameters, int start)
    {
        var information = new Information(parameters);
        var variance = x.Select(row => Information.Dot(information.Times(row), row)).ToArray();
        var left = copies.ToArray();
        List<int> rows = [];
        var logarithm = 0.0;

        void Change(int row, int sign)
        {
            var (times, divisor) = information.Update(x[row], sign);
            logarithm += Math.Log(divisor);
            for (var j = 0; j < x.Length; j++)
            {
                var shared = Information.Dot(times, x[j]);
                variance[j] -= sign * shared * shared / divisor;
            }
        }

        // The first start adds what adds most; the others begin with a few rows at random, and so end elsewhere.
        var random = new KeyedRandom((ulong)start);
        var atRandom = start == 0 ? 0 : Math.Min(count, Math.Max(1, parameters / 2));
        for (var n = 0; n < count; n++)
        {
            var best = -1;
            for (var j = 0; j < x.Length; j++) { if (left[j] > 0 && (best < 0 || variance[j] > variance[best] * LeastGain)) { best = j; } }
            if (n < atRandom && (int)random.Below(x.Length) is var other && left[other] > 0) { best = other; }
            left[best]--;
            rows.Add(best);
            Change(best, 1);
        }
        for (var (pass, changed) = (0, true); changed && pass < MostPasses; pass++)
        {
            changed = false;
            for (var at = 0; at < rows.Count; at++)
            {
                var (outgoing, best, gain) = (rows[at], -1, LeastGain);
                var times = information.Times(x[outgoing]);
                for (var j = 0; j < x.Length; j++)
                {
                    if (left[j] == 0 || j == outgoing) { continue; }
                    var shared = Information.Dot(times, x[j]);
                    var ratio = ((1 + variance[j]) * (1 - variance[outgoing])) + (shared * shared);
                    if (ratio > gain) { (best, gain) = (j, ratio); }
                }
                if (best < 0) { continue; }
                (rows[at], changed) = (best, true);
                left[best]--;
                left[outgoing]++;
                Change(best, 1);
                Change(outgoing, -1);
            }
        }
        return (rows, logarithm);
    }
}
