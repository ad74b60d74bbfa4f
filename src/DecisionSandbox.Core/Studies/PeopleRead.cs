using System.Globalization;

namespace DecisionSandbox.Core.Studies;

/// <summary>What the people who take part read of a study: its own words, with what its fields say. The researcher previews the same, and the committee reads the same.</summary>
public static class PeopleRead
{
    /// <summary>Minutes that a careful reader takes for one file, and for one list to order: the length that the notice announces.</summary>
    public const int MinutesAFile = 3, MinutesAList = 20;

    /// <summary>The information notice: the study's own words, then who answers for it, whom to ask, how long it takes and how long data are kept. A study that names nobody says so in its own words.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Paragraphs parted by blank lines.</returns>
    public static Text Notice(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        if (study is { Responsible: null, Controller: null, DataProtectionOfficer: null, Contact: null }) { return study.Consent; }
        var lines = new List<Text> { Length(study) };
        void Say(string fr, string en, Text? value)
        {
            if (value is not null) { lines.Add(new($"{fr} : {value.Fr}", $"{en}: {value.En}")); }
        }
        Say("Qui répond de la recherche", "Who answers for the research", Same(study.Responsible));
        Say("Responsable de traitement des données", "Data controller", Same(study.Controller));
        Say("Délégué à la protection des données", "Data protection officer", Same(study.DataProtectionOfficer));
        Say("Pour toute question", "For any question", Same(study.Contact));
        Say("Conservation des données", "How long data are kept", study.Retention);
        lines.Add(new(
            "Vous pouvez lire et télécharger vos données, les faire corriger ou effacer, et saisir la CNIL si vous n’êtes pas satisfait de la réponse.",
            "You can read and download your data, have them corrected or erased, and complain to the supervisory authority (in France, the CNIL)."));
        return Paragraphs([study.Consent, .. lines]);
    }

    /// <summary>The debrief: the study's own words, then each declared fault in the words that the committee approved.</summary>
    /// <param name="study">The study.</param>
    /// <returns>Paragraphs parted by blank lines.</returns>
    public static Text Debrief(Study study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return study.Faults.Count == 0 ? study.Debrief : Paragraphs(
        [
            study.Debrief,
            new("Ce qui avait été placé exprès, dans les mots que le comité a lus :", "What was planted on purpose, in the words that the committee read:"),
            .. study.Faults.Select(fault => fault.Description),
        ]);
    }

    private static Text Length(Study study)
    {
        var files = study.Plan.FilesPerPerson ?? study.Plan.Cases.Count;
        var isList = study.Task == Cases.TaskKind.Prioritisation;
        var (count, minutes) = (Number(files), Number(files * (isList ? MinutesAList : MinutesAFile)));
        var many = files > 1 ? "s" : "";
        return new(
            $"Durée : environ {minutes} minutes pour {count} {(isList ? "liste" : "dossier")}{many}, en une ou plusieurs fois.",
            $"Length: about {minutes} minutes for {count} {(isList ? "list" : "file")}{many}, in one go or several.");
    }

    private static Text Paragraphs(IReadOnlyList<Text> texts) =>
        new(string.Join("\n\n", texts.Select(text => text.Fr.Trim())), string.Join("\n\n", texts.Select(text => text.En.Trim())));

    private static Text? Same(string? word) => word is null ? null : Text.Same(word);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
