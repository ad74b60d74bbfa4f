using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Research;

/// <summary><c>codebook.csv</c>: what every column and every code of an export means, in both languages.</summary>
internal static class Codebook
{
    private static readonly (string File, string Name, Text Meaning)[] Columns =
    [
        ("decisions.csv", "participant", new("pseudonyme propre à cette étude ; ne mène ni au compte ni au code de la personne (qui tient un de ses reçus trouve sa ligne par « entry »)", "pseudonym of this study; leads neither to the account nor to the person's code (whoever holds one of their receipts finds its row by \"entry\")")),
        ("decisions.csv", "case", new("le dossier (pour une liste : la demande)", "the case (for a list: the request)")),
        ("decisions.csv", "arm", new("le bras de l’étude", "the study’s arm")),
        ("decisions.csv", "reference", new("la réponse de référence ; vide où il n’y en a pas", "the reference answer; empty where there is none")),
        ("decisions.csv", "own", new("l’avis propre, avant l’outil", "the own judgement, before the aid")),
        ("decisions.csv", "aid", new("ce que l’outil a dit ; vide où rien n’a été montré", "what the aid said; empty where nothing was shown")),
        ("decisions.csv", "final", new("la décision finale ; le code d’une troisième voie où une demande a été mise à part", "the final decision; the code of a third way where a request was set aside")),
        ("decisions.csv", "confidenceOwn", new("confiance dans l’avis propre : 1 faible, 2 moyenne, 3 assez forte, 4 forte", "confidence in the own judgement: 1 low, 2 medium, 3 fairly high, 4 high")),
        ("decisions.csv", "confidenceFinal", new("confiance dans la décision finale, même échelle", "confidence in the final decision, same scale")),
        ("decisions.csv", "seconds", new("secondes de l’ouverture à la fin (pour une liste : de toute la liste)", "seconds from opening to end (for a list: of the whole list)")),
        ("decisions.csv", "list", new("la liste à laquelle la demande appartient", "the list that the request belongs to")),
        ("decisions.json", "band", new("tranche de la probabilité que l’outil donnait à sa réponse ; vide où il n’en donne pas", "band of the probability that the aid gave to its answer; empty where it gives none")),
        ("stages.csv", "position", new("la place du dossier dans l’ordre de la personne, à partir de 1", "the file’s place in the person’s own order, from 1")),
        ("stages.csv", "stage", new("read : lecture ; own : avis propre ; aid : ce que l’outil a dit ; final : décision finale ; skipped : dossier passé", "read: reading; own: own judgement; aid: what the aid said; final: final decision; skipped: passed over")),
        ("stages.csv", "seconds", new("secondes depuis l’étape précédente", "seconds since the step before")),
        ("stages.csv", "answer", new("la réponse ; un ordre s’écrit a|b=c, « = » pour les ex æquo, suivi de « ;d:code » pour une demande mise à part par une troisième voie ; declined : n’a pas souhaité classer", "the answer; an order is written a|b=c, \"=\" for ties, followed by \";d:code\" for a request set aside by a third way; declined: would not rank")),
        ("stages.csv", "confidence", new("confiance dans cette réponse, même échelle que confidenceOwn", "confidence in this answer, same scale as confidenceOwn")),
        ("stages.csv", "counted", new("les éléments cochés sous « Qu’est-ce qui a compté ? »", "the elements ticked under \"What counted?\"")),
        ("stages.csv", "whyCharacters", new("longueur du texte libre ; le texte lui-même n’est pas exporté", "length of the free text; the text itself is not exported")),
        ("stages.csv", "otherElement", new("yes si un autre élément a été ajouté", "yes where another element was added")),
        ("stages.csv", "contested", new("les éléments contestés", "the factors contested")),
        ("stages.csv", "opened", new("les détails ouverts, dans l’ordre", "the details opened, in order")),
        ("stages.csv", "entry", new("l’entrée du registre qui contient la décision finale", "the entry of the record that holds the final decision")),
        ("stages.csv", "claimedReading", Claim("une page ouverte, un signe d’activité (souris, défilement, clavier) dans la dernière minute, hors du formulaire de réponse", "page open, a sign of activity (pointer, scrolling, keyboard) within the last minute, outside the answer’s form")),
        ("stages.csv", "claimedDeciding", Claim("de même, dans le formulaire de réponse, hors des champs de texte libre", "the same, in the answer’s form, outside fields of free text")),
        ("stages.csv", "claimedDocumenting", Claim("de même, dans un champ de texte libre", "the same, in a field of free text")),
        ("stages.csv", "claimedIdle", Claim("page cachée, ou aucun signe d’activité depuis plus d’une minute", "page hidden, or no sign of activity for more than a minute")),
        ("wide.csv", "*.claimed…", Claim("tout le dossier, les quatre sommes ; dans decisions.json sous « claimed »", "the whole file, the four sums; in decisions.json under \"claimed\"")),
        ("wide.csv", "*.own, *.aid, *.final, *.seconds", new("les mêmes réponses, une ligne par personne", "the same answers, one row per person")),
    ];

    // Whoever opens the file in a spreadsheet must not take these for measurements.
    private static Text Claim(string fr, string en) => new(
        $"secondes affirmées par le navigateur de la personne, non mesurées par le serveur : {fr} ; vide où il n’a rien affirmé de plausible", $"seconds claimed by the participant’s browser, not measured by the server: {en}; empty where it claimed nothing plausible");

    public static ExportTable Of(StudyData data) => new(["file", "name", "fr", "en"], Rows(data));

    private static IEnumerable<IReadOnlyList<string?>> Rows(StudyData data)
    {
        foreach (var (file, name, meaning) in Columns) { yield return [file, name, meaning.Fr, meaning.En]; }
        if (DecisionRows.GroupDimension(data) is { } dimension)
        {
            yield return ["decisions.csv", "group", $"groupe du dossier selon « {dimension} »", $"the case’s group by \"{dimension}\""];
            foreach (var group in data.Pack.Groups.Where(group => group.Id == dimension)) { yield return ["group", group.Value, group.Label.Fr, group.Label.En]; }
        }
        else { yield return ["decisions.csv", "group", "vide\u00a0: ce pack ne forme pas de groupes de dossiers", "empty: this pack forms no groups of cases"]; }
        foreach (var line in data.Questionnaires.Count == 0 ? [] : QuestionnaireTables.Codebook(data)) { yield return line; }
        foreach (var line in ComprehensionTable.IsAsked(data) ? ComprehensionTable.Codebook(data) : []) { yield return line; }
        foreach (var line in data.Codings.Count == 0 ? [] : CodingTables.Codebook(data)) { yield return line; }
        foreach (var arm in data.Study.Arms) { yield return ["arm", arm.Id, arm.Title.Fr, arm.Title.En]; }
        foreach (var option in data.Pack.Decisions)
        {
            var third = option.IsThirdWay ? new Text(" (troisième voie : ni juste ni faux)", " (third way: neither right nor wrong)") : new Text("", "");
            yield return [option.IsThirdWay ? "third-way" : "answer", option.Id, option.Label.Fr + third.Fr, option.Label.En + third.En];
        }
        foreach (var reason in data.Pack.Reasons) { yield return ["counted", reason.Id, reason.Label.Fr, reason.Label.En]; }
        foreach (var attribute in data.Pack.Attributes) { yield return ["contested", attribute.Id, attribute.Label.Fr, attribute.Label.En]; }
        yield return ["study", "reference", data.Pack.ReferenceSource.Fr, data.Pack.ReferenceSource.En];
        yield return ["study", "people", .. Both(data.Rows.Select(row => row.Participant).Distinct().Count())];
        if (data.Study.IsSimulated) { yield return ["study", "simulated", "étude jouée par des automates, aucune personne", "study played by bots, no person"]; }
    }

    private static string[] Both(int number) => [number.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture)];
}
