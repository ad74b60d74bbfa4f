using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of the training before the first file.</summary>
public static class TrainingTexts
{
    public static readonly Text Title = new("Un essai avant de commencer", "A trial before you begin");
    public static readonly Text NotCounted = new("Dossier d’essai", "File to try");
    public static readonly Text NotCountedSay = new(
        "Il sert à voir les étapes. Rien de ce que vous répondez ici n’est gardé ni compté.",
        "It is there to show the steps. Nothing that you answer here is kept or counted.");
    public static readonly Text Of = new("{0} sur {1}", "{0} of {1}");
    public static readonly Text PassOver = new("Passer cet essai", "Pass over this trial");
    public static readonly Text Finish = new("Terminer cet essai", "Finish this trial");
    public static readonly Text QuestionTitle = new("Question {0} sur {1}", "Question {0} of {1}");
    public static readonly Text QuestionSay = new(
        "Ce n’est pas un examen\u00a0: l’explication vient après chaque réponse, quelle qu’elle soit, et la suite s’ouvre toujours.",
        "This is no exam: the explanation comes after each answer, whatever it is, and the rest always opens.");
    public static readonly Text DoNotKnow = new("Je ne sais pas", "I do not know");
    public static readonly Text Reply = new("Répondre", "Answer");
    public static readonly Text YouSaid = new("Vous avez répondu\u00a0: {0}", "You answered: {0}");
    public static readonly Text GoOn = new("Continuer", "Go on");
}
