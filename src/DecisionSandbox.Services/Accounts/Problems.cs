using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Accounts;

/// <summary>The link is spent, expired, unknown or not yet confirmed: the answer is the same.</summary>
public sealed record LinkNotValid() : Problem(new Text(
    "Ce lien n’ouvre rien : il a déjà servi, il a expiré ou il attend encore d’être confirmé. Demandez-en un autre à la personne qui administre cet espace.",
    "This link opens nothing: it was used, has expired or still waits to be confirmed. Ask the person who administers this workspace for another."));

/// <summary>Name or password was refused.</summary>
public sealed record AccountRefused(Text Why) : Problem(Why);

/// <summary>The same person cannot be both.</summary>
public sealed record SecondPersonNeeded() : Problem(new Text(
    "Une autre personne qui administre doit confirmer : celle qui a créé l’invitation ne le peut pas.",
    "Another administrator must confirm: the one who made the invitation cannot."));

/// <summary>Demo mode is over.</summary>
public sealed record NotDemo() : Problem(new Text(
    "Le mode démonstration n’est pas ouvert ici. Connectez-vous avec votre compte.",
    "Demo mode is not open here. Sign in with your account."));
