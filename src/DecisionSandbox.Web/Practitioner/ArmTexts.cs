using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of the steps that only some arms have. None of them hints at keeping or changing a view.</summary>
public static class ArmTexts
{
    public static readonly Text StepReread = new("Relire", "Read again");
    public static readonly Text StepWait = new("Un temps de réflexion", "A while to think");
    public static readonly Text StepAsk = new("L’outil, si vous voulez", "The aid, if you like");

    public static readonly Text ReadOwnOnly = new("Vous donnerez d’abord votre avis.", "You will give your own view first.");
    public static readonly Text ReadThenDecide = new("Vous ferez ensuite votre proposition.", "You will then make your proposal.");

    public static readonly Text RereadTitle = new("Relisez le dossier", "Read the file again");
    public static readonly Text RereadSay = new("Prenez le temps qu’il vous faut. Votre proposition vient ensuite.", "Take the time you need. Your proposal comes next.");
    public static readonly Text HaveReread = new("J’ai relu le dossier", "I have read the file again");

    public static readonly Text WaitTitle = new("L’outil s’ouvrira ensuite", "The aid opens next");
    public static readonly Text WaitLeft = new("Encore {0} secondes. Le dossier reste à côté.", "{0} seconds left. The file stays beside you.");
    public static readonly Text WaitOne = new("Encore une seconde. Le dossier reste à côté.", "One second left. The file stays beside you.");
    public static readonly Text WaitOver = new("Vous pouvez voir ce que dit l’outil.", "You can see what the aid says.");
    public static readonly Text SeeAid = new("Voir ce que dit l’outil", "See what the aid says");

    public static readonly Text AskTitle = new("L’outil est là si vous le demandez", "The aid is there if you ask for it");
    public static readonly Text AskSay = new("Vous pouvez voir ce qu’il dit, ou faire votre proposition sans lui.", "You can see what it says, or make your proposal without it.");

    public static readonly Text Openings = new("Ce que vous pouvez ouvrir", "What you can open");
    public static readonly Text OpenFor = new("{0}\u00a0: {1} minutes", "{0}: {1} minutes");
    public static readonly Text OpenedTitle = new("Ce que vous avez cherché", "What you looked for");
    public static readonly Text Cost = new("Temps compté\u00a0: {0} minutes.", "Time counted: {0} minutes.");
    public static readonly Text LookedFor = new("Vous cherchiez\u00a0: «\u00a0{0}\u00a0»", "You were looking for: “{0}”");

    public static readonly Text EvidenceTitle = new("Ce que l’outil relève, sans rien suggérer", "What the aid notes, without suggesting anything");
    public static readonly Text EvidenceSay = new(
        "Chaque élément, du côté vers lequel il tire. L’ordre est celui du formulaire.",
        "Each element, on the side towards which it pulls. The order is the form’s.");
    public static readonly Text NothingThere = new("Rien de ce côté.", "Nothing on this side.");

    public static readonly Text BreakTitle = new("Une pause, si vous voulez", "A break, if you like");
    public static readonly Text BreakSay = new(
        "Tout ce que vous avez répondu est gardé. Vous pouvez fermer cette page et revenir plus tard, sur cet appareil ou un autre.",
        "Everything you answered is kept. You can close this page and come back later, on this device or another.");
    public static readonly Text Resume = new("Continuer", "Go on");
    public static readonly Text Between = new("Entre deux dossiers", "Between two files");
    public static readonly Text SendAnswer = new("Enregistrer ma réponse", "Save my answer");
}
