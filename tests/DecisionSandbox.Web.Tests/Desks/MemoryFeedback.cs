using DecisionSandbox.Core;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Feedback;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>Remarks in memory: two files opened, and what was sent.</summary>
public sealed class MemoryFeedback : IFeedbackDesk
{
    private static readonly Text Title = new("Voir et décider", "See and decide");
    private readonly List<(FeedbackDraft Draft, string? Answer)> _remarks = [];

    /// <summary>The next call is refused with this.</summary>
    public Problem? Refuses { get; set; }

    public int FilesOpened { get; set; } = 2;

    public IReadOnlyList<FeedbackDraft> Sent => [.. _remarks.Select(remark => remark.Draft)];

    public static DateTimeOffset Now { get; } = new(2026, 11, 30, 9, 0, 0, TimeSpan.Zero);

    public Task<Outcome<OwnFeedback>> Mine(Actor actor, string participationId, CancellationToken cancel = default) => Answered<OwnFeedback>(() => new(
        Title, [.. Enumerable.Range(1, FilesOpened).Select(position => new OpenedFile(position, $"r{position}"))],
        [.. _remarks.Select(remark => new OwnRemark(remark.Draft.About, remark.Draft.ReviewId is null ? null : 1, null, remark.Draft.Words, Now, remark.Answer, remark.Answer is null ? null : Now))]));

    public Task<Outcome<OwnFeedback>> Send(Actor actor, string participationId, FeedbackDraft draft, CancellationToken cancel = default)
    {
        if (Refuses is null) { _remarks.Add((draft, null)); }
        return Mine(actor, participationId, cancel);
    }

    public Task<Outcome<StudyFeedback>> Of(Actor actor, string studyId, CancellationToken cancel = default) => Answered<StudyFeedback>(() => new(
        studyId, Title, [.. _remarks.Select((remark, i) => new FeedbackView($"f{i}", remark.Draft.About, "apa-aggir/7/000001", null, FreeTextScreening.Of(remark.Draft.Words), Now, 2, remark.Answer, remark.Answer is null ? null : Now))],
        Waits));

    public Task<Outcome<FeedbackWaiting>> Waiting(Actor actor, string studyId, CancellationToken cancel = default) => Answered(() => Waits);

    public Task<Outcome<StudyFeedback>> Answer(Actor actor, string feedbackId, string text, CancellationToken cancel = default)
    {
        var place = int.Parse(feedbackId[1..], System.Globalization.CultureInfo.InvariantCulture);
        if (Refuses is null) { _remarks[place] = (_remarks[place].Draft, text); }
        return Of(actor, "study", cancel);
    }

    private FeedbackWaiting Waits => _remarks.Count(remark => remark.Answer is null) is var count and > 0 ? new(count, 2) : new(0, null);

    private Task<Outcome<T>> Answered<T>(Func<T> answer) => Task.FromResult(Refuses is { } problem ? problem : Outcome<T>.Ok(answer()));
}
