using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Ethics.Approving;

/// <summary>The words of the committee's table and of a study on it.</summary>
public static class CommitteeTexts
{
    public static readonly Text Title = new("Études soumises au comité", "Studies before the committee");
    public static readonly Text Say = new(
        "Aucune étude n’accueille de personnes sans un avis favorable, rendu sur une empreinte précise. Ce qui attend votre avis vient d’abord.",
        "No study takes people without a favourable opinion, given on one exact hash. What waits for your opinion comes first.");
    public static readonly Text Empty = new("Aucune étude n’est soumise pour le moment.", "No study is submitted at the moment.");
    public static readonly Text OneWaits = new("Une étude attend l’avis du comité.", "One study waits for the committee’s opinion.");
    public static readonly Text SomeWait = new("{0} études attendent l’avis du comité.", "{0} studies wait for the committee’s opinion.");
    public static readonly Text ToWaiting = new("Voir les études", "See the studies");
    public static readonly Text Waits = new("attend un avis", "waits for an opinion");
    public static readonly Text OpenIncidents = new("{0} incidents sans réponse", "{0} incidents without an answer");
    public static readonly Text OpenIncident = new("1 incident sans réponse", "1 incident without an answer");
    public static readonly Text Version = new("version {0}", "version {0}");
    public static readonly Text ToTable = new("Revenir aux études", "Back to the studies");
    public static readonly Text FileTitle = new("{0}, comité d’éthique", "{0}, ethics committee");

    public static readonly Text InWords = new("L’étude en mots", "The study in words");
    public static readonly Text Arms = new("Ce que voient les personnes, selon le bras tiré au sort", "What people see, by the arm drawn at random");
    public static readonly Text Files = new("Dossiers", "Files");
    public static readonly Text FilesSay = new("{0}, tous inventés, dont {1} où l’outil a tort", "{0}, all invented, of which the aid is wrong in {1}");
    public static readonly Text Faults = new("Fautes glissées exprès, dites à la fin", "Faults planted on purpose, told at the end");
    public static readonly Text NoFaults = new("aucune", "none");
    public static readonly Text Controller = new("Responsable de traitement", "Data controller");
    public static readonly Text Officer = new("Délégué à la protection des données", "Data protection officer");
    public static readonly Text NotNamed = new("non désigné : hors démonstration, personne ne peut entrer dans l’étude", "not named: outside the demo, nobody can join the study");
    public static readonly Text Approvers = new("Avis favorables nécessaires", "Favourable opinions needed");
    public static readonly Text Shipped = new(
        "Étude de démonstration, livrée comme approuvée\u00a0: aucun comité ne l’a lue. Une étude que quelqu’un prépare n’ouvre pas sans avis.",
        "A demo study, shipped as approved: no committee has read it. A study that somebody prepares does not open without an opinion.");
    public static readonly Text StillEmpty = new("Le dossier a encore {0} champs vides\u00a0: ", "The dossier still has {0} empty fields: ");
    public static readonly Text ReadDossier = new("le lire avant l’avis", "read it before the opinion");
    public static readonly Text ApproversSay = new("{0} sur {1}", "{0} of {1}");
    public static readonly Text Hash = new("Empreinte", "Hash");
    public static readonly Text HashSay = new(
        "L’avis porte sur cette empreinte : protocole, plan d’analyse, dossiers, outil et textes. Si l’un change, elle change, et plus personne ne peut entrer dans l’étude.",
        "The opinion is about this hash: protocol, analysis plan, files, aid and texts. If any of them changes, it changes, and nobody can join the study any more.");
    public static readonly Text Dossier = new("Lire le dossier complet", "Read the whole dossier");
    public static readonly Text Inspect = new("Inspecter ce qui s’est passé", "Inspect what happened");

    public static readonly Text Revision = new(
        "Révision d’une étude approuvée : la version {0} continue, votre avis porte sur la version {1}.",
        "Revision of an approved study: version {0} goes on, your opinion is about version {1}.");
    public static readonly Text RevisionChanges = new("Ce qui change depuis la version approuvée", "What changes from the approved version");
    public static readonly Text ChangesSinceAvis = new("Ce qui change depuis l’avis n°\u00a0{0}", "What changes since opinion no. {0}");
    public static readonly Text RevisionSay = new("Les lignes du fichier de l’étude qui diffèrent : − avant, + après.", "The lines of the study’s file that differ: − before, + after.");

    public static readonly Text GiveTitle = new("Votre avis", "Your opinion");
    public static readonly Text GiveSay = new(
        "Un avis enregistré ne s’efface pas. Avec une réserve ou un refus, l’étude retourne à l’équipe de recherche.",
        "A recorded opinion is not erased. With a reservation or a refusal, the study goes back to the research team.");
    public static readonly Text Opinion = new("Après lecture du dossier, l’avis est", "Having read the dossier, the opinion is");
    public static readonly Text OpinionMissing = new("Choisissez un avis.", "Choose an opinion.");
    public static readonly Text BodyMissing = new("Écrivez le nom du comité.", "Write the committee’s name.");
    public static readonly Text NumberMissing = new("Écrivez le numéro de l’avis.", "Write the opinion’s number.");
    public static readonly Text ChangesMissing = new("Écrivez ce qui doit changer\u00a0: une réserve ou un refus le demande.", "Write what must change: a reservation or a refusal asks for it.");
    public static readonly Text NotRecorded = new("Rien n’est encore enregistré\u00a0: {0}", "Nothing is recorded yet: {0}");
    public static readonly Text DateWrong = new("Écrivez la date ainsi : 2026-11-24.", "Write the date like this: 2026-11-24.");
    public static readonly Text Body = new("Comité", "Committee");
    public static readonly Text Number = new("Numéro de l’avis", "Number of the opinion");
    public static readonly Text Date = new("Date de l’avis (année-mois-jour)", "Date of the opinion (year-month-day)");
    public static readonly Text Recusals = new("Personnes qui se sont retirées de la décision", "People who stood back from the decision");
    public static readonly Text RecusalsHint = new("Leur rôle suffit. Laisser vide s’il n’y en a pas.", "Their role is enough. Leave empty if there are none.");
    public static readonly Text Changes = new("Ce qui doit changer", "What must change");
    public static readonly Text ChangesHint = new("Nécessaire pour une réserve ou un refus.", "Needed for a reservation or a refusal.");
    public static readonly Text Record = new("Enregistrer cet avis", "Record this opinion");
    public static readonly Text CannotGive = new(
        "Vous avez déjà rendu un avis sur cette empreinte, ou cette étude est la vôtre : il faut l’avis d’une autre personne du comité.",
        "You have already given an opinion on this hash, or this study is yours: another member’s avis is needed.");

    public static readonly Text AllAvis = new("Avis rendus", "Avis given");
    public static readonly Text NoAvis = new("Aucun avis n’a été rendu dans cet espace.", "No opinion was given in this workspace.");
    public static readonly Text AvisLine = new("{0}, n° {1}, {2}", "{0}, no. {1}, {2}");
    public static readonly Text OnVersion = new("sur la version {0}", "on version {0}");
    public static readonly Text OnHash = new("Empreinte de l’étude : {0}", "Hash of the study: {0}");
    public static readonly Text FileAsItStood = new("Ces documents, tels qu’ils étaient", "These documents, as they stood");
    public static readonly Text FileHash = new("Empreinte du dossier tel qu’il était : {0}", "Hash of the dossier as it stood: {0}");
    public static readonly Text Unsigned = new(
        "Acte enregistré par un compte du comité, sans signature par la clé du comité.",
        "An act recorded by an account of the committee, not signed with the committee’s key.");
    public static readonly Text SignedBy = new("Signé par la clé du comité : {0}", "Signed with the committee’s key: {0}");
    public static readonly Text SignTitle = new("Contresigner avec la clé du comité", "Cosign with the committee’s key");
    public static readonly Text SignSay = new(
        "Téléchargez le texte de l’avis et signez-le tel quel, comme note signée (C2SP), sur le poste du comité : « sandbox audit witness avis FICHIER --key CLÉ » le fait. La clé secrète n’en sort pas.",
        "Download the opinion’s text and sign it unchanged, as a signed note (C2SP), on the committee’s own computer: “sandbox audit witness avis FILE --key KEY” does it. The secret key does not leave it.");
    public static readonly Text Statement = new("Le texte à signer", "The text to sign");
    public static readonly Text Note = new("Contenu de la note signée", "Content of the signed note");
    public static readonly Text Key = new("Clé publique du comité", "The committee’s public key");
    public static readonly Text Sign = new("Déposer la note signée", "Hand in the signed note");

    public static readonly Text Remarks = new("Remarques et demandes", "Remarks and requests");
    public static readonly Text NoRemarks = new("Aucune remarque pour le moment.", "No remark yet.");
    public static readonly Text RemarkLabel = new("Votre remarque ou votre demande", "Your remark or request");
    public static readonly Text RemarkHint = new("L’équipe de recherche et le comité la lisent. N’écrivez rien sur une personne réelle.", "The research team and the committee read it. Write nothing about a real person.");
    public static readonly Text Send = new("Envoyer la remarque", "Send the remark");
    public static readonly Text SaidOn = new("{0}, {1} UTC", "{0}, {1} UTC");

    public static readonly Text Suspended = new("Cette étude est suspendue", "This study is suspended");
    public static readonly Text SuspendedSay = new("Depuis le {0} UTC. Les personnes qui participent lisent cette raison.", "Since {0} UTC. The people taking part read this reason.");
    public static readonly Text SuspendedBefore = new("Suspensions passées", "Earlier suspensions");
    public static readonly Text LiftedOn = new("Levée le {0} UTC : {1}", "Lifted on {0} UTC: {1}");
    public static readonly Text Suspend = new("Suspendre l’étude", "Suspend the study");
    public static readonly Text SuspendTitle = new("Suspendre cette étude ?", "Suspend this study?");
    public static readonly Text SuspendSay = new(
        "L’étude s’arrête tout de suite pour toutes les personnes qui participent. Ce qu’elles ont répondu est conservé. Seul le comité peut lever la suspension.",
        "The study stops at once for everyone taking part. What they answered is kept. Only the committee can lift the suspension.");
    public static readonly Text Reason = new("La raison, lue par toutes les personnes concernées", "The reason, read by everyone concerned");
    public static readonly Text SuspendNow = new("Suspendre maintenant", "Suspend now");
    public static readonly Text Lift = new("Lever la suspension", "Lift the suspension");
    public static readonly Text LiftTitle = new("Lever la suspension ?", "Lift the suspension?");
    public static readonly Text LiftSay = new("L’étude passe en pause ; l’équipe de recherche la rouvre ensuite.", "The study becomes paused; the research team then opens it again.");
    public static readonly Text LiftNow = new("Lever maintenant", "Lift now");
    public static readonly Text GoBack = new("Ne rien changer", "Change nothing");

    public static readonly Text Incidents = new("Incidents", "Incidents");
    public static readonly Text NoIncidents = new("Aucun incident n’a été signalé.", "No incident was reported.");
    public static readonly Text ReportLabel = new("Signaler ce qui s’est mal passé", "Report what went wrong");
    public static readonly Text ReportHint = new("N’écrivez rien qui désigne une personne réelle.", "Write nothing that points at a real person.");
    public static readonly Text Report = new("Signaler", "Report");
    public static readonly Text AnswerLabel = new("Réponse du comité", "The committee’s answer");
    public static readonly Text AnswerHint = new(
        "La personne lit votre réponse dans ses données. Elle reste après son retrait, qui efface son texte\u00a0: ne le recopiez pas.",
        "The person reads your answer among their data. It stays after they withdraw, which erases their text: do not copy it.");
    public static readonly Text IncidentErased = new(
        "La personne s’est retirée\u00a0: son texte est effacé. Restent la date de l’incident et ce qui lui est répondu.",
        "The person has withdrawn: their text is erased. What stays is when it was reported and what it is answered.");
    public static readonly Text Answer = new("Répondre", "Answer");
    public static readonly Text Unanswered = new("Sans réponse pour le moment.", "No answer yet.");

    public static readonly Text Timeline = new("Chronologie", "Timeline");
    public static readonly Text TimelineSay = new(
        "Ce que le registre garde de l’étude elle-même, le plus récent d’abord\u00a0; les dossiers des personnes sont au registre. Le rôle de qui a agi est dit là où l’entrée le garde. D’une raison ou d’une remarque, elle garde une empreinte\u00a0; les mots sont ailleurs sur cette page.",
        "What the record keeps of the study itself, newest first; people’s files are in the record. The role of whoever acted is said where the entry keeps it. Of a reason or a remark it keeps a hash; the words stand elsewhere on this page.");
    public static readonly Text TimelineNewest = new("Les {0} entrées les plus récentes sur {1}.", "The newest {0} entries of {1}.");
    public static readonly Text WholeRecord = new("Toutes les entrées de cette étude", "All entries of this study");
    public static readonly Text Entry = new("entrée {0}", "entry {0}");
    public static readonly Text Done = new("C’est enregistré.", "This is recorded.");
}
