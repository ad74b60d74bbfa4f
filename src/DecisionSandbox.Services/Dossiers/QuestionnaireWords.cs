using System.Globalization;
using System.Text;
using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using Text = DecisionSandbox.Core.Text;

namespace DecisionSandbox.Services.Dossiers;

/// <summary>The questionnaires of a study word by word, for the committee: who wrote them, every item, the two ends of its scale, the hash that the study pinned.</summary>
internal static class QuestionnaireWords
{
    public static Text Of(Study study) => new(In(study, Language.Fr), In(study, Language.En));

    private static string In(Study study, Language language)
    {
        var text = new StringBuilder();
        foreach (var asked in study.Questionnaires)
        {
            var when = asked.When == QuestionnaireMoment.Before ? new Text("avant le premier dossier", "before the first file") : new Text("après le dernier dossier", "after the last file");
            var arms = asked.Arms is { } some ? new Text($", bras {string.Join(", ", some)}", $", arms {string.Join(", ", some)}").In(language) : "";
            var words = study.QuestionnaireOf(asked.Id);
            text.Append(CultureInfo.InvariantCulture, $"- **{words?.Title.In(language) ?? asked.Id}** ({when.In(language)}{arms}){(asked.Hash is { } pinned ? $", `{pinned}`" : "")}\n");
            if (words is null) { continue; }
            text.Append(CultureInfo.InvariantCulture, $"  {words.Source.In(language)} {new Text("Chaque question peut rester sans réponse.", "Any item may be left unanswered.").In(language)}\n");
            foreach (var item in words.Items)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {item.Words.In(language)} ({item.Range.Lowest} {item.Low.In(language)} → {item.Range.Highest} {item.High.In(language)})\n");
            }
        }
        if (study.Training is { } training)
        {
            text.Append(CultureInfo.InvariantCulture, $"- **{new Text("Formation avant le premier dossier", "Training before the first file").In(language)}** ({training.Cases.Count} {new Text("dossiers d’essai, non comptés", "files to try, not counted").In(language)})\n");
            foreach (var asked in training.Questions)
            {
                text.Append(CultureInfo.InvariantCulture, $"  - {asked.Question.In(language)} {string.Join(" / ", asked.Answers.Select(answer => answer.In(language)))} → {asked.Explanation.In(language)}\n");
            }
        }
        return text.ToString().TrimEnd('\n');
    }
}
