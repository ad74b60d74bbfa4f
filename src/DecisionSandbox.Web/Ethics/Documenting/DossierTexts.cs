using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Ethics.Documenting;

/// <summary>The words of a study's dossier.</summary>
public static class DossierTexts
{
    public static readonly Text Title = new("Dossier : {0}", "Dossier: {0}");
    public static readonly Text Say = new(
        "Chaque document est rempli depuis l’étude et le registre là où c’est possible, par des personnes ailleurs. Ce qui est encore vide est compté et listé.",
        "Each document is filled from the study and the record where that is possible, by people elsewhere. What is still empty is counted and listed.");
    public static readonly Text Filling = new("Le dossier se remplit depuis le registre…", "The dossier is being filled from the record…");
    public static readonly Text Examined = new("Empreinte de l’étude, sur laquelle porte l’avis\u00a0: {0}", "Hash of the study, which the opinion is about: {0}");
    public static readonly Text OfDocuments = new("Empreinte de ces documents, tels qu’ils sont\u00a0: {0}", "Hash of these documents as they stand: {0}");
    public static readonly Text OfDocumentsSay = new(
        "Un avis garde ces documents tels qu’ils étaient au moment où il est rendu, avec leur empreinte. «\u00a0unzip -p dossier.zip | sha256sum\u00a0» la redonne.",
        "An opinion keeps these documents as they stood when it was given, with their hash. “unzip -p dossier.zip | sha256sum” gives it again.");
    public static readonly Text Documents = new("Documents", "Documents");
    public static readonly Text Document = new("Document", "Document");
    public static readonly Text Fields = new("Champs", "Fields");
    public static readonly Text FromRecord = new("Étude et registre", "Study and record");
    public static readonly Text FromSoftware = new("Logiciel", "Software");
    public static readonly Text FromPeople = new("Personnes", "People");
    public static readonly Text Empty = new("Encore vides", "Still empty");
    public static readonly Text All = new("Tout emporter (Markdown, zip)", "Take everything (Markdown, zip)");
    public static readonly Text One = new("Emporter (Markdown)", "Take away (Markdown)");
    public static readonly Text BackToFile = new("L’étude devant le comité", "The study before the committee");
    public static readonly Text BackToDossier = new("Tous les documents", "All documents");
    public static readonly Text FieldsLeft = new("{0} champs sur {1} encore vides", "{0} of {1} fields still empty");
    public static readonly Text FieldLeft = new("1 champ sur {0} encore vide", "1 of {0} fields still empty");
    public static readonly Text NoneLeft = new("Tous les champs sont remplis.", "Every field is filled.");
    public static readonly Text Fill = new("Remplir", "Fill in");
    public static readonly Text Change = new("Modifier", "Change");
    public static readonly Text FillOf = new("Remplir : {0}", "Fill in: {0}");
    public static readonly Text ChangeOf = new("Modifier : {0}", "Change: {0}");
    public static readonly Text Save = new("Enregistrer", "Save");
    public static readonly Text Cancel = new("Ne rien changer", "Change nothing");
    public static readonly Text Hint = new("Le texte vide retire la réponse. Chaque changement est inscrit au registre.", "An empty text takes the answer back. Every change stands in the record.");
    public static readonly Text Saved = new("C’est enregistré.", "This is recorded.");
}
