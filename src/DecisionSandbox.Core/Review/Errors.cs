using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Core.Review;

/// <summary>A step was posted that is not the one open: refused, and recorded.</summary>
/// <param name="Open">The step that is open.</param>
/// <param name="Posted">The step that was posted.</param>
public sealed record StepOutOfOrder(ProtocolStep Open, ProtocolStep Posted) : Problem(new Text(
    "Cette étape n’est pas celle qui est ouverte, rien n’a été changé. Rechargez la page : elle s’ouvrira à la bonne étape.",
    "This step is not the one that is open; nothing was changed. Reload the page: it will open at the right step."));

/// <summary>The review is already done, in this window or another.</summary>
public sealed record AlreadyFinished() : Problem(new Text(
    "Ce dossier est déjà terminé, peut-être dans un autre onglet : rien n’a été doublé. Passez au dossier suivant.",
    "This file is already finished, perhaps in another tab; nothing was doubled. Go on to the next file."));

/// <summary>A second content was about to be shown for the same review.</summary>
public sealed record ContentChanged() : Problem(new Text(
    "L’outil a changé depuis l’ouverture de ce dossier : il n’est pas montré une seconde fois. Prévenez l’équipe de recherche.",
    "The aid changed since this file was opened, so it is not shown a second time. Please tell the research team."));

/// <summary>No answer, or one that the pack does not offer.</summary>
public sealed record AnswerMissing() : Problem(new Text(
    "Choisissez une des réponses proposées.",
    "Choose one of the answers offered."));

/// <summary>No confidence, or one outside the scale.</summary>
public sealed record ConfidenceMissing() : Problem(new Text(
    "Indiquez votre confiance dans cette réponse.",
    "Say how confident you are in this answer."));

/// <summary>A reason that the pack does not know.</summary>
public sealed record UnknownReason() : Problem(new Text(
    "Un des éléments cochés n’existe pas dans cette étude. Rechargez la page et cochez à nouveau.",
    "One of the ticked elements does not exist in this study. Reload the page and tick again."));

/// <summary>The order does not hold every request of the list exactly once.</summary>
public sealed record OrderIncomplete() : Problem(new Text(
    "Chaque demande doit avoir une place, et une seule, ou une réponse à part. Complétez l’ordre, ou indiquez que vous ne souhaitez pas classer.",
    "Every request needs one place, and only one, or an answer of its own. Complete the order, or say that you decline to rank these."));

/// <summary>A free text is longer than <see cref="AnswerRules.LongestText"/>.</summary>
public sealed record TextTooLong() : Problem(new Text(
    "Ce texte dépasse 4 000 caractères. Raccourcissez-le ; rien n’est perdu.",
    "This text is longer than 4,000 characters. Shorten it; nothing is lost."));

/// <summary>The arm asks what counted and nothing was said.</summary>
public sealed record WhatCountedMissing() : Problem(new Text(
    "Dites en quelques mots ce qui a compté, ou cochez un élément.",
    "Say in a few words what counted, or tick an element."));

/// <summary>The arm showed no factors.</summary>
public sealed record NothingToContest() : Problem(new Text(
    "Aucun élément n’a été montré dans ce dossier : il n’y a rien à contester.",
    "No factor was shown for this file, so there is nothing to contest."));

/// <summary>The aid was asked for before the time that the arm sets.</summary>
/// <param name="SecondsLeft">Seconds left, by the server's clock.</param>
public sealed record StillWaiting(int SecondsLeft) : Problem(new Text(
    $"L’outil s’ouvrira dans {SecondsLeft} s. D’ici là, le dossier reste lisible.",
    $"The aid opens in {SecondsLeft} s. Until then the file stays readable."));

/// <summary>The arm opens nothing under this name.</summary>
public sealed record NothingToOpen() : Problem(new Text(
    "Rien ne peut être ouvert ici dans ce dossier. Rechargez la page : elle montre ce qui peut l’être.",
    "Nothing can be opened here for this file. Reload the page: it shows what can."));
