using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of coming in by a link and coming back with a code.</summary>
public static class StudyLinkTexts
{
    public static readonly Text Title = new("Une étude vous attend", "A study is waiting for you");
    public static readonly Text About = new("{0}, {1} dossiers.", "{0}, {1} files.");
    public static readonly Text Say = new(
        "Aucun nom, aucune adresse ne vous est demandé. Vous lirez d’abord la note d’information, et rien ne commence avant votre accord. Vous recevrez un code pour reprendre plus tard, sur cet appareil ou un autre.",
        "No name and no address is asked of you. You will first read the information note, and nothing begins before you agree. You will get a code to come back later, on this device or another.");
    public static readonly Text Enter = new("Lire la note d’information", "Read the information note");
    public static readonly Text HaveCode = new("J’ai déjà un code", "I already have a code");

    public static readonly Text CodeTitle = new("Votre code pour revenir", "Your code to come back");
    public static readonly Text CodeSay = new(
        "Notez-le ou imprimez cette page\u00a0: il ouvre votre participation sur un autre appareil. Il n’est montré qu’une fois et personne ne peut le retrouver pour vous.",
        "Write it down or print this page: it opens your participation on another device. It is shown once, and nobody can find it again for you.");
    public static readonly Text CodeWhere = new("Sur l’autre appareil, ouvrez {0} et saisissez ce code.", "On the other device, open {0} and type this code.");
    public static readonly Text CodeGone = new(
        "Ce code n’est plus affiché\u00a0: il ne l’est qu’une fois. Sur cet appareil, vous pouvez continuer sans lui.",
        "This code is no longer shown: it is shown once. On this device you can go on without it.");
    public static readonly Text GoOn = new("Continuer", "Go on");

    public static readonly Text ResumeTitle = new("Reprendre avec votre code", "Come back with your code");
    public static readonly Text ResumeSay = new("Le code que vous avez noté en commençant\u00a0: seize lettres et chiffres.", "The code that you wrote down when you began: sixteen letters and digits.");
    public static readonly Text Code = new("Votre code", "Your code");
    public static readonly Text Resume = new("Reprendre", "Come back");
}
