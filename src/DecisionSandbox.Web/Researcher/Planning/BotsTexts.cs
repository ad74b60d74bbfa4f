using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Researcher.Planning;

/// <summary>The words of the page on which bots try a study.</summary>
public static class BotsTexts
{
    public static readonly Text Link = new("Faire jouer des robots", "Let bots play");
    public static readonly Text Title = new("Des robots essaient «\u00a0{0}\u00a0»", "Bots try “{0}”");
    public static readonly Text Lead = new(
        "Ils parcourent une copie de l’étude, du consentement au dernier dossier, par les mêmes services que les personnes. La copie est marquée simulée et close ensuite\u00a0: son export et ses résultats sont ceux que l’étude donnera, aux réponses près.",
        "They go through a copy of the study, from the consent to the last file, by the same services as people. The copy is marked simulated and closed afterwards: its export and results are those that the study will give, but for the answers.");
    public static readonly Text Number = new("Combien de robots", "How many bots");
    public static readonly Text NumberHint = new("De 1 à 200.", "From 1 to 200.");
    public static readonly Text Policy = new("Ce qu’ils font de l’outil", "What they do with the aid");
    public static readonly Text Mixed = new("Un mélange\u00a0: certains suivent souvent, d’autres rarement", "A mixture: some follow often, others rarely");
    public static readonly Text Follow = new("Toujours suivre", "Always follow");
    public static readonly Text Never = new("Ne jamais suivre", "Never follow");
    public static readonly Text Half = new("Suivre une fois sur deux", "Follow every other time");
    public static readonly Text Oracle = new("Toujours la réponse de référence", "Always the reference answer");
    public static readonly Text Seed = new("Graine", "Seed");
    public static readonly Text SeedHint = new("La même graine rejoue les mêmes réponses.", "The same seed plays the same answers again.");
    public static readonly Text Play = new("Commencer", "Begin");
    public static readonly Text Playing = new("{0} robots sur {1} ont terminé. Vous pouvez rester sur cette page.", "{0} bots of {1} are done. You can stay on this page.");
    public static readonly Text Starting = new("Les robots entrent dans l’étude…", "The bots come into the study…");
    public static readonly Text Done = new("{0} robots ont décidé {1} dossiers.", "{0} bots decided {1} files.");
    public static readonly Text SeeResults = new("Voir les résultats simulés", "See the simulated results");
    public static readonly Text SeeMonitor = new("Voir le suivi", "See the monitor");
    public static readonly Text NotANumber = new("Écrivez deux nombres entiers\u00a0: de 1 à 200 robots, et une graine.", "Write two whole numbers: from 1 to 200 bots, and a seed.");
}
