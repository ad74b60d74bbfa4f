using DecisionSandbox.Core;
using DecisionSandbox.Core.Cases;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;
using DecisionSandbox.Services.Trainings;

namespace DecisionSandbox.Web.Tests.Desks;

/// <summary>One file to try and the usual questions, in memory; the file is tried at a desk of its own.</summary>
public sealed class MemoryTraining(IReviewDesk practice) : ITrainingDesk
{
    private int _practised;

    /// <summary>What was answered, in order.</summary>
    public List<int?> Answers { get; } = [];

    /// <summary>Why nothing goes on, where a test wants it.</summary>
    public Problem? Refuses { get; set; }

    public Task<Outcome<TrainingView>> Get(Actor actor, string participationId, CancellationToken cancel = default) => Task.FromResult(View(null));

    public Task<Outcome<IReviewDesk>> Try(Actor actor, string participationId, CancellationToken cancel = default) => Task.FromResult(Outcome<IReviewDesk>.Ok(practice));

    public Task<Outcome<TrainingView>> FinishPractice(Actor actor, string participationId, int number, CancellationToken cancel = default)
    {
        if (Refuses is null) { _practised = number; }
        return Task.FromResult(View(null));
    }

    public Task<Outcome<TrainingView>> Answer(Actor actor, string participationId, int number, int? answer, CancellationToken cancel = default)
    {
        if (Refuses is not null) { return Task.FromResult(View(null)); }
        Answers.Add(answer);
        var asked = Training.UsualQuestions[number - 1];
        return Task.FromResult(View(new(asked.Question, answer is { } place ? asked.Answers[place] : null, asked.Explanation)));
    }

    private Outcome<TrainingView> View(ExplainedAnswer? explained)
    {
        if (Refuses is { } refused) { return refused; }
        var next = _practised > 0 && Answers.Count < Training.UsualQuestions.Count ? Training.UsualQuestions[Answers.Count] : null;
        return new TrainingView(Participation, _practised == 0 ? 1 : null, 1, next is null ? null : new(Answers.Count + 1, Training.UsualQuestions.Count, next.Question, next.Answers), explained);
    }

    private static ParticipationView Participation => new(
        "p", "study", new("Étude", "Study"), new("dossiers", "files"), TaskKind.Eligibility, new("rôle", "role"), new("note", "note"), 1, true, 1, 2, null, false, false);
}
