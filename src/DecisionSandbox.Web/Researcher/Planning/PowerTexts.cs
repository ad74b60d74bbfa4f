using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Planning;

/// <summary>The words of the page that says how many people and files a study needs.</summary>
public static class PowerTexts
{
    public static readonly Text Title = new("Combien de personnes, combien de dossiers\u00a0?", "How many people, how many files?");
    public static readonly Text Lead = new(
        "Des études simulées disent, avant le recueil, à combien de points près l’écart entre deux bras sera connu. Rien n’est conservé.",
        "Simulated studies say, before collection, within how many points the difference between two arms will be known. Nothing is kept.");
    public static readonly Text Size = new("La taille prévue", "The size planned");
    public static readonly Text People = new("Personnes, les deux bras ensemble", "People, both arms together");
    public static readonly Text Cases = new("Dossiers par personne, les mêmes pour toutes", "Files a person, the same for all");
    public static readonly Text Expected = new("Ce que l’on attend, en décisions sur 100", "What is expected, in decisions of 100");
    public static readonly Text Compared = new("Dans le bras de comparaison", "In the arm compared with");
    public static readonly Text Studied = new("Dans le bras étudié", "In the arm studied");
    public static readonly Text Variation = new("De combien cela varie, en points (écart type)", "How much it varies, in points (standard deviation)");
    public static readonly Text SdPeople = new("D’une personne à l’autre", "From one person to another");
    public static readonly Text SdCases = new("D’un dossier à l’autre, dans les deux bras à la fois", "From one file to another, in both arms alike");
    public static readonly Text SdArmCases = new("D’un dossier à l’autre, dans un bras et non dans l’autre", "From one file to another, in one arm and not in the other");
    public static readonly Text SdArmCasesHint = new(
        "Un outil qui aide sur certains dossiers et trompe sur d’autres. Ajouter des personnes n’y remédie pas, ajouter des dossiers oui.",
        "An aid that helps on some files and misleads on others. More people do not make up for it; more files do.");
    public static readonly Text Compute = new("Calculer", "Compute");
    public static readonly Text FromData = new("Reprendre les chiffres d’une étude", "Take the figures of a study");
    public static readonly Text FromDataSay = new(
        "Une étude close, ou jouée par des robots. Une étude en cours n’y figure pas\u00a0: ses résultats par bras ne se regardent pas.",
        "A study that is closed, or that bots played. One under way is not among them: its results by arm are not looked at.");
    public static readonly Text Study = new("L’étude", "The study");
    public static readonly Text Measure = new("La mesure", "The measure");
    public static readonly Text Take = new("Reprendre ces chiffres", "Take these figures");
    public static readonly Text Taken = new("Chiffres repris de «\u00a0{0}\u00a0», {1}.", "Figures taken from “{0}”, {1}.");
    public static readonly Text NotANumber = new("Écrivez un nombre dans chaque case, par exemple 12 ou 7,5.", "Write a number in each box, such as 12 or 7.5.");
    public static readonly Text How = new("Comment c’est calculé", "How it is computed");
    public static readonly Text HowSay = new(
        "Pour chaque taille, 100 études sont tirées au sort avec ces chiffres\u00a0; chacune reçoit l’intervalle à 95\u00a0% que donnerait son analyse, personnes et dossiers rééchantillonnés. Le tableau en donne la demi-largeur moyenne, et la part des études qui distinguent l’écart de zéro.",
        "For each size, 100 studies are drawn with these figures; each gets the 95% interval that its analysis would give, people and files resampled. The table gives half its mean width, and the share of studies that tell the difference from zero.");
    public static readonly Text Link = new("Combien de personnes, combien de dossiers\u00a0?", "How many people, how many files?");
}
