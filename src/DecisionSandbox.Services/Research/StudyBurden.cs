using DecisionSandbox.Analysis.Metrics;
using DecisionSandbox.Analysis.Reports;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Research;

/// <summary>What taking part costs in time, by the server's clock: from the moment it sends a step to the moment the answer reaches it.</summary>
/// <param name="People">People with a decided file.</param>
/// <param name="Files">Their decided files; those passed over are not in the times.</param>
/// <param name="Steps">Medians by step; a step that fewer than five people took is left out.</param>
/// <param name="FileSeconds">Median of whole files without a pause; null below five people.</param>
/// <param name="Pauses">Steps that took longer than <see cref="LongestStep"/>: in no median.</param>
/// <param name="PauseMinutes">Their minutes together.</param>
public sealed record StudyBurden(int People, int Files, IReadOnlyList<StepBurden> Steps, double? FileSeconds, int Pauses, double PauseMinutes)
{
    /// <summary>A longer step is an interruption, not work: the same limit as for a person's own pace.</summary>
    public static readonly TimeSpan LongestStep = TimeSpan.FromMinutes(20);

    /// <summary>What people's browsers claim of the same steps, by step and of whole files (<see cref="StepClaims.Step"/> null); only where five people have a claim.</summary>
    public IReadOnlyList<StepClaims> Claims { get; init; } = [];

    /// <summary>Claims whose figures were dropped: they exceeded the server's own time, or were no times.</summary>
    public int DroppedClaims { get; init; }

    // A file is read once, judged, perhaps read again, decided. What the server sees of the last step is deciding and writing together, an imposed wait included.
    internal static StudyBurden Of(IReadOnlyList<StoredReview> decided)
    {
        var people = decided.Select(review => review.ParticipationId).Distinct().Count();
        var spans = decided.Select(Spans).ToList();
        var pauses = spans.SelectMany(file => file).Where(span => span.Time > LongestStep).ToList();
        var (count, minutes) = (pauses.Count, pauses.Sum(span => span.Time.TotalMinutes));
        var dropped = decided.SelectMany(review => review.Claims).Count(claim => claim.Time is null);
        if (people < SmallCells.Smallest) { return new(people, decided.Count, [], null, count, minutes) { DroppedClaims = dropped }; }
        var steps =
            from span in spans.SelectMany(file => file)
            where span.Time <= LongestStep
            group span by span.Step into step
            where step.Select(span => span.Person).Distinct().Count() >= SmallCells.Smallest
            orderby step.Key
            select new StepBurden(step.Key, SecondsSummary.Of(step.Select(span => span.Time.TotalSeconds))!.Median, step.Count());
        var whole = spans.Where(file => file.All(span => span.Time <= LongestStep)).Select(file => file.Sum(span => span.Time.TotalSeconds));
        return new(people, decided.Count, [.. steps], SecondsSummary.Of(whole)?.Median, count, minutes) { Claims = [.. StepClaims.Of(decided)], DroppedClaims = dropped };
    }

    private static List<(string Person, BurdenStep Step, TimeSpan Time)> Spans(StoredReview review)
    {
        var (from, spans) = (review.OpenedAt, new List<(string, BurdenStep, TimeSpan)>());
        foreach (var (step, at) in new[]
        {
            (BurdenStep.Reading, review.ReadAt), (BurdenStep.OwnJudgement, review.OwnAt), (BurdenStep.SecondReading, review.RereadAt),
            (BurdenStep.Asking, review.AskedAt), (BurdenStep.Deciding, review.DoneAt),
        })
        {
            if (at is not { } to) { continue; }
            spans.Add((review.ParticipationId, step, to - from));
            from = to;
        }
        return spans;
    }
}

/// <summary>The time that one step takes.</summary>
/// <param name="Step">The step.</param>
/// <param name="MedianSeconds">Its median, pauses left out.</param>
/// <param name="Files">Over how many files.</param>
public sealed record StepBurden(BurdenStep Step, double MedianSeconds, int Files);

/// <summary>The steps whose end the server sees.</summary>
public enum BurdenStep
{
    /// <summary>From opening the file to having read it.</summary>
    Reading,
    /// <summary>To the own judgement.</summary>
    OwnJudgement,
    /// <summary>To the end of a second reading, in arms that have one.</summary>
    SecondReading,
    /// <summary>To asking for the aid, in arms where it is asked for.</summary>
    Asking,
    /// <summary>To the final decision, with whatever is examined and written for it.</summary>
    Deciding,
}
