using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;
using DecisionSandbox.Services.Research;

namespace DecisionSandbox.Web.Researcher.Following;

/// <summary>The words of a study's monitor and of its burden.</summary>
public static class MonitorTexts
{
    public static readonly Text Title = new("Suivi de l’étude", "Following the study");
    public static readonly Text Lead = new(
        "Qui en est où, et si les bras restent équilibrés. Ni réponse, ni résultat par bras\u00a0: les regarder en route change ce qu’on cherche.",
        "Who is where, and whether the arms stay balanced. No answers and no results by arm: looking at them on the way changes what one looks for.");
    public static readonly Text Counts = new(
        "En cours\u00a0: {0}. Tout terminé\u00a0: {1}. Dossiers terminés\u00a0: {2}, dont {3} passés. Personnes retirées\u00a0: {4}.",
        "Under way: {0}. All done: {1}. Files done: {2}, of which {3} passed over. People withdrawn: {4}.");
    public static readonly Text PauseOrClose = new("Mettre en pause ou clore l’étude", "Pause or close the study");
    public static readonly Text Balance = new("Équilibre des bras", "Balance of the arms");
    public static readonly Text Few = new(
        "–\u00a0: un bras y compte moins de cinq personnes. La colonne paraît quand tous en comptent cinq, ou aucune.", "–: an arm counts fewer than five people there. The column shows once all count five, or none.");
    public static readonly Text BalanceSay = new(
        "La place des personnes retirées, ou silencieuses plus longtemps que l’étude ne le prévoit, est redonnée.",
        "The place of people who withdrew, or were silent for longer than the study says, is given again.");
    public static readonly Text Holding = new("Dans l’étude", "In the study");
    public static readonly Text Finished = new("Tout terminé", "All done");
    public static readonly Text Silent = new("Place redonnée", "Place given again");
    public static readonly Text Withdrawn = new("Retirées", "Withdrawn");
    public static readonly Text People = new("Qui en est où", "Who is where");
    public static readonly Text PeopleSay = new(
        "Les codes sont masqués. En ouvrir un demande une raison\u00a0: elle est inscrite au registre, et la personne la lira.",
        "Codes are masked. Opening one needs a reason: it is written into the record, and the person will read it.");
    public static readonly Text Nobody = new("Personne n’est en cours.", "Nobody is under way.");
    public static readonly Text Ended = new("Les personnes qui ont tout terminé ({0})", "People who did everything ({0})");
    public static readonly Text Person = new("Personne", "Person");
    public static readonly Text Where = new("Où", "Where");
    public static readonly Text Done = new("Dossiers", "Files");
    public static readonly Text DoneOf = new("{0} sur {1}", "{0} of {1}");
    public static readonly Text LastSeen = new("Dernier passage", "Last seen");
    public static readonly Text Code = new("Code", "Code");
    public static readonly Text Open = new("Ouvrir le code", "Open the code");
    public static readonly Text OpenOf = new("Ouvrir le code de la personne {0}", "Open the code of person {0}");
    public static readonly Text OpenTitle = new("Ouvrir un code", "Open a code");
    public static readonly Text Reason = new("Pour quelle raison\u00a0?", "For what reason?");
    public static readonly Text ReasonHint = new(
        "La personne lira ces mots avec la date. N’y écrivez rien sur une autre personne.", "The person will read these words with the date. Write nothing about anybody else.");
    public static readonly Text Cancel = new("Laisser masqué", "Leave it masked");
    public static readonly Text Confirm = new("Ouvrir et inscrire au registre", "Open and record it");

    public static readonly Text Burden = new("Ce que l’étude coûte en temps", "What the study costs in time");
    public static readonly Text BurdenSay = new(
        "Temps du serveur, de l’envoi d’une étape à la réponse reçue, tous bras ensemble\u00a0; une attente imposée y est comprise. Décider et écrire sont une même étape, que le serveur ne sépare pas.",
        "The server’s times, from sending a step to receiving its answer, all arms together; an imposed wait is in them. Deciding and writing are one step, which the server does not part.");
    public static readonly Text BurdenFew = new("Moins de cinq personnes ont décidé d’un dossier\u00a0: aucun temps n’est montré.", "Fewer than five people decided a file: no times are shown.");
    public static readonly Text Step = new("Étape", "Step");
    public static readonly Text Median = new("Médiane", "Median");
    public static readonly Text WholeFile = new("Un dossier entier, sans pause", "A whole file, without a pause");
    public static readonly Text Pauses = new(
        "À part, hors des médianes\u00a0: {0} pauses de plus de 20 minutes, {1} minutes en tout.",
        "Apart, in no median: {0} pauses of more than 20 minutes, {1} minutes in all.");

    public static readonly Text Claims = new("Ce que les navigateurs affirment", "What browsers claim");
    public static readonly Text ClaimsSay = new(
        "À part, car personne ne peut le vérifier : médianes en secondes que le navigateur de chaque personne dit avoir comptées, selon son dernier signe d’activité (souris, défilement, clavier). Passé une minute sans signe, ou page cachée : sans activité. Lire longtemps sans bouger, ou avec un lecteur d’écran, y tombe aussi.",
        "Apart, because nobody can check it: medians in seconds that each person’s browser says it counted, by its last sign of activity (pointer, scrolling, keyboard). After a minute without one, or with the page hidden: no activity. Long still reading, or reading with a screen reader, falls there too.");
    public static readonly Text NoClaims = new(
        "Moins de cinq navigateurs ont dit leur temps : écrire n’est pas séparé de décider.", "Fewer than five browsers told their times: writing is not parted from deciding.");
    public static readonly Text ClaimedReading = new("Lire", "Reading");
    public static readonly Text ClaimedDeciding = new("Répondre", "Answering");
    public static readonly Text ClaimedDocumenting = new("Écrire", "Writing");
    public static readonly Text ClaimedIdle = new("Sans activité", "No activity");
    public static readonly Text ClaimedFile = new("Un dossier entier", "A whole file");
    public static readonly Text ClaimsDropped = new(
        "Affirmations écartées, car impossibles selon le temps du serveur : {0}.", "Claims dropped because the server’s own time makes them impossible: {0}.");

    public static Text Of(BurdenStep step) => step switch
    {
        BurdenStep.Reading => new("Lire", "Reading"),
        BurdenStep.OwnJudgement => new("Former son avis", "Forming one’s own judgement"),
        BurdenStep.SecondReading => new("Relire", "Reading again"),
        BurdenStep.Asking => new("Demander l’outil ou non", "Asking for the aid or not"),
        _ => new("Décider et écrire", "Deciding and writing"),
    };

    public static Text Of(Whereabouts place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place switch
        {
            { IsFinished: true } => Finished,
            { HasConsented: false } => new("avant le consentement", "before the consent"),
            { Step: null, Done: 0 } => new("n’a pas commencé", "has not begun"),
            { Step: null } => new("entre deux dossiers", "between two files"),
            { Step: ProtocolStep.Read } => new("lit", "reading"),
            { Step: ProtocolStep.OwnJudgement } => new("forme son avis", "forming their own judgement"),
            { Step: ProtocolStep.Reread } => new("relit", "reading again"),
            { Step: ProtocolStep.Wait } => new("attend", "waiting"),
            { Step: ProtocolStep.Ask } => new("peut demander l’outil", "may ask for the aid"),
            _ => new("examine et décide", "examining and deciding"),
        };
    }
}
