using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Aids;

/// <summary>The words of the pages where one gets to know an aid.</summary>
public static class TrialTexts
{
    public static readonly Text Aids = new("Outils", "Aids");
    public static readonly Text AidsLead = new(
        "Chaque outil d’essai, ce qu’il lit, ce qu’il fait d’un jeu de dossiers fictifs, pour qui il se trompe. Et une page pour l’essayer sans rien enregistrer.",
        "Each trial aid: what it reads, what it makes of a set of invented files, for whom it is wrong. And a page to try it without anything being kept.");
    public static readonly Text SeeAid = new("Comment il se comporte", "How it behaves");
    public static readonly Text TryIt = new("Essayer cet outil", "Try this aid");
    public static readonly Text TryShort = new("L’essayer", "Try it");
    public static readonly Text Learned = new("appris de {0} décisions passées fictives", "learned from {0} invented past decisions");
    public static readonly Text Kinds = new("{0}, version {1}", "{0}, version {1}");

    public static readonly Text NeverFor = new("Jamais pour une personne réelle. Jamais pour ouvrir, refuser ou classer un droit.", "Never for a real person. Never to open, refuse or rank an entitlement.");
    public static readonly Text Hash = new("Empreinte de l’outil", "Hash of the aid");
    public static readonly Text NeverLooks = new("Ce qu’il ne regarde jamais", "What it never looks at");
    public static readonly Text LearnedFrom = new("Ce dont il a appris", "What it learned from");
    public static readonly Text LearnedSay = new("{0} décisions passées fictives, avec des biais introduits à dessein\u00a0:", "{0} invented past decisions, with biases planted on purpose:");
    private static readonly Text LearnedNothing = new("De rien\u00a0: c’est une règle écrite, la même pour chaque dossier.", "From nothing: it is a written rule, the same for every file.");
    private static readonly Text LearnedElsewhere = new(
        "Ailleurs, de données que nous n’avons pas\u00a0: demandez à ceux qui l’ont fait d’où elles viennent, et qui y manque.",
        "Elsewhere, from data that we do not have: ask those who made it where the data come from, and who is missing from them.");
    public static readonly Text Behaviour = new("Comment il pèse", "How it weighs");
    public static readonly Text BehaviourSay = new(
        "Un point, un dossier fictif. Ces poids décrivent un calcul\u00a0; ce ne sont ni des causes, ni des conseils.",
        "One dot, one invented file. These weights describe a computation; they are neither causes nor advice.");
    public static readonly Text NoBehaviour = new("Expliquer tout un jeu de dossiers demanderait ici trop de calculs. Un dossier à la fois, la page d’essai le fait.", "Explaining a whole set of files would take too much computing here. The trial page does it one file at a time.");
    public static readonly Text Together = new(
        "Deux éléments comptent surtout ensemble\u00a0: «\u00a0{0}\u00a0» et «\u00a0{1}\u00a0». Ce que pèse l’un dépend de l’autre, de {2} en moyenne (logarithme de cote, {4} dossiers fictifs)\u00a0; l’élément le plus lourd pèse {3}.",
        "Two elements count most together: “{0}” and “{1}”. What the one weighs depends on the other, by {2} on average (log-odds, {4} invented files); the heaviest element weighs {3}.");
    public static readonly Text AddsUp = new(
        "Cet outil additionne\u00a0: aucun élément n’y pèse autrement à cause d’un autre. C’est une limite de sa forme, pas un constat sur les situations.",
        "This aid adds up: in it no element weighs otherwise because of another. That is a limit of its form, not a finding about situations.");
    public static readonly Text WhereWrong = new("Où il se trompe", "Where it is wrong");
    public static readonly Text NoErrors = new("Ces dossiers se classent\u00a0: aucune réponse seule n’est juste ou fausse. Les écarts d’ordre sont dans la fiche.", "These files are ranked: no single answer is right or wrong. The differences of order stand on the card.");
    public static readonly Text Worse = new("Quand l’état s’aggrave", "When things get worse");
    public static readonly Text WorseLaw = new(
        "La règle légale n’est pas monotone\u00a0: {0} aggravations d’une seule lettre donnent un GIR moins dépendant, et {1} font perdre l’APA. C’est la loi elle-même qui fait cela, pas une erreur de l’outil.",
        "The legal rule is not monotone: {0} worsenings of a single letter give a less dependent GIR, and {1} of them lose APA. The law itself does this; it is not an error of the aid.");
    public static readonly Text WorseAid = new(
        "À {0} ans, sur {1} aggravations d’une seule lettre, {2} font dire à l’outil que l’APA n’est plus ouverte. La règle légale le fait {3} fois.",
        "At the age of {0}, of {1} worsenings of a single letter, {2} make the aid say that APA is no longer open. The legal rule does so {3} times.");
    public static readonly Text WorseList = new("Lesquelles", "Which ones");
    public static readonly Text WorseFirst = new("Les {0} premières de {1}", "The first {0} of {1}");
    public static readonly Text LettersOrder = new(
        "Les huit lettres dans l’ordre\u00a0: cohérence, orientation, toilette, habillage, alimentation, élimination, transferts, déplacements intérieurs.",
        "The eight letters in order: coherence, orientation, washing, dressing, eating, toilet hygiene, getting up, moving indoors.");
    public static readonly Text Card = new("Sa fiche", "Its card");
    public static readonly Text Table = new("Le tableau", "The table");
    public static readonly Text TheLaw = new("La règle légale", "The legal rule");

    public static readonly Text TryTitle = new("Essayer un outil", "Try an aid");
    public static readonly Text TryLead = new("Changez un fait et voyez ce que l’outil en fait. Dossiers fictifs\u00a0; rien n’est enregistré.", "Change a fact and see what the aid makes of it. Invented files; nothing is kept.");
    public static readonly Text WhichAid = new("Quel outil", "Which aid");
    public static readonly Text WhichFile = new("Quel dossier (de 1 à {0})", "Which file (1 to {0})");
    public static readonly Text NextFile = new("Un autre dossier", "Another file");
    public static readonly Text Series = new("Série", "Series");
    public static readonly Text YouChange = new("Vous changez", "You change");
    public static readonly Text Facts = new("Les faits que lit l’outil", "The facts that the aid reads");
    public static readonly Text InFile = new("dans le dossier\u00a0: {0}", "in the file: {0}");
    public static readonly Text PutBack = new("Remettre", "Put back");
    public static readonly Text PutAllBack = new("Tout remettre comme dans le dossier", "Put everything back as in the file");
    public static readonly Text Contradiction = new("Ces faits se contredisent\u00a0: {0} L’outil répond quand même.", "These facts contradict each other: {0} The aid answers all the same.");
    public static readonly Text AsIs = new("Tel que le dossier est écrit", "As the file is written");
    public static readonly Text StillSays = new("Avec vos changements, l’outil dit toujours «\u00a0{0}\u00a0».", "With your changes the aid still says “{0}”.");
    public static readonly Text NowSays = new("Avec vos changements, l’outil dit autre chose\u00a0: «\u00a0{0}\u00a0».", "With your changes the aid says something else: “{0}”.");
    public static readonly Text NothingChanged = new("Rien n’est changé pour le moment.", "Nothing is changed for now.");
    public static readonly Text AmongOthers = new("Le rang est celui de cette demande dans sa liste ; les autres demandes restent comme elles sont.", "The rank is this request’s in its list; the other requests stay as they are.");
    public static readonly Text InList = new("Dans sa liste", "In its list");
    public static readonly Text WouldEnter = new("Ce qui la ferait entrer parmi les trois premières", "What would bring it among the first three");
    public static readonly Text WouldLeave = new("Ce qui la ferait sortir des trois premières", "What would take it out of the first three");
    public static readonly Text NearestRequests = new("Les demandes de la liste les plus proches", "The nearest requests of the list");
    public static readonly Text NearestMeasure = new("Les plus proches par les faits, chacune avec sa place. Ce qui diffère de cette demande est dit.", "The nearest by their facts, each with its place. What differs from this request is said.");
    public static readonly Text LawSays = new("De ces faits, elle dit «\u00a0{0}\u00a0».", "Of these facts it says “{0}”.");
    public static readonly Text LawSaid = new("Du dossier tel quel, elle disait «\u00a0{0}\u00a0».", "Of the file as it is, it said “{0}”.");
    public static readonly Text LawDisagrees = new("Elle dit le contraire de l’outil.", "It says the opposite of the aid.");
    public static readonly Text TheFile = new("Le dossier", "The file");
    public static readonly Text FileNotRewritten = new("Il reste tel qu’il a été écrit\u00a0: vos changements n’y figurent pas.", "It stays as it was written: your changes are not in it.");
    public static readonly Text ToAid = new("Comment cet outil se comporte", "How this aid behaves");

    /// <summary>What is said of an aid whose past decisions are not here.</summary>
    public static Text NotLearnedHere(string kind) => kind == "model-file" ? LearnedElsewhere : LearnedNothing;

    /// <summary>A kind of aid in words.</summary>
    public static Text Kind(string kind) => kind switch
    {
        "rules" or "boolean-rules" => Rules,
        "points-grid" => Grid,
        "table" => Hierarchy,
        "trained" => Trained,
        "model-file" => Brought,
        _ => Text.Same(kind),
    };

    private static readonly Text Rules = new("Règle écrite", "Written rule");
    private static readonly Text Grid = new("Grille de points", "Points grid");
    private static readonly Text Hierarchy = new("Table de décision", "Decision table");
    private static readonly Text Trained = new("Modèle appris", "Learned model");
    private static readonly Text Brought = new("Modèle appris ailleurs", "Model learned elsewhere");
}
