using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>The words around every page.</summary>
public static class LayoutTexts
{
    public static readonly Text ToContent = new("Aller au contenu", "Skip to content");
    public static readonly Text Synthetic = new(
        "Cas synthétiques. Aucune personne réelle, aucun effet réel. On évalue l’outil, pas vous.",
        "Synthetic cases. No real person, no real effect. The aid is being assessed, not you.");
    public static readonly Text DemoMode = new("Démonstration, sur cet ordinateur seulement", "Demo, on this computer only");
    public static readonly Text Main = new("Principale", "Main");
    public static readonly Text MyFiles = new("Mes dossiers", "My files");
    public static readonly Text Studies = new("Études", "Studies");
    public static readonly Text Record = new("Registre", "Record");
    public static readonly Text Accounts = new("Comptes", "Accounts");
    public static readonly Text Display = new("Affichage", "Display");
    public static readonly Text AsComputer = new("Comme l’ordinateur", "As the computer");
    public static readonly Text Light = new("Clair", "Light");
    public static readonly Text Dark = new("Sombre", "Dark");
    public static readonly Text Contrast = new("Contraste fort", "High contrast");
    public static readonly Text SignOut = new("Quitter", "Leave");
    public static readonly Text SignIn = new("Entrer", "Sign in");
    public static readonly Text OtherLanguage = new("English", "Français");

    public static readonly Text Practitioner = new("Pratique professionnelle", "Practice");
    public static readonly Text Researcher = new("Recherche", "Research");
    public static readonly Text Ethics = new("Comité d’éthique", "Ethics committee");
    public static readonly Text Administrator = new("Administration", "Administration");

    public static readonly Text NotFoundTitle = new("Il n’y a rien à cette adresse", "There is nothing at this address");
    public static readonly Text NotFoundSay = new(
        "L’adresse est peut-être incomplète, ou la page a été déplacée. Rien n’est perdu : vos dossiers sont là où vous les avez laissés.",
        "The address may be incomplete, or the page has moved. Nothing is lost: your files are where you left them.");
    public static readonly Text ErrorTitle = new("Quelque chose a échoué de notre côté", "Something failed on our side");
    public static readonly Text ErrorSay = new(
        "Ce qui était enregistré l’est toujours. Rechargez la page ; si cela se répète, donnez le repère ci-dessous à l’équipe de recherche.",
        "What was saved is still saved. Reload the page; if it happens again, give the reference below to the research team.");
    public static readonly Text ErrorReference = new("Repère : {0}", "Reference: {0}");
    public static readonly Text BackHome = new("Revenir à l’accueil", "Back to the start page");

    public static readonly Text Rejoining = new("La liaison est coupée, on la rétablit. Votre brouillon est gardé.", "The connection was lost and is being restored. Your draft is kept.");
    public static readonly Text RejoinRetry = new("Nouvel essai dans", "Trying again in");
    public static readonly Text Seconds = new("secondes", "seconds");
    public static readonly Text RejoinFailed = new("La liaison n’a pas pu être rétablie. Réessayez, ou rechargez la page : votre brouillon est gardé.", "The connection could not be restored. Try again, or reload the page: your draft is kept.");
    public static readonly Text Retry = new("Réessayer", "Try again");
    public static readonly Text Paused = new("Le serveur a mis la page en pause.", "The server paused this page.");
    public static readonly Text Resume = new("Reprendre", "Resume");

    /// <summary>What a role is called on a page.</summary>
    public static Text Of(Services.Accounts.Role role) => role switch
    {
        Services.Accounts.Role.Practitioner => Practitioner,
        Services.Accounts.Role.Researcher => Researcher,
        Services.Accounts.Role.EthicsReviewer => Ethics,
        Services.Accounts.Role.Administrator => Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
