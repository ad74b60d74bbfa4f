using DecisionSandbox.Core.Studies.Questionnaires;
using DecisionSandbox.Services.Persistence;

namespace DecisionSandbox.Services.Research;

/// <summary>One questionnaire that one person handed in, as researchers may see it.</summary>
/// <param name="Participant">The pseudonym of this study.</param>
/// <param name="Arm">The arm.</param>
/// <param name="Words">The words that were asked.</param>
/// <param name="Answered">The answers.</param>
internal sealed record QuestionnaireRow(string Participant, string Arm, Questionnaire Words, StoredQuestionnaire Answered)
{
    public string Moment => Answered.When == Core.Studies.QuestionnaireMoment.Before ? "before" : "after";

    public double? Score => Words.Score(Answered.Answers);
}
