using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Accounts;
using DecisionSandbox.Services.Participations;

namespace DecisionSandbox.Services.Questionnaires;

/// <summary>The questionnaires of a study, for the person who is asked: one at a time, before the first file and after the last.</summary>
public interface IQuestionnaireDesk
{
    /// <summary>The questionnaire that is asked now, with what was already ticked; or none.</summary>
    Task<Outcome<QuestionnaireStep>> Get(Actor actor, string participationId, CancellationToken cancel = default);

    /// <summary>Saves what is ticked so far. Never recorded; gone with what is handed in.</summary>
    Task<Outcome<DateTimeOffset>> Save(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default);

    /// <summary>Hands a questionnaire in, once, with or without answers, and gives the next. Handed in twice, or from a tab that is behind: it is over already.</summary>
    Task<Outcome<QuestionnaireStep>> Submit(Actor actor, string participationId, QuestionnaireAnswers answers, CancellationToken cancel = default);
}

/// <summary>What a person ticked.</summary>
/// <param name="Questionnaire">The questionnaire's id.</param>
/// <param name="When">The moment at which it is asked.</param>
/// <param name="Answers">Item id → answer; items left out are left unanswered.</param>
public sealed record QuestionnaireAnswers(string Questionnaire, QuestionnaireMoment When, IReadOnlyDictionary<string, int> Answers);

/// <summary>Where the person is among the questionnaires.</summary>
/// <param name="Participation">The participation.</param>
/// <param name="Asked">What is asked now; null where nothing is.</param>
public sealed record QuestionnaireStep(ParticipationView Participation, AskedQuestionnaire? Asked);

/// <summary>A questionnaire that is asked.</summary>
/// <param name="Words">Its words.</param>
/// <param name="When">The moment.</param>
/// <param name="Answers">What is ticked so far.</param>
/// <param name="SavedAt">When that was saved; null for nothing saved.</param>
public sealed record AskedQuestionnaire(Questionnaire Words, QuestionnaireMoment When, IReadOnlyDictionary<string, int> Answers, DateTimeOffset? SavedAt);

/// <summary>The questionnaire's words are gone: nothing else is shown in their place.</summary>
/// <param name="Id">Its id.</param>
public sealed record QuestionnaireGone(string Id) : Problem(new Text(
    $"Les mots du questionnaire « {Id} » ne sont plus ceux que le comité a approuvés : il n’est pas montré. Prévenez l’équipe de recherche ; vos réponses sont gardées.",
    $"The words of the questionnaire “{Id}” are no longer those that the committee approved, so it is not shown. Tell the research team; your answers are kept."));

/// <summary>A questionnaire comes first.</summary>
public sealed record QuestionnaireFirst() : Problem(new Text(
    "Quelques questions viennent avant : répondez-y ou laissez-les, la suite s’ouvrira.",
    "A few questions come first: answer them or leave them, and the rest will open."));
