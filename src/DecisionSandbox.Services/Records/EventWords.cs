using DecisionSandbox.Core;
using DecisionSandbox.Services.Committee;

namespace DecisionSandbox.Services.Records;

/// <summary>The kinds of events in words.</summary>
public static class EventWords
{
    private static readonly Dictionary<string, Text> Known = new()
    {
        [Events.FolderCreated] = new("Registre ouvert", "Record opened"),
        [Events.PackRegistered] = new("Jeu de dossiers enregistré", "Pack registered"),
        [Events.AidRegistered] = new("Outil enregistré", "Aid registered"),
        [Events.StudyCreated] = new("Étude créée", "Study created"),
        [Events.StudyApproved] = new("Étude approuvée", "Study approved"),
        [Events.StudyEdited] = new("Étude modifiée", "Study edited"),
        [Events.StudySubmitted] = new("Étude soumise au comité", "Study submitted to the committee"),
        [Events.StudyRevised] = new("Révision d’une étude commencée", "Revision of a study begun"),
        [Events.PlaceReleased] = new("Place rendue", "Place given back"),
        [Events.InterludePassed] = new("Pause ou question passée", "Break or question passed"),
        [Events.QuestionnaireAnswered] = new("Questionnaire rendu", "Questionnaire handed in"),
        [Events.Practised] = new("Dossier d’essai terminé ou passé", "File to try finished or passed over"),
        [Events.ComprehensionAnswered] = new("Question de compréhension répondue", "Question of understanding answered"),
        [Events.StudyLinksMade] = new("Liens vers une étude créés", "Links into a study made"),
        [Events.StudyLinkUsed] = new("Lien vers une étude utilisé", "Link into a study used"),
        [Events.StudyStatus] = new("Étude\u00a0: changement d’état", "Study: change of status"),
        [Events.StudyRemark] = new("Remarque sur une étude", "Remark on a study"),
        [Events.Avis] = new("Avis du comité enregistré", "Committee’s avis recorded"),
        [Events.AvisCosigned] = new("Avis contresigné par la clé du comité", "Avis cosigned with the committee’s key"),
        [Events.Incident] = new("Incident signalé", "Incident reported"),
        [Events.IncidentAnswered] = new("Réponse à un incident", "Answer to an incident"),
        [Events.DossierField] = new("Champ du dossier rempli", "Field of the dossier filled"),
        [Events.CodeOpened] = new("Code levé, avec une raison", "Code opened, with a reason"),
        [Events.Joined] = new("Participation commencée", "Participation begun"),
        [Events.Consent] = new("Consentement donné", "Consent given"),
        [Events.CaseShown] = new("Dossier montré", "File shown"),
        [Events.FileRead] = new("Dossier lu", "File read"),
        [Events.OwnJudgement] = new("Avis propre engagé", "Own judgement committed"),
        [Events.FileReread] = new("Dossier relu", "File read again"),
        [Events.Waited] = new("Attente terminée", "Wait over"),
        [Events.AidAskedFor] = new("Outil demandé", "Aid asked for"),
        [Events.LookedInto] = new("Troisième voie suivie", "Third way followed"),
        [Events.AidShown] = new("Contenu de l’outil montré", "Aid’s content shown"),
        [Events.ExplanationRefused] = new("Explication refusée, non montrée", "Explanation refused, not shown"),
        [Events.NarrativeCall] = new("Modèle de langue interrogé", "Language model asked"),
        [Events.DetailOpened] = new("Détail ouvert", "Detail opened"),
        [Events.FactorContested] = new("Élément contesté", "Factor contested"),
        [Events.Feedback] = new("Remarque d’une personne", "Remark of a person"),
        [Events.FeedbackAnswered] = new("Réponse à une remarque", "Answer to a remark"),
        [Events.CodingFixed] = new("Grille de codage fixée", "Coding scheme fixed"),
        [Events.CodersNamed] = new("Deux codeurs nommés", "Two coders named"),
        [Events.CodesGiven] = new("Codes d’un codeur sur les textes d’une personne", "A coder’s codes of one person’s texts"),
        [Events.CodingFinished] = new("Codage terminé par un codeur", "Coding finished by one coder"),
        [Events.DifferenceSettled] = new("Désaccord entre codeurs tranché", "Difference between coders settled"),
        [Events.FinalDecision] = new("Décision finale engagée", "Final decision committed"),
        [Events.Skipped] = new("Dossier passé", "File skipped"),
        [Events.Withdrawn] = new("Retrait d’une participation", "Participation withdrawn"),
        [Events.Erased] = new("Réponses effacées", "Answers erased"),
        [Events.Denied] = new("Accès refusé", "Access denied"),
        [Events.Refused] = new("Étape refusée", "Step refused"),
        [Events.Export] = new("Export", "Export"),
        [Events.Verification] = new("Vérification", "Verification"),
        [Events.CheckpointSigned] = new("Point de contrôle signé", "Checkpoint signed"),
        [Events.CheckpointWitnessed] = new("Point de contrôle attesté par un témoin", "Checkpoint attested by a witness"),
        [Events.WitnessNamed] = new("Clé d’un témoin déposée", "Key of a witness filed"),
        [Events.KeyChanged] = new("Clé du registre changée", "Key of the record changed"),
        [Events.Restored] = new("Sauvegarde remise en place", "Backup put back"),
        [Events.Configuration] = new("Réglages du serveur", "Settings of the server"),
        [Events.DeletionNotice] = new("Avis d’effacement à qui détient un export", "Deletion notice to the holder of an export"),
        [Events.DeletionConfirmed] = new("Effacement confirmé par qui détient un export", "Deletion confirmed by the holder of an export"),
        [Events.ClockJump] = new("Saut d’horloge", "Clock jump"),
        [Events.InvitationIssued] = new("Invitation à un compte", "Invitation to an account"),
        [Events.InvitationConfirmed] = new("Invitation confirmée par une seconde personne", "Invitation confirmed by a second person"),
        [Events.RoleGranted] = new("Rôle donné", "Role granted"),
        [Events.SignedIn] = new("Connexion", "Sign-in"),
        [Events.SignInFailed] = new("Connexion échouée", "Failed sign-in"),
    };

    /// <summary>The words of an event; its own name where this version does not know it.</summary>
    public static Text Of(string @event) => Known.GetValueOrDefault(@event) ?? Text.Same(@event);

    /// <summary>The words of one entry: of a study's move and of an avis also which one.</summary>
    internal static Text Of(EntryReading reading) => (reading.Event, reading.Facts.GetValueOrDefault("status"), reading.Facts.GetValueOrDefault("by")) switch
    {
        (Events.StudyStatus, "draft", "committee") => new("Étude renvoyée à l’équipe de recherche", "Study sent back to the research team"),
        (Events.StudyStatus, "draft", _) => new("Étude reprise par l’équipe de recherche", "Study taken back by the research team"),
        (Events.StudyStatus, "recruiting", _) => new("Étude ouverte aux personnes", "Study opened to people"),
        (Events.StudyStatus, "suspended", _) => new("Étude suspendue par le comité", "Study suspended by the committee"),
        (Events.StudyStatus, "paused", "committee") => new("Suspension levée par le comité", "Suspension lifted by the committee"),
        (Events.StudyStatus, "paused", _) => new("Étude mise en pause", "Study paused"),
        (Events.StudyStatus, "closed", _) => new("Étude close", "Study closed"),
        (Events.Avis, _, _) when Enum.TryParse<Opinion>(reading.Facts.GetValueOrDefault("opinion"), out var opinion) && OpinionWords.Of(opinion) is var said =>
            new($"Avis du comité\u00a0: {said.Fr}", $"Committee’s avis: {said.En}"),
        _ => Of(reading.Event),
    };
}
