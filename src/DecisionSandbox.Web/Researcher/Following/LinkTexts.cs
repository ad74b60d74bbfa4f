using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>The words of the links into a study.</summary>
public static class LinkTexts
{
    public static readonly Text Title = new("Liens d’invitation", "Invitation links");
    public static readonly Text Lead = new(
        "Chaque lien fait entrer une personne, ou plusieurs, sans nom ni adresse. Il n’est montré qu’une fois, et rien ne garde qui est venu par lequel.",
        "Each link lets one person in, or several, without a name or an address. It is shown once, and nothing keeps who came by which.");
    public static readonly Text Number = new("Nombre de liens", "Number of links");
    public static readonly Text Uses = new("Personnes par lien", "People per link");
    public static readonly Text Days = new("Valables, en jours", "Valid, in days");
    public static readonly Text Profile = new("Profil des personnes", "Profile of the people");
    public static readonly Text AskThem = new("le leur demander", "ask them");
    public static readonly Text Service = new("Service des personnes (vide\u00a0: le leur demander)", "Service of the people (empty: ask them)");
    public static readonly Text Make = new("Créer les liens", "Make the links");
    public static readonly Text Once = new("À copier maintenant", "To be copied now");
    public static readonly Text OnceSay = new("Ces liens ne seront plus affichés. Valables jusqu’au {0}.", "These links will not be shown again. Valid until {0}.");
    public static readonly Text Closed = new("L’étude est close\u00a0: plus aucun lien ne l’ouvre.", "The study is closed: no link opens it any more.");
    public static readonly Text Made = new("Ce qui a été créé", "What was made");
    public static readonly Text MadeOn = new("Créé", "Made");
    public static readonly Text Until = new("Valable jusqu’au", "Valid until");
    public static readonly Text Used = new("Servi", "Used");
    public static readonly Text UsedOf = new("{0} sur {1}", "{0} of {1}");
    public static readonly Text Stratum = new("Profil ou service", "Profile or service");
    public static readonly Text Over = new("n’ouvre plus", "no longer opens");
    public static readonly Text None = new("Aucun lien pour le moment.", "No link so far.");
    public static readonly Text Numbers = new("Écrivez des nombres entiers.", "Write whole numbers.");
}
