using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Security;

/// <summary>The words of inviting and confirming.</summary>
public static class AccountTexts
{
    public static readonly Text Title = new("Comptes", "Accounts");
    public static readonly Text InviteAs = new("Inviter quelqu’un comme", "Invite somebody as");
    public static readonly Text InviteSay = new(
        "Le lien n’est montré qu’une fois, sert une fois et dure une semaine. Celui d’une personne du comité d’éthique ne s’ouvre qu’après l’accord d’une autre personne qui administre.",
        "The link is shown once, works once and lasts a week. An ethics reviewer’s opens only after another administrator has agreed.");
    public static readonly Text Invite = new("Créer le lien", "Make the link");
    public static readonly Text Made = new("Le lien, à transmettre maintenant", "The link, to hand over now");
    public static readonly Text NeedsSecond = new("Il attend l’accord d’une autre personne qui administre.", "It waits for another administrator to agree.");
    public static readonly Text Waiting = new("Invitations qui attendent un second accord", "Invitations waiting for a second agreement");
    public static readonly Text NoneWaiting = new("Aucune.", "None.");
    public static readonly Text Until = new("jusqu’au {0}", "until {0}");
    public static readonly Text Confirm = new("Donner mon accord", "Agree");
}
