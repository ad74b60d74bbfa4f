using DecisionSandbox.Core;
using DecisionSandbox.Services.Feedback;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>The words of what people remark on a study, for whoever answers.</summary>
public static class FeedbackTexts
{
    public static readonly Text Title = new("Remarques des personnes", "People’s remarks");
    public static readonly Text Say = new(
        "Un élément contesté avec ses mots est une remarque. Ici ne figurent ni code ni bras. La personne lit votre réponse, et le comité la lit aussi\u00a0; elle ne se modifie pas.",
        "A factor contested in words is a remark. Neither code nor arm stands here. The person reads your answer, and so does the committee; it cannot be changed.");
    public static readonly Text Careful = new(
        "Pendant que l’étude court, la personne a peut-être encore des dossiers à voir\u00a0: ne dites pas ce que vaut l’outil ni où il se trompe exprès.",
        "While the study runs the person may still have files to see: do not say what the aid is worth, nor where it is wrong on purpose.");
    public static readonly Text None = new("Personne n’a laissé de remarque.", "Nobody has left a remark.");
    public static readonly Text AllAnswered = new("Toutes les remarques ont une réponse.", "Every remark is answered.");
    public static readonly Text OneWaits = new("1 remarque attend une réponse, {1}.", "1 remark waits for an answer, {1}.");
    public static readonly Text Wait = new("{0} remarques attendent une réponse\u00a0; la plus ancienne, {1}.", "{0} remarks wait for an answer; the oldest, {1}.");
    public static readonly Text LinkWaits = new("Remarques des personnes, sans réponse\u00a0: {0}, la plus ancienne {1}", "People’s remarks, unanswered: {0}, the oldest {1}");
    public static readonly Text Today = new("depuis aujourd’hui", "since today");
    public static readonly Text SinceDay = new("depuis 1 jour", "for 1 day");
    public static readonly Text SinceDays = new("depuis {0} jours", "for {0} days");
    public static readonly Text Case = new("dossier {0}", "file {0}");
    public static readonly Text Yours = new("Votre réponse", "Your answer");
    public static readonly Text Hint = new("La personne la lira, et le comité. N’écrivez rien sur une personne réelle.", "The person will read it, and the committee. Write nothing about a real person.");
    public static readonly Text Answer = new("Répondre", "Answer");
    public static readonly Text Answered = new("Répondu le {0}", "Answered on {0}");
    public static readonly Text Kept = new("La réponse est envoyée, et inscrite au registre.", "The answer is sent, and stands in the record.");
}
