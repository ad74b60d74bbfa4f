using DecisionSandbox.Core;
using DecisionSandbox.Services.Feedback;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of remarks and their answers: for the person, the researcher and the committee.</summary>
public static class RemarkTexts
{
    public static readonly Text Title = new("Vos remarques", "Your remarks");
    public static readonly Text Link = new("Vos remarques et leurs réponses", "Your remarks and their answers");
    public static readonly Text LinkAnswers = new("Vos remarques, réponses reçues\u00a0: {0}", "Your remarks, answers received: {0}");
    public static readonly Text OnThisFile = new("Laisser une remarque sur ce dossier", "Leave a remark on this file");
    public static readonly Text Say = new(
        "Un dossier mal écrit, un outil qui se trompe, une étude mal menée\u00a0: dites-le. L’équipe de recherche vous lit sans savoir qui vous êtes, et vous répond ici. Votre hiérarchie n’y a pas accès. Si vous vous retirez, vos remarques et leurs réponses sont effacées.",
        "A file badly written, an aid that is wrong, a study badly run: say so. The research team reads you without knowing who you are, and answers here. Nobody above you has access. If you withdraw, your remarks and their answers are erased.");
    public static readonly Text About = new("Sur quoi porte-t-elle\u202f?", "What is it about?");
    public static readonly Text AboutMissing = new("Choisissez ce dont vous parlez.", "Choose what you are speaking of.");
    public static readonly Text WhichFile = new("Quel dossier", "Which file");
    public static readonly Text FileOf = new("Dossier {0}", "File {0}");
    public static readonly Text Words = new("Votre remarque", "Your remark");
    public static readonly Text Hint = new(
        "N’écrivez rien sur une personne réelle. Avant que quelqu’un d’autre vous lise, un programme masque les noms, les numéros et les adresses\u202f; il en laisse passer.",
        "Write nothing about a real person. Before anybody else reads you, a program masks names, numbers and addresses; it misses some.");
    public static readonly Text Send = new("Envoyer à l’équipe de recherche", "Send to the research team");
    public static readonly Text Sent = new("C’est envoyé, et inscrit au registre. La réponse se lira ici.", "It is sent, and stands in the record. The answer will be read here.");
    public static readonly Text Earlier = new("Ce que vous avez dit", "What you said");
    public static readonly Text None = new("Vous n’avez laissé aucune remarque.", "You have left no remark.");
    public static readonly Text OwnWords = new("Dans ces pages, personne d’autre que vous ne lit vos mots tels quels.", "In these pages nobody but you reads your words as they are.");
    public static readonly Text AnswerOf = new("L’équipe de recherche, le {0}", "The research team, on {0}");
    public static readonly Text NoAnswer = new("Sans réponse pour le moment.", "No answer yet.");
    public static readonly Text ContestAnswered = new(
        "Si vous dites pourquoi, l’équipe de recherche lit vos mots, noms et numéros masqués, et vous répond dans «\u00a0Vos remarques\u00a0».",
        "If you say why, the research team reads your words, names and numbers masked, and answers under “Your remarks”.");

    private static readonly Text OnStudy = new("Cette étude", "This study");
    private static readonly Text OnAid = new("L’outil", "The aid");
    private static readonly Text OnFile = new("Un dossier", "A file");
    private static readonly Text OnFactor = new("Un élément contesté", "A contested element");

    /// <summary>What a remark is about, in words.</summary>
    public static Text Of(FeedbackSubject about) => about switch
    {
        FeedbackSubject.Study => OnStudy,
        FeedbackSubject.Aid => OnAid,
        FeedbackSubject.File => OnFile,
        FeedbackSubject.Factor => OnFactor,
        _ => throw new InvalidOperationException($"Unknown subject {about}."),
    };
}
