using DecisionSandbox.Analysis.Decisions;
using DecisionSandbox.Analysis.Metrics;
using MathNet.Numerics.Distributions;

namespace DecisionSandbox.Tests.Analysis;

/// <summary>Every measure by its definition in words, on the rows themselves: slow, and written without the library's code.</summary>
internal sealed class BruteForce(IReadOnlyList<Decision> rows, params string[] thirdWays)
{
    public sealed record Answer(int N, int Undefined, double? Mean, double? Sd, double? Pooled, double? ZeroMean);

    public Answer Of(MetricKey key)
    {
        var people = rows.GroupBy(r => r.Participant).Select(g => Value(key, [.. g])).ToArray();
        var defined = people.Where(v => v is not null).Select(v => v!.Value).ToArray();
        if (defined.Length == 0)
        {
            return new Answer(0, people.Length, null, null, Value(key, [.. rows]), null);
        }

        var mean = defined.Average();
        double? sd = defined.Length < 2 ? null : Math.Sqrt(defined.Sum(v => Math.Pow(v - mean, 2)) / (defined.Length - 1));
        return new Answer(defined.Length, people.Length - defined.Length, mean, sd, Value(key, [.. rows]), people.Sum(v => v ?? 0) / people.Length);
    }

    private double? Value(MetricKey key, Decision[] r) => key switch
    {
        MetricKey.AgreementFraction => Share(r.Where(d => d.Aid != null), d => d.Final == d.Aid),
        MetricKey.SwitchFraction => Share(r.Where(d => d.Own != null && d.Aid != null && d.Own != d.Aid), d => d.Final == d.Aid),
        MetricKey.AccuracyWithInitialDisagreement => Share(
            r.Where(d => d.Own != null && d.Aid != null && d.Own != d.Aid && IsAnswer(d.Final) && IsAnswer(d.Reference)), d => d.Final == d.Reference),
        MetricKey.Rair => Share(
            r.Where(d => IsWrong(d.Own, d) && IsRight(d.Aid, d) && IsAnswer(d.Final)), d => IsRight(d.Final, d)),
        MetricKey.Rsr => Share(
            r.Where(d => IsRight(d.Own, d) && IsWrong(d.Aid, d) && IsAnswer(d.Final)), d => IsRight(d.Final, d)),
        MetricKey.OverReliance => Share(r.Where(d => IsWrong(d.Aid, d) && IsAnswer(d.Final)), d => d.Final == d.Aid),
        MetricKey.UnderReliance => Share(r.Where(d => IsRight(d.Aid, d) && IsAnswer(d.Final)), d => d.Final != d.Aid),
        MetricKey.AccuracyOwn => Share(r.Where(d => IsRight(d.Own, d) || IsWrong(d.Own, d)), d => IsRight(d.Own, d)),
        MetricKey.AccuracyAid => Share(r.Where(d => IsRight(d.Aid, d) || IsWrong(d.Aid, d)), d => IsRight(d.Aid, d)),
        MetricKey.AccuracyFinal => Share(r.Where(d => IsRight(d.Final, d) || IsWrong(d.Final, d)), d => IsRight(d.Final, d)),
        MetricKey.ChangedMind => Share(r.Where(d => d.Own != null), d => d.Own != d.Final),
        MetricKey.ThirdWay => Share(r, d => thirdWays.Contains(d.Final)),
        MetricKey.DPrime => Detection(r) is var (h, f) ? Normal.InvCDF(0, 1, h) - Normal.InvCDF(0, 1, f) : null,
        MetricKey.Criterion => Detection(r) is var (h, f) ? -(Normal.InvCDF(0, 1, h) + Normal.InvCDF(0, 1, f)) / 2 : null,
        _ => throw new ArgumentOutOfRangeException(nameof(key)),
    };

    private bool IsAnswer(string? text) => text != null && !thirdWays.Contains(text);

    private bool IsRight(string? answer, Decision d) => IsAnswer(answer) && IsAnswer(d.Reference) && answer == d.Reference;

    private bool IsWrong(string? answer, Decision d) => IsAnswer(answer) && IsAnswer(d.Reference) && answer != d.Reference;

    private static double? Share(IEnumerable<Decision> among, Func<Decision, bool> holds)
    {
        var list = among.ToList();
        return list.Count == 0 ? null : (double)list.Count(holds) / list.Count;
    }

    private (double H, double F)? Detection(Decision[] r)
    {
        var wrong = r.Where(d => IsWrong(d.Aid, d) && IsAnswer(d.Final)).ToArray();
        var right = r.Where(d => IsRight(d.Aid, d) && IsAnswer(d.Final)).ToArray();
        if (wrong.Length == 0 || right.Length == 0)
        {
            return null;
        }

        return ((wrong.Count(d => d.Final != d.Aid) + 0.5) / (wrong.Length + 1), (right.Count(d => d.Final != d.Aid) + 0.5) / (right.Length + 1));
    }
}
