using DecisionSandbox.Core;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Web.Security;

/// <summary>The words at the door.</summary>
public static class SecurityTexts
{
    public static readonly Text SignIn = new("Entrer", "Sign in");
    public static readonly Text Name = new("Nom du compte", "Account name");
    public static readonly Text Password = new("Mot de passe", "Password");
    public static readonly Text CodeRefused = new(
        "Ce code n’ouvre rien. Vérifiez chaque lettre\u202f; après plusieurs essais, attendez cinq minutes.",
        "This code opens nothing. Check each letter; after several attempts, wait five minutes.");
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
    public static readonly Text TooMany = new(
        "Trop d’essais en peu de temps. Attendez une minute, puis recommencez.", "Too many attempts in a short time. Wait a minute, then try again.");

    /// <summary>Why a link did not open an account, by the name of the problem; an unknown name says that the link opens nothing.</summary>
    public static Text WhyRefused(string problem) =>
        (new Problem[] { new NameNotAllowed(), new AccountNameTaken(), new PasswordTooShort() }.FirstOrDefault(known => known.GetType().Name == problem) ?? new LinkNotValid()).Message;
}
