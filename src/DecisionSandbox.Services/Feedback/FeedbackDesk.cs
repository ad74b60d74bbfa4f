using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Review.Screening;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Feedback;

/// <inheritdoc cref="IFeedbackDesk"/>
public sealed class FeedbackDesk(Doorway doorway) : IFeedbackDesk
{
    private static readonly UseCase
        SeeMine = new("own-feedback", Role.Practitioner),
        Say = new("send-feedback", Role.Practitioner),
        See = new("feedback", Role.Researcher),
        Count = new("feedback-waiting", Role.Researcher),
        Reply = new("answer-feedback", Role.Researcher);

    /// <inheritdoc/>
    public Task<Outcome<OwnFeedback>> Mine(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, SeeMine, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            return found.Problem is { } problem ? Outcome<OwnFeedback>.Failed(problem) : await Own(work.Context, found.Value, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<OwnFeedback>> Send(Actor actor, string participationId, FeedbackDraft draft, CancellationToken cancel = default) =>
        doorway.Write(actor, Say, async work =>
        {
            ArgumentNullException.ThrowIfNull(draft);
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<OwnFeedback>.Failed(problem); }
            if (found.Value.Row.ConsentVersion is null) { return new ConsentMissing(); }
            if (string.IsNullOrWhiteSpace(draft.Words)) { return new MustBeWritten(new Text("votre remarque", "your remark")); }
            if (draft.Words.Length > AnswerRules.LongestText) { return new TextTooLong(); }
            var review = draft.About != FeedbackSubject.File ? null
                : await work.Context.Reviews.FirstOrDefaultAsync(row => row.Id == draft.ReviewId && row.ParticipationId == participationId, cancel);
            // A factor is contested where it is shown.
            if ((draft.About == FeedbackSubject.File && review is null) || draft.About == FeedbackSubject.Factor) { return new FileNotChosen(); }
            var (words, reviewId) = (draft.Words.Trim(), review?.Id);
            if (!await work.Context.Feedback.AnyAsync(row => row.ParticipationId == participationId && row.About == draft.About && row.ReviewId == reviewId && row.Words == words && row.Answer == null, cancel))
            {
                FeedbackRows.Add(work, participationId, draft.About, review, words);
                await work.Context.SaveChangesAsync(cancel);
            }
            return await Own(work.Context, found.Value, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFeedback>> Of(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work => await Mine(work, studyId, cancel) is { } stored ? Outcome<StudyFeedback>.Ok(await View(work, stored, cancel)) : new NotFound(), cancel);

    /// <inheritdoc/>
    public Task<Outcome<FeedbackWaiting>> Waiting(Actor actor, string studyId, CancellationToken cancel = default) =>
        doorway.Read(actor, Count, async work => Outcome<FeedbackWaiting>.Ok(await Mine(work, studyId, cancel) is null ? new(0, null, false)
            : Waits(work, await work.Context.Feedback.Where(row => row.StudyId == studyId && row.Answer == null).Select(row => row.At).ToListAsync(cancel))), cancel);

    /// <inheritdoc/>
    public Task<Outcome<StudyFeedback>> Answer(Actor actor, string feedbackId, string text, CancellationToken cancel = default) =>
        doorway.Write(actor, Reply, async work =>
        {
            if (await work.Context.Feedback.FirstOrDefaultAsync(row => row.Id == feedbackId, cancel) is not { } row
                || await Mine(work, row.StudyId, cancel) is not { } stored) { return new NotFound(); }
            if (string.IsNullOrWhiteSpace(text)) { return Outcome<StudyFeedback>.Failed(new MustBeWritten(new Text("votre réponse, que la personne lira", "your answer, which the person will read"))); }
            if (text.Length > AnswerRules.LongestText) { return new TextTooLong(); }
            if (row.Answer is not null) { return new AlreadyAnswered(); }
            (row.Answer, row.AnsweredAt) = (text.Trim(), work.Now);
            var person = await work.Context.Participations.AsNoTracking().SingleAsync(one => one.Id == row.ParticipationId, cancel);
            work.About = new(row.StudyId, row.ReviewId is null ? null : row.CaseId, person.Arm, row.ReviewId, person.Id);
            work.Record(new EntryDraft(Events.FeedbackAnswered, work.About)
            {
                Facts = new Dictionary<string, object> { ["feedback"] = row.Entry, ["role"] = actor.Role.ToString() },
                // It speaks to the person of what they wrote: it goes when they go.
                Thoughts = new Dictionary<string, byte[]> { ["answer"] = StoredJson.Bytes(row.Answer) },
            });
            await work.Context.SaveChangesAsync(cancel);
            return await View(work, stored, cancel);
        }, cancel);

    // A researcher answers in their own study; what ships with the software is everybody's.
    private static async Task<StoredStudy?> Mine(Work work, string studyId, CancellationToken cancel)
    {
        work.About = new(studyId);
        var stored = await work.Context.Studies.AsNoTracking().FirstOrDefaultAsync(row => row.Id == studyId, cancel);
        return stored is not null && (stored.OwnerId is null || stored.OwnerId == work.Actor.UserId) ? stored : null;
    }

    internal static async Task<OwnFeedback> Own(SandboxContext context, Participant participant, CancellationToken cancel)
    {
        var rows = await context.Feedback.AsNoTracking().Where(row => row.ParticipationId == participant.Row.Id).ToListAsync(cancel);
        var places = await FeedbackRows.Places(context, rows, cancel);
        var files = await context.Reviews.AsNoTracking().Where(review => review.ParticipationId == participant.Row.Id).OrderBy(review => review.Position)
            .Select(review => new OpenedFile(review.Position, review.Id)).ToListAsync(cancel);
        return new(participant.Study.Title, files,
            [.. rows.OrderByDescending(row => row.Entry).Select(row => new OwnRemark(row.About, places.Position(row), places.Factor(row), row.Words, row.At, row.Answer, row.AnsweredAt))]);
    }

    private static async Task<StudyFeedback> View(Work work, StoredStudy stored, CancellationToken cancel)
    {
        var rows = await work.Context.Feedback.AsNoTracking().Where(row => row.StudyId == stored.Id).ToListAsync(cancel);
        var places = await FeedbackRows.Places(work.Context, rows, cancel);
        var views = rows.OrderBy(row => row.Answer is not null).ThenBy(row => row.Answer is null ? row.Entry : -row.Entry).Select(row => new FeedbackView(
            row.Id, row.About, row.CaseId, places.Factor(row), FreeTextScreening.Of(row.Words, places.File(row) is { } file ? ReadByOthers.Words(file) : KnownWords.None),
            row.At, Days(work, row.At), row.Answer, row.AnsweredAt));
        return new(stored.Id, stored.Study.Title, [.. views], Waits(work, rows.Where(row => row.Answer is null).Select(row => row.At).ToList()));
    }

    private static FeedbackWaiting Waits(Work work, List<DateTimeOffset> since) => new(since.Count, since.Count == 0 ? null : Days(work, since.Min()));

    private static int Days(Work work, DateTimeOffset at) => (int)(work.Now - at).TotalDays;
}
