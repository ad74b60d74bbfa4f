using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Accounts;

namespace DecisionSandbox.Web.Ethics;

/// <summary>The words of the committee's gate.</summary>
public static class CommitteeTexts
{
    public static readonly Text Title = new("Études", "Studies");
    public static readonly Text Lead = new("Aucune étude n’ouvre sans votre avis, et vous pouvez en arrêter une à tout moment.", "No study opens without your avis, and you can stop one at any time.");
    public static readonly Text WaitsNow = new("Attend un avis", "Waits for an avis");
    public static readonly Text VersionOf = new("version {0}", "version {0}");
    public static readonly Text OpenIncidents = new("incidents sans réponse : {0}", "incidents without an answer: {0}");
    public static readonly Text Read = new("Lire le dossier complet", "Read the whole dossier");
    public static readonly Text Hash = new("Empreinte examinée", "Hash examined");
    public static readonly Text HashSay = new(
        "L’avis porte sur cette empreinte : protocole, plan d’analyse, textes, jeu de dossiers et outil. Une étude changée en a une autre, et personne ne peut y entrer sans nouvel avis.",
        "The avis is about this hash: protocol, analysis plan, texts, pack and aid. A changed study has another, and nobody can join it without a new avis.");
    public static readonly Text Question = new("Question", "Question");
    public static readonly Text Arms = new("Bras", "Arms");
    public static readonly Text Responsible = new("Responsable de traitement", "Data controller");
    public static readonly Text Officer = new("Délégué à la protection des données", "Data protection officer");
    public static readonly Text Nobody = new("personne encore : sans lui, l’étude ne peut pas ouvrir", "nobody yet: without one the study cannot open");
    public static readonly Text Faults = new("Fautes déclarées", "Declared faults");
    public static readonly Text None = new("aucune", "none");

    public static readonly Text Give = new("Votre avis", "Your avis");
    public static readonly Text Approvals = new("Avis favorables sur cette empreinte : {0} sur {1} nécessaires.", "Favourable avis on this hash: {0} of {1} needed.");
    public static readonly Text Opinion = new("Réponse", "Answer");
    public static readonly Text Body = new("Comité", "Committee");
    public static readonly Text Number = new("Numéro de l’avis", "Number of the avis");
    public static readonly Text Date = new("Date", "Date");
    public static readonly Text Recusals = new("Déports (facultatif)", "Recusals (optional)");
    public static readonly Text Changes = new("Ce qui doit changer", "What must change");
    public static readonly Text ChangesSay = new("Obligatoire pour un avis sous réserve ou défavorable : l’étude revient à son équipe avec ce texte.", "Needed for a qualified or unfavourable avis: the study goes back to its team with this text.");
    public static readonly Text Record = new("Enregistrer l’avis", "Record the avis");
    public static readonly Text Past = new("Avis rendus", "Avis given");
    public static readonly Text PastSay = new("{0}, n° {1}, {2}, version {3}", "{0}, no. {1}, {2}, version {3}");
    public static readonly Text RecordedAct = new(
        "Acte enregistré par ce serveur, non une signature : signez le texte de l’avis avec la clé de votre comité pour qu’il en devienne une.",
        "An act recorded by this server, not a signature: sign the avis’s text with your committee’s key to make it one.");
    public static readonly Text Signed = new("Contresigné par la clé du comité : {0}. Comparez-la à celle que votre comité publie.", "Cosigned with the committee’s key: {0}. Compare it with the one your committee publishes.");
    public static readonly Text Statement = new("Texte à signer", "Text to sign");
    public static readonly Text HandIn = new("Déposer la signature du comité", "Hand in the committee’s signature");
    public static readonly Text Key = new("Clé de vérification du comité", "The committee’s verification key");
    public static readonly Text Note = new("Note signée", "Signed note");

    public static readonly Text Suspend = new("Suspendre l’étude", "Suspend the study");
    public static readonly Text SuspendSay = new("Le travail s’arrête aussitôt. Votre raison sera lue par les personnes qui participent et par l’équipe de recherche.", "Work stops at once. Your reason will be read by the people who take part and by the research team.");
    public static readonly Text Lift = new("Lever la suspension", "Lift the suspension");
    public static readonly Text LiftSay = new("L’équipe de recherche rouvrira l’étude elle-même.", "The research team will open the study again itself.");
    public static readonly Text Reason = new("Raison", "Reason");
    public static readonly Text Suspended = new("Suspendue depuis le {0} : {1}", "Suspended since {0}: {1}");
    public static readonly Text Lifted = new("Suspendue le {0} ({1}), levée le {2} : {3}", "Suspended on {0} ({1}), lifted on {2}: {3}");

    public static readonly Text Remarks = new("Remarques", "Remarks");
    public static readonly Text Remark = new("Écrire une remarque", "Write a remark");
    public static readonly Text Send = new("Envoyer", "Send");
    public static readonly Text NoRemark = new("Aucune remarque encore.", "No remark yet.");
    public static readonly Text Incidents = new("Incidents", "Incidents");
    public static readonly Text NoIncident = new("Aucun incident signalé.", "No incident reported.");
    public static readonly Text Answer = new("Réponse", "Answer");
    public static readonly Text Answered = new("Répondu : {0}", "Answered: {0}");
    public static readonly Text Report = new("Signaler un incident", "Report an incident");
    public static readonly Text ReportSay = new("Dites ce qui s’est passé. N’écrivez rien sur une personne réelle.", "Say what happened. Write nothing about a real person.");
    public static readonly Text Reported = new("Merci. Le comité d’éthique l’a reçu et y répondra.", "Thank you. The ethics committee has received it and will answer.");
    public static readonly Text InRecord = new("Toutes les entrées de cette étude dans le registre", "All entries of this study in the record");

    public static readonly Text Dossier = new("Dossier de l’étude", "The study’s dossier");
    public static readonly Text DossierSay = new("Chaque champ dit d’où il vient. Ce que seule une personne peut dire s’écrit ici, à sa place.", "Every field says where it comes from. What only a person can say is written here, in its place.");
    public static readonly Text Document = new("Document", "Document");
    public static readonly Text Filled = new("remplis", "filled");
    public static readonly Text StillEmpty = new("vides", "empty");
    public static readonly Text FilledOf = new("{0} sur {1}", "{0} of {1}");
    public static readonly Text Download = new("Télécharger (Markdown)", "Download (Markdown)");
    public static readonly Text DownloadAll = new("Tout télécharger", "Download all");
    public static readonly Text Keep = new("Garder", "Keep");
    public static readonly Text Back = new("Tous les documents", "All documents");
    public static readonly Text ToStudy = new("Revenir à l’étude", "Back to the study");

    /// <summary>Where a study stands, in words.</summary>
    public static Text Of(StudyStatus status) => Researcher.ResearchTexts.Of(status);

    /// <summary>Who wrote a remark.</summary>
    public static Text By(Role role) => Layout.LayoutTexts.Of(role);
}
