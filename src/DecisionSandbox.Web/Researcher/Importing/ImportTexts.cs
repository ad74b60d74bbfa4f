using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Importing;

/// <summary>The words of the page that analyses decisions made elsewhere.</summary>
public static class ImportTexts
{
    public static readonly Text Title = new("Analyser des décisions prises ailleurs", "Analyse decisions made elsewhere");
    public static readonly Text Lead = new(
        "Un fichier CSV, une ligne par décision. Il reste sur cette machine et n’est pas conservé.", "A CSV file, one line for each decision. It stays on this machine and is not kept.");
    public static readonly Text File = new("Le fichier (CSV, UTF-8, 100 Mo au plus)", "The file (CSV, UTF-8, at most 100 MB)");
    public static readonly Text TooLarge = new(
        "Ce fichier pèse plus de 100 Mo. La commande «\u00a0analyse\u00a0» en lit jusqu’à 500\u00a0; sinon, découpez-le.", "This file has more than 100 MB. The command \"analyse\" reads up to 500; else split it.");
    public static readonly Text Columns = new("Quelle colonne est laquelle\u00a0?", "Which column is which?");
    public static readonly Text ColumnsSay = new(
        "Trois sont nécessaires\u00a0: la personne, le dossier et la décision finale. Les colonnes sans rôle sont laissées de côté.",
        "Three are needed: the person, the case and the final decision. Columns without a part are left aside.");
    public static readonly Text Preview = new("Les premières lignes", "The first lines");
    public static readonly Text None = new("aucune", "none");
    public static readonly Text Participant = new("La personne", "The person");
    public static readonly Text Case = new("Le dossier", "The case");
    public static readonly Text Final = new("La décision finale", "The final decision");
    public static readonly Text Own = new("L’avis propre, avant l’outil", "The own judgement, before the aid");
    public static readonly Text Aid = new("Ce que l’outil a dit", "What the aid said");
    public static readonly Text Reference = new("La réponse de référence", "The reference answer");
    public static readonly Text Arm = new("Le bras", "The arm");
    public static readonly Text Group = new("Le groupe du dossier", "The group of the case");
    public static readonly Text ConfidenceOwn = new("L’assurance de l’avis propre", "The confidence in the own judgement");
    public static readonly Text ConfidenceFinal = new("L’assurance de la décision", "The confidence in the decision");
    public static readonly Text Seconds = new("Les secondes", "The seconds");
    public static readonly Text List = new("La liste", "The list");
    public static readonly Text Scale = new("Les réponses sont", "The answers are");
    public static readonly Text OptionScale = new("des options", "options");
    public static readonly Text ProbabilityScale = new("des probabilités, de 0 à 1", "probabilities, from 0 to 1");
    public static readonly Text RankScale = new("des rangs, 1 en premier", "ranks, 1 first");
    public static readonly Text Answers = new("Réponses possibles, séparées par des virgules\u00a0: toute autre est une erreur (vide\u00a0: toutes sont prises)", "Possible answers, separated by commas: any other is a fault (empty: all are taken)");
    public static readonly Text ThirdWays = new("Réponses qui ne sont ni justes ni fausses, séparées par des virgules", "Answers that are neither right nor wrong, separated by commas");
    public static readonly Text Baseline = new("Le bras sans outil, s’il y en a un", "The arm without aid, if there is one");
    public static readonly Text LeaveOut = new("Écarter les lignes fautives et les compter (sinon, le fichier est refusé)", "Leave faulty lines out and count them (otherwise the file is refused)");
    public static readonly Text Go = new("Analyser", "Analyse");
    public static readonly Text Working = new("Le fichier est analysé…", "The file is being analysed…");
    public static readonly Text Faults = new("Ce qui ne va pas", "What is wrong");
    public static readonly Text More = new("… et {0} autres.", "… and {0} more.");
    public static readonly Text Counts = new("{0} décisions, {1} personnes, {2} lignes écartées, {3} paires répétées (gardées).", "{0} decisions, {1} people, {2} lines left out, {3} repeated pairs (kept).");
    public static readonly Text Json = new("Tous les résultats (JSON)", "All results (JSON)");
}
