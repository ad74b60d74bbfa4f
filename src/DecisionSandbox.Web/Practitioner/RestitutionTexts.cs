using DecisionSandbox.Core;

namespace DecisionSandbox.Web.Practitioner;

/// <summary>The words of what a closed study showed, for people to look at together.</summary>
public static class RestitutionTexts
{
    public static readonly Text Title = new("Ce que l’étude a montré", "What the study showed");
    public static readonly Text Lead = new(
        "Pour en parler en équipe ou en analyse des pratiques. Rien ici ne porte sur une personne\u00a0: aucun chiffre ne repose sur moins de cinq.",
        "To be talked over as a team. Nothing here is about one person: no figure stands on fewer than five.");
    public static readonly Text Counts = new("{0} personnes, {1} décisions.", "{0} people, {1} decisions.");
    public static readonly Text Changed = new("Ce que la façon de montrer l’outil a changé", "What the way of showing the aid changed");
    public static readonly Text Measures = new("Ce que les personnes ont fait de l’outil", "What people did with the aid");
    public static readonly Text MeasuresSay = new(
        "Une moyenne par personne, et l’intervalle où elle se trouverait 95 fois sur 100 avec d’autres personnes et d’autres dossiers semblables. Ni suivre ni résister n’est bien ou mal en soi.",
        "A mean per person, and the range in which it would lie 95 times in 100 with other people and other files alike. Neither following nor resisting is good or bad in itself.");
    public static readonly Text Together = new("Un des groupes compte moins de cinq personnes\u00a0: tous sont réunis.", "One of the groups has fewer than five people: all are taken together.");
    public static readonly Text Faults = new("Les erreurs qui avaient été placées", "The errors that had been planted");
    public static readonly Text ToDiscuss = new("Pour en parler", "To talk over");
    public static readonly Text Discuss1 = new("Dans quels dossiers l’outil nous a-t-il appris quelque chose, et dans lesquels nous a-t-il égarés\u202f?", "In which files did the aid teach us something, and in which did it mislead us?");
    public static readonly Text Discuss2 = new("Qu’avons-nous su de la personne que l’outil ne pouvait pas recevoir\u202f?", "What did we know of the person that the aid could not receive?");
    public static readonly Text Discuss3 = new("À quelles conditions un tel outil aurait-il sa place ici, et quand faudrait-il l’écarter\u202f?", "On what conditions would such an aid have its place here, and when should it be set aside?");
}
