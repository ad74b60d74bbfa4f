using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Web.Researcher.Measures;

/// <summary>The words of studies and their results.</summary>
public static class ResearchTexts
{
    public static readonly Text Studies = new("Études", "Studies");
    public static readonly Text Question = new("Question", "Question");
    public static readonly Text People = new("Personnes", "People");
    public static readonly Text Reviews = new("Dossiers terminés", "Finished files");
    public static readonly Text Refused = new("Ce qui n’a pas pu être chargé ; le reste fonctionne", "What could not be loaded; the rest works");
    public static readonly Text BackToStudies = new("Revenir aux études", "Back to the studies");
    public static readonly Text See = new("Voir", "See");
    public static readonly Text Simulated = new("jouée par des robots, données simulées", "played by bots, simulated data");
    public static readonly Text Counts = new("{0} personnes, {1} dossiers terminés.", "{0} people, {1} finished files.");
    public static readonly Text CountsOfOne = new("1 personne, {1} dossiers terminés.", "1 person, {1} finished files.");
    public static readonly Text Export = new("Emporter les données (CSV, JSON)", "Take the data away (CSV, JSON)");
    public static readonly Text NoData = new("Aucune décision finale pour le moment : il n’y a rien à mesurer.", "No final decision yet: there is nothing to measure.");
    public static readonly Text Measures = new("Profil d’autonomie", "Autonomy profile");
    public static readonly Text MeasuresSay = new(
        "Moyenne par personne, intervalle à 95 % ({0}), personnes pour qui la mesure est définie, puis indéfinie.",
        "Mean per person, 95% interval ({0}), people for whom the measure is defined, then undefined.");
    public static readonly Text BothResampled = new("personnes et dossiers rééchantillonnés", "people and files resampled");
    public static readonly Text PeopleResampled = new("personnes rééchantillonnées", "people resampled");
    public static readonly Text Measure = new("Mesure", "Measure");
    public static readonly Text Defined = new("n = {0}", "n = {0}");
    public static readonly Text DefinedAndNot = new("n = {0}, indéfini pour {1}", "n = {0}, undefined for {1}");
    public static readonly Text Between = new("[{0} ; {1}]", "[{0}, {1}]");
    public static readonly Text Together = new("tous les bras", "all arms");
    public static readonly Text Outcomes = new("Juste, faux ou troisième voie", "Right, wrong or third way");
    public static readonly Text OutcomesSay = new(
        "Décisions finales selon que l’outil avait raison ou tort. Une troisième voie n’est pas une erreur.",
        "Final decisions by whether the aid was right or wrong. A third way is not an error.");
    public static readonly Text ArmHeading = new("Bras", "Arm");
    public static readonly Text AidWas = new("L’outil", "The aid");
    public static readonly Text AidRight = new("avait raison", "was right");
    public static readonly Text AidWrong = new("avait tort", "was wrong");
    public static readonly Text Correct = new("juste", "right");
    public static readonly Text Wrong = new("faux", "wrong");
    public static readonly Text Deferred = new("troisième voie", "third way");
    public static readonly Text Table = new("Le tableau", "The table");
    public static readonly Text FigureSvg = new("La figure (SVG)", "The figure (SVG)");
    public static readonly Text ThisFigureSvg = new("Télécharger (SVG)", "Download (SVG)");
    public static readonly Text NeverRanked = new("Jamais de classement de personnes.", "Never a ranking of people.");

    public static readonly Text BeforeCommittee = new("Ce que dit le comité", "What the committee says");
    public static readonly Text Dossier = new("Le dossier de l’étude", "The study’s dossier");

    public static readonly Text Draft = new("en préparation", "draft");
    public static readonly Text Submitted = new("soumise au comité", "submitted to the committee");
    public static readonly Text Approved = new("approuvée, pas encore commencée", "approved, not begun yet");
    public static readonly Text Recruiting = new("en cours", "recruiting");
    public static readonly Text Paused = new("en pause", "paused");
    public static readonly Text Suspended = new("suspendue par le comité", "suspended by the committee");
    public static readonly Text Closed = new("close", "closed");

    /// <summary>How many people and files, the singular respected.</summary>
    public static Text CountsOf(int people) => people == 1 ? CountsOfOne : Counts;

    /// <summary>A study's state in words.</summary>
    public static Text Of(StudyStatus status) => status switch
    {
        StudyStatus.Draft => Draft,
        StudyStatus.Submitted => Submitted,
        StudyStatus.Approved => Approved,
        StudyStatus.Recruiting => Recruiting,
        StudyStatus.Paused => Paused,
        StudyStatus.Suspended => Suspended,
        StudyStatus.Closed => Closed,
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
