using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of taking part: invitation, consent, debrief, withdrawal.</summary>
public static class ParticipationTexts
{
    public static readonly Text ConsentTitle = new("Avant de commencer", "Before you begin");
    public static readonly Text YourPart = new("Votre participation", "Your participation");
    public static readonly Text NoticeAgain = new("Relire la note d’information", "Read the information note again");
    public static readonly Text ConsentFor = new("Étude « {0} »", "Study “{0}”");
    public static readonly Text YourRole = new("Votre rôle dans ces dossiers", "Your role in these files");
    public static readonly Text YourTime = new("Votre temps", "Your time");
    public static readonly Text YourTimeSay = new(
        "À chaque étape enregistrée, votre navigateur ajoute quatre sommes de secondes : lire, répondre, écrire, sans activité. Il ne compte rien d’autre : ni ce que vous tapez, ni quelle touche, ni où est la souris. Ces sommes sont gardées avec vos réponses, et effacées avec elles.",
        "With each step you save, your browser adds four sums of seconds: reading, answering, writing, no activity. It counts nothing else: not what you type, nor which key, nor where the pointer is. These sums are kept with your answers, and erased with them.");
    public static readonly Text Agree = new("J’ai lu et j’accepte de participer", "I have read this and agree to take part");
    public static readonly Text NotNow = new("Pas maintenant", "Not now");
    public static readonly Text ReadNotice = new("Lire la note d’information", "Read the information note");
    public static readonly Text Continue = new("Continuer", "Go on");
    public static readonly Text AlreadyAgreed = new("Vous avez accepté de participer. Vous pouvez vous retirer à tout moment.", "You agreed to take part. You can withdraw at any time.");
    public static readonly Text WithdrawnTitle = new("Vous vous êtes retirée ou retiré", "You have withdrawn");
    public static readonly Text WithdrawnSay = new(
        "Vos réponses sont effacées. Vos reçus prouvent toujours qu’elles ont existé, sans les montrer.",
        "Your answers are erased. Your receipts still prove that they existed, without showing them.");

    public static readonly Text Withdraw = new("Me retirer", "Withdraw");
    public static readonly Text WithdrawTitle = new("Vous retirer de l’étude ?", "Withdraw from the study?");
    public static readonly Text WithdrawSay = new(
        "Vos réponses seront effacées, sans raison à donner et sans conséquence pour vous. Personne de votre hiérarchie ne le saura. Les copies déjà remises aux équipes de recherche reçoivent un avis d’effacement.",
        "Your answers will be erased; no reason is needed and nothing follows for you. Nobody above you will know. Recipients of copies already handed out get a notice of deletion.");
    public static readonly Text Stay = new("Rester", "Stay");
    public static readonly Text WithdrawNow = new("Me retirer et effacer mes réponses", "Withdraw and erase my answers");

    public static readonly Text DebriefTitle = new("Votre bilan", "Your debrief");
    public static readonly Text DebriefSay = new(
        "Merci. Voici votre propre chemin avec l’outil. Il n’y a ni note ni bonne réponse ici : c’est l’outil qu’on évalue.",
        "Thank you. Here is your own way with the aid. There is no mark and no right answer here: the aid is what is assessed.");
    public static readonly Text Agreed = new("Vous étiez du même avis dès le départ", "You agreed from the start");
    public static readonly Text Followed = new("Vous avez rejoint l’avis de l’outil", "You came to the aid’s view");
    public static readonly Text Kept = new("Vous avez gardé votre avis contre celui de l’outil", "You kept your view against the aid’s");
    public static readonly Text ThirdWays = new("Votre proposition a été une troisième voie", "Your proposal was a third way");
    public static readonly Text Contested = new("Vous avez contesté un élément", "You contested an element");
    public static readonly Text Times = new("{0} fois", "{0} times");
    public static readonly Text Once = new("1 fois", "once");
    public static readonly Text Never = new("jamais", "never");
    public static readonly Text Faults = new("Ce que vous ne pouviez pas savoir", "What you could not know");
    public static readonly Text FileByFile = new("Dossier par dossier", "File by file");
    public static readonly Text File = new("Dossier", "File");
    public static readonly Text Before = new("Votre avis", "Your view");
    public static readonly Text Aid = new("L’outil", "The aid");
    public static readonly Text After = new("Votre proposition", "Your proposal");
    public static readonly Text Receipt = new("Reçu", "Receipt");
    public static readonly Text ReceiptOf = new("Reçu du dossier {0}", "Receipt of file {0}");
    public static readonly Text Skipped = new("passé", "passed over");
    public static readonly Text NotShown = new("non montré", "not shown");
    public static readonly Text OwnData = new("Vos données", "Your data");
    public static readonly Text OwnDataSay = new(
        "Tout ce qui est gardé de vous dans cette étude : vos réponses, ce qui vous a été montré, les heures, les secondes que votre navigateur a comptées.",
        "All that is kept of you in this study: your answers, what you were shown, the times, the seconds your browser counted.");
    public static readonly Text OwnDataTake = new("Les télécharger (JSON)", "Download it (JSON)");
}
