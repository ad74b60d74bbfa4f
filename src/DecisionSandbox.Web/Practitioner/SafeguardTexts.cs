using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of what protects a person who takes part.</summary>
public static class SafeguardTexts
{
    public static readonly Text Title = new("Vos garanties", "Your safeguards");
    public static readonly Text Link = new("Vos garanties, signaler un problème", "Your safeguards, report a problem");
    public static readonly Text Looked = new("Qui a levé le masque de votre code", "Who looked behind your code");
    public static readonly Text LookedSay = new(
        "L’équipe de recherche et le comité ne voient pas votre code. Pour le lever, il faut écrire une raison, et vous la lisez ici.",
        "The research team and the committee do not see your code. To open it they must write a reason, and you read it here.");
    public static readonly Text NobodyLooked = new("Personne ne l’a levé.", "Nobody has opened it.");
    public static readonly Text LookedLine = new("{0}, le {1} UTC : « {2} »", "{0}, on {1} UTC: “{2}”");
    public static readonly Text Report = new("Signaler un problème au comité", "Report a problem to the committee");
    public static readonly Text WhatHappened = new("Ce qui s’est passé", "What happened");
    public static readonly Text Hint = new(
        "N’écrivez rien sur une personne réelle. Le comité lit ce texte sans votre nom, et y répond. Si vous vous retirez, votre texte est effacé\u00a0; la date et la réponse du comité restent.",
        "Write nothing about a real person. The committee reads this text without your name, and answers it. If you withdraw, your text is erased; the date and the committee’s answer stay.");
    public static readonly Text Send = new("Envoyer au comité", "Send to the committee");
    public static readonly Text Reported = new("Le comité l’a reçu. C’est inscrit au registre.", "The committee has it. It stands in the record.");
    public static readonly Text Back = new("Revenir à l’étude", "Back to the study");
}
