using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>The declaration that article 47 of loi n° 2005-102 and the RGAA ask for.</summary>
public static class AccessibilityTexts
{
    public static readonly Text Footer = new("Accessibilité : non conforme", "Accessibility: not compliant");
    public static readonly Text Title = new("Déclaration d’accessibilité", "Accessibility statement");
    public static readonly Text Engagement = new(
        "L’organisme qui installe cet espace s’engage à le rendre accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005.",
        "The institution that installs this workspace undertakes to make it accessible, under article 47 of French law no. 2005-102 of 11 February 2005.");
    public static readonly Text Defender = new("Défenseur des droits :", "French Defender of Rights:");

    private static readonly Text State = new("État de conformité", "State of compliance");
    private static readonly Text StateSay = new(
        "Cet espace est non conforme au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, parce qu’aucun audit n’a encore été fait.",
        "This workspace is not compliant with the French accessibility reference (RGAA), version 4.1, because no audit has been made yet.");
    private static readonly Text Tests = new("Ce qui a été essayé", "What was tried");
    private static readonly Text TestsSay = new(
        "Des essais automatiques (axe, règles WCAG 2.2 A et AA) et des parcours au clavier seul accompagnent le logiciel. Ils ne remplacent ni un audit, ni l’avis de personnes handicapées, qui n’ont pas encore été consultées.",
        "Automatic tests (axe, WCAG 2.2 A and AA rules) and keyboard-only journeys come with the software. They replace neither an audit nor the view of disabled people, who have not been consulted yet.");
    private static readonly Text Content = new("Contenus non accessibles", "Content that is not accessible");
    private static readonly Text ContentSay = new(
        "Ils ne sont pas connus avant l’audit. Chaque figure est accompagnée d’une phrase et d’un tableau qui disent la même chose.",
        "It is not known before the audit. Every figure comes with a sentence and a table that say the same.");
    private static readonly Text Making = new("Établissement de cette déclaration", "How this statement was made");
    private static readonly Text MakingSay = new(
        "Elle accompagne le logiciel tel qu’il est livré. L’organisme qui l’installe la complète après son propre audit.",
        "It comes with the software as delivered. The institution that installs it completes it after its own audit.");
    private static readonly Text Contact = new("Retour et contact", "Feedback and contact");
    private static readonly Text ContactSay = new(
        "Si une page vous résiste, dites-le à la personne qui vous a invité ou invitée : elle doit vous répondre et vous proposer une autre façon de faire.",
        "If a page resists you, tell the person who invited you: they must answer and offer you another way.");
    private static readonly Text Remedy = new("Voies de recours", "Remedies");
    private static readonly Text RemedySay = new(
        "Si vous avez signalé un défaut qui vous empêche d’accéder à un contenu ou à un service et que vous n’avez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits.",
        "If you have reported a fault that keeps you from content or a service and have had no satisfactory answer, you may turn to the Defender of Rights.");

    /// <summary>The parts of the declaration, in the order that the RGAA gives them.</summary>
    public static IReadOnlyList<(Text Title, Text Say)> Parts { get; } =
        [(State, StateSay), (Tests, TestsSay), (Content, ContentSay), (Making, MakingSay), (Contact, ContactSay), (Remedy, RemedySay)];
}
