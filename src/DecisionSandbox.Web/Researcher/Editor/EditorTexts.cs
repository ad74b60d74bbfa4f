using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Editor;

/// <summary>The words of the study editor.</summary>
public static class EditorTexts
{
    public static readonly Text French = new("français", "French");
    public static readonly Text English = new("anglais", "English");
    public static readonly Text Choose = new("Choisir", "Choose");
    public static readonly Text Add = new("Ajouter", "Add");

    public static readonly Text NewStudy = new("Nouvelle étude", "New study");
    public static readonly Text NewSay = new("Une étude commence par un jeu de dossiers, un outil et des bras. Tout se modifie ensuite, jusqu’à ce que vous la soumettiez au comité.", "A study begins with a pack of files, an aid and arms. Everything can be changed afterwards, until you submit it to the committee.");
    public static readonly Text ShortName = new("Nom court", "Short name");
    public static readonly Text ShortNameHint = new("Lettres minuscules sans accent, chiffres et tirets. Il figure au registre et ne change plus.", "Lower-case letters without accents, digits and hyphens. It stands in the record and does not change.");
    public static readonly Text BeginWith = new("Bras pour commencer", "Arms to begin with");
    public static readonly Text Begin = new("Commencer cette étude", "Begin this study");
    public static readonly Text ImportTitle = new("Reprendre un fichier", "Take over a file");
    public static readonly Text ImportSay = new("Le fichier YAML d’une étude, exporté d’ici ou d’ailleurs. Il devient un brouillon qui vous appartient.", "The YAML file of a study, exported here or elsewhere. It becomes a draft of yours.");
    public static readonly Text ImportFile = new("Fichier de l’étude", "The study’s file");
    public static readonly Text ImportName = new("Nom court ici (facultatif)", "Short name here (optional)");
    public static readonly Text Import = new("Reprendre ce fichier", "Take over this file");
    public static readonly Text ImportNone = new("Choisissez d’abord un fichier.", "Choose a file first.");

    public static readonly Text Edit = new("Préparer l’étude", "Prepare the study");
    public static readonly Text EditTitle = new("Préparer\u00a0: {0}", "Prepare: {0}");
    public static readonly Text Version = new("version {0}", "version {0}");
    public static readonly Text RevisionDraft = new("révision en préparation", "revision being prepared");
    public static readonly Text RevisionSubmitted = new("révision devant le comité", "revision before the committee");
    public static readonly Text Locked = new("Ce texte ne se modifie pas maintenant.", "This text cannot be changed now.");
    public static readonly Text NotMine = new("Cette étude appartient à une autre personne\u00a0: vous pouvez la lire et l’exporter.", "This study belongs to somebody else: you can read and export it.");
    public static readonly Text Save = new("Enregistrer", "Save");
    public static readonly Text Saved = new("Enregistré.", "Saved.");
    public static readonly Text Unsaved = new("Des modifications ne sont pas enregistrées.", "Some changes are not saved.");
    public static readonly Text Leave = new("Des modifications ne sont pas enregistrées. Quitter quand même\u202f?", "Some changes are not saved. Leave anyway?");
    public static readonly Text Parts = new("Parties de l’étude", "Parts of the study");
    public static readonly Text ToCorrect = new("À corriger avant de soumettre", "To correct before submitting");
    public static readonly Text MissingFrench = new("À écrire en français ({0})\u00a0:", "To be written in French ({0}):");
    public static readonly Text MissingEnglish = new("À écrire en anglais ({0})\u00a0:", "To be written in English ({0}):");
    public static readonly Text DossierTitle = new("Le dossier du comité", "The committee’s dossier");
    public static readonly Text DossierSay = new("Le comité lit aussi ces réponses, que l’étude ne donne pas d’elle-même. On peut soumettre sans elles\u202f; il verra qu’elles manquent.", "The committee also reads these answers, which the study does not give by itself. One can submit without them; it will see that they are missing.");
    public static readonly Text FillDossier = new("{0}\u00a0: {1} à remplir", "{0}: {1} to fill in");
    public static readonly Text OtherDocuments = new("Les autres documents", "The other documents");
    public static readonly Text Complete = new("L’étude est complète", "The study is complete");
    public static readonly Text NothingToCorrect = new("Rien à corriger\u00a0: l’étude peut être soumise.", "Nothing to correct: the study can be submitted.");
    public static readonly Text CheckedOnSave = new("La liste est refaite à chaque enregistrement.", "The list is made anew at each save.");
    public static readonly Text ExportYaml = new("Le fichier de l’étude (YAML)", "The study’s file (YAML)");
    public static readonly Text Preregistration = new("Le texte de préenregistrement", "The preregistration text");
    public static readonly Text Try = new("Essayer comme une personne participante", "Try as a participant");
    public static readonly Text TryArm = new("Essayer\u00a0: {0}", "Try: {0}");
    public static readonly Text TrySay = new("Rien n’est enregistré.", "Nothing is kept.");
    public static readonly Text PreviewTitle = new("Essai\u00a0: {0}", "Trial: {0}");
    public static readonly Text PreviewSay = new("Vous essayez le bras «\u00a0{0}\u00a0». Rien de ce que vous répondez n’est gardé, et rien n’entre au registre.", "You are trying the arm “{0}”. Nothing that you answer is kept, and nothing enters the record.");
    public static readonly Text PreviewTraining = new("Pour une personne, l’essai avant le premier dossier vient ici\u00a0: dossiers d’essai {0}, questions {1}.", "For a person, the trial before the first file comes here: files to try {0}, questions {1}.");
    public static readonly Text PreviewQuestionnaire = new("Un questionnaire est posé ici\u00a0: {0}", "A questionnaire is asked here: {0}");
    public static readonly Text PreviewDebrief = new("Une personne lit ici son propre chemin avec l’outil, puis ces mots.", "A person reads their own way with the aid here, then these words.");
    public static readonly Text ToEnd = new("Voir la fin", "See the end");
    public static readonly Text BackToEditor = new("Revenir à la préparation", "Back to the preparation");

    public static readonly Text Submit = new("Soumettre au comité", "Submit to the committee");
    public static readonly Text TakeBack = new("Reprendre pour modifier", "Take back to change");
    public static readonly Text Open = new("Ouvrir aux personnes", "Open to people");
    public static readonly Text Pause = new("Mettre en pause", "Pause");
    public static readonly Text Close = new("Clore l’étude", "Close the study");
    public static readonly Text CloseSure = new("Une étude close ne se rouvre pas. Clore l’étude\u202f?", "A closed study is not opened again. Close the study?");
    public static readonly Text Keep = new("Laisser ouverte", "Leave it open");
    public static readonly Text NextSubmitted = new("Le comité lit l’étude et rend son avis, qui paraîtra ici. Reprise avant, elle redevient un brouillon.", "The committee reads the study and gives its opinion, which will show here. Taken back before, it is a draft again.");
    public static readonly Text NextApproved = new("L’avis est rendu\u00a0: personne ne peut entrer avant que vous n’ouvriez l’étude.", "The opinion is given: nobody can come in before you open the study.");
    public static readonly Text Revise = new("Commencer une révision", "Begin a revision");
    public static readonly Text ReviseSay = new("Une révision est une nouvelle version, que le comité approuve à nouveau. Celles et ceux qui participent restent sur la version qu’ils ont acceptée.", "A revision is a new version that the committee approves again. Those who take part stay on the version they agreed to.");
    public static readonly Text DropRevision = new("Abandonner la révision", "Give the revision up");
    public static readonly Text SaveFirst = new("Enregistrez d’abord vos modifications.", "Save your changes first.");

    public static readonly Text PartQuestion = new("La question et qui en répond", "The question and who answers for it");
    public static readonly Text Title = new("Titre", "Title");
    public static readonly Text Question = new("Question de recherche", "Research question");
    public static readonly Text Responsible = new("Responsable de la recherche", "Responsible for the research");
    public static readonly Text ResponsibleHint = new("Une personne et son institution.", "A person and an institution.");
    public static readonly Text Controller = new("Responsable de traitement", "Data controller");
    public static readonly Text ControllerHint = new("Sans responsable de traitement ni délégué à la protection des données, personne n’est recruté.", "Without a controller and a data protection officer nobody is recruited.");
    public static readonly Text Dpo = new("Délégué à la protection des données", "Data protection officer");
    public static readonly Text Contact = new("À qui poser une question", "Whom to ask");
    public static readonly Text ContactHint = new("Une adresse ou un numéro. La note d’information le donne, avec les noms ci-dessus.", "An address or a number. The information note gives it, with the names above.");
    public static readonly Text Retention = new("Conservation des données", "How long data are kept");
    public static readonly Text RetentionHint = new("Par exemple\u00a0: jusqu’à la publication, au plus tard cinq ans après la clôture.", "For example: until publication, at most five years after the closing.");
    public static readonly Text Approvers = new("Membres du comité qui doivent approuver", "Members of the committee who must approve");

    public static readonly Text PartMaterial = new("Le jeu de dossiers et l’outil", "The pack of files and the aid");
    public static readonly Text Pack = new("Jeu de dossiers", "Pack of files");
    public static readonly Text Aid = new("Outil", "Aid");
    public static readonly Text AidHint = new("Tout outil a parfois tort, même une règle légale appliquée exactement\u00a0: il ne reçoit que le formulaire, où une réponse peut être mal cotée, et la réponse de référence suit ce qui est vrai de la personne. Un outil appris affiche en plus la part de ses erreurs.", "Any aid is sometimes wrong, even a statutory rule applied exactly: it receives only the form, where an answer may be coded wrongly, and the reference answer follows what is true of the person. A learned aid also displays its share of errors.");
    public static readonly Text PinnedSay = new("L’étude fige le jeu et l’outil par leur empreinte\u00a0: un autre fichier du même nom ne sera pas montré.", "The study pins pack and aid by their hash: another file of the same name is not shown.");
    public static readonly Text Pin = new("Figer les versions présentes", "Pin the present versions");

    public static readonly Text PartArms = new("Les bras", "The arms");
    public static readonly Text ArmsSay = new("Chaque bras est une suite d’étapes. Le serveur les tient dans cet ordre, quoi que fasse le navigateur.", "Each arm is a sequence of steps. The server holds them in this order, whatever the browser does.");
    public static readonly Text AddArm = new("Ajouter un bras", "Add an arm");
    public static readonly Text ArmNamed = new("Bras {0}\u00a0: {1}", "Arm {0}: {1}");
    public static readonly Text ArmTitle = new("Nom du bras", "Name of the arm");
    public static readonly Text ArmId = new("Nom court du bras", "Short name of the arm");
    public static readonly Text Steps = new("Étapes", "Steps");
    public static readonly Text Reveals = new("Ce qui est montré de l’outil", "What is shown of the aid");
    public static readonly Text Justification = new("Dire ce qui a compté", "Say what counted");
    public static readonly Text Delay = new("Secondes d’attente", "Seconds to wait");
    public static readonly Text Openings = new("Troisièmes voies qui ouvrent quelque chose", "Third ways that open something");
    public static readonly Text OpeningsSay = new("Ce qu’une personne trouve quand elle choisit de revoir ou de chercher, et le temps que cela coûterait.", "What a person finds when they choose to meet again or to look, and the time it would cost.");
    public static readonly Text OpeningLabel = new("Ce qui est cherché", "What is looked for");
    public static readonly Text OpeningOption = new("Troisième voie", "Third way");
    public static readonly Text OpeningShows = new("Ce qui est alors montré", "What is then shown");
    public static readonly Text OpeningMinutes = new("Coût en minutes", "Cost in minutes");
    public static readonly Text AddOpening = new("Ajouter une ouverture", "Add an opening");
    public static readonly Text RemoveOpening = new("Retirer cette ouverture", "Remove this opening");
    public static readonly Text RemoveArm = new("Retirer ce bras", "Remove this arm");

    public static readonly Text PartCases = new("Les dossiers", "The files");
    public static readonly Text CasesSay = new("Les dossiers sont choisis d’après ce qui est vrai de chacun\u00a0: l’outil y a raison ou tort dans la part que vous indiquez, quatre au moins de chaque par personne.", "Files are picked by what is true of each: the aid is right or wrong in the share you give, four of each at least per person.");
    public static readonly Text ListsSay = new("Chaque liste est un logement et ses demandes, à mettre en ordre.", "Each list is a dwelling and its requests, to be put in order.");
    public static readonly Text Design = new("D’où viennent les dossiers", "Where the files come from");
    public static readonly Text Population = new("Un ensemble de demandes, comme elles arrivent", "A caseload, as requests come in");
    public static readonly Text Factorial = new("Une expérience\u00a0: des vignettes où chaque élément varie à dessein", "An experiment: vignettes in which each element varies on purpose");
    public static readonly Text FactorialSay = new(
        "Les vignettes sont choisies pour que l’effet de chaque élément se distingue de celui des autres. L’outil y a raison ou tort comme elles viennent, quatre de chaque au moins par personne.",
        "Vignettes are picked so that the effect of each element can be told from the others’. The aid is right or wrong as they come, four of each at least per person.");
    public static readonly Text Vignettes = new("Vignettes", "Vignettes");
    public static readonly Text Factors = new("Ce qui varie à dessein", "What varies on purpose");
    public static readonly Text FactorsSay = new("Rien de coché\u00a0: tout ce que les outils reçoivent.", "None ticked: all that the aids receive.");
    public static readonly Text Report = new("L’équilibre du plan", "The balance of the design");
    public static readonly Text ReportSay = new(
        "{0} vignettes, {1} facteurs, efficacité D {2} (1 au mieux)\u00a0; {3} effets sur {4} se distinguent.", "{0} vignettes, {1} factors, D-efficiency {2} (1 at best); {3} of {4} effects can be told apart.");
    public static readonly Text Linked = new("Les deux facteurs les plus liés\u00a0: «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0» (V de Cramér {2}).", "The two most associated factors: “{0}” and “{1}” (Cramér’s V {2}).");
    public static readonly Text Resolution = new("Fraction régulière de résolution {0}.", "Regular fraction of resolution {0}.");
    public static readonly Text Impossible = new("{0} paires de niveaux ne se rencontrent jamais dans la réalité du jeu\u00a0: le plan les laisse de côté.", "{0} pairs of levels never occur together in the pack’s reality: the design leaves them out.");
    public static readonly Text Balance = new("Combien de fois chaque niveau paraît", "How often each level occurs");
    public static readonly Text Factor = new("Facteur", "Factor");
    public static readonly Text LevelCounts = new("Niveaux et nombre de vignettes", "Levels and number of vignettes");
    public static readonly Text ReportHash = new("Empreinte de ce rapport, figée avec l’étude\u00a0:", "Hash of this report, pinned with the study:");
    public static readonly Text Right = new("Outil a raison", "Aid right");
    public static readonly Text Wrong = new("Outil a tort", "Aid wrong");
    public static readonly Text Unreferenced = new("Sans réponse de référence", "Without a reference answer");
    public static readonly Text Lists = new("Listes", "Lists");
    public static readonly Text Anchors = new("Dossiers d’ancrage, vus par chacun", "Anchor files that everyone sees");
    public static readonly Text Repeats = new("Dossiers montrés deux fois", "Files shown twice");
    public static readonly Text Seed = new("Graine", "Seed");
    public static readonly Text EvenBands = new("Répartir également entre les niveaux de score de l’outil", "Spread evenly over the aid’s score levels");
    public static readonly Text PickCases = new("Choisir les dossiers", "Pick the files");
    public static readonly Text PickedCaption = new("{0} dossiers choisis", "{0} files picked");
    public static readonly Text Band = new("Niveau de score", "Score level");
    public static readonly Text BandOf = new("la page affiche {0} erreurs sur {1}", "the page displays {0} errors in {1}");
    public static readonly Text NoBand = new("sans niveau affiché", "no level displayed");
    public static readonly Text AidRight = new("outil a raison", "aid right");
    public static readonly Text AidWrong = new("outil a tort", "aid wrong");
    public static readonly Text NoReference = new("sans référence", "no reference");
    public static readonly Text PerPerson = new("Dossiers par personne", "Files per person");
    public static readonly Text PerPersonHint = new("Vide\u00a0: tous.", "Empty: all.");
    public static readonly Text Breaks = new("Pauses après les dossiers", "Breaks after files");
    public static readonly Text BreaksHint = new("Des numéros séparés par des virgules, par exemple 6.", "Numbers parted by commas, for example 6.");

    public static readonly Text PartAssignment = new("La répartition", "The assignment");
    public static readonly Text PerArm = new("Personnes de chaque bras par bloc", "People of each arm per block");
    public static readonly Text PerArmHint = new("Les places de celles et ceux qui partent sont données à nouveau.", "Places of those who leave are given again.");
    public static readonly Text Order = new("Ordre des dossiers", "Order of the files");
    public static readonly Text Strata = new("Équilibrer les bras", "Balance the arms");
    public static readonly Text ProfileId = new("Nom court du profil", "Short name of the profile");
    public static readonly Text ProfileLabel = new("Profil", "Profile");
    public static readonly Text AddProfile = new("Ajouter un profil", "Add a profile");
    public static readonly Text RemoveProfile = new("Retirer ce profil", "Remove this profile");
    public static readonly Text Release = new("Jours sans réponse avant de rendre une place", "Days without an answer before a place is given back");
    public static readonly Text ReleaseHint = new("0\u00a0: jamais. La personne peut toujours continuer.", "0: never. The person can still go on.");

    public static readonly Text PartFaults = new("Les fautes déclarées", "The declared faults");
    public static readonly Text FaultsSay = new("Ce que l’étude fausse, dans les mots que le comité lit avant et que les personnes lisent à la fin. «\u00a0Choisir les dossiers\u00a0» déclare ce que le plan oblige à dire\u00a0: relisez ces mots, changez-les s’il le faut.", "What the study distorts, in the words that the committee reads before and people read at the end. “Pick the files” declares what the plan obliges to say: read these words again, change them where needed.");
    public static readonly Text FaultKind = new("Genre de faute", "Kind of fault");
    public static readonly Text FaultDescription = new("En clair", "In plain words");
    public static readonly Text FaultAttribute = new("Attribut que l’outil lit", "Attribute that the aid reads");
    public static readonly Text FaultLevel = new("Niveau", "Level");
    public static readonly Text FaultBy = new("Compte en plus ou en moins", "Counts for more or less");
    public static readonly Text FaultByHint = new("En log-cotes de la première réponse, par exemple -0.8.", "In log-odds of the first answer, for example -0.8.");
    public static readonly Text FaultPlaces = new("Dossiers du plan, à partir de 0", "Files of the plan, from 0");
    public static readonly Text AddFault = new("Déclarer une faute", "Declare a fault");
    public static readonly Text RemoveFault = new("Retirer cette faute", "Remove this fault");

    public static readonly Text PartTexts = new("Les textes pour les personnes", "The texts for people");
    public static readonly Text TextsSay = new("Un paragraphe par ligne vide. La note dit que l’outil peut se tromper et que l’on peut s’arrêter à tout moment.", "Blank lines part paragraphs. The note says that the aid can be wrong and that one can stop at any time.");
    public static readonly Text Consent = new("Note d’information et consentement", "Information note and consent");
    public static readonly Text Debrief = new("Bilan de fin", "Debrief at the end");

    public static readonly Text PartTraining = new("L’essai avant le premier dossier", "The trial before the first file");
    public static readonly Text TrainingSay = new("Un ou deux dossiers d’essai, dont rien n’est gardé, puis quelques questions sur le déroulement. L’explication vient après chaque réponse et personne n’est écarté.", "One or two files to try, of which nothing is kept, then a few questions about how the study goes. The explanation comes after each answer and nobody is kept out.");
    public static readonly Text TrainingCases = new("Dossiers d’essai", "Files to try");
    public static readonly Text TrainingQuestion = new("Question", "Question");
    public static readonly Text TrainingAnswer = new("Réponse offerte", "Answer offered");
    public static readonly Text TrainingRight = new("Bonne réponse", "Right answer");
    public static readonly Text TrainingExplanation = new("Explication, après toute réponse", "Explanation, after any answer");
    public static readonly Text UsualQuestions = new("Reprendre les trois questions habituelles", "Take the three usual questions");
    public static readonly Text AddQuestion = new("Ajouter une question", "Add a question");
    public static readonly Text RemoveQuestion = new("Retirer cette question", "Remove this question");

    public static readonly Text PartQuestionnaires = new("Les questionnaires", "The questionnaires");
    public static readonly Text QuestionnairesSay = new("Posés avant le premier dossier ou après le dernier. Chaque question peut rester sans réponse. L’étude en fige les mots.", "Asked before the first file or after the last. Any item may be left unanswered. The study pins the words.");
    public static readonly Text Questionnaire = new("Questionnaire", "Questionnaire");
    public static readonly Text QuestionnaireWhen = new("Moment", "Moment");
    public static readonly Text QuestionnaireArms = new("Demandé aux personnes de ces bras", "Asked of the people of these arms");
    public static readonly Text AddQuestionnaire = new("Ajouter un questionnaire", "Add a questionnaire");
    public static readonly Text RemoveQuestionnaire = new("Retirer ce questionnaire", "Remove this questionnaire");
    public static readonly Text OwnScales = new("Vos échelles", "Your scales");
    public static readonly Text OwnScalesSay = new("Une échelle s’écrit dans un fichier YAML : nom, titre, questions en français et en anglais, réponses possibles, questions inversées, score. Elle entre mot pour mot dans le fichier de l’étude.", "A scale is written in a YAML file: name, title, items in French and English, possible answers, reversed items, score. It goes word for word into the study’s file.");
    public static readonly Text ScaleFile = new("Reprendre une échelle", "Take a scale in");
    public static readonly Text ScaleTooLong = new("Le fichier dépasse 200 ko : ce n’est pas celui d’une échelle.", "The file is larger than 200 kB: it is not a scale’s.");
    public static readonly Text RemoveScale = new("Retirer cette échelle", "Remove this scale");

    public static readonly Text PartAnalysis = new("Le plan d’analyse", "The analysis plan");
    public static readonly Text AnalysisSay = new("Décidé avant la première réponse, figé avec le reste. Tout autre résultat sera dit exploratoire.", "Decided before the first answer, pinned with the rest. Every other result will be called exploratory.");
    public static readonly Text Hypotheses = new("Hypothèses", "Hypotheses");
    public static readonly Text Outcome = new("Critère principal", "Primary outcome");
    public static readonly Text ContrastFirst = new("Bras étudié", "Arm studied");
    public static readonly Text ContrastSecond = new("Comparé à", "Compared with");
    public static readonly Text Contrast = new("Le contraste en mots", "The contrast in words");
    public static readonly Text Model = new("Modèle", "Model");
    public static readonly Text Exclusions = new("Exclusions", "Exclusions");
    public static readonly Text Sample = new("Effectif et règle d’arrêt", "Sample and stopping rule");
    public static readonly Text Missing = new("Données manquantes", "Missing data");
    public static readonly Text Interim = new(
        "Les résultats par bras se lisent pendant le recueil (le plan dit alors qui regarde, et ce qui en découle)", "Results by arm are read while people take part (the plan then says who looks, and what follows from it)");
    public static readonly Text Multiplicity = new("Comparaisons multiples", "Multiplicity");
}
