using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Feedback;

/// <summary>An answer that a person may have read is not written over.</summary>
public sealed record AlreadyAnswered() : Problem(new Text(
    "Cette remarque a déjà reçu une réponse, que la personne a pu lire : elle ne se remplace pas. Rechargez la page pour la voir.",
    "This remark was answered already, and the person may have read it: an answer is not replaced. Reload the page to see it."));

/// <summary>A remark on a file names one that was opened.</summary>
public sealed record FileNotChosen() : Problem(new Text(
    "Choisissez le dossier dont vous parlez parmi ceux que vous avez ouverts.",
    "Choose the file you are speaking of among those you have opened."));
