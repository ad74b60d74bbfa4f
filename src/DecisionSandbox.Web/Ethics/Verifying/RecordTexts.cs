using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Ethics.Verifying;

/// <summary>The words of the record and its replay.</summary>
public static class RecordTexts
{
    public static readonly Text Title = new("Registre", "Record");
    public static readonly Text ServerSays = new("Ce serveur dit", "This server says");
    public static readonly Text ServerSaid = new("Ce serveur dit, le {0}", "This server says, on {0}");
    public static readonly Text NotVerified = new("Le registre n’a pas encore été vérifié dans cette visite.", "The record has not been verified during this visit yet.");
    public static readonly Text Sound = new("Aucune entrée n’a été modifiée ni retirée parmi les {0} que ce serveur garde.", "No entry was changed or removed among the {0} that this server keeps.");
    public static readonly Text Unsound = new("Le registre a été altéré.", "The record was altered.");
    public static readonly Text NewerThanCheckpoint = new("Entrées plus récentes que le dernier point de contrôle signé, prouvées seulement au prochain : {0}.", "Entries newer than the last signed checkpoint, proved only by the next one: {0}.");
    public static readonly Text ProvesNot = new(
        "Ce que cela ne prouve pas : ce serveur se contrôle lui-même, et qui le possède pourrait tout réécrire. La preuve indépendante se fait sur votre poste : emportez l’export et lancez verify.py avec le point de contrôle que vous avez gardé.",
        "What this does not prove: the server checks itself, and its owner could rewrite everything. Independent proof is made on your own computer: take the export away and run verify.py with the checkpoint you kept.");
    public static readonly Text Verify = new("Vérifier maintenant", "Verify now");
    public static readonly Text TakeAway = new("Emporter pour vérifier chez moi", "Take away to verify myself");
    public static readonly Text Checkpoint = new("Point de contrôle signé", "Signed checkpoint");

    public static readonly Text Entries = new("Entrées", "Entries");
    public static readonly Text Count = new("{0} entrées correspondent.", "{0} entries match.");
    public static readonly Text NoneMatch = new("Aucune entrée ne correspond à ce filtre.", "No entry matches this filter.");
    public static readonly Text Number = new("N°", "No.");
    public static readonly Text When = new("Quand (UTC)", "When (UTC)");
    public static readonly Text What = new("Quoi", "What");
    public static readonly Text Study = new("Étude", "Study");
    public static readonly Text Event = new("Événement", "Event");
    public static readonly Text Case = new("Cas", "Case");
    public static readonly Text Arm = new("Bras", "Arm");
    public static readonly Text Replay = new("Rejouer", "Replay");
    public static readonly Text ReplayOf = new("Rejouer le dossier de l’entrée {0}", "Replay the review of entry {0}");
    public static readonly Text Bytes = new("Octets exacts", "Exact bytes");
    public static readonly Text BytesOf = new("Octets exacts de l’entrée {0}", "Exact bytes of entry {0}");
    public static readonly Text All = new("toutes", "all");
    public static readonly Text AllEvents = new("tous", "all");
    public static readonly Text Filter = new("Filtrer", "Filter");
    public static readonly Text Unfilter = new("Tout montrer", "Show all");
    public static readonly Text Newer = new("Plus récentes", "Newer");
    public static readonly Text Older = new("Plus anciennes", "Older");
    public static readonly Text Pages = new("Pages du registre", "Pages of the record");
    public static readonly Text MaskedSay = new("Les codes des personnes sont masqués.", "People’s codes are masked.");

    public static readonly Text From = new("À partir du (UTC)", "From (UTC)");
    public static readonly Text Until = new("Avant le (UTC)", "Before (UTC)");
    public static readonly Text OpenCode = new("Lever le masque du code", "Open the code");
    public static readonly Text OpenCodeTitle = new("Lever le masque de ce code ?", "Open this code?");
    public static readonly Text OpenCodeSay = new(
        "Cela ne donne pas un nom, mais relie ce dossier à une personne. C’est inscrit au registre, et la personne lira votre raison.",
        "This gives no name, but ties this review to a person. It stands in the record, and the person will read your reason.");
    public static readonly Text OpenCodeReason = new("Votre raison", "Your reason");
    public static readonly Text KeepMask = new("Laisser le masque", "Keep the mask");
    public static readonly Text CodeIs = new("Le code est", "The code is");

    public static readonly Text ReplayTitle = new("Rejouer : dossier {0}", "Replay: file {0}");
    public static readonly Text ReplaySay = new(
        "Ce qui était à l’écran, reconstruit depuis le registre seul.",
        "What was on the screen, rebuilt from the record alone.");
    public static readonly Text InStudy = new("Étude « {0} », bras « {1} »", "Study “{0}”, arm “{1}”");
    public static readonly Text ReplaySteps = new("Pas du dossier", "Steps of the review");
    public static readonly Text Step = new("Entrée {0}", "Entry {0}");
    public static readonly Text At = new("{0} UTC", "{0} UTC");
    public static readonly Text Previous = new("Pas précédent", "Previous step");
    public static readonly Text Next = new("Pas suivant", "Next step");
    public static readonly Text ContentHash = new("Contenu montré : {0}", "Content shown: {0}");
    public static readonly Text Erased = new(
        "La personne s’est retirée : le contenu est effacé, l’engagement reste au registre.",
        "The person withdrew: the content is erased, the commitment stays in the record.");
    public static readonly Text Altered = new(
        "Une partie de ce qui était à l’écran a été altérée ou retirée dans la base : elle n’est pas montrée, et ce qui suit n’est pas tout ce que la personne voyait. « Vérifier maintenant », au registre, dit quoi.",
        "Part of what was on the screen was altered or taken away in the database: it is not shown, and what follows is not all that the person saw. “Verify now”, on the record’s page, says what.");
    public static readonly Text NothingShown = new("Cette entrée n’a rien montré à l’écran.", "This entry showed nothing on the screen.");
    public static readonly Text NoSteps = new("Le registre ne garde aucun pas de ce dossier.", "The record keeps no step of this review.");
    public static readonly Text Back = new("Revenir au registre", "Back to the record");
}
