using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.UseCases;
using Microsoft.EntityFrameworkCore;

namespace DecisionSandbox.Services.Questionnaires;

/// <inheritdoc cref="IQuestionnaireDesk"/>
public sealed class QuestionnaireDesk(Doorway doorway, AidRegistry registry) : IQuestionnaireDesk
{
    private static readonly UseCase
        See = new("see-questionnaire", Role.Practitioner),
        Draft = new("save-questionnaire", Role.Practitioner) { RecordsRefusals = false },
        HandIn = new("answer-questionnaire", Role.Practitioner);

    /// <inheritdoc/>
    public Task<Outcome<QuestionnaireStep>> Get(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            return found.Problem is { } problem ? Outcome<QuestionnaireStep>.Failed(problem) : await Step(work, found.Value, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<DateTimeOffset>> Save(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default) =>
        doorway.Write(actor, Draft, async work =>
        {
            ArgumentNullException.ThrowIfNull(answers);
            var kept = await Kept(work, participationId, answers, cancel);
            return kept.Problem is { } problem ? Outcome<DateTimeOffset>.Failed(problem) : work.Now;
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<QuestionnaireStep>> Submit(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default) =>
        doorway.Write(actor, HandIn, async work =>
        {
            ArgumentNullException.ThrowIfNull(answers);
            var kept = await Kept(work, participationId, answers, cancel);
            if (kept.Problem is { } problem) { return Outcome<QuestionnaireStep>.Failed(problem); }
            var (participant, row) = kept.Value;
            if (row is not null)
            {
                row.SubmittedAt = work.Now;
                row.Entry = work.Record(new EntryDraft(Events.QuestionnaireAnswered, work.About)
                {
                    Hashes = new Dictionary<string, string> { ["questionnaire"] = row.Hash },
                    Facts = new Dictionary<string, object> { ["questionnaire"] = row.Questionnaire, ["when"] = row.When == QuestionnaireMoment.Before ? "before" : "after" },
                    Thoughts = new Dictionary<string, byte[]> { ["answers"] = StoredJson.Bytes(row.Answers) },
                });
            }
            return await Step(work, participant, cancel);
        }, cancel);

    // The row with these answers; none where something else is asked now.
    private async Task<Outcome<(Participant, StoredQuestionnaire?)>> Kept(Work work, string participationId, QuestionnaireAnswers answers, CancellationToken cancel)
    {
        var found = await Participant.Load(work, participationId, cancel);
        if (found.Problem is { } problem) { return problem; }
        var participant = found.Value;
        if (participant.ProblemWithWorking() is { } closed) { return closed; }
        var view = await participant.View(work.Context, registry, cancel);
        if (view.Questionnaire is not { } asked || asked.Id != answers.Questionnaire || asked.When != answers.When) { return (participant, null); }
        if (await PinnedWords.Of(work.Context, participant.Study, asked, cancel) is not { } words) { return new QuestionnaireGone(asked.Id); }
        if (words.ProblemWith(answers.Answers) is { } refused) { return refused; }
        var row = await Row(work, participationId, asked, cancel);
        if (row is null)
        {
            row = new()
            {
                ParticipationId = participationId, Questionnaire = asked.Id, When = asked.When, Answers = answers.Answers, SavedAt = work.Now,
                Hash = await LoadedReview.Keep(work.Context, StoredJson.Bytes(words), cancel),
            };
            work.Context.Questionnaires.Add(row);
        }
        (row.Answers, row.SavedAt) = (answers.Answers, work.Now);
        return (participant, row);
    }

    private async Task<Outcome<QuestionnaireStep>> Step(Work work, Participant participant, CancellationToken cancel)
    {
        var view = await participant.View(work.Context, registry, cancel);
        if (view.Questionnaire is not { } asked) { return new QuestionnaireStep(view, null); }
        if (await PinnedWords.Of(work.Context, participant.Study, asked, cancel) is not { } words) { return new QuestionnaireGone(asked.Id); }
        var draft = await Row(work, participant.Row.Id, asked, cancel);
        return new QuestionnaireStep(view, new(words, asked.When, draft?.Answers ?? new Dictionary<string, int>(), draft?.SavedAt));
    }

    private static Task<StoredQuestionnaire?> Row(Work work, string participationId, QuestionnaireRef asked, CancellationToken cancel) =>
        work.Context.Questionnaires.FirstOrDefaultAsync(row => row.ParticipationId == participationId && row.Questionnaire == asked.Id && row.When == asked.When, cancel);
}
