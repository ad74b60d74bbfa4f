using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Committee;

/// <summary>Nobody judges their own study.</summary>
public sealed record OwnStudy() : Problem(new Text(
    "Cette étude est la vôtre : une autre personne du comité doit rendre l’avis.",
    "This study is yours: another member of the committee must give the opinion."));

/// <summary>The same member cannot count twice.</summary>
public sealed record AlreadyGiven() : Problem(new Text(
    "Vous avez déjà rendu un avis sur cette version : il faut celui d’une autre personne du comité.",
    "You have already given an opinion on this version: another member’s is needed."));

/// <summary>Something that must be written was left empty.</summary>
public sealed record MustBeWritten(Text Field) : Problem(new Text(
    $"Il manque : {Field.Fr}. Écrivez-le, puis recommencez ; rien de ce que vous avez saisi n’est perdu.",
    $"Missing: {Field.En}. Write it and try again; nothing you entered is lost."));

/// <summary>What was read is no longer what would be approved.</summary>
public sealed record StudyChanged() : Problem(new Text(
    "L’étude a changé depuis que vous l’avez ouverte : relisez-la, l’avis porte sur une empreinte précise.",
    "The study has changed since you opened it: read it again, for an opinion is about one exact hash."));

/// <summary>The signed note does not say what it should, or is not signed by that key.</summary>
public sealed record AvisNotSigned(Text Why) : Problem(Why);

/// <summary>The study that would recruit is not the one that was approved.</summary>
public sealed record NotTheApprovedStudy() : Problem(new Text(
    "Cette étude n’est plus celle que le comité a approuvée : personne ne peut y entrer tant qu’elle n’a pas reçu un nouvel avis.",
    "This study is no longer the one that the committee approved: nobody can join until it has received a new opinion."));
