using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Reviews;

/// <summary>One key came with two different steps.</summary>
public sealed record KeyUsedTwice() : Problem(new Text(
    "Cette étape a été envoyée avec la marque d’une autre : rien n’a été changé. Rechargez la page.",
    "This step was sent with the mark of another; nothing was changed. Reload the page."));

/// <summary>There is a receipt once the final decision is made.</summary>
public sealed record NoReceiptYet() : Problem(new Text(
    "Le reçu existe une fois la décision finale enregistrée ; un dossier passé n’en a pas.",
    "There is a receipt once the final decision is recorded; a skipped file has none."));
