using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Committee;
using DecisionSandbox.Services.Feedback;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Participations;

/// <inheritdoc cref="IOwnDataDesk"/>
public sealed class OwnDataDesk(Doorway doorway) : IOwnDataDesk
{
    private static readonly UseCase TakeAway = new("own-data", Role.Practitioner);

    /// <inheritdoc/>
    public Task<Outcome<byte[]>> Take(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, TakeAway, async work =>
        {
            var loaded = await Participant.Load(work, participationId, cancel);
            if (loaded.Problem is { } problem) { return Outcome<byte[]>.Failed(problem); }
            var (person, context) = (loaded.Value, work.Context);
            var reviews = await context.Reviews.Where(review => review.ParticipationId == participationId).OrderBy(review => review.Position).ToListAsync(cancel);
            var openings = await context.CodeOpenings.Where(row => row.ParticipationId == participationId).ToListAsync(cancel);
            var incidents = await context.Incidents.Where(row => row.StudyId == person.Study.Id && row.By == actor.UserId).ToListAsync(cancel);
            var files = new List<OwnFile>();
            foreach (var review in reviews) { files.Add(await File(context, review, cancel)); }
            var isFinished = reviews.Count(review => review.Step == ProtocolStep.Done) >= person.Total;
            return StoredJson.Bytes(new OwnData(
                person.Study.Id, person.Study.Title, person.Row.Code, isFinished ? person.Row.Arm : null, person.Row.JoinedAt, person.Row.ConsentVersion, files,
                [.. openings.OrderBy(row => row.At).Select(row => new CodeOpening(row.Role, row.Reason, row.At))])
            {
                Comprehension = person.Study.Training is { } training && person.Row.Training is { } trained
                    ? [.. trained.Answers.Zip(training.Questions, (given, asked) => new OwnComprehension(asked.Question, given is { } place ? asked.Answers[place] : null))] : [],
                Remarks = (await FeedbackDesk.Own(context, person, cancel)).Remarks,
                Incidents = [.. incidents.OrderBy(row => row.At).Select(row => new OwnIncident(row.Text, row.At, row.Answer, row.AnsweredAt))],
                Questionnaires = await Questionnaires(context, participationId, cancel),
            });
        }, cancel);

    private static async Task<IReadOnlyList<OwnQuestionnaire>> Questionnaires(SandboxContext context, string participationId, CancellationToken cancel)
    {
        var all = new List<OwnQuestionnaire>();
        foreach (var row in (await context.Questionnaires.Where(row => row.ParticipationId == participationId).ToListAsync(cancel)).OrderBy(row => row.SavedAt))
        {
            var words = await KnownContents.Read<Questionnaire>(context, row.Hash, cancel);
            all.Add(new(words.Id, words.Title, row.When,
                [.. words.Items.Where(item => row.Answers.ContainsKey(item.Id)).Select(item => new OwnItem(item.Id, item.Words, row.Answers[item.Id]))], row.SubmittedAt));
        }
        return all;
    }

    private static async Task<OwnFile> File(SandboxContext context, StoredReview review, CancellationToken cancel) => new(
        review.Position, review.CaseId, review.OpenedAt, review.ReadAt, review.Own, review.OwnAt, review.RereadAt, review.AskedAt,
        review.Looked, await Shown(context, review, cancel), review.Contested, review.Opened, review.Final, review.DoneAt, review.Skipped, review.Draft, review.Claims);

    // Bytes are stored when they are shown; the step is asked too, so that this can never be the way to an early look.
    private static async Task<ShownContent?> Shown(SandboxContext context, StoredReview review, CancellationToken cancel) =>
        review is { ShownHash: { } hash, Step: ProtocolStep.Examine or ProtocolStep.Decide or ProtocolStep.Done }
            ? await KnownContents.Read<ShownContent>(context, hash, cancel)
            : null;
}
