using DecisionSandbox.Core;
using DecisionSandbox.Core.Review;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Catalogue;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Persistence;
using DecisionSandbox.Services.Records;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Studies;
using DecisionSandbox.Services.UseCases;

namespace DecisionSandbox.Services.Trainings;

/// <inheritdoc cref="ITrainingDesk"/>
public sealed class TrainingDesk(Doorway doorway, AidRegistry registry, IShownContentBuilder builder, TimeProvider time) : ITrainingDesk
{
    private static readonly UseCase
        See = new("see-training", Role.Practitioner),
        Practise = new("practise", Role.Practitioner),
        Reply = new("answer-comprehension", Role.Practitioner);

    /// <inheritdoc/>
    public Task<Outcome<TrainingView>> Get(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            return found.Problem is { } problem ? Outcome<TrainingView>.Failed(problem) : await View(work, found.Value, null, cancel);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<IReviewDesk>> Try(Actor actor, string participationId, CancellationToken cancel = default) =>
        doorway.Read(actor, See, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<IReviewDesk>.Failed(problem); }
            var participant = found.Value;
            if (participant.ProblemWithWorking() is { } closed) { return Outcome<IReviewDesk>.Failed(closed); }
            var training = participant.Study.Training;
            if (training is null || Done(participant).Practised >= training.Cases.Count) { return new NotFound(); }
            var study = participant.Study with
            {
                Plan = new(participant.Study.Plan.Seed, [new(training.Cases[Done(participant).Practised], null)], 0),
                // An erroneous score is planted by a place in the study's own plan.
                Faults = [.. participant.Study.Faults.Where(fault => fault.Kind != FaultKind.ErroneousScore)],
            };
            return registry.Frozen(study, participant.Arm) is null ? new ContentChanged() : Outcome<IReviewDesk>.Ok(new PreviewDesk(study, participant.Arm, registry, builder, time));
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<TrainingView>> FinishPractice(Actor actor, string participationId, int number, CancellationToken cancel = default) =>
        Step(actor, Practise, participationId, (work, participant, training, done) =>
        {
            // Posted twice, or from a tab that is behind: it is over already.
            if (done.Practised >= training.Cases.Count || number != done.Practised + 1) { return Outcome<ExplainedAnswer?>.Ok(null); }
            participant.Row.Training = done with { Practised = number };
            work.Record(new EntryDraft(Events.Practised, work.About) { Facts = new Dictionary<string, object> { ["number"] = number } });
            return Outcome<ExplainedAnswer?>.Ok(null);
        }, cancel);

    /// <inheritdoc/>
    public Task<Outcome<TrainingView>> Answer(Actor actor, string participationId, int number, int? answer, CancellationToken cancel = default) =>
        Step(actor, Reply, participationId, (work, participant, training, done) =>
        {
            if (number < 1 || number > training.Questions.Count || done.Practised < training.Cases.Count) { return new NotFound(); }
            var asked = training.Questions[number - 1];
            if (answer is { } chosen && (chosen < 0 || chosen >= asked.Answers.Count)) { return new AnswerMissing(); }
            if (number == done.Answers.Count + 1)
            {
                participant.Row.Training = done with { Answers = [.. done.Answers, answer] };
                work.Record(new EntryDraft(Events.ComprehensionAnswered, work.About)
                {
                    Facts = new Dictionary<string, object> { ["number"] = number },
                    Thoughts = new Dictionary<string, byte[]> { ["comprehension"] = StoredJson.Bytes(answer) },
                });
            }
            else if (number > done.Answers.Count) { return new NotFound(); }
            // The first answer stands.
            var given = participant.Row.Training!.Answers[number - 1];
            return Outcome<ExplainedAnswer?>.Ok(new(asked.Question, given is { } place ? asked.Answers[place] : null, asked.Explanation));
        }, cancel);

    private Task<Outcome<TrainingView>> Step(
        Actor actor, UseCase useCase, string participationId, Func<Work, Participant, Training, StoredTraining, Outcome<ExplainedAnswer?>> step, CancellationToken cancel) =>
        doorway.Write(actor, useCase, async work =>
        {
            var found = await Participant.Load(work, participationId, cancel);
            if (found.Problem is { } problem) { return Outcome<TrainingView>.Failed(problem); }
            var participant = found.Value;
            if (participant.ProblemWithWorking() is { } closed) { return Outcome<TrainingView>.Failed(closed); }
            if (participant.Study.Training is not { } training) { return new NotFound(); }
            var taken = step(work, participant, training, Done(participant));
            return taken.Problem is { } refused ? Outcome<TrainingView>.Failed(refused) : await View(work, participant, taken.Value, cancel);
        }, cancel);

    private static StoredTraining Done(Participant participant) => participant.Row.Training ?? StoredTraining.Nothing;

    private async Task<TrainingView> View(Work work, Participant participant, ExplainedAnswer? explained, CancellationToken cancel)
    {
        var (view, done) = (await participant.View(work.Context, registry, cancel), Done(participant));
        if (participant.Study.Training is not { } training) { return new(view, null, 0, null, null); }
        int? practice = done.Practised < training.Cases.Count ? done.Practised + 1 : null;
        var question = practice is null && done.Answers.Count < training.Questions.Count && training.Questions[done.Answers.Count] is var asked
            ? new TrainingQuestion(done.Answers.Count + 1, training.Questions.Count, asked.Question, asked.Answers) : null;
        return new(view, practice, training.Cases.Count, question, explained);
    }
}
