using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Security;

/// <summary>The words at the door.</summary>
public static class SecurityTexts
{
    public static readonly Text SignIn = new("Entrer", "Sign in");
    public static readonly Text Name = new("Nom du compte", "Account name");
    public static readonly Text Password = new("Mot de passe", "Password");
    public static readonly Text Refused = new(
        "Ce nom et ce mot de passe ne vont pas ensemble, ou le compte attend quelques minutes après plusieurs essais.",
        "This name and password do not go together, or the account is waiting a few minutes after several attempts.");
    public static readonly Text StaleForm = new(
        "Cette page a attendu trop longtemps. Revenez en arrière, rechargez-la et recommencez : rien n’a été changé.",
        "This page waited too long. Go back, reload it and try again: nothing was changed.");
    public static readonly Text DemoInstead = new(
        "Vous êtes en mode démonstration : choisissez un rôle sur la page d’accueil.",
        "This is demo mode: choose a role on the start page.");
    public static readonly Text ToRoles = new("Choisir un rôle", "Choose a role");

    public static readonly Text StartTitle = new("Ouvrir votre compte", "Open your account");
    public static readonly Text StartSay = new(
        "Ce lien ne sert qu’une fois. Choisissez un nom de compte et un mot de passe d’au moins douze caractères ; une phrase se retient mieux.",
        "This link works once. Choose an account name and a password of at least twelve characters; a sentence is easier to remember.");
    public static readonly Text NewPassword = new("Votre mot de passe", "Your password");
    public static readonly Text Open = new("Ouvrir mon compte", "Open my account");
    public static readonly Text LinkRefused = new(
        "Le nom est pris ou ne convient pas, le mot de passe a moins de douze caractères, ou ce lien a déjà servi, a expiré ou attend d’être confirmé. Essayez un autre nom et un mot de passe plus long, sinon demandez un nouveau lien.",
        "The name is taken or does not do, the password has fewer than twelve characters, or this link was used, has expired or waits to be confirmed. Try another name and a longer password, or ask for a new link.");
}
