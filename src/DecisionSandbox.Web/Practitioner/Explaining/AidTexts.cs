using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner.Explaining;

/// <summary>The words around what the aid says.</summary>
public static class AidTexts
{
    public static readonly Text Aid = new("L’outil", "The aid");
    public static readonly Text Named = new("« {0} {1} »", "“{0} {1}”");
    public static readonly Text Weighed = new("Ce qui a pesé", "What weighed");
    public static readonly Text NotCauses = new(
        "Ces poids décrivent le calcul de l’outil. Ce ne sont ni des causes, ni des conseils.",
        "These weights describe the aid’s computation. They are neither causes nor advice.");
    public static readonly Text ShowNumbers = new("Les chiffres, en tableau", "The numbers, as a table");
    public static readonly Text ShowOthers = new("{0} autres éléments", "{0} other elements");
    public static readonly Text ShowOneOther = new("1 autre élément", "1 other element");
    public static readonly Text ContestOne = new("Contester un élément", "Contest an element");
    public static readonly Text WouldChange = new("Ce qui ferait changer l’outil", "What would change the aid’s answer");
    public static readonly Text Rather = new("Pourquoi cette réponse et pas une autre", "Why this answer and not another");
    public static readonly Text RatherThan = new("Comparer avec", "Compare with");
    public static readonly Text RatherLabel = new("Ce qui distingue les deux réponses", "What tells the two answers apart");
    public static readonly Text NeverLooks = new("Ce que l’outil ne regarde jamais", "What the aid never looks at");
    public static readonly Text LikeThis = new("Ce qu’il sait de dossiers comme celui-ci", "What it knows of files like this one");
    public static readonly Text Generated = new(
        "Texte généré : un modèle de langue a reformulé l’explication ci-dessous, et sa phrase a été vérifiée face à elle.",
        "Generated text: a language model reworded the explanation below, and its sentence was checked against it.");
    public static readonly Text Similar = new("Des dossiers semblables", "Similar files");
    public static readonly Text Alike = new("Il répond de même", "It answers alike");
    public static readonly Text Otherwise = new("Il répond autrement", "It answers otherwise");
    public static readonly Text Trace = new("Comment la règle est arrivée là", "How the rule got there");
    public static readonly Text TraceCounts = new("retenu", "counts");
    public static readonly Text SeePlace = new("voir le repère {0} dans le dossier", "see mark {0} in the file");
    public static readonly Text Contested = new("contesté", "contested");

    public static readonly Text Element = new("Élément", "Element");
    public static readonly Text Weight = new("Poids", "Weight");
    public static readonly Text Base = new("Point de départ, sans connaître le dossier", "Starting point, without knowing the file");
    public static readonly Text Output = new("Résultat de l’outil", "The aid’s result");
    public static readonly Text NumbersIn = new("Les poids s’additionnent exactement au résultat, en {0}. Méthode : {1}.", "The weights add up exactly to the result, in {0}. Method: {1}.");

    public static readonly Text ContestTitle = new("Contester un élément", "Contest an element");
    public static readonly Text ContestSay = new("Quel élément ne correspond pas à la situation ?", "Which element does not match the situation?");
    public static readonly Text ContestWhy = new("Pourquoi (facultatif)", "Why (optional)");
    public static readonly Text ContestSend = new("Contester", "Contest");
    public static readonly Text ContestMissing = new("Choisissez l’élément que vous contestez.", "Choose the element you contest.");
    public static readonly Text Close = new("Fermer", "Close");
}
