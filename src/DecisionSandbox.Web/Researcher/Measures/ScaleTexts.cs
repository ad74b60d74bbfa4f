using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Measures;

/// <summary>The words around what people answered to questionnaires.</summary>
public static class ScaleTexts
{
    public static readonly Text Title = new("Ce que les personnes en disent", "What people say of it");
    public static readonly Text Say = new(
        "Moyenne des scores des questionnaires, intervalle à 95\u00a0% (t de Student), personnes avec un score. Jamais en dessous de cinq personnes.",
        "Mean of the questionnaires’ scores, 95% interval (Student’s t), people with a score. Never below five people.");
    public static readonly Text Scale = new("Questionnaire", "Questionnaire");
    public static readonly Text Range = new("de {0} à {1}", "from {0} to {1}");
    public static readonly Text Before = new("avant le premier dossier", "before the first file");
    public static readonly Text After = new("après le dernier dossier", "after the last file");
    public static readonly Text N = new("n = {0}", "n = {0}");
    public static readonly Text NWithout = new("n = {0}, {1} sans score", "n = {0}, {1} without a score");
    public static readonly Text NotAsked = new("non demandé", "not asked");
    public static readonly Text InWords = new("Les questions, mot pour mot", "The questions, word for word");
    public static readonly Text Reversed = new("compté à l’envers", "counted in reverse");
    public static readonly Text Item = new("{0} ({1} {2}, {3} {4})", "{0} ({1} {2}, {3} {4})");
}
