using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Accounts;

/// <summary>The link is spent, expired, unknown or not yet confirmed: the answer is the same.</summary>
public sealed record LinkNotValid() : Problem(new Text(
    "Ce lien n’ouvre rien : il a déjà servi, il a expiré ou il attend encore d’être confirmé. Demandez-en un autre à la personne qui administre cet espace.",
    "This link opens nothing: it was used, has expired or still waits to be confirmed. Ask the person who administers this workspace for another."));

/// <summary>The name holds something that a name may not.</summary>
public sealed record NameNotAllowed() : Problem(new Text(
    "Choisissez un nom d’au plus 60 lettres, chiffres, points ou tirets.",
    "Choose a name of at most 60 letters, digits, dots or dashes."));

/// <summary>Somebody else has the name.</summary>
public sealed record AccountNameTaken() : Problem(new Text(
    "Ce nom est déjà pris. Choisissez-en un autre.",
    "This name is taken. Choose another."));

/// <summary>The password is shorter than twelve characters.</summary>
public sealed record PasswordTooShort() : Problem(new Text(
    "Choisissez un mot de passe d’au moins 12 caractères ; plusieurs mots font bien l’affaire.",
    "Choose a password of at least 12 characters; several words do well."));

/// <summary>The same person cannot be both.</summary>
public sealed record SecondPersonNeeded() : Problem(new Text(
    "Une autre personne qui administre doit confirmer : celle qui a créé l’invitation ne le peut pas.",
    "Another administrator must confirm: the one who made the invitation cannot."));

/// <summary>Demo mode is over.</summary>
public sealed record NotDemo() : Problem(new Text(
    "Le mode démonstration n’est pas ouvert ici. Connectez-vous avec votre compte.",
    "Demo mode is not open here. Sign in with your account."));
