using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words around a questionnaire; its own words come from its file.</summary>
public static class QuestionnaireTexts
{
    public static readonly Text MayLeave = new(
        "Chaque question peut rester sans réponse. Personne ne lit vos réponses à côté de votre nom.",
        "Any question may be left unanswered. Nobody reads your answers beside your name.");
    public static readonly Text NoAnswer = new("Sans réponse", "No answer");
    public static readonly Text HandIn = new("Enregistrer et continuer", "Save and go on");
    public static readonly Text Source = new("Origine de ces questions", "Where these questions come from");
}
