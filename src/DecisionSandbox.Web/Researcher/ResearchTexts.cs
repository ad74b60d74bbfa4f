using DecisionSandbox.Core;
using DecisionSandbox.Core.Studies;

namespace DecisionSandbox.Web.Researcher;

/// <summary>The words of studies and their results.</summary>
public static class ResearchTexts
{
    public static readonly Text Studies = new("Études", "Studies");
    public static readonly Text Question = new("Question", "Question");
    public static readonly Text State = new("État", "State");
    public static readonly Text People = new("Personnes", "People");
    public static readonly Text Reviews = new("Dossiers terminés", "Finished files");
    public static readonly Text See = new("Voir", "See");
    public static readonly Text Simulated = new("jouée par des robots, données simulées", "played by bots, simulated data");
    public static readonly Text Counts = new("{0} personnes, {1} dossiers terminés.", "{0} people, {1} finished files.");
    public static readonly Text Export = new("Emporter les données (CSV, JSON)", "Take the data away (CSV, JSON)");
    public static readonly Text NeverRanked = new("Jamais de classement de personnes.", "Never a ranking of people.");

    public static readonly Text Draft = new("en préparation", "draft");
    public static readonly Text Submitted = new("soumise au comité", "submitted to the committee");
    public static readonly Text Approved = new("approuvée, attend des personnes", "approved, waiting for people");
    public static readonly Text Recruiting = new("en cours", "recruiting");
    public static readonly Text Paused = new("en pause", "paused");
    public static readonly Text Suspended = new("suspendue par le comité", "suspended by the committee");
    public static readonly Text Closed = new("close", "closed");

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
