using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;
using DecisionSandbox.Services.Reviews;

namespace DecisionSandbox.Services.Trainings;

/// <summary>The training before the first file: files to try, of which nothing is kept, then a few questions, each explained whatever is answered. Nobody is kept out.</summary>
public interface ITrainingDesk
{
    /// <summary>Where the person is in the training.</summary>
    Task<Outcome<TrainingView>> Get(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>A desk for the file to try now, in the person's own arm: the same steps, nothing kept and nothing recorded.</summary>
    Task<Outcome<IReviewDesk>> Try(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>The file to try of this number (from 1) is over, or passed over.</summary>
    Task<Outcome<TrainingView>> FinishPractice(Actor actor, string participationId, int number, CancellationToken cancel = default);

    /// <summary>Answers the question of this number (from 1), once; null is "I do not know". The view carries what is said of it.</summary>
    Task<Outcome<TrainingView>> Answer(Actor actor, string participationId, int number, int? answer, CancellationToken cancel = default);
}

/// <summary>Where a person is in the training.</summary>
/// <param name="Participation">The participation.</param>
/// <param name="Practice">The number (from 1) of the file to try now; null where none is left.</param>
/// <param name="Practices">How many files there are to try.</param>
/// <param name="Question">The question asked now; null before the files are tried and after the last.</param>
/// <param name="Explained">What is said of the question just answered; null where none was.</param>
public sealed record TrainingView(ParticipationView Participation, int? Practice, int Practices, TrainingQuestion? Question, ExplainedAnswer? Explained);

/// <summary>A question, without its right answer.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Question">The question.</param>
/// <param name="Answers">The answers offered.</param>
public sealed record TrainingQuestion(int Number, int Of, Text Question, IReadOnlyList<Text> Answers);

/// <summary>A question that was answered.</summary>
/// <param name="Question">The question.</param>
/// <param name="Given">What was answered; null for "I do not know".</param>
/// <param name="Explanation">What is said of it.</param>
public sealed record ExplainedAnswer(Text Question, Text? Given, Text Explanation);

/// <summary>The training comes first.</summary>
public sealed record TrainingFirst() : Problem(new Text(
    "Un court essai vient avant le premier dossier : faites-le ou passez-le, les dossiers s’ouvriront ensuite.",
    "A short trial comes before the first file: do it or pass over it, and the files will then open."));
