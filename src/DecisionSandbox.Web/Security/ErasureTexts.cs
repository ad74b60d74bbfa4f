using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Security;

/// <summary>The words of erasure.</summary>
public static class ErasureTexts
{
    public static readonly Text Title = new("Effacements", "Erasures");
    public static readonly Text Code = new("Code de la participation", "Code of the participation");
    public static readonly Text CodeSay = new("La personne vous le donne\u00a0; il figure sur sa page et sur ses reçus. Aucune de ses réponses n’est montrée ici.", "The person gives it to you; it stands on their page and on their receipts. None of their answers is shown here.");
    public static readonly Text Find = new("Chercher", "Find");
    public static readonly Text Since = new("Participation commencée le {0}\u00a0; dossiers décidés encore gardés\u00a0: {1}.", "Participation begun on {0}; decided files still kept: {1}.");
    public static readonly Text NoExport = new("Aucun export n’a emporté ses réponses.", "No export took their answers away.");
    public static readonly Text Exports = new("Ces exports ont emporté ses réponses\u00a0; qui les détient reçoit un avis d’effacement\u00a0:", "These exports took their answers away; whoever holds them gets a deletion notice:");
    public static readonly Text Export = new("entrée {0} du registre, le {1} UTC, compte {2}", "entry {0} of the record, on {1} UTC, account {2}");
    public static readonly Text Ground = new("Pour quel motif\u00a0?", "On what ground?");
    public static readonly Text Consequence = new(
        "Ses réponses, ses brouillons et leurs clés seront détruits. Le registre garde la trace qu’elles ont existé, sans que personne puisse les relire\u00a0; les reçus restent vérifiables.",
        "Their answers, drafts and keys will be destroyed. The record keeps the trace that they existed, and nobody can read them again; receipts still verify.");
    public static readonly Text Erase = new("Effacer définitivement", "Erase for good");
    public static readonly Text Erased = new("Effacé le {0} UTC.", "Erased on {0} UTC.");
    public static readonly Text Bound = new(
        "Restent hors d’atteinte les copies déjà emportées et les sauvegardes faites avant\u00a0; avec PostgreSQL, aussi ses journaux et ses réplicas jusqu’à leur expiration.",
        "Copies already taken away and backups made before are out of reach; with PostgreSQL, its logs and replicas too, until they expire.");
    public static readonly Text Notices = new("Avis aux détenteurs d’exports", "Notices to holders of exports");
    public static readonly Text NoticesSay = new("Supprimez ces lignes de chaque copie de l’export, puis confirmez.", "Delete these rows from every copy of the export, then confirm.");
    public static readonly Text NoNotice = new("Aucun avis.", "No notice.");
    public static readonly Text Notice = new("Lignes {0}, étude {1}, export de l’entrée {2}, avis du {3}.", "Rows {0}, study {1}, export of entry {2}, notice of {3}.");
    public static readonly Text Confirmed = new("Confirmé le {0}.", "Confirmed on {0}.");
    public static readonly Text Confirm = new("C’est supprimé partout", "Deleted everywhere");
}
