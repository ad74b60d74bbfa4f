using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Layout;

/// <summary>The words of the start page.</summary>
public static class StartTexts
{
    public static readonly Text Title = new("Essayer l’outil avant qu’on vous l’impose", "Try the aid before it is imposed on you");
    public static readonly Text Lead = new(
        "Un outil d’aide à la décision suggère. Vous lisez un dossier inventé, donnez d’abord votre avis, voyez ce que dit l’outil et pourquoi, puis décidez. On mesure ce que l’outil change ; on ne vous note pas.",
        "A decision aid suggests. You read an invented file, give your own view first, see what the aid says and why, then decide. What the aid changes is measured; you are not marked.");
    public static readonly Text ChooseRole = new("Entrer en un clic", "Enter with one click");
    public static readonly Text EnterPractitioner = new("Examiner des dossiers", "Review files");
    public static readonly Text EnterResearcher = new("Préparer et lire des études", "Prepare and read studies");
    public static readonly Text EnterEthics = new("Contrôler le registre", "Inspect the record");
    public static readonly Text PractitionerSay = new(
        "Six dossiers en une vingtaine de minutes, ou un logement à attribuer entre huit demandes. À la fin, un bilan pour vous.",
        "Six files in about twenty minutes, or a dwelling to allocate among eight requests. At the end, a debrief for you.");
    public static readonly Text ResearcherSay = new(
        "Préparer une étude, la suivre, puis lire ce que l’outil fait au jugement professionnel\u00a0: suivre à raison, résister à raison, avec les intervalles. Jamais de classement de personnes.",
        "Prepare a study, follow it, then read what the aid does to professional judgement: following rightly, resisting rightly, with intervals. Never a ranking of people.");
    public static readonly Text EthicsSay = new(
        "Ce qui a été montré, à qui, dans quel ordre ; rejouer un dossier, vérifier que rien n’a été changé, emporter la preuve.",
        "What was shown, to whom, in what order; replay a review, check that nothing was changed, take the proof away.");
    public static readonly Text JustTry = new("Ou, sans participer à rien :", "Or, without taking part in anything:");
    public static readonly Text TryAid = new("Essayer un outil", "Try an aid");
    public static readonly Text YourStudies = new("Vos études", "Your studies");
    public static readonly Text NoStudies = new("Aucune étude ne vous attend pour le moment.", "No study is waiting for you at the moment.");
    public static readonly Text Paused = new(
        "Vous êtes en pause\u00a0: tout ce que vous avez répondu est gardé. Vous pouvez fermer cette page et reprendre quand vous voulez.",
        "You are taking a break: everything you answered is kept. You can close this page and go on whenever you like.");
    public static readonly Text Files = new("{0} dossiers", "{0} files");
    public static readonly Text OneList = new("1 liste à ordonner", "1 list to order");
    public static readonly Text Lists = new("{0} listes à ordonner", "{0} lists to order");
    public static readonly Text BeginQuick = new("Commencer, {0} dossiers", "Begin, {0} files");
    public static readonly Text BeginWhole = new("Toute l’étude, {0} dossiers", "The whole study, {0} files");
    public static readonly Text Begin = new("Commencer", "Begin");
    public static readonly Text GoOn = new("Reprendre", "Go on");
    public static readonly Text SeeDebrief = new("Voir mon bilan", "See my debrief");
    public static readonly Text ToStudies = new("Voir les études", "See the studies");
    public static readonly Text ToRecord = new("Voir le registre", "See the record");
    public static readonly Text OtherRole = new("Changer de rôle (démonstration)", "Change role (demo)");
    public static readonly Text SignIn = new("Entrer avec votre compte", "Sign in with your account");
    public static readonly Text Promises = new("Ce que cet espace garantit", "What this workspace guarantees");
    public static readonly Text PromiseOwnFirst = new("Votre avis d’abord : rien de l’outil ne quitte le serveur avant.", "Your view first: nothing of the aid leaves the server before.");
    public static readonly Text PromiseThirdWays = new("Revoir la personne, en parler en équipe, écarter l’outil : ce sont des réponses.", "Meeting the person again, discussing it as a team, setting the aid aside: these are answers.");
    public static readonly Text PromiseRecord = new("Un registre que personne ne peut changer en silence, et que vous pouvez vérifier ailleurs.", "A record that nobody can change quietly, and that you can verify elsewhere.");
    public static readonly Text PromiseLocal = new("Rien ne quitte cette machine.", "Nothing leaves this machine.");

    public static readonly Text YourProfile = new("Votre profil", "Your profile");
    public static readonly Text YourService = new("Votre service ou votre équipe", "Your service or team");
    public static readonly Text ServiceHint = new("Sert seulement à répartir les personnes, et n’est montré à personne.", "Only serves to spread people evenly, and is shown to nobody.");
    public static readonly Text ChooseOne = new("Choisir", "Choose");
    public static readonly Text Lifted = new(
        "Le comité d’éthique avait suspendu cette étude («\u00a0{0}\u00a0»). Il a levé la suspension le {1}\u00a0: «\u00a0{2}\u00a0»",
        "The ethics committee had suspended this study (“{0}”). It lifted the suspension on {1}: “{2}”");
}
