using System.Text.RegularExpressions;

namespace DecisionSandbox.Core.Studies.Checking;

/// <summary>Whether a study can be submitted: every error with its field, in the order of the editor.</summary>
public static partial class StudyCheck
{
    /// <summary>Every flaw; none where the study can be submitted.</summary>
    public static IReadOnlyList<StudyFlaw> Of(Study study, Surroundings around)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(around);
        return
        [
            .. Name(study), .. PackCheck.Of(study, around), .. ArmsCheck.Of(study, around), .. PlanCheck.Of(study, around), .. ReliabilityCheck.Of(study, around),
            .. FaultCheck.Of(study, around), .. AssignmentCheck.Of(study), .. QuestionnaireCheck.Of(study, around), .. TrainingCheck.Of(study), .. Words("consent", study.Consent), .. Words("debrief", study.Debrief),
            .. AnalysisCheck.Of(study, around), .. People(study),
        ];
    }

    /// <summary>True for an id that may stand in an address, a file and a record.</summary>
    public static bool IsName(string id) => NamePattern().IsMatch(id);

    /// <summary>A text that must be there in both languages.</summary>
    internal static IEnumerable<StudyFlaw> Words(string field, Text text)
    {
        if (string.IsNullOrWhiteSpace(text.Fr)) { yield return new($"{field}.fr", new("Ce texte manque en français. Écrivez-le.", "This text is missing in French. Write it.")); }
        if (string.IsNullOrWhiteSpace(text.En)) { yield return new($"{field}.en", new("Ce texte manque en anglais. Écrivez-le.", "This text is missing in English. Write it.")); }
    }

    private static IEnumerable<StudyFlaw> Name(Study study) =>
    [
        .. IsName(study.Id) ? [] : new[]
        {
            new StudyFlaw("id", new(
                "Le nom court se compose de 2 à 60 lettres minuscules sans accent, chiffres et tirets. Corrigez-le.",
                "The short name is made of 2 to 60 lower-case letters without accents, digits and hyphens. Correct it.")),
        },
        .. Words("title", study.Title), .. Words("question", study.Question),
    ];

    // No recruiting without them, and the notice that the committee reads names them.
    private static IEnumerable<StudyFlaw> People(Study study)
    {
        if (string.IsNullOrWhiteSpace(study.Responsible))
        {
            yield return new("responsible", new("Indiquez qui répond de la recherche : une personne et son institution.", "Say who answers for the research: a person and an institution."));
        }
        if (string.IsNullOrWhiteSpace(study.Controller))
        {
            yield return new("controller", new("Nommez le responsable de traitement : sans lui, personne n’est recruté.", "Name the data controller: without one nobody is recruited."));
        }
        if (string.IsNullOrWhiteSpace(study.DataProtectionOfficer))
        {
            yield return new("dataProtectionOfficer", new("Nommez le délégué à la protection des données : sans lui, personne n’est recruté.", "Name the data protection officer: without one nobody is recruited."));
        }
        if (string.IsNullOrWhiteSpace(study.Contact))
        {
            yield return new("contact", new("Indiquez à qui les personnes peuvent poser une question : la note le dit.", "Say whom people can ask: the notice tells them."));
        }
        foreach (var flaw in Words("retention", study.Retention ?? Text.Same(""))) { yield return flaw; }
        if (study.ApproversNeeded is < 1 or > 20)
        {
            yield return new("approversNeeded", new("De 1 à 20 membres du comité doivent approuver.", "From 1 to 20 members of the committee must approve."));
        }
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{1,59}$")]
    private static partial Regex NamePattern();
}
