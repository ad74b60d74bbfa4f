using System.Globalization;
using DecisionSandbox.Core;

namespace DecisionSandbox.Services.Research;

/// <summary><c>questionnaires.csv</c>, one row per item, and <c>scores.csv</c>, one row per questionnaire: written where the study asks any.</summary>
internal static class QuestionnaireTables
{
    public static ExportTable Items(StudyData data) => new(
        ["participant", "arm", "questionnaire", "when", "item", "answer", "counted"],
        data.Questionnaires.SelectMany(row => row.Words.Items.Select(item => (IReadOnlyList<string?>)
        [
            row.Participant, row.Arm, row.Words.Id, row.Moment, item.Id,
            row.Answered.Answers.TryGetValue(item.Id, out var answer) ? Number(answer) : null,
            row.Answered.Answers.TryGetValue(item.Id, out var given) ? Number(item.Turned(given)) : null,
        ])));

    public static ExportTable Scores(StudyData data) => new(
        ["participant", "arm", "questionnaire", "when", "score", "answered", "items", "entry"],
        data.Questionnaires.Select(row => (IReadOnlyList<string?>)
        [
            row.Participant, row.Arm, row.Words.Id, row.Moment, row.Score is { } score ? Math.Round(score, 6).ToString(CultureInfo.InvariantCulture) : null,
            Number(row.Answered.Answers.Count), Number(row.Words.Items.Count), row.Answered.Entry?.ToString(CultureInfo.InvariantCulture),
        ]));

    /// <summary>The lines of the codebook: columns, then every questionnaire and item with its words.</summary>
    public static IEnumerable<IReadOnlyList<string?>> Codebook(StudyData data)
    {
        foreach (var (file, name, meaning) in Columns) { yield return [file, name, meaning.Fr, meaning.En]; }
        foreach (var words in data.Questionnaires.Select(row => row.Words).DistinctBy(words => words.Id))
        {
            yield return ["questionnaire", words.Id, $"{words.Title.Fr} ; {words.Source.Fr}", $"{words.Title.En}; {words.Source.En}"];
            foreach (var item in words.Items)
            {
                var turned = item.IsReversed ? new Text(", compté à l’envers", ", counted in reverse") : Text.Same("");
                yield return
                [
                    words.Id, item.Id,
                    $"{item.Words.Fr} ({Number(item.Range.Lowest)} {item.Low.Fr}, {Number(item.Range.Highest)} {item.High.Fr}{turned.Fr})",
                    $"{item.Words.En} ({Number(item.Range.Lowest)} {item.Low.En}, {Number(item.Range.Highest)} {item.High.En}{turned.En})",
                ];
            }
        }
    }

    private static readonly (string File, string Name, Text Meaning)[] Columns =
    [
        ("questionnaires.csv", "questionnaire", new("le questionnaire", "the questionnaire")),
        ("questionnaires.csv", "when", new("before : avant le premier dossier ; after : après le dernier", "before: before the first file; after: after the last")),
        ("questionnaires.csv", "item", new("la question", "the item")),
        ("questionnaires.csv", "answer", new("la réponse donnée ; vide où la question a été laissée", "the answer given; empty where the item was left")),
        ("questionnaires.csv", "counted", new("la réponse telle qu’elle compte, retournée pour une question inversée", "the answer as it counts, mirrored for a reversed item")),
        ("scores.csv", "score", new("le score de la personne ; vide où trop peu de questions ont une réponse", "the person’s score; empty where too few items were answered")),
        ("scores.csv", "answered", new("questions avec une réponse", "items answered")),
        ("scores.csv", "items", new("questions du questionnaire", "items of the questionnaire")),
        ("scores.csv", "entry", new("l’entrée du registre qui contient les réponses", "the entry of the record that holds the answers")),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
